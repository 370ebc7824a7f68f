package import CommitmentModel
import SQLite

/// Signals, pledges and stories: found again by what they say or by their
/// link, and filled where they have gaps; never overwritten.
extension ImportSession {
    /// What became of a row of a file.
    package enum Outcome: Equatable, Sendable {
        case new
        /// The row was there, and did not say all of this.
        case changed([FieldChange])
        case same
        /// An earlier row of the same file was the same thing.
        case repeated
    }

    /// Stores what one file says of a country outside its plans.
    ///
    /// A draft is the row that has its kind (or event) and title; otherwise the
    /// row of the country with its link, whatever the title says. Two drafts of
    /// one file are two things, even under one link, unless kind and title agree;
    /// a story is its link.
    ///
    /// - Returns: What became of each draft, in their order.
    package func put(_ drafts: [OutsideDraft], of country: CountryCode) throws -> [Outcome] {
        var outcomes = [Outcome](repeating: .same, count: drafts.count)
        for table in [ReferenceTable.signal, .pledge, .story] {
            let writer = try RowWriter(table: table.name, columns: table.columns, connection: connection)
            var rows = try outsideRows(of: country, in: table)
            var waiting: [Int] = []
            // Rows that certainly are meant go first, so that no other draft takes them by its link.
            for (index, draft) in drafts.enumerated() where draft.table == table {
                if let row = rows.firstIndex(where: { $0.isCertainly(draft) }) {
                    outcomes[index] = try fill(&rows[row], with: draft, writer)
                } else {
                    waiting.append(index)
                }
            }
            for index in waiting {
                let draft = drafts[index]
                if let row = rows.firstIndex(where: { $0.isCertainly(draft) })
                    ?? Self.row(linkedBy: draft, in: rows)
                {
                    outcomes[index] = try fill(&rows[row], with: draft, writer)
                } else {
                    let id = try writer.insert(draft.values.map(Value.init))
                    hasWritten = true
                    rows.append(OutsideRow(id: id, draft: draft))
                    outcomes[index] = .new
                }
            }
        }
        return outcomes
    }

    /// The row with a draft's link that no draft has claimed, one of its kind first.
    private static func row(linkedBy draft: OutsideDraft, in rows: [OutsideRow]) -> Int? {
        guard let key = OutsideDraft.key(ofLink: draft.link) else { return nil }
        let linked = rows.indices.filter { !rows[$0].isClaimed && rows[$0].link == key }
        return linked.first { rows[$0].kind == draft.values[1] } ?? linked.first
    }

    /// Fills what a row does not know; of a row of another kind, nothing.
    private func fill(_ row: inout OutsideRow, with draft: OutsideDraft, _ writer: RowWriter) throws
        -> Outcome
    {
        if row.isClaimed { return .repeated }
        row.isClaimed = true
        guard draft.kind == .story || row.kind == draft.values[1] else { return .same }
        let (old, new) = (try writer.values(ofRow: row.id), draft.values)
        var merged = Merging.merged(old, with: new, newIsStronger: false)
        if draft.kind != .story {
            // A note speaks of its own source, and a date needs no stand-in.
            merged[7] = old[7]
            if merged[3] != nil { merged[4] = old[4] }
        }
        let changes = try writer.update(row: row.id, from: old, to: merged)
        guard !changes.isEmpty else { return .same }
        hasWritten = true
        return .changed(changes)
    }

    private func outsideRows(of country: CountryCode, in table: ReferenceTable) throws -> [OutsideRow] {
        let sql: SQLText =
            switch table {
            case .pledge: "SELECT id, event, subject, url FROM pledge WHERE iso3 = :iso3 ORDER BY id"
            case .story: "SELECT id, 'story', title, url FROM story WHERE iso3 = :iso3 ORDER BY id"
            default: "SELECT id, kind, title, url FROM signal WHERE iso3 = :iso3 ORDER BY id"
            }
        return try connection.rows(sql) {
            try $0.bind(country.rawValue, to: ":iso3")
        } decode: {
            OutsideRow(
                id: $0.integer(at: 0), kind: $0.text(at: 1), title: $0.text(at: 2),
                link: OutsideDraft.key(ofLink: $0.textOrNil(at: 3)))
        }
    }
}

/// A row as it is compared with drafts.
private struct OutsideRow {
    let id: Int
    /// Of a pledge, its event.
    let kind: String?
    let title: String
    let link: String?
    /// Whether a draft of this file already was this row.
    var isClaimed = false

    init(id: Int, kind: String, title: String, link: String?) {
        (self.id, self.kind, self.title, self.link) = (id, kind, title, link)
    }

    init(id: Int, draft: OutsideDraft) {
        (self.id, title, link) = (id, draft.title, OutsideDraft.key(ofLink: draft.url))
        kind = draft.kind == .story ? "story" : draft.values[1]
        isClaimed = true
    }

    func isCertainly(_ draft: OutsideDraft) -> Bool {
        guard draft.kind != .story else { return link != nil && link == OutsideDraft.key(ofLink: draft.link) }
        return kind == draft.values[1] && title == draft.title
    }
}
