/// Characters that act on the screen instead of standing on it, made visible.
///
/// A title in an imported file may hold ESC sequences that recolour a
/// terminal or worse, or bidi controls that make a text read as another.
/// They are shown and so have no effect: "␛" for ESC, "<U+202E>" for an
/// override.
package enum VisibleText {
    /// Whether the scalar acts, or hides, rather than shows.
    ///
    /// The two joiners are exempt: Persian is misspelt without them, and many
    /// emoji are built with them.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        case .format: return scalar != "\u{200C}" && scalar != "\u{200D}"
        default: return false
        }
    }

    /// Whether nothing in the text is unseen, and no byte of it is `special`.
    ///
    /// Told by the bytes where they tell: from U+00C0 to U+05FF (Latin, Greek,
    /// Cyrillic, Hebrew and more) all scalars are seen.
    static func isPlain(_ text: String, apartFrom special: (UInt8) -> Bool = { _ in false }) -> Bool {
        let bytes = text.utf8.span
        var needsCloserLook = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20 || byte == 0x7F || special(byte) { return false }
            if byte == 0xC2 || byte >= 0xD8 { needsCloserLook = true }
        }
        return !needsCloserLook || !text.unicodeScalars.contains(where: isUnseen)
    }

    /// The text with everything unseen made visible.
    ///
    /// - Parameters:
    ///   - text: What may hold anything.
    ///   - kept: What stays as it is, line breaks for example.
    /// - Returns: The text itself if there is nothing to show.
    package static func of(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> String {
        if isPlain(text) { return text }
        var result = "".unicodeScalars
        for scalar in text.unicodeScalars {
            if isUnseen(scalar) && !kept.contains(scalar) {
                result.append(contentsOf: picture(of: scalar).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func picture(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? "�"
        case 0x7F: return "␡"
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
        }
    }
}
