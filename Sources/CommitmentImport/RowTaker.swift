import CSV
import CommitmentStore

/// Reads the records of a file of one layout, without asking the database.
protocol RowReading: Sendable {
    associatedtype Row: Sendable
    /// What the record on which a reader stands says; `nil` where nothing stands in it.
    mutating func read(_ reader: borrowing any RecordReader & ~Copyable, row: Int) -> Row?
}

/// Stores the rows of a file of one layout, one after the other.
protocol RowTaker<Row> {
    associatedtype Row
    /// Stores a row, or refuses it for its errors.
    mutating func take(_ row: Row) throws
    /// Stores what waited for the end of the file.
    mutating func finish() throws
    /// What became of the rows so far.
    var tally: RowTally { get }
}

/// Reads the cells of a record and no more.
struct CellReading: RowReading {
    let header: Header

    func read(_ reader: borrowing any RecordReader & ~Copyable, row: Int) -> TableRow? {
        let row = TableRow(reader, row: row, header: header)
        return row.isEmpty ? nil : row
    }
}

/// What became of the rows of a file.
struct RowTally {
    var counts = ImportCounts()
    var problems: [Problem] = []
    /// The lines of rows that were refused.
    private(set) var refusedLines: Set<Int> = []
    /// What is strange about the file as a whole.
    var remark: String?

    /// Notes a row that was refused, and why.
    mutating func refuse(_ row: RowNotes) {
        counts.refused += 1
        note(row)
    }

    /// Notes the problems of a row.
    mutating func note(_ row: RowNotes) {
        problems += row.problems
        if row.hasErrors { refusedLines.insert(row.line) }
    }

    /// Notes that a row was refused after it had been counted as read.
    mutating func refuse(_ line: Int, _ value: String?, _ message: String) {
        counts.refused += 1
        refusedLines.insert(line)
        problems.append(
            Problem(severity: .error, line: line, cell: nil, column: nil, value: value, message: message))
    }
}
