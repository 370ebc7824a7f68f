/// How many columns of a terminal a text takes, and how to break it.
///
/// Follows UAX #11 (East Asian Width): most characters take one column; CJK
/// and emoji take two; combining marks none.
enum TextWidth {
    // East Asian Wide and Fullwidth by blocks. What is missing here are the
    // wide symbols scattered over other blocks: all of them are emoji.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
    ]

    /// The columns that the text takes when it is printed on one line.
    static func of(_ text: some StringProtocol) -> Int {
        ofOneLine(text) ?? text.reduce(0) { $0 + of($1) }
    }

    /// The columns of a text of nothing but ASCII, Latin and Cyrillic letters and
    /// signs that are one scalar each, and without a line break; `nil` for
    /// every other text, which takes a closer look.
    static func ofOneLine(_ text: some StringProtocol) -> Int? {
        var width = 0
        for byte in text.utf8 {
            switch byte {
            // ASCII, U+00C0 to U+02FF, U+0400 to U+047F.
            case 0x20...0x7E, 0xC3...0xCB, 0xD0, 0xD1: width += 1
            case 0x80...0xBF: break
            default: return nil
            }
        }
        return width
    }

    static func of(_ character: Character) -> Int {
        if character.isASCII { return 1 }
        let scalars = character.unicodeScalars
        let first = scalars[scalars.startIndex].properties
        // U+FE0F asks for the emoji picture of a character such as ❤.
        let isEmoji = first.isEmojiPresentation || first.isEmoji && scalars.contains("\u{FE0F}")
        return isEmoji ? 2 : scalars.reduce(0) { $0 + of($1) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        // Vowels and finals of a Hangul syllable stand inside its first letter.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        case let value:
            return scalar.properties.isEmojiPresentation || wide.contains { $0.contains(value) } ? 2 : 1
        }
    }

    /// The text in lines of at most `width` columns, broken between words.
    ///
    /// Line breaks and runs of spaces become one space; a word that is longer
    /// than a line is broken behind the last joint that fits (addresses and tags
    /// have slashes and hyphens), and where it has none, where the line ends.
    ///
    /// - Parameters:
    ///   - text: Already harmless; see ``VisibleText``.
    ///   - width: At least 2, or a wide character would not fit.
    ///   - limit: With how many lines to be content; where more are needed,
    ///     the last one ends in "…".
    /// - Returns: At least one line, which may be empty.
    static func wrapped(_ text: String, width: Int, limit: Int = .max) -> [String] {
        var lines = [""]
        var used = 0
        for word in words(of: text) {
            let length = of(word)
            if used > 0, used + 1 + length <= width {
                lines[lines.count - 1] += " " + word
                used += 1 + length
                continue
            }
            if used > 0 {
                lines.append("")
                used = 0
            }
            var rest = word
            while lines.count <= limit {
                let piece = head(of: rest, width: width)
                lines[lines.count - 1] += piece
                used = of(piece)
                rest = rest[piece.endIndex...]
                if rest.isEmpty { break }
                lines.append("")
            }
            if lines.count > limit { break }
        }
        if lines.count > limit {
            lines.removeLast(lines.count - limit)
            lines[limit - 1] = shortened(lines[limit - 1], width: width - 1) + "…"
        }
        return lines
    }

    /// The text without its white space, which in most texts are spaces alone.
    static func words(of text: String) -> [Substring] {
        guard ofOneLine(text) != nil else {
            return text.unicodeScalars.split(whereSeparator: \.isSpace).map(Substring.init)
        }
        return text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    }

    /// The word if it fits a line, else the part of it for this line; never empty.
    private static func head(of word: Substring, width: Int) -> Substring {
        if of(word) <= width { return word }
        var end = word.startIndex
        var joint: Substring.Index?
        var used = 0
        while end < word.endIndex, used == 0 || used + of(word[end]) <= width {
            used += of(word[end])
            if joints.contains(word[end]) { joint = word.index(after: end) }
            word.formIndex(after: &end)
        }
        return end == word.endIndex ? word : word[..<(joint ?? end)]
    }

    private static let joints: Set<Character> = ["/", "-", "_"]

    private static func shortened(_ text: String, width: Int) -> String {
        var kept = text[...]
        while of(kept) > width { kept.removeLast() }
        return String(kept)
    }
}
