/// How the bytes of a file stand for text.
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// What Excel for Windows writes in western Europe and the Americas.
    case windows1252 = "windows-1252"

    /// The name for people, such as “Windows-1252”.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows1252: "Windows-1252"
        }
    }

    /// A source of the same text as UTF-8.
    ///
    /// A byte-order mark stays, as that of UTF-8. Where the bytes of `source`
    /// are no text in this encoding, the new source delivers the text before
    /// and then throws, so that the reader knows the line.
    package func decoding(_ source: consuming any ByteSource & ~Copyable) -> any ByteSource & ~Copyable {
        switch self {
        case .utf8: source
        case .utf16LittleEndian: DecodedSource(UTF16Decoder(ByteFeed(source), isBigEndian: false))
        case .utf16BigEndian: DecodedSource(UTF16Decoder(ByteFeed(source), isBigEndian: true))
        case .windows1252: DecodedSource(Windows1252Decoder(ByteFeed(source)))
        }
    }
}

extension TextEncoding {
    /// The encoding that the first bytes of a file give away, if they do: by a
    /// byte-order mark, or by the zero bytes that UTF-16 has beside every
    /// letter of ASCII, always on the same side.
    init?(startingWith head: [UInt8]) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8
        } else if head.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if head.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else {
            let units = head.count / 2
            let first = (0..<units).count { head[2 * $0] == 0 }
            let second = (0..<units).count { head[2 * $0 + 1] == 0 }
            // Digits, delimiters and line ends alone are more than one in
            // twenty, in any script; U+0100 and its like are hardly ever. One
            // zero byte in a text is a slip.
            if first + second < min(2, units) {
                return nil
            } else if second * 20 > units, first * 20 <= second {
                self = .utf16LittleEndian
            } else if first * 20 > units, second * 20 <= first {
                self = .utf16BigEndian
            } else {
                return nil
            }
        }
    }
}
