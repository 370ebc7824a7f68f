import CSQLite

// For SQL that somebody outside wrote.
extension Connection {
    /// From now on statements may read and nothing else: no row, no setting and no other file is
    /// touched, whatever they say; one that tries is refused with code `refused`.
    ///
    /// Texts, patterns and statements may no longer be so large, either: nothing can break off a single step.
    /// One may still take longer than somebody waits.
    package func allowOnlyReading() throws(SQLiteError) {
        try execute("PRAGMA query_only = ON")
        for (limit, value) in Self.limits { sqlite3_limit(handle, limit, value) }
        sqlite3_set_authorizer(
            handle,
            { _, action, first, second, _, _ in
                Connection.mayRun(
                    action, first.map { String(cString: $0) } ?? "", second.map { String(cString: $0) })
                    ? SQLITE_OK : SQLITE_DENY
            }, nil)
    }

    private static let limits: [(Int32, Int32)] = [
        (SQLITE_LIMIT_LENGTH, 1_000_000), (SQLITE_LIMIT_SQL_LENGTH, 1_000_000), (SQLITE_LIMIT_COLUMN, 500),
        (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 100), (SQLITE_LIMIT_ATTACHED, 0),
        (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100), (SQLITE_LIMIT_VARIABLE_NUMBER, 64),
    ]

    /// Settings that only tell; most take the name of a table.
    private static let telling: Set = [
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
        "foreign_key_list", "function_list", "collation_list", "compile_options",
    ]
    /// Settings that tell as long as they are given nothing; FTS5 asks for the first.
    private static let told: Set = ["data_version", "user_version", "application_id"]
    /// Functions that reach beyond the statement.
    private static let reaching: Set = ["load_extension", "fts3_tokenizer", "fts5", "sqlite_log", "optimize"]

    private static func mayRun(_ action: Int32, _ first: String, _ second: String?) -> Bool {
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: true
        case SQLITE_FUNCTION: !reaching.contains(second ?? "")
        // SQLite asks so when it reads what a virtual table consists of; whoever means it is refused as DEFENSIVE.
        case SQLITE_UPDATE: first == "sqlite_master"
        case SQLITE_PRAGMA: telling.contains(first) || (told.contains(first) && second == nil)
        default: false
        }
    }
}
