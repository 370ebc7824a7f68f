import CommitmentModel
import SQLite

extension ImportSession {
    /// Stores a row of a table that is keyed by what it says.
    ///
    /// A row that is there takes over what the file says otherwise, and keeps
    /// what the file does not know; ocmap's own seeds only fill gaps, and correct what
    /// nobody but older seeds said. What has no
    /// date is known since the import that brought it.
    ///
    /// - Parameters:
    ///   - row: By column name; a column that is missing is not known.
    ///     `name_folded` and `folded` are made here.
    ///   - table: Where it goes.
    ///   - line: Where it stands in the file.
    /// - Returns: What became of it.
    /// - Throws: ``StoreError/contradiction(_:)`` if another row forbids this one.
    @discardableResult
    package func put(_ row: [String: String], into table: ReferenceTable, line: Int) throws -> Outcome {
        let writer = try referenceWriter(table)
        let values = writer.columns.map { ReferenceTable.value($0, of: row) }
        do {
            guard let found = try writer.row(like: values) else {
                let new = dated(values, stated: values, over: nil, in: table)
                let id = try writer.insert(zip(writer.columns, new).map { sourced($0, $1) })
                hasWritten = true
                if table.hasNumbers { try record(table.name, id, line: line, []) }
                return .new
            }
            var merged = Merging.merged(found.values, with: values, newIsStronger: run.authority > 0)
            let corrected = Merging.merged(found.values, with: values, newIsStronger: true)
            if run.authority == 0, merged != corrected, try isOfSeeds(table, found.id) { merged = corrected }
            let changes = try writer.update(
                from: found.values, to: dated(merged, stated: values, over: found.values, in: table))
            if !changes.isEmpty { hasWritten = true }
            if table.hasNumbers {
                try record(table.name, found.id, line: line, changes)
            } else {
                try note(changes, of: table.name, line: line, row: nil)
            }
            return changes.isEmpty ? .same : .changed(changes)
        } catch let error as SQLiteError {
            switch error.code {
            case .uniqueViolation:
                throw StoreError.contradiction(
                    "another row has this \(Self.column(in: error.message)) already")
            case .foreignKeyViolation:
                throw StoreError.contradiction("it names a country or tag that is not known")
            case .checkViolation where error.message.hasPrefix("NOT NULL"):
                throw StoreError.contradiction(
                    "\(Self.column(in: error.message)) is empty, and a new row needs it")
            case .checkViolation: throw StoreError.contradiction(table.condition)
            default: throw error
            }
        }
    }

    /// Whether nobody but seeds spoke of a row; of one that keeps no trace, whether
    /// no file of somebody's own was ever imported.
    private func isOfSeeds(_ table: ReferenceTable, _ id: Int) throws -> Bool {
        guard table.hasNumbers else {
            return try self.id("SELECT 1 FROM import_run WHERE authority = 4 LIMIT 1") { _ in } == nil
        }
        let others: SQLText = """
            SELECT 1
            FROM (
                SELECT run_id FROM provenance WHERE subject = :subject AND subject_id = :id
                UNION ALL
                SELECT run_id FROM change WHERE subject = :subject AND subject_id = :id) AS said
            JOIN import_run AS r ON r.id = said.run_id
            WHERE r.authority > 0
            LIMIT 1
            """
        return try self.id(others) {
            try $0.bind("\(table.name)", to: ":subject")
            try $0.bind(id, to: ":id")
        } == nil
    }

    /// A row with the day of this import where the file brings facts and nobody says since when.
    ///
    /// A day that is there stands for as long as the facts stay as they are. Seeds
    /// leave open what they do not know.
    private func dated(
        _ values: [String?], stated: [String?], over old: [String?]?, in table: ReferenceTable
    ) -> [String?] {
        guard run.authority > 0, let dating = table.dating else { return values }
        let names = table.columns.map(RowWriter.name)
        let (facts, date) = (
            names.indices.filter { dating.facts.contains(names[$0]) },
            names.indices.first { names[$0] == dating.date }
        )
        guard let day = names.firstIndex(of: dating.day), stated[day] == nil,
            date.map({ values[$0] == nil }) ?? true, facts.contains(where: { values[$0] != nil }),
            old?[day] == nil || facts.contains(where: { old?[$0] != values[$0] })
        else { return values }
        var dated = values
        dated[day] = self.day
        return dated
    }

    /// A value; the file's name for a source that nobody gave.
    private func sourced(_ column: StaticString, _ value: String?) -> String? {
        value ?? ("\(column)" == ":source" ? run.file : nil)
    }

    /// The column that SQLite names last: "UNIQUE constraint failed: country.name".
    private static func column(in message: String) -> String {
        let name = message.split(separator: ".").last.map(String.init) ?? message
        return name == "name_folded" ? "name" : name
    }

    private func referenceWriter(_ table: ReferenceTable) throws -> ReferenceWriter {
        if let writer = referenceWriters[table] { return writer }
        let writer = try ReferenceWriter(table, connection: connection)
        referenceWriters[table] = writer
        return writer
    }
}
