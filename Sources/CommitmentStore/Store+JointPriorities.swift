package import CommitmentModel
import SQLite

extension Store {
    /// Writes a joint priority down; it holds from then on, whatever ended the same decision before.
    ///
    /// - Returns: The end that this takes back, if there was one.
    package func set(_ priority: JointPriority, of country: CountryCode) throws -> PartialDate? {
        try connection.transaction {
            let changes = try put(
                [
                    "iso3": country.rawValue, "decided": "\(priority.decided)", "by_role": priority.byRole,
                    "source": priority.source,
                ], into: .jointPriority, emptying: ["ended", "ended_by_role"])
            return changes?.first { $0.field == "ended" }?.old.flatMap(PartialDate.init)
        }
    }

    /// Ends the joint priorities of a country that hold on a day, from that day on.
    ///
    /// - Throws: ``StoreError/noJointPriority(country:)`` where none does.
    package func endJointPriority(of country: Country, on day: Day, byRole: String) throws {
        try connection.transaction {
            var end = try Statement(
                """
                UPDATE joint_priority SET ended = :ended, ended_by_role = :role
                WHERE iso3 = :iso3 AND ended IS NULL AND decided <= :ended
                """, on: connection)
            try end.bind(country.code.rawValue, to: ":iso3")
            try end.bind("\(day)", to: ":ended")
            try end.bind(byRole, to: ":role")
            try end.run()
            if connection.changes == 0 { throw StoreError.noJointPriority(country: country.name) }
        }
    }

    /// Writes down that OCP works with a country.
    ///
    /// - Returns: What that changes in what was known of it; `nil` if nothing was.
    package func add(_ engagement: Engagement, of country: CountryCode, note: String? = nil) throws
        -> [FieldChange]?
    {
        try connection.transaction {
            var row = ["iso3": country.rawValue, "kind": engagement.kind, "source": engagement.source]
            row["partner"] = engagement.partner
            row["since"] = engagement.since.map { "\($0)" }
            row["note"] = note
            return try put(row, into: .engagement)
        }
    }

    /// Stores a row that a command states: a new one, or corrections of the one with its key.
    ///
    /// - Returns: What was changed in a row that was there; `nil` if none was.
    private func put(
        _ row: [String: String], into table: ReferenceTable, emptying emptied: Set<String> = []
    ) throws -> [FieldChange]? {
        let writer = try ReferenceWriter(table, connection: connection)
        let values = writer.columns.map { ReferenceTable.value($0, of: row) }
        guard let found = try writer.row(like: values) else {
            _ = try writer.insert(values)
            return nil
        }
        let merged = Merging.merged(found.values, with: values, newIsStronger: true)
        return try writer.update(
            from: found.values,
            to: zip(writer.columns, merged).map { emptied.contains(RowWriter.name($0)) ? nil : $1 })
    }
}
