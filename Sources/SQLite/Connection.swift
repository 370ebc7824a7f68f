import CSQLite

/// An open SQLite database, hardened, for one task at a time.
///
/// Not `Sendable`: the compiler refuses to hand it to another task. Every
/// connection keeps foreign keys, refuses double-quoted strings and writes to
/// SQLite's own tables, and trusts no function or view that a hostile schema
/// brings along (https://sqlite.org/security.html).
package final class Connection {
    /// How a database file may be used.
    package enum Access: Sendable {
        /// The file has to exist and is never written to.
        case readOnly
        /// The file has to exist, and nobody changes it: no lock is taken, and nothing beside it is read or made.
        case unchanging
        /// The file has to exist.
        case readWrite
        /// The file is made when it is missing.
        case create
    }

    let handle: OpaquePointer
    /// Compiled statements that nobody uses at the moment, by their text.
    ///
    /// Compiling one costs more than most of ours take to run.
    private var idle: [String: OpaquePointer] = [:]
    /// Room for the values of a row, kept from one to the next.
    private var buffer: [UInt8] = []
    /// What SQLite asks while it works; kept here because it keeps no hold of it.
    var stop: Stop?

    /// Opens a database file, or a private one in memory with `":memory:"`.
    ///
    /// - Throws: `SQLiteError` with code `cannotOpen`, `notADatabase` …
    package init(path: String, access: Access = .create) throws(SQLiteError) {
        let flags =
            switch access {
            case .readOnly: SQLITE_OPEN_READONLY
            case .unchanging: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
            case .readWrite: SQLITE_OPEN_READWRITE
            case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            }
        _ = Self.keepsNoStatistics
        var opened: OpaquePointer?
        // No lock around every call: the compiler keeps a connection to one task.
        let code = sqlite3_open_v2(
            access == .unchanging ? Self.unchangingURI(path) : path, &opened,
            flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            // SQLite hands out a connection even when it fails, for its message.
            let error = SQLiteError(lastFailureOf: opened)
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
        try harden()
    }

    /// Nobody asks how much memory SQLite uses, and counting it takes a lock for every piece.
    private static let keepsNoStatistics = csqlite_keep_no_memory_statistics() == SQLITE_OK

    deinit {
        for statement in idle.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(handle)
    }

    /// A compiled statement without values, for one owner.
    func compiled(_ sql: String) throws(SQLiteError) -> OpaquePointer {
        if let statement = idle.removeValue(forKey: sql) { return statement }
        var statement: OpaquePointer?
        // What follows the first statement must not be dropped in silence, but for comments.
        let (code, hasMore) = sql.withCString { start in
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(
                handle, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
            guard code == SQLITE_OK, let tail, tail.pointee != 0 else { return (code, false) }
            var next: OpaquePointer?
            let isStatement = sqlite3_prepare_v2(handle, tail, -1, &next, nil) != SQLITE_OK || next != nil
            sqlite3_finalize(next)
            return (code, isStatement)
        }
        guard code == SQLITE_OK else { throw SQLiteError(lastFailureOf: handle, sql: sql) }
        guard let statement, !hasMore else {
            sqlite3_finalize(statement)
            throw SQLiteError(misuse: "exactly one statement is expected", sql: sql)
        }
        return statement
    }

    /// Takes a statement back from its owner.
    func keep(_ statement: OpaquePointer, for sql: String) {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
        // Two owners may have had the same text at once; one is enough to keep.
        if let other = idle.updateValue(statement, forKey: sql) { sqlite3_finalize(other) }
    }

    /// An empty buffer, for whoever gives it back.
    func takeBuffer() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &buffer)
        taken.removeAll(keepingCapacity: true)
        return taken
    }

    func giveBack(_ bytes: consuming [UInt8]) { buffer = bytes }

    /// For how many seconds another writer is waited for: longer than any import of real data takes.
    static let patience: Int32 = 10

    private func harden() throws(SQLiteError) {
        for (option, on) in [
            (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0),
            (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
        ] as [(Int32, Int32)] {
            guard csqlite_set_option(handle, option, on) == SQLITE_OK else {
                throw SQLiteError(lastFailureOf: handle)
            }
        }
        sqlite3_busy_timeout(handle, Self.patience * 1_000)
        try execute("PRAGMA cell_size_check = ON")
    }

    /// Runs every statement of a script; rows that come back are dropped.
    package func execute(_ script: SQLText) throws(SQLiteError) {
        guard sqlite3_exec(handle, script.text, nil, nil, nil) == SQLITE_OK else {
            throw SQLiteError(lastFailureOf: handle, sql: script.text)
        }
    }

    /// How many rows the last `INSERT`, `UPDATE` or `DELETE` changed.
    package var changes: Int { Int(sqlite3_changes64(handle)) }

    /// The rowid of the last row that was inserted.
    package var lastInsertedRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

    /// The number that names the kind of file; ocmap's is in its schema.
    package func applicationID() throws(SQLiteError) -> Int { try pragma("PRAGMA application_id") }

    /// The schema version that the file was last brought to.
    package func userVersion() throws(SQLiteError) -> Int { try pragma("PRAGMA user_version") }

    /// Another number than before once another connection has committed.
    package func dataVersion() throws(SQLiteError) -> Int { try pragma("PRAGMA data_version") }

    /// Writes the schema version.
    ///
    /// A pragma takes no placeholder; an `Int` cannot carry SQL.
    package func setUserVersion(_ version: Int) throws(SQLiteError) {
        try execute(SQLText(embedded: "PRAGMA user_version = \(version)"))
    }

    private func pragma(_ sql: SQLText) throws(SQLiteError) -> Int {
        var statement = try Statement(sql, on: self)
        return try statement.step() ? statement.integer(at: 0) : 0
    }
}

extension Connection {
    /// Runs `work` in a transaction that takes the write lock at once.
    ///
    /// Commits when `work` returns. When it throws, rolls back and rethrows
    /// the same error. Transactions do not nest.
    ///
    /// - Parameter work: What has to happen as a whole or not at all.
    /// - Returns: What `work` returned.
    /// - Throws: What `work` threw, or ``SQLiteError`` if the commit failed.
    package func transaction<Output>(_ work: () throws -> Output) throws -> Output {
        try execute("BEGIN IMMEDIATE")
        do {
            let output = try work()
            try execute("COMMIT")
            return output
        } catch {
            // SQLite may have rolled back by itself (disk full, for one); a
            // second ROLLBACK would hide the real error behind its own.
            if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
            throw error
        }
    }

    /// Runs `work` over one unchanging state of the database, so that
    /// several queries of one answer agree with each other, and the file is
    /// locked once for all of them.
    ///
    /// Inside a transaction or another snapshot it is a part of that.
    package func snapshot<Output>(_ work: () throws -> Output) throws -> Output {
        guard sqlite3_get_autocommit(handle) != 0 else { return try work() }
        try execute("BEGIN")
        defer { try? execute("COMMIT") }
        return try work()
    }

    /// Every row that a query gives, in its order.
    ///
    /// - Parameters:
    ///   - sql: One statement.
    ///   - bind: Gives every placeholder its value.
    ///   - decode: Makes a value of the row that the statement stands on.
    /// - Returns: What `decode` made, one for each row; empty if there is none.
    /// - Throws: ``SQLiteError``, and what `bind` and `decode` throw.
    package func rows<Row>(
        _ sql: SQLText,
        bind: (inout Statement) throws -> Void = { _ in },
        decode: (borrowing Statement) throws -> Row
    ) throws -> [Row] {
        var statement = try Statement(sql, on: self)
        try bind(&statement)
        var rows: [Row] = []
        while try statement.step() {
            rows.append(try decode(statement))
        }
        return rows
    }
}
