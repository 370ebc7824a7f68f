import CommitmentModel
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
        for check in try Store(connection: copy).checks() {
            if let fault = check.fault {
                throw StoreError.damaged("it does not hold that \(check.name) (\(fault))")
            }
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
