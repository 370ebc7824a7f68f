/// What the bytes of a field look like, whatever they mean.
enum Cell {
    /// Whether a field is a number, an amount, a date or a time: a digit, and
    /// no letters but those of dates.
    static func isFigure(_ field: Span<UInt8>) -> Bool {
        var hasDigit = false
        for index in field.indices {
            switch field[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case .space, .comma, .singleQuote, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "$"),
                UInt8(ascii: "("), UInt8(ascii: ")"):
                break
            case UInt8(ascii: "T") where hasDigit, UInt8(ascii: "Z") where hasDigit: break
            // € and £, and no-break spaces.
            case 0xE2, 0x82, 0xAC, 0xC2, 0xA3, 0xA0, 0x80: break
            default: return false
            }
        }
        return hasDigit
    }

    /// Whether a field is a year alone, which may be the name of a column.
    static func isYear(_ field: Span<UInt8>) -> Bool {
        guard field.count == 4 else { return false }
        let isCentury = (field[0], field[1]) == (0x31, 0x39) || (field[0], field[1]) == (0x32, 0x30)
        return isCentury && field[2].isDigit && field[3].isDigit
    }

    /// The number from 0 to 99,999 that a field holds and nothing else.
    static func count(_ field: Span<UInt8>) -> Int? {
        guard (1...5).contains(field.count) else { return nil }
        var number = 0
        for index in field.indices {
            guard field[index].isDigit else { return nil }
            number = 10 * number + Int(field[index] - 0x30)
        }
        return number
    }

    private static let delimiters = StopBytes(lineBreaksAnd: .semicolon, .tab, .pipe)
    private static let commas = StopBytes(lineBreaksAnd: .comma, .comma)

    /// Whether an unquoted field, which has no line break, holds nothing that
    /// could be a delimiter; a comma between digits cannot.
    static func isPlain(_ field: Span<UInt8>) -> Bool {
        guard delimiters.firstOffset(in: field, from: 0) == field.count else { return false }
        var comma = commas.firstOffset(in: field, from: 0)
        while comma < field.count {
            guard comma > 0, comma + 1 < field.count, field[comma - 1].isDigit, field[comma + 1].isDigit
            else {
                return false
            }
            comma = commas.firstOffset(in: field, from: comma + 1)
        }
        return true
    }

    /// The words with which a row of totals starts, in the languages of OGP's
    /// files, without the letters beyond ASCII, whose encoding is not known yet.
    private static let totals = Set(
        [
            "total", "totals", "grand total", "subtotal", "sum", "totales", "total general", "suma",
            "totaux", "total gnral", "totaux gnraux", "somme", "gesamt", "summe",
        ].map { Array($0.utf8) })

    /// Whether one of the words begins with a letter, or may behind one beyond ASCII.
    private static func mayBeginTotal(_ letter: UInt8) -> Bool {
        switch letter | 0x20 {
        case UInt8(ascii: "t"), UInt8(ascii: "g"), UInt8(ascii: "s"): true
        default: letter >= 0x80
        }
    }

    /// Whether a field says that its row holds totals.
    static func namesTotal(_ field: Span<UInt8>) -> Bool {
        guard (3...20).contains(field.count), mayBeginTotal(field[0]) else { return false }
        var word: [UInt8] = []
        for index in field.indices where field[index] < 0x80 {
            let isCapital = field[index] >= 0x41 && field[index] <= 0x5A
            word.append(isCapital ? field[index] + 0x20 : field[index])
        }
        while let last = word.last, last == UInt8(ascii: ":") || last == .space { word.removeLast() }
        return totals.contains(word)
    }
}
