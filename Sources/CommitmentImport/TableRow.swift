import CSV
import CommitmentModel

/// One record of a file under its header: values by column name, cleaned, and
/// the problems found in them.
struct TableRow {
    let line: Int
    /// The row as a spreadsheet counts: a record is a row there, however many
    /// lines it takes.
    let row: Int
    private let header: Header
    private let values: [String]
    private(set) var problems: [Problem] = []

    init(_ reader: borrowing CSVReader, row: Int, header: Header) {
        line = reader.line
        self.row = row
        self.header = header
        values = (0..<reader.fieldCount).map { Self.cleaned(reader.text(at: $0)) }
        // U+FFFD begins with the byte 0xEF, which few texts hold.
        for (index, value) in values.enumerated()
        where value.utf8.contains(0xEF) && value.unicodeScalars.contains("\u{FFFD}") {
            report(
                .warning, index, nil,
                "holds U+FFFD: a letter was lost before this file was made; look it up in the plan.")
        }
    }

    /// Refuses a row whose doubled columns say two things: nobody knows which counts.
    mutating func checkDoubledColumns() {
        for columns in header.doubled {
            let said = columns.filter { $0 < values.count }.map { values[$0] }
            guard let first = said.first, let other = said.firstIndex(where: { $0 != first }) else {
                continue
            }
            report(
                .error, columns[other], said[other],
                "says otherwise than column \(spreadsheetLetters(columns[0])) of the same name, “\(first)”. "
                    + "Remove the column that is wrong.")
        }
    }

    /// Whether nothing stands in any cell.
    var isEmpty: Bool { values.allSatisfy(\.isEmpty) }

    /// The text under a column, `nil` if empty; a column must be of the header.
    func text(_ column: String) -> String? {
        guard let index = header.index(column), index < values.count, !values[index].isEmpty else {
            return nil
        }
        return values[index]
    }

    /// The text under a column, or `nil` also where it says NR, NA or "None Specified".
    func known(_ column: String) -> String? {
        text(column).flatMap { Codebook.isBlank($0) ? nil : $0 }
    }

    /// A year from 1990 to 2099 under a column.
    mutating func year(_ column: String) -> Int? {
        guard let value = known(column) else { return nil }
        if let year = Int(value), (1990...2099).contains(year) { return year }
        report(.error, header.index(column), value, "is no year. Write four digits, or leave it empty.")
        return nil
    }

    /// A code under a column; an unknown word is an error.
    mutating func code<Code>(_ column: String, _ read: (String) -> Codebook.Reading<Code>) -> Code? {
        let value = text(column) ?? ""
        switch read(value) {
        case .code(let code): return code
        case .blank: return nil
        case .unknown(let suggestion):
            report(
                .error, header.index(column), value,
                "is none of the IRM's codes"
                    + (suggestion.map { "; did you mean “\($0)”?" } ?? ". Leave it empty if it is not known.")
            )
            return nil
        }
    }

    /// Notes that the row lacks a value, or has one that means nothing.
    mutating func refuse(_ column: String, _ message: String) {
        report(.error, header.index(column), text(column), message)
    }

    /// Notes something that a person should look at.
    mutating func warn(_ column: String? = nil, _ message: String) {
        report(.warning, column.flatMap(header.index), column.flatMap(text), message)
    }

    private mutating func report(
        _ severity: Problem.Severity, _ index: Int?, _ value: String?, _ message: String
    ) {
        problems.append(
            Problem(
                severity: severity, line: line, cell: index.map { spreadsheetLetters($0) + "\(row)" },
                column: index.map { header.names[$0] }, value: value, message: message))
    }

    /// `<br/>` is a line break, a no-break space a space, and neither they nor
    /// spaces stand at the ends.
    private static func cleaned(_ text: String) -> String {
        // Most cells are short codes with nothing to clean.
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last else { return text }
        if first > 0x20, last > 0x20, !bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == 0xC2 }) {
            return text
        }
        let scalars = replacingLineBreakTags(text, by: "\n").unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }
        let trimmed = scalars.trimmingPrefix { $0.properties.isWhitespace }
        let end = trimmed.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? trimmed.startIndex
        return String(String.UnicodeScalarView(trimmed[..<end]))
    }
}
