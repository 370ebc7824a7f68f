import CSQLite

/// What SQLite said when it could not do something.
///
/// Holds the SQL as we wrote it, never a bound value: values may be private.
package struct SQLiteError: Error, Equatable, Sendable {
    /// The extended result code, as a case where the caller can act on it.
    package enum Code: Equatable, Sendable {
        case busy
        case diskFull
        case readOnly
        case cannotOpen
        case notADatabase
        case corrupt
        case uniqueViolation
        case foreignKeyViolation
        case checkViolation
        case interrupted
        /// The statement would do more than read; see ``Connection/allowOnlyReading()``.
        case refused
        /// A placeholder or column name that the statement does not have, or
        /// one that was never bound.
        case misuse
        case other(Int32)
    }

    package let code: Code
    /// SQLite's own words.
    ///
    /// No value that was bound, but for a search expression
    /// that FTS5 cannot read: give it ones that it can.
    package let message: String
    /// The statement, as far as one was involved.
    package let sql: String?
}

extension SQLiteError {
    /// The last failure of a connection.
    init(lastFailureOf database: OpaquePointer?, sql: String? = nil) {
        self.init(
            code: Code(sqlite3_extended_errcode(database)),
            message: String(cString: sqlite3_errmsg(database)),
            sql: sql)
    }

    /// A mistake in our own use of a statement.
    package init(misuse message: String, sql: String) {
        self.init(code: .misuse, message: message, sql: sql)
    }
}

extension SQLiteError.Code {
    /// Sorts an extended result code; see https://sqlite.org/rescode.html.
    init(_ extended: Int32) {
        // The low byte is the primary code; the byte above it tells the kind,
        // by macros with a shift in them, which Swift cannot see.
        switch (extended & 0xFF, extended >> 8) {
        case (SQLITE_CONSTRAINT, 6), (SQLITE_CONSTRAINT, 8): self = .uniqueViolation
        case (SQLITE_CONSTRAINT, 3): self = .foreignKeyViolation
        case (SQLITE_CONSTRAINT, _): self = .checkViolation
        case (let primary, _):
            switch primary {
            case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
            case SQLITE_FULL: self = .diskFull
            case SQLITE_READONLY: self = .readOnly
            case SQLITE_CANTOPEN: self = .cannotOpen
            case SQLITE_NOTADB: self = .notADatabase
            case SQLITE_CORRUPT: self = .corrupt
            case SQLITE_INTERRUPT: self = .interrupted
            case SQLITE_AUTH: self = .refused
            default: self = .other(extended)
            }
        }
    }
}

extension SQLiteError: CustomStringConvertible {
    package var description: String {
        switch code {
        case .busy:
            "Another program is still writing to the database after \(Connection.patience) seconds. Wait until it has finished and try again."
        case .diskFull: "The disk is full: nothing was changed. Free some space and try again."
        case .readOnly:
            "The database may not be written to. Check the permissions of the file and its folder."
        case .cannotOpen: "The database cannot be opened. Check the path and its permissions."
        case .notADatabase: "The file is not a SQLite database. Name another file with --database."
        case .corrupt: "The database is damaged (\(message)). Restore it from a backup."
        case .refused: "The statement may only read."
        case .interrupted: "Stopped before the end: nothing was changed."
        case .uniqueViolation, .foreignKeyViolation, .checkViolation, .misuse, .other:
            shownSQL.map { "SQLite: \(message), in: \($0)" } ?? "SQLite: \(message)."
        }
    }

    /// The statement on one line; of a long one, how it begins.
    private var shownSQL: String? {
        sql.map {
            let line = $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return line.count > 200 ? line.prefix(200) + " …" : line
        }
    }
}
