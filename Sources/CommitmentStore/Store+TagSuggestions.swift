package import CommitmentModel
import SQLite

extension Store {
    /// The commitments of a selection as a rule on words sees them.
    ///
    /// - Returns: By country, plan and row.
    package func tagSubjects(_ selection: Selection) throws -> [TagSubject] {
        try connection.snapshot {
            let rows = try rows(of: selection)
            let tags = try tags(of: rows)
            return try connection.rows(
                """
                SELECT c.id, COALESCE(c.official_id, c.reference), p.iso3, p.number, c.number, c.title,
                    c.short_title, c.theme, c.text,
                    NULLIF(COALESCE(c.institution || '; ', '') || COALESCE(c.supporting, ''), ''),
                    coded.information, coded.participation
                FROM json_each(:rows) AS s JOIN commitment AS c ON c.id = s.value
                JOIN action_plan AS p ON p.id = c.plan_id
                LEFT JOIN (SELECT commitment_id, max(relevance_information) AS information,
                    max(relevance_participation) AS participation FROM assessment GROUP BY commitment_id)
                    AS coded ON coded.commitment_id = c.id
                ORDER BY s.key
                """
            ) {
                try $0.bind(Self.list(rows), to: ":rows")
            } decode: { row in
                let texts = [TagField.shortTitle, .theme, .text, .institution].enumerated().compactMap {
                    index, field in row.textOrNil(at: Int32(6 + index)).map { (field, $0) }
                }
                return TagSubject(
                    id: row.integer(at: 0), reference: row.text(at: 1), country: try row.country(at: 2),
                    plan: row.text(at: 3), number: row.textOrNil(at: 4), title: row.text(at: 5),
                    texts: Dictionary(uniqueKeysWithValues: texts), tags: tags[row.integer(at: 0)] ?? [],
                    relevance: Relevance(information: row.flag(at: 10), participation: row.flag(at: 11)))
            }.distinct(by: \.id)
        }
    }

    /// Stores what a rule suggests, in place of what it suggested before on
    /// the same commitments.
    ///
    /// What files state, people judged and other
    /// commitments carry stays as it is.
    package func suggest(
        _ suggestions: [(subject: TagSubject, suggestion: TagSuggestion)], by rule: String,
        on subjects: [TagSubject]
    ) throws -> SuggestionCounts {
        try connection.transaction {
            var counts = SuggestionCounts()
            let looked = Set(subjects.map(\.id))
            var old = try storedSuggestions().filter { looked.contains($0.key.commitment) }
            for (subject, suggestion) in suggestions {
                let key = SuggestedTag(commitment: subject.id, tag: suggestion.tag.rawValue)
                let values: [String?] = [
                    suggestion.centrality?.rawValue, rule, "\(suggestion.score)",
                    suggestion.words.joined(separator: "; "),
                ]
                let before = old.removeValue(forKey: key)
                if before == values {
                    counts.same += 1
                    continue
                }
                if before != nil { try withdraw(key) }
                if try insert(key, values) { before == nil ? (counts.new += 1) : (counts.changed += 1) }
            }
            for key in old.keys { try withdraw(key) }
            counts.withdrawn = old.count
            return counts
        }
    }

    private struct SuggestedTag: Hashable {
        let commitment: Int
        let tag: String
    }

    /// Centrality, rule, score and words of what rules suggested.
    private func storedSuggestions() throws -> [SuggestedTag: [String?]] {
        let rows = try connection.rows(
            """
            SELECT commitment_id, tag, centrality, who, score, words FROM commitment_tag
            WHERE score IS NOT NULL
            """
        ) { row in
            (
                SuggestedTag(commitment: row.integer(at: 0), tag: row.text(at: 1)),
                (2...5).map { row.textOrNil(at: $0) }
            )
        }
        return Dictionary(uniqueKeysWithValues: try rows.distinct(by: \.0))
    }

    private func withdraw(_ key: SuggestedTag) throws {
        var delete = try Statement(
            """
            DELETE FROM commitment_tag
            WHERE commitment_id = :commitment AND tag = :tag AND score IS NOT NULL
            """, on: connection)
        try delete.bind(key.commitment, to: ":commitment")
        try delete.bind(key.tag, to: ":tag")
        try delete.run()
    }

    /// Whether there was room: what a file states stays.
    private func insert(_ key: SuggestedTag, _ values: [String?]) throws -> Bool {
        var insert = try Statement(
            """
            INSERT INTO commitment_tag (commitment_id, tag, state, centrality, given_by, who, score, words)
            VALUES (:commitment, :tag, 'suggested', :centrality, 'rule', :who, :score, :words)
            ON CONFLICT DO NOTHING
            """, on: connection)
        try insert.bind(key.commitment, to: ":commitment")
        try insert.bind(key.tag, to: ":tag")
        try insert.bind(values[0], to: ":centrality")
        try insert.bind(values[1], to: ":who")
        try insert.bind(values[2], to: ":score")
        try insert.bind(values[3], to: ":words")
        try insert.run()
        return connection.changes > 0
    }
}

/// What storing suggestions changed.
package struct SuggestionCounts: Equatable, Sendable {
    package var new = 0
    package var changed = 0
    package var same = 0
    /// Those that the rule no longer makes.
    package var withdrawn = 0

    package init() {}
}
