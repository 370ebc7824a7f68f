package import CommitmentModel
import SQLite

extension Store {
    /// The commitments of a selection with their tags, assessments and sources.
    ///
    /// - Returns: By country, plan and row; a search gives the best match first.
    package func commitments(_ selection: Selection) throws -> [Commitment] {
        try connection.snapshot {
            let rows = try rows(of: selection)
            let found = try commitments(in: rows, tags: try tags(of: rows), withSources: true)
            let byRow = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
            return rows.compactMap { byRow[$0] }
        }
    }

    /// The rows of the commitments of a selection, in its order.
    func rows(of selection: Selection) throws -> [Int] {
        try connection.rows(SQLText(embedded: selection.sql), bind: selection.bind(to:)) { $0.integer(at: 0) }
    }

    /// The commitments that stand in rows, by row, with the tags that were read of them.
    ///
    /// Finding the file and line of each is a third of the work, for those who show them.
    func commitments(in rows: [Int], tags: [Int: [TagUse]], withSources: Bool) throws -> [Commitment] {
        let assessments = try assessments(ofCommitments: rows, withSources: withSources)
        let source = withSources ? Self.source("commitment", "c.id") : "NULL"
        return try connection.rows(
            SQLText(
                embedded: """
                    SELECT c.id, COALESCE(c.official_id, c.reference), c.plan_id, c.number, c.title,
                        c.institution, c.plain_title, \(source)
                    FROM commitment AS c
                    WHERE c.id IN (SELECT value FROM json_each(:rows))
                    ORDER BY c.id
                    """)
        ) {
            try $0.bind(Self.list(rows), to: ":rows")
        } decode: { row in
            let id = row.integer(at: 0)
            return Commitment(
                id: id, reference: row.text(at: 1), planID: row.integer(at: 2),
                number: row.textOrNil(at: 3), title: row.text(at: 4), plainTitle: row.textOrNil(at: 6),
                institution: row.textOrNil(at: 5), tags: tags[id] ?? [], assessments: assessments[id] ?? [],
                provenance: row.provenance(at: 7))
        }
    }

    private func assessments(ofCommitments rows: [Int], withSources: Bool) throws -> [Int: [Assessment]] {
        let source = withSources ? Self.source("assessment", "a.id") : "NULL"
        var found = try Statement(
            SQLText(
                embedded: """
                    SELECT r.id, r.kind, r.number, r.published, r.known_by, a.commitment_id, a.completion,
                        a.results, a.ambition, a.relevance_information, a.relevance_participation, a.starred,
                        \(source)
                    FROM assessment AS a JOIN report AS r ON r.id = a.report_id
                    WHERE a.commitment_id IN (SELECT value FROM json_each(:rows))
                    """), on: connection)
        try found.bind(Self.list(rows), to: ":rows")
        var assessments: [Int: [Assessment]] = [:]
        // One report speaks of many commitments.
        var reports: [Int: Report] = [:]
        while try found.step() {
            let report = try reports[found.integer(at: 0)] ?? Report(row: found)
            reports[report.id] = report
            assessments[found.integer(at: 5), default: []].append(
                Assessment(
                    report: report, completion: try found.code(at: 6), results: try found.code(at: 7),
                    ambition: try found.code(at: 8),
                    relevance: Relevance(information: found.flag(at: 9), participation: found.flag(at: 10)),
                    isStarred: found.flag(at: 11), provenance: found.provenance(at: 12)))
        }
        return assessments
    }

    /// The tags of commitments in rows; `nil` for those of all.
    ///
    /// SQLite looks a stretch of rows up in the view's tables; joined to the
    /// view, it would go through all of it for every commitment.
    func tags(of rows: [Int]?) throws -> [Int: [TagUse]] {
        var found = try Statement(
            """
            SELECT commitment_id, tag, centrality, state FROM tag_use
            WHERE commitment_id BETWEEN :first AND :last
            """, on: connection)
        var tags: [Int: [TagUse]] = [:]
        for stretch in rows.map(Self.stretches) ?? [0...Int.max] {
            try found.bind(stretch.lowerBound, to: ":first")
            try found.bind(stretch.upperBound, to: ":last")
            while try found.step() {
                tags[found.integer(at: 0), default: []].insert(
                    TagUse(
                        Tag(rawValue: found.text(at: 1)), centrality: try found.code(at: 2),
                        state: try found.code(at: 3) ?? .suggested))
            }
        }
        return tags
    }

    /// Rows as few stretches that hold them, and not many others.
    private static func stretches(of rows: [Int]) -> [ClosedRange<Int>] {
        rows.sorted().reduce(into: []) { stretches, row in
            // To ask once more costs as much as to read about so many.
            if let last = stretches.last, row - last.upperBound < 64 {
                stretches[stretches.count - 1] = last.lowerBound...row
            } else {
                stretches.append(row...row)
            }
        }
    }

    /// Rows as SQLite's `json_each` reads them.
    static func list(_ rows: [Int]) -> String {
        "[" + rows.lazy.map(String.init).joined(separator: ",") + "]"
    }

    /// A column that gives the newest source of a row as "line file".
    private static func source(_ subject: String, _ id: String) -> String {
        """
        (SELECT v.line || ' ' || CASE i.profile WHEN 'ocmap-seeds' THEN 'seeds/' ELSE '' END || i.file
         FROM provenance AS v JOIN import_run AS i ON i.id = v.run_id
         WHERE v.subject = '\(subject)' AND v.subject_id = \(id) ORDER BY v.run_id DESC LIMIT 1)
        """
    }
}

extension Statement {
    /// What ``Store/source(_:_:)`` wrote into a column.
    fileprivate borrowing func provenance(at column: Int32) -> Provenance? {
        guard let parts = textOrNil(at: column)?.split(separator: " ", maxSplits: 1), parts.count == 2,
            let line = Int(parts[0])
        else { return nil }
        return Provenance(file: String(parts[1]), line: line)
    }
}

extension [TagUse] {
    /// Puts a tag where it belongs among those before it; nearly always it comes last.
    fileprivate mutating func insert(_ use: TagUse) {
        let before = lastIndex { $0.tag.rawValue < use.tag.rawValue }
        insert(use, at: before.map { $0 + 1 } ?? 0)
    }
}

extension Report {
    /// A report from a row that begins with id, kind, number, published, known_by.
    init(row: borrowing Statement) throws {
        guard let kind = try row.code(at: 1, as: ReportKind.self) else {
            throw StoreError.damaged("report \(row.integer(at: 0)) has no kind")
        }
        self.init(
            id: row.integer(at: 0), kind: kind, number: row.integer(at: 2), published: try row.date(at: 3),
            knownBy: try row.date(at: 4)?.lastDay)
    }
}
