import CSQLite

/// A compiled SQL statement and, after ``step()``, the row it stands on.
///
/// The type cannot be copied, so exactly one owner gives it back, at the end
/// of the scope. There is no row type: columns are read from the statement
/// itself, which makes it impossible to keep a row past its step.
///
/// ```swift
/// var countries = try Statement("SELECT name FROM country", on: connection)
/// while try countries.step() {
///     print(countries.text(at: 0))
/// }
/// ```
///
/// Placeholders are named. A name that the statement lacks, or one that was
/// left without a value, is an error: SQLite itself would take it for NULL.
package struct Statement: ~Copyable {
    private let handle: OpaquePointer
    private let connection: Connection
    private let sql: String
    /// One bit per placeholder that still waits for its value.
    private var unbound: UInt64
    private let all: UInt64

    /// Compiles `sql`, which has to be exactly one statement, or takes up the
    /// one that an earlier `Statement` of the same text left behind.
    package init(_ sql: SQLText, on connection: Connection) throws(SQLiteError) {
        handle = try connection.compiled(sql.text)
        self.connection = connection
        self.sql = sql.text
        let count = sqlite3_bind_parameter_count(handle)
        all = count == 0 ? 0 : UInt64.max >> (64 - UInt64(min(count, 64)))
        unbound = all
    }

    deinit {
        connection.keep(handle, for: sql)
    }

    /// Moves to the next row.
    ///
    /// - Returns: `false` when there is none; the statement is then ready to
    ///   be bound and run again.
    package mutating func step() throws(SQLiteError) -> Bool {
        guard unbound == 0 else {
            let index = Int32(unbound.trailingZeroBitCount + 1)
            let name = sqlite3_bind_parameter_name(handle, index).map { String(cString: $0) } ?? "?"
            throw SQLiteError(misuse: "\(name) has no value", sql: sql)
        }
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        default:
            let error = SQLiteError(lastFailureOf: connection.handle, sql: sql)
            sqlite3_reset(handle)
            throw error
        }
    }

    /// Runs a statement that gives no rows; it can be bound and run again.
    package mutating func run() throws(SQLiteError) {
        while try step() {}
        unbound = all
    }
}

// MARK: Values in

