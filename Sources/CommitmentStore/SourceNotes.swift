import SQLite

/// Where the rows of an import came from, stored many at a time: a statement
/// costs SQLite as much as several rows.
final class SourceNotes {
    /// So many that what a statement costs is spread thin.
    private static let count = 100

    private let runID: Int
    private var insertMany: Statement
    private var insertOne: Statement
    /// The run, and the rows that wait.
    private var values: [Value]

    init(ofRun runID: Int, on connection: Connection) throws {
        self.runID = runID
        values = [.integer(runID)]
        insertMany = try Statement(Self.insertion(of: Self.count), on: connection)
        insertOne = try Statement(Self.insertion(of: 1), on: connection)
    }

    /// The run comes first in the SQL, so that it is the first of the values.
    private static func insertion(of count: Int) -> SQLText {
        let rows = (0..<count).map { "(:run, :subject\($0), :id\($0), :report\($0), :line\($0))" }
        return SQLText(
            embedded: """
                INSERT INTO provenance (run_id, subject, subject_id, report_id, line)
                VALUES \(rows.joined(separator: ", ")) ON CONFLICT DO NOTHING
                """)
    }

    /// Notes the line that a row of a table comes from, and of a commitment the report
    /// whose finding the line states, too; 0 for none.
    func note(_ subject: StaticString, _ id: Int, report: Int, line: Int) throws {
        values.append(.text("\(subject)"))
        values.append(.integer(id))
        values.append(.integer(report))
        values.append(.integer(line))
        guard values.count == 1 + 4 * Self.count else { return }
        try insertMany.run(with: values)
        values.removeLast(values.count - 1)
    }

    /// Stores what waits.
    func finish() throws {
        for start in stride(from: 1, to: values.count, by: 4) {
            try insertOne.run(with: [.integer(runID)] + values[start..<start + 4])
        }
        values.removeLast(values.count - 1)
    }
}
