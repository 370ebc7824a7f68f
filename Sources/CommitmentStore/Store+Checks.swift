package import CommitmentModel
import SQLite

extension Store {
    /// Whether the file is sound: its pages, its references and its search index.
    func soundness() throws -> [DatabaseCheck] {
        let pages = try connection.rows("PRAGMA integrity_check") { $0.text(at: 0) }
        let broken = try connection.rows("PRAGMA foreign_key_check") { $0.text(at: 0) }
        var index: (fault: String?, isMade: Bool) = (nil, true)
        do throws(SQLiteError) {
            try connection.execute(
                "INSERT INTO commitment_text (commitment_text, rank) VALUES ('integrity-check', 1)")
        } catch {
            switch error.code {
            case .interrupted, .busy: throw error
            case .readOnly: index.isMade = false
            default: index.fault = "the search index is not that of the words"
            }
        }
        return [
            DatabaseCheck(
                "every page, index and condition of the schema is in order",
                fault: pages == ["ok"] ? nil : pages.first ?? "it cannot be checked"),
            DatabaseCheck(
                "every reference leads to a row",
                fault: broken.first.map { "a row of the table \($0) refers to a row that is missing" }),
            DatabaseCheck("the search index is that of the words", fault: index.fault, isMade: index.isMade),
        ]
    }

    /// Everything that has to hold of a database, one by one; that its schema is ocmap's own was seen when it was opened.
    ///
    /// The search index can only be looked at by a store that was opened for writing. Nothing is written.
    package func checks() throws -> [DatabaseCheck] {
        try soundness()
            + connection.rows(StoreSQL.query("consistency")) { row in
                let count = row.integer(at: 1)
                return DatabaseCheck(
                    row.text(at: 0),
                    fault: row.textOrNil(at: 2).map { count == 1 ? $0 : "\($0), and \(count - 1) more" })
            }
    }
}
