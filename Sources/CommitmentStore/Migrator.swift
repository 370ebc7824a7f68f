package import SQLite

/// Brings a database to the schema that this program knows.
package enum Migrator {
    /// `application_id` of an ocmap database: "ocmp".
    package static let applicationID = 0x6F63_6D70

    /// Applies the migrations that `connection` lacks, each in its own
    /// transaction, and records progress in `PRAGMA user_version`.
    ///
    /// - Returns: How many were applied; 0 if the file was up to date.
    /// - Throws: ``StoreError/foreignDatabase`` for another program's file and
    ///   ``StoreError/newerSchema(found:supported:)`` for one that a later
    ///   version of ocmap wrote.
    @discardableResult
    package static func migrate(_ connection: Connection) throws -> Int {
        let done = try version(of: connection)
        for (index, script) in StoreSQL.migrations.enumerated().dropFirst(done) {
            try connection.transaction {
                try connection.execute(script)
                try connection.setUserVersion(index + 1)
            }
        }
        return StoreSQL.migrations.count - done
    }

    /// Which migrations a database has; 0 for an empty file.
    static func version(of connection: Connection) throws -> Int {
        let found = try connection.userVersion()
        if try connection.applicationID() != applicationID {
            let tables = try connection.rows("SELECT count(*) FROM sqlite_schema") { $0.integer(at: 0) }
            guard tables == [0], found == 0 else { throw StoreError.foreignDatabase }
            return 0
        }
        guard found >= 0 else { throw StoreError.damaged("its schema is \(found)") }
        let supported = StoreSQL.migrations.count
        guard found <= supported else { throw StoreError.newerSchema(found: found, supported: supported) }
        return found
    }
}
