import SQLite

/// Finds, adds and corrects the rows of one table by their key.
final class ReferenceWriter {
    /// The key first, then the facts; the order of all values.
    let columns: [StaticString]
    private let keys: Int
    private let connection: Connection
    private let hasNumbers: Bool
    private var insertRow: Statement
    private var selectRow: Statement
    private var updateRow: Statement

    init(_ table: ReferenceTable, connection: Connection) throws {
        self.connection = connection
        columns = table.columns
        keys = table.key.count
        hasNumbers = table.hasNumbers
        insertRow = try Statement(RowWriter.insertion(into: table.name, columns), on: connection)
        let match = table.key.map {
            "\(RowWriter.name($0)) IS \($0)" + (ReferenceTable.ignoresCase($0) ? " COLLATE NOCASE" : "")
        }.joined(separator: " AND ")
        let names = columns.map(RowWriter.name)
        selectRow = try Statement(
            SQLText(
                embedded: """
                    SELECT \(names.joined(separator: ", "))\(hasNumbers ? ", id" : "")
                    FROM \(table.name) WHERE \(match)
                    """), on: connection)
        let assignments = table.facts.map { "\(RowWriter.name($0)) = \($0)" }.joined(separator: ", ")
        updateRow = try Statement(
            SQLText(embedded: "UPDATE \(table.name) SET \(assignments) WHERE \(match)"), on: connection)
    }

    /// The row with the key of `values`; its number is 0 in tables without.
    func row(like values: [String?]) throws -> (id: Int, values: [String?])? {
        for (column, value) in zip(columns, values).prefix(keys) { try selectRow.bind(value, to: column) }
        guard try selectRow.step() else { return nil }
        let found = columns.indices.map { selectRow.textOrNil(at: Int32($0)) }
        let id = hasNumbers ? selectRow.integer(at: Int32(columns.count)) : 0
        try selectRow.run()
        return (id, found)
    }

    /// Adds a row and returns its number.
    func insert(_ values: [String?]) throws -> Int {
        try insertRow.run(with: values.map(Value.init))
        return connection.lastInsertedRow
    }

    /// Writes the facts of `new` over those of `old` where they differ, and returns where.
    func update(from old: [String?], to new: [String?]) throws -> [FieldChange] {
        let facts = columns.indices.dropFirst(keys)
        let changes = FieldChange.between(Array(old[facts]), Array(new[facts]), Array(columns[facts]))
        guard !changes.isEmpty else { return [] }
        for (column, value) in zip(columns, new) { try updateRow.bind(value, to: column) }
        try updateRow.run()
        // A folded name changes with its name.
        return changes.filter { $0.field != "name_folded" }
    }
}
