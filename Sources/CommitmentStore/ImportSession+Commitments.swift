import CommitmentModel
import SQLite

extension ImportSession {
    /// Which commitment a row of a file speaks of.
    package enum Match: Equatable, Sendable {
        case known(Int)
        case new
        /// Several may be meant; a person has to say which. Their references.
        case ambiguous([String])
    }

    /// The commitment that certainly is the one of the file's row: the same
    /// official id, or number, title, short title and text all equal.
    package func exactMatch(_ draft: CommitmentDraft) throws -> Int? {
        if let official = draft.officialID {
            let known = try id("SELECT id FROM commitment WHERE official_id = :official") {
                try $0.bind(official, to: ":official")
            }
            if let known { return known }
        }
        guard let rowKey = draft.rowKey else { return nil }
        return try id(
            """
            SELECT id FROM commitment WHERE row_key = :row AND plan_id = :plan
                AND (official_id IS NULL OR :official IS NULL) ORDER BY id
            """
        ) {
            try $0.bind(rowKey, to: ":row")
            try $0.bind(draft.officialID, to: ":official")
            try $0.bind(draft.planID, to: ":plan")
        }
    }

    /// The commitment that a row means, by the ladder of docs/import.md:
    /// official id; number and title; title alone where it is unique.
    ///
    /// A commitment that another row of this file already claimed is out.
    package func match(_ draft: CommitmentDraft) throws -> Match {
        if let known = try exactMatch(draft) { return .known(known) }
        let candidates = try connection.rows(
            """
            SELECT id, reference, number, official_id FROM commitment
            WHERE plan_id = :plan AND title_key = :title ORDER BY id
            """
        ) {
            try $0.bind(draft.planID, to: ":plan")
            try $0.bind(draft.titleKey, to: ":title")
        } decode: {
            (
                id: $0.integer(at: 0), reference: $0.text(at: 1), number: $0.textOrNil(at: 2),
                official: $0.textOrNil(at: 3)
            )
        }
        // Two different official ids are two commitments.
        let open = candidates.filter {
            !claimed.contains($0.id) && ($0.official == nil || draft.officialID == nil)
        }
        let sameNumber = open.filter { folded($0.number ?? "") == folded(draft.number ?? "") }
        let found = sameNumber.isEmpty ? open : sameNumber
        switch found.count {
        case 0: return .new
        case 1: return .known(found[0].id)
        default: return .ambiguous(found.map(\.reference))
        }
    }

    /// Whether a row of this file already spoke of a commitment.
    package func isClaimed(_ id: Int) -> Bool { claimed.contains(id) }

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
            claimed.insert(id)
            try record("commitment", id, line: line, [])
            return Stored(id: id, isNew: true, changes: [], conflicts: [])
        }
        claimed.insert(known)
        let old = try commitments.values(ofRow: known)
        let changes = try merge(commitments, known, old, draft.values + [old[old.count - 2]])
        try record("commitment", known, line: line, changes)
        if known <= lastOldCommitment, changes.contains(where: { Self.searched.contains($0.field) }) {
            try reindex(known, old: Array(old[3...5]))
        }
        return Stored(id: known, isNew: false, changes: changes, conflicts: [])
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
        let changes = try merge(assessments, known, try assessments.values(ofRow: known), values)
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
        ":supporting", ":title_key", ":row_key", ":plain_title", ":reference", ":authority",
    ]

    /// All but the reference and the authority.
    var values: [String?] {
        [
            String(planID), officialID, number, title, shortTitle, text, theme, institution, supporting,
            titleKey, rowKey, plainTitle,
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
