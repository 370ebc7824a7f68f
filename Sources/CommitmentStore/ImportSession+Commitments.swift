import CommitmentModel
import SQLite

extension ImportSession {
    /// Whether a plan held commitments before this run.
    package func holdsCommitments(plan: Int) throws -> Bool {
        try id("SELECT 1 FROM commitment WHERE plan_id = :plan AND id <= :old LIMIT 1") {
            try $0.bind(plan, to: ":plan")
            try $0.bind(lastOldCommitment, to: ":old")
        } != nil
    }

    /// Stores a new commitment, or merges into the one that ``match(_:)`` found.
    package func put(_ draft: CommitmentDraft, into known: Int?, line: Int) throws -> Stored {
        guard let known else {
            let id = try commitments.insert(
                draft.values + [try reference(for: draft), String(run.authority)])
            hasWritten = true
            try addKeys(draft, to: id)
            try record("commitment", id, line: line, [])
            return Stored(id: id, isNew: true, changes: [], conflicts: [])
        }
        claim(known)
        let old = try commitments.values(ofRow: known)
        let changes = try merge(commitments, known, old, draft.values + [old[old.count - 2]])
        try addKeys(draft, to: known)
        try record("commitment", known, line: line, changes)
        if known <= lastOldCommitment, changes.contains(where: { Self.searched.contains($0.field) }) {
            try reindex(known, old: Array(old[3...5]))
        }
        return Stored(id: known, isNew: false, changes: changes, conflicts: [])
    }

    /// Notes how this file words a commitment; what others wrote stays.
    private func addKeys(_ draft: CommitmentDraft, to id: Int) throws {
        var add = try Statement(
            """
            INSERT INTO commitment_key (plan_id, kind, key, commitment_id)
            VALUES (:plan, :kind, :key, :id) ON CONFLICT DO NOTHING
            """, on: connection)
        for (kind, key) in [("row", draft.rowKey), ("title", draft.titleKey), ("short", draft.shortKey)] {
            guard let key else { continue }
            try add.bind(draft.planID, to: ":plan")
            try add.bind(kind, to: ":kind")
            try add.bind(key, to: ":key")
            try add.bind(id, to: ":id")
            try add.run()
            if connection.changes > 0 { hasWritten = true }
        }
    }

    /// Stores what a report says of a commitment, or merges it.
    package func put(_ draft: AssessmentDraft, of commitment: Int, by report: Int, line: Int) throws -> Stored
    {
        let known = try id(
            "SELECT id FROM assessment WHERE commitment_id = :commitment AND report_id = :report"
        ) {
            try $0.bind(commitment, to: ":commitment")
            try $0.bind(report, to: ":report")
        }
        let values = [String(commitment), String(report)] + draft.values
        guard let known else {
            let id = try assessments.insert(values + [String(run.authority)])
            hasWritten = true
            try record("assessment", id, line: line, [])
            return Stored(id: id, isNew: true, changes: [], conflicts: [])
        }
        let changes = try merge(
            assessments, known, try assessments.values(ofRow: known),
            withoutOwnSource(values, AssessmentDraft.columns))
        try record("assessment", known, line: line, changes)
        return Stored(id: known, isNew: false, changes: changes, conflicts: [])
    }

    /// Merges by authority, which is the last column of `old`.
    private func merge(_ table: RowWriter, _ id: Int, _ old: [String?], _ new: [String?]) throws
        -> [FieldChange]
    {
        let authority = old.last?.flatMap { Int($0) } ?? 0
        let merged = Merging.merged(old.dropLast(), with: new, newIsStronger: run.authority >= authority)
        let changes = try table.update(
            row: id, from: old, to: merged + [String(max(authority, run.authority))])
        if !changes.isEmpty { hasWritten = true }
        return changes.filter { $0.field != "authority" }
    }

    private static let searched: Set<String> = ["title", "short_title", "text"]

    /// Brings the search index up to a changed commitment; FTS5 has to be
    /// told the old words, since it keeps no copy of them.
    private func reindex(_ id: Int, old: [String?]) throws {
        var remove = try Statement(
            """
            INSERT INTO commitment_text (commitment_text, rowid, title, short_title, text)
            VALUES ('delete', :id, :title, :short, :text)
            """, on: connection)
        try remove.bind(id, to: ":id")
        try remove.bind(old[0], to: ":title")
        try remove.bind(old[1], to: ":short")
        try remove.bind(old[2], to: ":text")
        try remove.run()
        var add = try Statement(
            """
            INSERT INTO commitment_text (rowid, title, short_title, text)
            SELECT id, title, short_title, text FROM commitment WHERE id = :id
            """, on: connection)
        try add.bind(id, to: ":id")
        try add.run()
    }

    /// ocmap's own name for a new commitment: country, plan and number, and
    /// a counter where the file repeats the number.
    private func reference(for draft: CommitmentDraft) throws -> String {
        let plan = try connection.rows("SELECT iso3 || '-' || number FROM action_plan WHERE id = :plan") {
            try $0.bind(draft.planID, to: ":plan")
        } decode: {
            $0.text(at: 0)
        }
        let base = [plan.first, draft.number ?? draft.officialID ?? draft.titleKey].compactMap(\.self).joined(
            separator: "-")
        var reference = base
        var count = 1
        while try id(
            "SELECT 1 FROM commitment WHERE reference = :reference",
            { try $0.bind(reference, to: ":reference") }) != nil
        {
            count += 1
            reference = "\(base)~\(count)"
        }
        return reference
    }
}

extension CommitmentDraft {
    static let columns: [StaticString] = [
        ":plan_id", ":official_id", ":number", ":title", ":short_title", ":text", ":theme", ":institution",
        ":supporting", ":plain_title", ":reference", ":authority",
    ]

    /// All but the reference and the authority.
    var values: [String?] {
        [
            String(planID), officialID, number, title, shortTitle, text, theme, institution, supporting,
            plainTitle,
        ]
    }
}

extension AssessmentDraft {
    static let columns: [StaticString] = [
        ":commitment_id", ":report_id", ":completion", ":completion_words", ":results", ":results_words",
        ":ambition", ":ambition_words", ":specificity_words", ":relevance_information",
        ":relevance_participation", ":relevance_accountability", ":relevance_technology", ":starred",
        ":source", ":note", ":authority",
    ]

    /// All but commitment, report and authority.
    var values: [String?] {
        [
            completion?.rawValue, completionWords, results?.rawValue, resultsWords, ambition?.rawValue,
            ambitionWords, specificityWords, digit(relevanceInformation), digit(relevanceParticipation),
            digit(relevanceAccountability), digit(relevanceTechnology), digit(isStarred), source, note,
        ]
    }

    private func digit(_ flag: Bool?) -> String? { flag.map { $0 ? "1" : "0" } }
}