extension Statement {
    /// Runs a statement that gives no rows, with its values in the order in
    /// which the SQL first names the placeholders.
    ///
    /// For rows of many columns: nothing is looked up, and nothing copied but
    /// into one buffer that the connection keeps.
    package mutating func run(with values: [Value]) throws(SQLiteError) {
        guard values.count == sqlite3_bind_parameter_count(handle) else {
            throw SQLiteError(misuse: "\(values.count) values are given", sql: sql)
        }
        var bytes = connection.takeBuffer()
        for value in values {
            if case .text(let text) = value { bytes.append(contentsOf: text.utf8) }
        }
        // No text may be at no address, which SQLite takes for NULL.
        bytes.append(0)
        let code = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { run(with: values, in: $0) }
        }
        unbound = all
        connection.giveBack(bytes)
        guard code == SQLITE_DONE else {
            throw SQLiteError(lastFailureOf: connection.handle, sql: sql)
        }
    }

    /// SQLite is lent the bytes and keeps no copy: they stay where they are
    /// until it has let go of them, which `sqlite3_clear_bindings` makes it do.
    private func run(with values: [Value], in bytes: UnsafeBufferPointer<CChar>) -> Int32 {
        var (code, end) = (SQLITE_OK, 0)
        for (index, value) in values.enumerated() where code == SQLITE_OK {
            let place = Int32(index + 1)
            switch value {
            case .null: code = sqlite3_bind_null(handle, place)
            case .integer(let number): code = sqlite3_bind_int64(handle, place, Int64(number))
            case .real(let number): code = sqlite3_bind_double(handle, place, number)
            case .text(let text):
                let count = text.utf8.count
                code =
                    bytes.baseAddress.map {
                        csqlite_bind_text_lent(handle, place, $0 + end, UInt64(count))
                    } ?? SQLITE_MISUSE
                end += count
            }
        }
        if code == SQLITE_OK { code = sqlite3_step(handle) }
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        return code
    }

    /// Gives a placeholder its text; `nil` is SQL `NULL`.
    ///
    /// The name has its colon, as the SQL spells it.
    package mutating func bind(_ value: String?, to name: StaticString) throws(SQLiteError) {
        try bind(value, at: try index(of: name))
    }

    private mutating func bind(_ value: String?, at index: Int32) throws(SQLiteError) {
        guard var value else { return try finish(sqlite3_bind_null(handle, index), index) }
        let code = value.withUTF8 { bytes in
            // An empty buffer may have no address, and SQLite takes no address
            // for NULL; an empty text is not the same as an unknown one.
            bytes.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map {
                    csqlite_bind_text_copy(handle, index, $0, UInt64(characters.count))
                } ?? csqlite_bind_text_copy(handle, index, "", 0)
            }
        }
        try finish(code, index)
    }

    /// Gives a placeholder its whole number; `nil` is SQL `NULL`.
    package mutating func bind(_ value: Int?, to name: StaticString) throws(SQLiteError) {
        let index = try index(of: name)
        try finish(
            value.map { sqlite3_bind_int64(handle, index, Int64($0)) } ?? sqlite3_bind_null(handle, index),
            index)
    }

    /// Gives every placeholder the text of its name, which has its colon; `nil` is SQL `NULL`.
    ///
    /// For SQL that was not written here.
    package mutating func bindAll(_ text: (String) -> String?) throws(SQLiteError) {
        for (place, name) in placeholders.enumerated() { try bind(text(name), at: Int32(place + 1)) }
    }

    private func index(of name: StaticString) throws(SQLiteError) -> Int32 {
        // A StaticString literal is stored with a terminating zero.
        let index = name.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { sqlite3_bind_parameter_index(handle, $0.baseAddress) }
        }
        guard index > 0, index <= 64 else {
            throw SQLiteError(misuse: "there is no placeholder \(name)", sql: sql)
        }
        return index
    }

    private mutating func finish(_ code: Int32, _ index: Int32) throws(SQLiteError) {
        guard code == SQLITE_OK else { throw SQLiteError(lastFailureOf: connection.handle, sql: sql) }
        unbound &= ~(1 << UInt64(index - 1))
    }
}

// MARK: Values out

extension Statement {
    /// Whether a column of the current row is SQL `NULL`.
    package borrowing func isNull(at column: Int32) -> Bool {
        sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    /// The text in a column of the current row, or `nil` for SQL `NULL`.
    package borrowing func textOrNil(at column: Int32) -> String? {
        guard let start = sqlite3_column_text(handle, column) else { return nil }
        // The count, not the terminating zero, ends the text: a value may
        // hold U+0000, and String(cString:) would cut it there.
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The text in a column that is declared NOT NULL.
    package borrowing func text(at column: Int32) -> String {
        textOrNil(at: column) ?? ""
    }

    /// The whole number in a column of the current row, or `nil` for SQL `NULL`.
    package borrowing func integerOrNil(at column: Int32) -> Int? {
        isNull(at: column) ? nil : Int(sqlite3_column_int64(handle, column))
    }

    /// The names of the columns, for SQL that was not written here.
    package var columnNames: [String] {
        (0..<sqlite3_column_count(handle)).map {
            sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? ""
        }
    }

    /// The names of the placeholders with their colon, in the order in which the SQL first names them.
    package var placeholders: [String] {
        (0..<sqlite3_bind_parameter_count(handle)).map {
            sqlite3_bind_parameter_name(handle, $0 + 1).map { String(cString: $0) } ?? "?"
        }
    }

    /// Whatever is in a column of the current row; bytes as SQL writes them, `x'0AFF'`.
    package borrowing func value(at column: Int32) -> Value {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(integer(at: column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_BLOB:
            let count = Int(sqlite3_column_bytes(handle, column))
            let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(handle, column), count: count)
            // No digit of a byte is lost: 0A, not A.
            let digits = bytes.map { String(Int($0) + 0x100, radix: 16, uppercase: true).dropFirst() }
            return .text("x'\(digits.joined())'")
        default: return .text(text(at: column))
        }
    }

    /// The whole number in a column that is declared NOT NULL.
    package borrowing func integer(at column: Int32) -> Int {
        Int(sqlite3_column_int64(handle, column))
    }
}
