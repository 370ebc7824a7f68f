import CSV
import CommitmentStore

/// Stores the rows of a file of one layout, one after the other.
protocol RowTaker {
    /// Whether the row on which a reader stands says what is known already; it is then counted.
    mutating func passesOver(_ reader: borrowing any RecordReader & ~Copyable) throws -> Bool
    /// Stores a row, or refuses it for its errors.
    mutating func take(_ row: inout TableRow) throws
    /// Stores what waited for the end of the file.
    mutating func finish() throws
    /// What became of the rows so far.
    var tally: RowTally { get }
}

extension RowTaker {
    mutating func passesOver(_ reader: borrowing any RecordReader & ~Copyable) -> Bool { false }
}

/// What became of the rows of a file.
struct RowTally {
    var counts = ImportCounts()
    var problems: [Problem] = []
    /// The lines of rows that were refused.
    private(set) var refusedLines: Set<Int> = []

    /// Notes a row that was refused, and why.
    mutating func refuse(_ row: TableRow) {
        counts.refused += 1
        note(row)
    }

    /// Notes the problems of a row.
    mutating func note(_ row: TableRow) {
        problems += row.problems
        if row.hasErrors { refusedLines.insert(row.line) }
    }

    /// Notes that a row was refused after it had been counted as read.
    mutating func refuse(line: Int, _ problem: Problem) {
        counts.refused += 1
        refusedLines.insert(line)
        problems.append(problem)
    }
}
