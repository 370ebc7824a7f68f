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
        var applied = 0
        for (index, script) in StoreSQL.migrations.enumerated().dropFirst(try version(of: connection)) {
            try connection.transaction {
                // Another program may have been here while this one waited for its turn.
                guard try version(of: connection) == index else { return }
                try connection.execute(script)
                try connection.setUserVersion(index + 1)
                applied += 1
            }
        }
        return applied
    }

    /// Which migrations a database has; 0 for an empty file.
    static func version(of connection: Connection) throws -> Int {
        let (found, application, tables) = try connection.snapshot {
            (
                try connection.userVersion(), try connection.applicationID(),
                try connection.rows("SELECT count(*) FROM sqlite_schema") { $0.integer(at: 0) }
            )
        }
        guard application == applicationID else {
            guard tables == [0], found == 0 else { throw StoreError.foreignDatabase }
            return 0
        }
        guard found >= 0 else { throw StoreError.damaged("its schema is \(found)") }
        let supported = StoreSQL.migrations.count
        guard found <= supported else { throw StoreError.newerSchema(found: found, supported: supported) }
        return found
    }
}
