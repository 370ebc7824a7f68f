/// What a number format makes of a number, as far as it changes what the number says.
///
/// Thousands separators, currencies and colours do not: 12 is 12.
enum CellFormat: Equatable, Sendable {
    case number
    /// A day, with the time if there is one.
    case date
    /// A time of day.
    case time
    /// Hours that go on beyond 24.
    case duration
    /// So many digits at least: 007.
    case digits(Int)

    /// A format that Excel has built in; those of East Asia among them.
    ///
    /// ECMA-376 part 1, 18.8.30.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45, 47, 55, 56: self = .time
        case 46: self = .duration
        default: self = .number
        }
    }

    /// A format by its code, such as `yyyy-mm-dd;@` or `"No." 000`.
    init(code: String) {
        self = .number
        let (letters, isElapsed) = Self.letters(of: code)
        let hasTime = letters.contains("h") || letters.contains("s")
        if letters.contains("y") || letters.contains("d") || letters.contains("m") && !hasTime {
            self = isElapsed ? .duration : .date
        } else if hasTime {
            self = isElapsed ? .duration : .time
        } else if code.count > 1, code.allSatisfy({ $0 == "0" }) {
            self = .digits(code.count)
        }
    }

    /// The letters of the first section that stand for themselves, in lower
    /// case, and whether one of them counts elapsed time.
    private static func letters(of code: String) -> (Set<Character>, isElapsed: Bool) {
        var letters: Set<Character> = []
        var isElapsed = false
        var rest = Substring(code.lowercased())
        while let character = rest.popFirst() {
            switch character {
            case ";": return (letters, isElapsed)
            // The next character is text, or as wide as it, or repeated.
            case "\\", "_", "*": rest = rest.dropFirst()
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[":
                // A colour, a language or a condition; but [h] is elapsed hours.
                let inside = rest.prefix { $0 != "]" }
                if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
                    letters.insert(first)
                    isElapsed = true
                }
                rest = rest.dropFirst(inside.count + 1)
            // Neither "General" nor E+00 is a date.
            case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst(6)
            default: letters.insert(character)
            }
        }
        return (letters, isElapsed)
    }

    /// The formats of a workbook's cells, by the number with which cells name
    /// them; `part` holds its styles.
    static func formats(in part: ZIPPart) throws(WorkbookError) -> [CellFormat] {
        var (codes, formats, isOfCells): ([Int: CellFormat], [CellFormat], Bool) = ([:], [], false)
        try XMLStream.read(
            part,
            XMLTags { element in
                if element.depth == 2 { isOfCells = element.name == "cellXfs" }
                guard element.depth == 3 else { return }
                if element.name == "numFmt", let id = element["numFmtId"]?.number {
                    codes[id] = element["formatCode"].map { CellFormat(code: $0.string) }
                } else if isOfCells, element.name == "xf" {
                    let id = element["numFmtId"]?.number ?? 0
                    formats.append(codes[id] ?? CellFormat(builtIn: id))
                }
            })
        return formats
    }
}
