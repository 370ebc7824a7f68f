import CommitmentModel
import SQLite

extension ImportSession {
    /// Gives a commitment the tags that a file states.
    ///
    /// Takes away those that an earlier import of the same layout gave and that
    /// are no longer stated; what a person judged stays. Returns the tags that
    /// came or went.
    package func setTags(_ tags: [TagDraft], of commitment: Int, line: Int) throws -> [FieldChange] {
        let before = try tagStates(of: commitment)
        for draft in tags { try give(draft, to: commitment) }
        let stated = Set(tags.map(\.tag.rawValue))
        for (tag, state) in before where state.who == run.profile && !stated.contains(tag) && !state.isJudged
        {
            try take(tag, from: commitment)
        }
        let after = try tagStates(of: commitment)
        let changes = Set(before.keys).union(after.keys).sorted().compactMap { tag -> FieldChange? in
            let (old, new) = (before[tag]?.text, after[tag]?.text)
            return old == new ? nil : FieldChange(field: tag, old: old, new: new)
        }
        guard !changes.isEmpty else { return [] }
        hasWritten = true
        // The tags of a new commitment are part of its being new.
        if commitment <= lastOldCommitment { try record("commitment", commitment, line: line, changes) }
        return changes
    }

    private struct TagState {
        let text: String
        let who: String
        let isJudged: Bool
    }

    private func tagStates(of commitment: Int) throws -> [String: TagState] {
        let rows = try connection.rows(
            "SELECT tag, state, centrality, who FROM commitment_tag WHERE commitment_id = :id"
        ) {
            try $0.bind(commitment, to: ":id")
        } decode: { row in
            let text = [row.textOrNil(at: 1), row.textOrNil(at: 2)].compactMap(\.self).joined(separator: ", ")
            return (row.text(at: 0), TagState(text: text, who: row.text(at: 3), isJudged: !row.isNull(at: 2)))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private func give(_ draft: TagDraft, to commitment: Int) throws {
        // What a file states takes the place of what a rule read from the words.
        var drop = try Statement(
            "DELETE FROM commitment_tag WHERE commitment_id = :id AND tag = :tag AND score IS NOT NULL",
            on: connection)
        try drop.bind(commitment, to: ":id")
        try drop.bind(draft.tag.rawValue, to: ":tag")
        try drop.run()
        // A suggestion that a file confirms is accepted; nothing is unaccepted
        // or unjudged here. What people said is kept elsewhere (tag_judgement).
        var give = try Statement(
            """
            INSERT INTO commitment_tag (commitment_id, tag, state, centrality, given_by, who, reason)
            VALUES (:id, :tag, :state, :centrality, :given_by, :who, :reason)
            ON CONFLICT (commitment_id, tag) DO UPDATE SET
                state = CASE excluded.state WHEN 'accepted' THEN 'accepted' ELSE state END,
                centrality = COALESCE(centrality, excluded.centrality),
                reason = COALESCE(reason, excluded.reason)
            """, on: connection)
        try give.bind(commitment, to: ":id")
        try give.bind(draft.tag.rawValue, to: ":tag")
        try give.bind(draft.isAccepted ? "accepted" : "suggested", to: ":state")
        try give.bind(draft.centrality?.rawValue, to: ":centrality")
        try give.bind(draft.givenBy.rawValue, to: ":given_by")
        try give.bind(run.profile, to: ":who")
        try give.bind(draft.reason, to: ":reason")
        try give.run()
    }

    private func take(_ tag: String, from commitment: Int) throws {
        var take = try Statement(
            "DELETE FROM commitment_tag WHERE commitment_id = :id AND tag = :tag", on: connection)
        try take.bind(commitment, to: ":id")
        try take.bind(tag, to: ":tag")
        try take.run()
    }
}
