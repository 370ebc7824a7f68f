package import CommitmentModel
import SQLite

extension Store {
    /// The commitments of a selection with their tags, assessments and sources.
    ///
    /// - Returns: By country, plan and row; a search gives the best match first.
    package func commitments(_ selection: Selection) throws -> [Commitment] {
        let assessments = try assessments(of: selection)
        var found = try selected(
            selection,
            """
            SELECT c.id, COALESCE(c.official_id, c.reference), c.plan_id, c.number, c.title,
                c.institution, c.plain_title, \(Self.source("commitment", "c.id"))
            FROM selected AS s JOIN commitment AS c ON c.id = s.id
            """
        ) { row in
            let id = row.integer(at: 0)
            return Commitment(
                id: id, reference: row.text(at: 1), planID: row.integer(at: 2),
                number: row.textOrNil(at: 3), title: row.text(at: 4), plainTitle: row.textOrNil(at: 6),
                institution: row.textOrNil(at: 5), tags: [], assessments: assessments[id] ?? [],
                provenance: row.provenance(at: 7))
        }
        let tags = try tags(of: Set(found.map(\.id)))
        for index in found.indices { found[index].tags = tags[found[index].id] ?? [] }
        return found
    }

    func tags(of selection: Selection) throws -> [Int: [TagUse]] {
        let found = try selected(selection, "SELECT s.id FROM selected AS s") { $0.integer(at: 0) }
        return try tags(of: Set(found))
    }

    /// The tags of commitments, from the stretch of rows in which they lie.
    ///
    /// SQLite looks a stretch up in the view's tables; joined to the view, it
    /// would go through all of it for every commitment.
    private func tags(of commitments: Set<Int>) throws -> [Int: [TagUse]] {
        guard let first = commitments.min(), let last = commitments.max() else { return [:] }
        var found = try Statement(
            """
            SELECT commitment_id, tag, centrality, state FROM tag_use
            WHERE commitment_id BETWEEN :first AND :last
            """, on: connection)
        try found.bind(first, to: ":first")
        try found.bind(last, to: ":last")
        var tags: [Int: [TagUse]] = [:]
        while try found.step() {
            let id = found.integer(at: 0)
            guard commitments.contains(id) else { continue }
            tags[id, default: []].append(
                TagUse(
                    Tag(rawValue: found.text(at: 1)), centrality: try found.code(at: 2),
                    state: try found.code(at: 3) ?? .suggested))
        }
        return tags.mapValues { $0.sorted { $0.tag.rawValue < $1.tag.rawValue } }
    }

    private func assessments(of selection: Selection) throws -> [Int: [Assessment]] {
        let found = try selected(
            selection,
            """
            SELECT r.id, r.kind, r.number, r.published, r.known_by, a.commitment_id, a.completion,
                a.results, a.ambition, a.relevance_information, a.relevance_participation, a.starred,
                \(Self.source("assessment", "a.id"))
            FROM selected AS s
            JOIN assessment AS a ON a.commitment_id = s.id
            JOIN report AS r ON r.id = a.report_id
            """
        ) { row in
            (
                row.integer(at: 5),
                Assessment(
                    report: try Report(row: row), completion: try row.code(at: 6),
                    results: try row.code(at: 7),
                    ambition: try row.code(at: 8),
                    relevance: Relevance(information: row.flag(at: 9), participation: row.flag(at: 10)),
                    isStarred: row.flag(at: 11), provenance: row.provenance(at: 12))
            )
        }
        return Dictionary(grouping: found, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Runs a query over the rows of a selection, in the selection's order.
    func selected<Row>(
        _ selection: Selection, _ query: String, isOrdered: Bool = true,
        decode: (borrowing Statement) throws -> Row
    ) throws -> [Row] {
        let sql = """
            WITH selected AS MATERIALIZED (
                \(selection.sql)
            )
            \(query)
            ORDER BY s.position
            """
        return try connection.rows(SQLText(embedded: sql), bind: selection.bind(to:), decode: decode)
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
