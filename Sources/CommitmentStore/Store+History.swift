package import CommitmentModel
import SQLite

extension Store {
    /// Every import run, in the order of their numbers.
    package func runs() throws -> [ImportRun] {
        try connection.rows(
            """
            SELECT id, file, profile, imported, program, sha256,
                rows_read, rows_new, rows_changed, rows_same, rows_refused
            FROM import_run ORDER BY id
            """
        ) { row in
            ImportRun(
                number: row.integer(at: 0), file: row.text(at: 1), layout: row.text(at: 2),
                imported: row.text(at: 3), program: row.text(at: 4), sha256: row.text(at: 5),
                rows: ImportRun.RowCounts(
                    read: row.integer(at: 6), new: row.integer(at: 7), changed: row.integer(at: 8),
                    same: row.integer(at: 9), refused: row.integer(at: 10)))
        }
    }

    /// The run of that number.
    ///
    /// - Throws: ``StoreError/unknownRun(_:last:)``.
    package func run(_ number: Int) throws -> ImportRun {
        let runs = try runs()
        guard let run = runs.first(where: { $0.number == number }) else {
            throw StoreError.unknownRun(number, last: runs.last?.number)
        }
        return run
    }

    /// Everything that happened to a commitment and to what reports say of it.
    ///
    /// - Returns: By run; in each the commitment, then its assessments by report.
    package func history(ofCommitment id: Int) throws -> [HistoryEntry] {
        let rows = try connection.rows(StoreSQL.query("history")) {
            try $0.bind(id, to: ":commitment")
        } decode: {
            try HistoryRow($0)
        }
        // The value before the first change is what a new row said.
        let changes = rows.filter { $0.said == nil }
        let first = FirstValues(changes.reversed().map { ($0.subject, $0.subjectID, $0.field, $0.old) })
        var seen: Set<FirstValues.Key> = []
        return rows.flatMap { row -> [HistoryEntry] in
            let key = FirstValues.Key(subject: row.subject, id: row.subjectID, field: nil)
            let told = first.told(of: row.subject, row.subjectID, today: row.today)
            var events: [ImportEvent] = []
            if row.isNew, seen.insert(key).inserted { events.append(.new(told)) }
            if let field = row.field, let said = row.said {
                events.append(.contradicted(field: field, said: said))
            } else if let field = row.field {
                events.append(.changed(field: field, old: row.old, new: row.new))
            } else if !row.isNew {
                events.append(.same)
            }
            return events.map(row.entry)
        }
    }
}

/// A row of history.sql.
private struct HistoryRow {
    let subject: Subject
    let subjectID: Int
    let isNew: Bool
    let field: String?
    let old: String?
    let new: String?
    /// What does not count.
    let said: String?
    let today: [String?]
    /// Makes the entry for one of the events that the row stands for.
    let entry: (ImportEvent) -> HistoryEntry

    init(_ row: borrowing Statement) throws {
        let subject = try row.subject(at: 5)
        (self.subject, subjectID, isNew) = (subject, row.integer(at: 6), row.integer(at: 7) == 1)
        (field, old, new) = (row.textOrNil(at: 10), row.textOrNil(at: 11), row.textOrNil(at: 12))
        said = row.textOrNil(at: 13)
        today = (14...16).map { row.textOrNil(at: $0) }
        let (run, line, report) = (row.integer(at: 0), row.integer(at: 4), try row.reportName(at: 8))
        let (file, imported, program) = (row.text(at: 1), row.text(at: 2), row.text(at: 3))
        entry = { event in
            HistoryEntry(
                run: run, file: file, imported: imported, program: program, line: line, subject: subject,
                report: report, event: event)
        }
    }
}
