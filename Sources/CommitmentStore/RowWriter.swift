import SQLite

/// Writes the rows of one table and tells what it changed.
///
/// What is there is read and compared as text, whatever its column holds.
final class RowWriter {
    /// The columns as placeholders, `:title`, in the order of all values.
    let columns: [StaticString]
    /// Where among them it says who published a row; `nil` if the table does not.
    let sourcePlace: Int?
    private let connection: Connection
    private var insertRow: Statement
    private var selectRow: Statement
    private var updateRow: Statement

    /// A writer of a table; `unless` says with which rows a new one may clash and is then not stored.
    init(
        table: StaticString, columns: [StaticString], unless conflict: StaticString = "",
        connection: Connection
    ) throws {
        self.columns = columns
        sourcePlace = columns.firstIndex { "\($0)" == ":source" }
        self.connection = connection
        let names = columns.map(Self.name)
        let assignments = names.map { "\($0) = :\($0)" }.joined(separator: ", ")
        let insertion = Self.insertion(into: table, columns).text
        insertRow = try Statement(SQLText(embedded: "\(insertion) \(conflict)"), on: connection)
        selectRow = try Statement(
            SQLText(embedded: "SELECT \(names.joined(separator: ", ")) FROM \(table) WHERE id = :id"),
            on: connection)
        updateRow = try Statement(
            SQLText(embedded: "UPDATE \(table) SET \(assignments) WHERE id = :id"), on: connection)
    }

    /// The statement that stores a row of a table.
    static func insertion(into table: StaticString, _ columns: [StaticString]) -> SQLText {
        let names = columns.map(name).joined(separator: ", ")
        let placeholders = columns.map { "\($0)" }.joined(separator: ", ")
        return SQLText(embedded: "INSERT INTO \(table) (\(names)) VALUES (\(placeholders))")
    }

    /// Stores a new row.
    ///
    /// - Returns: Its id.
    func insert(_ values: [Value]) throws -> Int {
        try insertRow.run(with: values)
        return connection.lastInsertedRow
    }

    /// The values of a row that is there.
    func values(ofRow id: Int) throws -> [String?] {
        try selectRow.bind(id, to: ":id")
        guard try selectRow.step() else { throw StoreError.damaged("row \(id) is missing") }
        let values = columns.indices.map { selectRow.textOrNil(at: Int32($0)) }
        try selectRow.run()
        return values
    }

    /// Writes `new` over `old` where they differ.
    ///
    /// - Returns: What changed, by column; empty if the row was left alone. That a change has a
    ///   source of its own is none.
    func update(row id: Int, from old: [String?], to new: [String?]) throws -> [FieldChange] {
        let changes = FieldChange.between(old, new, columns)
        guard !changes.isEmpty else { return [] }
        try updateRow.run(with: new.map(Value.init) + [.integer(id)])
        let others = changes.filter { $0.field != "source" }
        return others.isEmpty ? changes : others
    }

    /// A placeholder without its colon.
    static func name(_ placeholder: StaticString) -> String {
        String("\(placeholder)".dropFirst())
    }
}
