import SQLite

extension Store {
    /// Writes a copy of the whole database, of one state whatever is imported meanwhile, and
    /// tries it: a backup is none before it was opened and found to be sound.
    ///
    /// It is one file, whatever writers kept beside the database.
    ///
    /// - Parameter path: Of a file that does not exist yet, in a folder that only its owner can
    ///   look into. After an error it has to be deleted.
    /// - Returns: How many import runs and commitments it holds.
    /// - Throws: ``StoreError/damaged(_:)`` if the copy, and so the database, is not sound.
    package func writeBackup(to path: String) throws -> (runs: Int, commitments: Int) {
        let copy = try copy(to: path)
        try SchemaCheck.pass(copy)
        let faults = try copy.rows("PRAGMA integrity_check") { $0.text(at: 0) }
        guard faults == ["ok"] else { throw StoreError.damaged(faults.first ?? "it cannot be checked") }
        let broken = try copy.rows("PRAGMA foreign_key_check") { $0.text(at: 0) }
        if let table = broken.first {
            throw StoreError.damaged("a row of the table \(table) refers to a row that is missing")
        }
        do throws(SQLiteError) {
            try copy.execute(
                "INSERT INTO commitment_text (commitment_text, rank) VALUES ('integrity-check', 1)")
        } catch {
            if error.code == .interrupted { throw error }
            throw StoreError.damaged("the search index is not that of the words")
        }
        return try copy.rows("SELECT (SELECT count(*) FROM import_run), (SELECT count(*) FROM commitment)") {
            ($0.integer(at: 0), $0.integer(at: 1))
        }[0]
    }

    /// Copies one state of the database into a file that does not exist yet; without free pages,
    /// and to be read without its writer's log.
    func copy(to path: String) throws -> Connection {
        var copying = try Statement("VACUUM INTO :path", on: connection)
        try copying.bind(path, to: ":path")
        try copying.run()
        let copy = try Connection(path: path, access: .readWrite)
        copy.breakOff(with: connection)
        try copy.execute("PRAGMA journal_mode = DELETE")
        return copy
    }
}
