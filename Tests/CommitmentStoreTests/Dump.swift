import CommitmentStore
import SQLite

extension Store {
    /// Every table with every row and every byte, in an order of its own; two
    /// equal dumps are two equal databases.
    ///
    /// The search index comes in with the tables that FTS5 keeps it in.
    func dump() throws -> [String] {
        let tables = try connection.rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name"
        ) { (name: $0.text(at: 0), sql: $0.text(at: 1)) }
        return try tables.flatMap { table in
            let columns = try connection.rows("SELECT name FROM pragma_table_info(:table) ORDER BY cid") {
                try $0.bind(table.name, to: ":table")
            } decode: {
                "quote(\"\($0.text(at: 0))\")"
            }
            let row = columns.joined(separator: " || ', ' || ")
            let sql = "SELECT \(row) FROM \(table.name) ORDER BY 1"
            return try [table.sql]
                + connection.rows(SQLText(embedded: sql)) { "\(table.name): \($0.text(at: 0))" }
        }
    }
}
