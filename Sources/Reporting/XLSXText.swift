/// Texts within the limits of a cell.
enum XLSXText {
    /// The most UTF-16 units that a cell holds.
    static let limit = 32_767

    /// The text as a cell can hold it, and what was cut, in words.
    static func fitting(_ text: String) -> (cell: String, cut: String?) {
        // Nearly every text is short and plain; U+FFFE and U+FFFF begin with EF.
        if text.utf8.count <= limit,
            VisibleText.isPlain(text, apartFrom: { $0 == UInt8(ascii: "_") || $0 == 0xEF })
        {
            return (text, nil)
        }
        let allowed = allowed(text)
        guard allowed.utf16.count > limit else { return (allowed, nil) }
        var count = 1  // for the "…"
        let kept = allowed.prefix {
            count += $0.utf16.count
            return count <= limit
        }
        return (kept + "…", "\(text.count) characters, of which \(kept.count) are here")
    }

    /// The text without what XML forbids, and with nothing that Excel decodes.
    private static func allowed(_ text: String) -> String {
        let visible = VisibleText.of(text, keeping: ["\n", "\r", "\t"])
        var result = "".unicodeScalars
        var rest = visible.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\r":
                if rest.first != "\n" { result.append("\n") }
            case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            case "_" where isEscape(rest.prefix(6)): result.append(contentsOf: "_x005F_".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether "_" and these five hexadecimal signs stand for a character.
    ///
    /// A cell that says "_x0041_" would be shown as "A".
    private static func isEscape(_ tail: Substring.UnicodeScalarView) -> Bool {
        tail.count == 6 && tail.first == "x" && tail.last == "_"
            && tail.dropFirst().dropLast().allSatisfy { $0.properties.isASCIIHexDigit }
    }
}

/// Names for the sheets of one workbook, each different and allowed.
struct XLSXSheetNames {
    private static let limit = 31
    private var taken: Set<String>

    init(taken names: [String]) {
        taken = Set(names.map { $0.lowercased() })
    }

    /// The name itself if it can be one; otherwise the nearest that can.
    ///
    /// Signs that Excel forbids become "-"; a name beyond 31 characters ends
    /// in "…"; a name that is taken gets a number.
    mutating func next(for wish: String) -> String {
        let allowed = VisibleText.of(wish).map { "[]:*?/\\".contains($0) ? "-" : $0 }
        let trimmed = allowed.trimmed { $0.isWhitespace || $0 == "'" }
        // Excel keeps "History" for itself.
        let name = trimmed.isEmpty || trimmed.lowercased() == "history" ? "List" : trimmed
        var candidate = Self.shortened(name, suffix: "")
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            candidate = Self.shortened(name, suffix: " (\(number))")
            number += 1
        }
        return candidate
    }

    private static func shortened(_ name: String, suffix: String) -> String {
        var kept = name
        while (kept + suffix).utf16.count > limit {
            if kept.hasSuffix("…") { kept.removeLast() }
            kept.removeLast()
            kept += "…"
        }
        return kept + suffix
    }
}

extension [Character] {
    fileprivate func trimmed(_ isTrimmed: (Character) -> Bool) -> String {
        String(String(drop(while: isTrimmed).reversed().drop(while: isTrimmed).reversed()))
    }
}
