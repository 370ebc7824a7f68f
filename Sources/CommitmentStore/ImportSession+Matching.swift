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
        return try id(StoreSQL.query("commitments-by-row")) {
            try $0.bind(rowKey.number, to: ":row")
            try $0.bind(draft.officialID, to: ":official")
            try $0.bind(draft.planID, to: ":plan")
        }
    }

    /// The name of a commitment's plan, UKR-2, where it is another one.
    package func otherPlan(ofCommitment id: Int, than plan: Int) throws -> String? {
        try connection.rows(
            """
            SELECT p.iso3 || '-' || p.number FROM commitment AS c JOIN action_plan AS p ON p.id = c.plan_id
            WHERE c.id = :id AND p.id <> :plan
            """
        ) {
            try $0.bind(id, to: ":id")
            try $0.bind(plan, to: ":plan")
        } decode: {
            $0.text(at: 0)
        }.first
    }

    /// The commitment that a row means, by the ladder of docs/import.md:
    /// official id; number and title; number and short title; title alone where
    /// it is unique.
    ///
    /// A commitment that another row of this file already claimed is out.
    /// `titleIsUnique` says that no other row of the file has the title.
    package func match(_ draft: CommitmentDraft, titleIsUnique: Bool = true) throws -> Match {
        if let known = try exactMatch(draft) { return .known(known) }
        let candidates = try connection.rows(StoreSQL.query("commitments-by-title")) {
            try $0.bind(draft.planID, to: ":plan")
            try $0.bind(draft.titleKey.number, to: ":title")
            try $0.bind((draft.shortKey ?? draft.titleKey).number, to: ":short")
        } decode: {
            Candidate(
                id: $0.integer(at: 0), reference: $0.text(at: 1), number: $0.textOrNil(at: 2),
                official: $0.textOrNil(at: 3), hasTitle: $0.integer(at: 4) == 1)
        }
        // Two different official ids are two commitments.
        let open = candidates.filter {
            !isClaimed($0.id) && ($0.official == nil || draft.officialID == nil)
        }
        let sameNumber = open.filter { folded($0.number ?? "") == folded(draft.number ?? "") }
        let sameTitle = candidates.filter(\.hasTitle)
        let found: [Candidate]
        if !sameNumber.isEmpty {
            // A short title is enough only where no title is the same.
            let both = sameNumber.filter(\.hasTitle)
            found = both.isEmpty ? sameNumber : both
        } else if draft.number == nil {
            found = open.filter(\.hasTitle)
        } else {
            // Under another number, a title has to stand once on both sides.
            found = titleIsUnique && sameTitle.count == 1 ? open.filter(\.hasTitle) : []
        }
        switch found.count {
        case 0: return .new
        case 1: return .known(found[0].id)
        default: return .ambiguous(found.map(\.reference))
        }
    }

    /// The commitments from before this run that have the number of a row and that no row of it spoke of yet.
    ///
    /// None that has OGP's identifier, and none for a row that has one: OGP numbers
    /// commitments anew from file to file.
    ///
    /// - Returns: By row; and whether each has the full text of the row.
    package func withSameNumber(
        _ draft: CommitmentDraft
    ) throws -> [(id: Int, reference: String, title: String, hasSameText: Bool)] {
        guard draft.officialID == nil, let number = draft.number.map(folded) else { return [] }
        let text = folded(draft.text ?? "")
        return try connection.rows(
            """
            SELECT id, reference, title, number, text FROM commitment
            WHERE plan_id = :plan AND number IS NOT NULL AND official_id IS NULL ORDER BY id
            """
        ) {
            try $0.bind(draft.planID, to: ":plan")
        } decode: {
            (
                id: $0.integer(at: 0), reference: $0.text(at: 1), title: $0.text(at: 2),
                number: $0.text(at: 3), text: folded($0.textOrNil(at: 4) ?? "")
            )
        }.filter { !isClaimed($0.id) && folded($0.number) == number }
            .map { ($0.id, $0.reference, $0.title, !text.isEmpty && $0.text == text) }
    }

    private struct Candidate {
        let id: Int
        let reference: String
        let number: String?
        let official: String?
        let hasTitle: Bool
    }
}
