import CSV
import CommitmentModel

/// One record of a file under its header: values by column name, cleaned, and
/// the problems found in them.
struct TableRow: Sendable {
    /// The row as a spreadsheet counts: a record is a row there, however many
    /// lines it takes.
    let row: Int
    private let header: Header
    /// The cells without what nobody sees, in the order of the header.
    private let values: [String]
    /// Its line and the problems found so far.
    private(set) var notes: RowNotes

    init(_ reader: borrowing any RecordReader & ~Copyable, row: Int, header: Header) {
        notes = RowNotes(line: reader.line)
        self.row = row
        self.header = header
        var values: [String] = []
        values.reserveCapacity(reader.fieldCount)
        var lost: [Int] = []
        var hiding: [Int] = []
        for index in 0..<reader.fieldCount {
            let text = reader.cell(at: index)
            guard !CellText.isClean(text) else {
                values.append(text)
                continue
            }
            let value = CellText.cleaned(text)
            if value.unicodeScalars.contains("\u{FFFD}") { lost.append(index) }
            if CellText.hidesMarks(text) { hiding.append(index) }
            values.append(value)
        }
        self.values = values
        for index in lost {
            report(
                .warning, index, nil,
                "holds U+FFFD: a letter was lost before this file was made; look it up in the plan.")
        }
        for index in hiding {
            report(
                .warning, index, nil,
                "held characters that nobody sees (zero-width or direction marks); they were left out.")
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

    /// What its line is called: a row, in a sheet.
    var unit: String { header.unit }

    /// Whether the row is the header once more, as below a page break.
    var repeatsHeader: Bool {
        values.count == header.names.count && zip(values, header.names).allSatisfy { $0 == $1 }
    }

    /// Whether nothing stands in any cell.
    var isEmpty: Bool { values.allSatisfy(\.isEmpty) }

    /// The text of a cell by the position of its column, `nil` if empty.
    func text(at index: Int) -> String? {
        index < values.count && !values[index].isEmpty ? values[index] : nil
    }

    /// The text under a column, or `nil` also where it says NR, NA or "None Specified".
    func known(at index: Int) -> String? {
        text(at: index).flatMap { Codebook.isBlank($0) ? nil : $0 }
    }

    /// A year from 1990 to 2099 under a column.
    mutating func year(at index: Int) -> Int? {
        guard let value = known(at: index) else { return nil }
        if let year = Int(value), (1990...2099).contains(year) { return year }
        report(.error, index, value, "is no year. Write four digits, or leave it empty.")
        return nil
    }

    /// A code by the position of its column; `nil` for one that the file lacks.
    mutating func code<Code>(at index: Int?, _ read: (String) -> Codebook.Reading<Code>) -> Code? {
        let value = index.flatMap(text(at:)) ?? ""
        switch read(value) {
        case .code(let code): return code
        case .blank: return nil
        case .unknown(let suggestion):
            report(
                .error, index, value,
                "is none of the IRM's codes"
                    + (suggestion.map { "; did you mean “\($0)”?" } ?? ". Leave it empty if it is not known.")
            )
            return nil
        }
    }

    /// Notes that the row lacks a value, or has one that means nothing.
    mutating func refuse(at index: Int?, _ message: String) {
        report(.error, index, index.flatMap(text(at:)), message)
    }

    /// Notes something that a person should look at.
    mutating func warn(at index: Int? = nil, _ message: String) {
        report(.warning, index, index.flatMap(text(at:)), message)
    }

    mutating func report(
        _ severity: Problem.Severity, _ index: Int?, _ value: String?, _ message: String,
        particulars: String? = nil
    ) {
        notes.problems.append(
            Problem(
                severity: severity, line: line, cell: index.map { spreadsheetLetters($0) + "\(row)" },
                column: index.map { header.names[$0] }, value: value, message: message,
                particulars: particulars))
    }

    var line: Int { notes.line }
    var problems: [Problem] { notes.problems }
    var hasErrors: Bool { notes.hasErrors }
}

/// What is to be said of a row, when its cells are no longer needed.
struct RowNotes: Sendable {
    let line: Int
    var problems: [Problem] = []

    /// Whether the row has to be refused.
    var hasErrors: Bool { problems.contains { $0.severity == .error } }
}
