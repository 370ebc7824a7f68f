/// The bytes that separate fields in files that people send.
enum Delimiters {
    /// Those that are looked for, the rarest in texts first: of two that fit
    /// equally well, the first is taken.
    static let usual: [UInt8] = [.tab, .semicolon, .pipe, .comma]

    /// Those that are looked for only when told to.
    static let rare: [UInt8] = [UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: ":"), .space]

    /// The name of a delimiter, such as “semicolon”.
    static func name(of byte: UInt8) -> String {
        switch byte {
        case .comma: "comma"
        case .semicolon: "semicolon"
        case .tab: "tab"
        case .pipe: "pipe"
        case .space: "space"
        case UInt8(ascii: ":"): "colon"
        case UInt8(ascii: "^"): "caret"
        case UInt8(ascii: "~"): "tilde"
        default: "delimiter \(Character(UnicodeScalar(byte)))"
        }
    }
}
