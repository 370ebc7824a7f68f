package import CommitmentModel
import SQLite

extension Store {
    /// The ledger: every decision, by meeting, list and country.
    package func assistance() throws -> [Assistance] {
        try connection.rows(
            """
            SELECT iso3, list, meeting, need, offer, decision, owner, due, state, result, told, source, note
            FROM assistance ORDER BY meeting, list = 'c', list = 'a', iso3
            """
        ) { row in
            guard let meeting = Day(row.text(at: 2)) else {
                throw StoreError.damaged("a decision has no day")
            }
            return Assistance(
                country: try row.country(at: 0), list: row.text(at: 1), meeting: meeting,
                need: row.textOrNil(at: 3), offer: row.textOrNil(at: 4), decision: row.text(at: 5),
                owner: row.textOrNil(at: 6), due: try row.date(at: 7), state: try row.code(at: 8) ?? .agreed,
                result: row.textOrNil(at: 9), told: try row.date(at: 10), source: row.text(at: 11),
                note: row.textOrNil(at: 12))
        }
    }

    /// Writes over the named fields of the decision with that key.
    ///
    /// - Throws: ``StoreError/noDecision(country:)`` where there is none.
    package func update(_ decision: Assistance, with fields: [String: String]) throws {
        try connection.transaction {
            let writer = try ReferenceWriter(.assistance, connection: connection)
            let key = [decision.country.rawValue, decision.list, "\(decision.meeting)"]
            let wanted = key + writer.columns.dropFirst(3).map { fields[RowWriter.name($0)] }
            guard let found = try writer.row(like: wanted) else {
                throw StoreError.noDecision(country: decision.country.rawValue)
            }
            _ = try writer.update(
                from: found.values, to: Merging.merged(found.values, with: wanted, newIsStronger: true))
        }
    }
}
