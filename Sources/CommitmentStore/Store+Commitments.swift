package import CommitmentModel
import SQLite

extension Store {
    /// The commitments of a selection with their tags, assessments and sources.
    ///
    /// - Returns: By country, plan and row; a search gives the best match first.
    package func commitments(_ selection: Selection) throws -> [Commitment] {
        try connection.snapshot { try commitments(inOrder: try rows(of: selection)) }
    }

    /// The commitments that stand in rows, in the order of the rows.
    package func commitments(inOrder rows: [Int]) throws -> [Commitment] {
        let found = try commitments(in: rows, tags: try tags(of: rows), withSources: true)
        let byRow = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
        return rows.compactMap { byRow[$0] }
    }

    /// The rows of the commitments of a selection, in its order.
    package func rows(of selection: Selection) throws -> [Int] {
        try connection.rows(SQLText(embedded: selection.sql), bind: selection.bind(to:)) { $0.integer(at: 0) }
    }

    /// The commitments that stand in rows, by row, with the tags that were read of them.
    ///
    /// To find the file and line of each takes time, and is for those who show them.
    func commitments(in rows: [Int], tags: [Int: [TagUse]], withSources: Bool) throws -> [Commitment] {
        let (stated, coded) =
            withSources
            ? (
                Self.source(of: "'commitment'", "c.id", "v.subject = 'commitment' AND v.subject_id = c.id"),
                Self.source(
                    of: "'assessment'", "a.id", "v.subject_id = a.commitment_id AND v.report_id = a.report_id"
                )
            ) : ("NULL", "NULL")
        // A line for each assessment of a commitment, and one where there is none.
        var line = try Statement(
            SQLText(
                embedded: """
                    SELECT r.id, r.kind, r.number, r.published, r.known_by, a.completion, a.results,
                        a.ambition, a.relevance_information, a.relevance_participation, a.starred, \(coded),
                        c.id, COALESCE(c.official_id, c.reference), c.plan_id, c.number, c.title,
                        c.plain_title, c.institution, \(stated)
                    FROM commitment AS c
                    LEFT JOIN assessment AS a ON a.commitment_id = c.id
                    LEFT JOIN report AS r ON r.id = a.report_id
                    WHERE c.id IN (SELECT value FROM json_each(:rows))
                    ORDER BY c.id
                    """), on: connection)
        try line.bind(Self.list(rows), to: ":rows")
        let files = withSources ? try files() : [:]
        var found: [Commitment] = []
        found.reserveCapacity(rows.count)
        // One report speaks of many commitments.
        var reports: [Int: Report] = [:]
        while try line.step() {
            let id = line.integer(at: 12)
            // A line of a commitment follows its others, unless the file is damaged.
            guard found.last.map({ $0.id <= id }) ?? true else {
                throw StoreError.damaged("commitment \(id) is there twice")
            }
            if found.last?.id != id { found.append(Commitment(row: line, tags: tags[id] ?? [], files)) }
            guard let report = line.integerOrNil(at: 0) else { continue }
            let known = try reports[report] ?? Report(row: line)
            reports[report] = known
            found[found.count - 1].assessments.append(try Assessment(row: line, by: known, files))
        }
        return found
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

    /// A column that gives the newest source of what it is of that says nothing else: its run and,
    /// in the lower 32 bits, its line.
    private static func source(of subject: String, _ id: String, _ isOfIt: String) -> String {
        """
        (SELECT v.run_id << 32 | v.line FROM provenance AS v
        WHERE \(isOfIt) AND NOT EXISTS (
            SELECT 1 FROM contradiction AS x
            WHERE x.subject_id = \(id) AND x.subject = \(subject) AND x.run_id = v.run_id)
        ORDER BY v.run_id DESC LIMIT 1)
        """
    }

    /// The name of the file of each run, as people know it.
    func files() throws -> [Int: String] {
        Dictionary(
            uniqueKeysWithValues: try connection.rows(
                "SELECT id, CASE profile WHEN 'ocmap-seeds' THEN 'seeds/' ELSE '' END || file FROM import_run"
            ) { ($0.integer(at: 0), $0.text(at: 1)) }.distinct(by: \.0))
    }
}

extension Statement {
    /// What ``Store/source(of:_:_:)`` wrote into a column.
    fileprivate borrowing func provenance(at column: Int32, _ files: [Int: String]) -> Provenance? {
        guard let source = integerOrNil(at: column), let file = files[source >> 32] else { return nil }
        return Provenance(file: file, line: source & 0xFFFF_FFFF)
    }
}

extension Commitment {
    /// A commitment without its assessments, from the columns behind theirs.
    fileprivate init(row: borrowing Statement, tags: [TagUse], _ files: [Int: String]) {
        self.init(
            id: row.integer(at: 12), reference: row.text(at: 13), planID: row.integer(at: 14),
            number: row.textOrNil(at: 15), title: row.text(at: 16), plainTitle: row.textOrNil(at: 17),
            institution: row.textOrNil(at: 18), tags: tags, provenance: row.provenance(at: 19, files))
    }
}

extension Assessment {
    /// An assessment from the columns behind those of its report.
    fileprivate init(row: borrowing Statement, by report: Report, _ files: [Int: String]) throws {
        self.init(
            report: report, completion: try row.code(at: 5), results: try row.code(at: 6),
            ambition: try row.code(at: 7),
            relevance: Relevance(information: row.flag(at: 8), participation: row.flag(at: 9)),
            isStarred: row.flag(at: 10), provenance: row.provenance(at: 11, files))
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
