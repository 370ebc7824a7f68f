import CommitmentModel
import SQLite

extension ImportSession {
    /// Gives a commitment the tags that a file states.
    ///
    /// Takes away those that an earlier import of the same layout gave and that
    /// are no longer stated; what a person judged stays. Returns the tags that
    /// came or went.
    package func setTags(_ tags: [TagDraft], of commitment: Int, isNew: Bool = false, line: Int) throws
        -> [FieldChange]
    {
        if isNew {
            // The tags of a new commitment are part of its being new.
            for draft in tags { try give(draft, to: commitment) }
            return []
        }
        let before = try tagStates(of: commitment)
        let stated = Set(tags.map(\.tag.rawValue))
        let given = tags.filter { before[$0.tag.rawValue]?.isToBeChanged(by: $0) ?? true }
        let taken = before.filter { $1.who == run.profile && !stated.contains($0) && $1.centrality == nil }
        guard !given.isEmpty || !taken.isEmpty else { return [] }
        // What a file states takes the place of what a rule read from the words.
        let replaced = Set(given.map(\.tag.rawValue)).filter { before[$0]?.isByRule ?? false }
        for tag in replaced.union(taken.keys) { try take(tag, from: commitment) }
        for draft in given { try give(draft, to: commitment) }
        hasWritten = true
        let after = try tagStates(of: commitment)
        let changes = Set(before.keys).union(after.keys).sorted().compactMap { tag -> FieldChange? in
            let (old, new) = (before[tag]?.text, after[tag]?.text)
            return old == new ? nil : FieldChange(field: tag, old: old, new: new)
        }
        if !changes.isEmpty, commitment <= lastOldCommitment {
            try record("commitment", commitment, line: line, changes)
        }
        return changes
    }

    private struct TagState {
        let state: String
        let centrality: String?
        let hasReason: Bool
        let isByRule: Bool
        let who: String

        var text: String { [state, centrality].compactMap(\.self).joined(separator: ", ") }

        /// Whether a file that states the tag has anything to say to it.
        func isToBeChanged(by draft: TagDraft) -> Bool {
            isByRule || (draft.isAccepted && state != "accepted")
                || (draft.centrality != nil && centrality == nil) || (draft.reason != nil && !hasReason)
        }
    }

    private func tagStates(of commitment: Int) throws -> [String: TagState] {
        let rows = try connection.rows(
            """
            SELECT tag, state, centrality, reason IS NOT NULL, score IS NOT NULL, who
            FROM commitment_tag WHERE commitment_id = :id
            """
        ) {
            try $0.bind(commitment, to: ":id")
        } decode: { row in
            (
                row.text(at: 0),
                TagState(
                    state: row.text(at: 1), centrality: row.textOrNil(at: 2),
                    hasReason: row.integer(at: 3) == 1,
                    isByRule: row.integer(at: 4) == 1, who: row.text(at: 5))
            )
        }
        return Dictionary(uniqueKeysWithValues: try rows.distinct(by: \.0))
    }

    private func give(_ draft: TagDraft, to commitment: Int) throws {
        try giveTag.run(with: [
            .integer(commitment), .text(draft.tag.rawValue),
            .text(draft.isAccepted ? "accepted" : "suggested"),
            Value(draft.centrality?.rawValue), .text(draft.givenBy.rawValue), .text(run.profile),
            Value(draft.reason),
        ])
    }

    private func take(_ tag: String, from commitment: Int) throws {
        var take = try Statement(
            "DELETE FROM commitment_tag WHERE commitment_id = :id AND tag = :tag", on: connection)
        try take.bind(commitment, to: ":id")
        try take.bind(tag, to: ":tag")
        try take.run()
    }
}
