import CommitmentModel

/// The text of a cell as it is stored.
enum CellText {
    /// `<br/>` is a line break, a no-break space a space; characters that
    /// nobody sees go, and so do spaces at the ends.
    static func cleaned(_ text: String) -> String {
        if isClean(text) { return text }
        let scalars = replacingLineBreakTags(text, by: "\n").unicodeScalars.compactMap { scalar in
            scalar == "\u{A0}" ? " " : isUnseen(scalar) ? nil : scalar
        }
        let trimmed = scalars.trimmingPrefix { $0.isSpace }
        let end = trimmed.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? trimmed.startIndex
        return String(String.UnicodeScalarView(trimmed[..<end]))
    }

    /// Whether a cell needs no cleaning, as most do not.
    static func isClean(_ text: String) -> Bool {
        let bytes = text.utf8.span
        guard bytes.count > 0 else { return true }
        guard bytes[0] > 0x20, bytes[bytes.count - 1] > 0x20 else { return false }
        // Without a branch, so that the compiler looks at many bytes together.
        var (unclean, suspects): (UInt8, UInt8) = (0, 0)
        for index in bytes.indices {
            let byte = bytes[index]
            let space: UInt8 = (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
            unclean |=
                (byte < 0x20 ? 1 : 0) & ~space | (byte == 0x7F ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0)
            suspects |= (byte == 0xC2 ? 1 : 0) | (byte == 0xE2 ? 1 : 0) | (byte == 0xEF ? 1 : 0)
        }
        return unclean == 0 && (suspects == 0 || isCleanAtSecondSight(text))
    }

    /// Whether quotes and the like were all that was suspicious.
    private static func isCleanAtSecondSight(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, !first.isSpace,
            !last.isSpace
        else { return false }
        return !holdsUncleanMark(text.utf8.span)
    }

    /// Whether a no-break space, a lost letter or a mark that nobody sees is among the bytes of a text.
    private static func holdsUncleanMark(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case 0xC2:
                if bytes[index + 1] <= 0xA0 || bytes[index + 1] == 0xAD { return true }
            case 0xE2 where bytes[index + 1] <= 0x81, 0xEF where bytes[index + 1] >= 0xBB:
                let value =
                    UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
                    | UInt32(bytes[index + 2] & 0x3F)
                if value == 0xFFFD || Unicode.Scalar(value).map(isUnseen) == true { return true }
            default: break
            }
        }
        return false
    }

    /// Whether a cell holds zero-width or direction marks, or control characters.
    static func hidesMarks(_ text: String) -> Bool {
        text.utf8.contains { mayHide($0) || isControl($0) || $0 == 0xC2 }
            && text.unicodeScalars.contains(where: isUnseen)
    }

    /// The first bytes of the marks below in UTF-8.
    private static func mayHide(_ byte: UInt8) -> Bool { byte == 0xE2 || byte == 0xEF }

    /// Whether a byte is a control character that is no white space.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
    }

    /// Marks that change what a cell is equal to, and that nobody sees.
    ///
    /// The two joiners are not among them: Persian and Indian scripts need them.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069,
            0xFEFF:
            true
        default: false
        }
    }
}
