package import SQLite

/// An ocmap database: the one door to it.
///
/// Repositories are extensions of this type, one file each. Everything that
/// reads does so without write access to the file or its folder.
package struct Store {
    package let connection: Connection

    /// Opens a database that is there.
    ///
    /// - Throws: ``StoreError`` for a missing file, a folder, a file of
    ///   another program or another schema, or one that another program
    ///   altered; otherwise `SQLiteError`.
    package static func open(path: String, forWriting: Bool = false) throws -> Store {
        try checkFile(path, mayBeMissing: false)
        let connection = try forWriting ? Connection(path: path, access: .readWrite) : reader(of: path)
        let (found, supported) = (try Migrator.version(of: connection), StoreSQL.migrations.count)
        if found == 0 { throw StoreError.emptyDatabase }
        guard found == supported else { throw StoreError.olderSchema(found: found, supported: supported) }
        try SchemaCheck.pass(connection)
        return Store(connection: connection)
    }

    /// Opens a database and brings it to the newest schema, and makes it where
    /// there is none; `":memory:"` is a private one that is not kept.
    package static func create(path: String) throws -> Store {
        if path != ":memory:" { try checkFile(path, mayBeMissing: true) }
        let connection: Connection
        do throws(SQLiteError) {
            connection = try Connection(path: path, access: .create)
        } catch {
            throw error.code == .cannotOpen ? StoreError.cannotOpen(path: path) as any Error : error
        }
        try Migrator.migrate(connection)
        try SchemaCheck.pass(connection)
        return Store(connection: connection)
    }

    /// Reads one unchanging state of the database, whoever writes meanwhile.
    package func snapshot<Output>(_ work: () throws -> Output) throws -> Output {
        try connection.snapshot(work)
    }

    /// A number for the state of the database: another one once somebody else has committed.
    package func version() throws -> Int { try connection.dataVersion() }

    /// Reads a piece of what comes in pieces, as long as the database is in the
    /// state of a ``version()``; between two pieces whoever writes need not wait.
    ///
    /// - Throws: ``StoreError/changedMeanwhile`` if it is in another, and what `work` throws.
    package func snapshot<Output>(at version: Int, _ work: () throws -> Output) throws -> Output {
        try snapshot {
            guard try self.version() == version else { throw StoreError.changedMeanwhile }
            return try work()
        }
    }

    /// Breaks off what runs from now on as soon as `isStopped` says so: an import
    /// with ``StoreError/stopped``, anything else with `SQLiteError`; the database
    /// is as it was.
    package func breakOff(when isStopped: @escaping @Sendable () -> Bool) {
        connection.breakOff(when: isStopped)
    }

    /// A connection that needs no write access, whatever its journal.
    ///
    /// With a WAL, SQLite makes two files beside the database to tell readers from writers. Where
    /// it cannot, and no writer has left anything there, the file is read alone, as one that nobody changes.
    /// What a writer left that was ended by force has to be put back by somebody who may write.
    private static func reader(of path: String) throws -> Connection {
        let connection = try Connection(path: path, access: .readOnly)
        do throws(SQLiteError) {
            _ = try connection.userVersion()
        } catch {
            // A folder that may only be read, and a disk that may.
            guard error.code == .readOnly || error.code == .cannotOpen else { throw error }
            if connection.journals.allSatisfy(FileKind.isEmpty) {
                return try Connection(path: path, access: .unchanging)
            }
            guard (try? Connection(path: path, access: .readWrite).userVersion()) != nil else {
                throw StoreError.leftUnfinished(path: path)
            }
            return try Connection(path: path, access: .readOnly)
        }
        return connection
    }

    /// That question, for work beside the database, on any thread.
    package var isToBreakOff: @Sendable () -> Bool { connection.isToBreakOff }

    private static func checkFile(_ path: String, mayBeMissing: Bool) throws(StoreError) {
        // SQLite takes an empty name for a database that vanishes.
        if path.isEmpty { throw .unnamed }
        switch FileKind(path) {
        case .missing: if !mayBeMissing { throw .noDatabase(path: path) }
        case .directory: throw .isDirectory(path: path)
        case .file: if !FileKind.mayHoldDatabase(path) { throw .notADatabase(path: path) }
        case .other: break
        }
    }
}
