import CommitmentModel
package import SQLite

extension Store {
    /// What a query gave.
    package struct Answer: Equatable, Sendable {
        /// As the query names them; two may be alike.
        package let columns: [String]
        package let rows: [[Value]]
        /// Why there are not all rows; `nil` if there are.
        package let cut: Cut?
    }

    /// Why an answer ends before the last row.
    package enum Cut: Equatable, Sendable {
        /// No more were wanted.
        case limit
        /// No more fit.
        case room
    }

    /// So many bytes the rows of an answer may take.
    private static let room = 64_000_000

    /// Answers one query in SQL that somebody outside wrote; from then on nothing but reading is
    /// allowed to this store.
    ///
    /// - Parameters:
    ///   - sql: One statement that reads.
    ///   - values: For its placeholders, by their names without the colon; one that is not named is NULL.
    ///   - limit: How many rows are wanted at most.
    /// - Returns: The rows, in the order of the query.
    /// - Throws: ``StoreError/unanswerable(_:suggestion:)``; `SQLiteError` for what is wrong with the database.
    package func answer(
        _ sql: String, values: [String: String] = [:], limit: Int
    ) throws -> Answer {
        try connection.allowOnlyReading()
        do throws(SQLiteError) {
            return try answer(sql, values, limit)
        } catch {
            switch error.code {
            case .refused: throw StoreError.unanswerable("it would do more than read", suggestion: nil)
            case .other where error.message.hasPrefix("not authorized"):
                throw StoreError.unanswerable("it would do more than read: \(error.message)", suggestion: nil)
            case .other where error.message == "string or blob too big":
                throw StoreError.unanswerable("a text of it is longer than a megabyte", suggestion: nil)
            case .misuse, .other:
                throw StoreError.unanswerable(error.message, suggestion: try suggestion(for: error.message))
            default: throw error
            }
        }
    }

    /// The table or column that a query may have meant.
    private func suggestion(for message: String) throws -> String? {
        func nearestName(after start: String, _ known: SQLText) throws -> String? {
            guard message.hasPrefix(start) else { return nil }
            let names = try connection.rows(known) { $0.text(at: 0) }
            return nearest(to: String(message.dropFirst(start.count)), among: names)
        }
        return try nearestName(after: "no such table: ", "SELECT name FROM pragma_table_list")
            ?? nearestName(
                after: "no such column: ",
                "SELECT DISTINCT x.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS x")
    }

    private func answer(
        _ sql: String, _ values: [String: String], _ limit: Int
    ) throws(SQLiteError) -> Answer {
        // SQL of a person at this computer, on a connection that can do nothing but read.
        var statement = try Statement(SQLText(embedded: sql), on: connection)
        let names = statement.placeholders.map { String($0.dropFirst()) }
        if let stranger = values.keys.sorted().first(where: { !names.contains($0) }) {
            throw SQLiteError(misuse: "it has no placeholder :\(stranger)", sql: sql)
        }
        try statement.bindAll { values[String($0.dropFirst())] }
        let columns = statement.columnNames
        var (rows, bytes) = ([[Value]](), 0)
        while try statement.step() {
            guard rows.count < limit else { return Answer(columns: columns, rows: rows, cut: .limit) }
            guard bytes < Self.room else { return Answer(columns: columns, rows: rows, cut: .room) }
            let row = columns.indices.map { statement.value(at: Int32($0)) }
            // As Swift keeps it: a text of more than fifteen bytes stands elsewhere.
            bytes += row.reduce(64) {
                if case .text(let text) = $1 { $0 + 24 + text.utf8.count } else { $0 + 24 }
            }
            rows.append(row)
        }
        return Answer(columns: columns, rows: rows, cut: nil)
    }
}
