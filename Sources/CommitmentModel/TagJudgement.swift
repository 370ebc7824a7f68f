/// What one person says of a tag on a commitment.
package struct TagJudgement: Equatable, Sendable {
    package let verdict: TagVerdict
    /// `nil` where the person did not choose one.
    package let centrality: Centrality?
    package let reason: String?
    /// A role or code, such as "IRM researcher 1"; never needs to be a name.
    package let coder: String
    package let judged: Day

    package init(
        _ verdict: TagVerdict, centrality: Centrality? = nil, reason: String? = nil, coder: String,
        judged: Day
    ) {
        self.verdict = verdict
        self.centrality = centrality
        self.reason = reason
        self.coder = coder
        self.judged = judged
    }
}

/// Yes or no.
package enum TagVerdict: String, CaseIterable, Sendable {
    case accept
    case reject
}

/// A judgement with what it is on and where it was said.
package struct JudgedTag: Equatable, Sendable {
    package let tag: Tag
    package let judgement: TagJudgement
    /// The run and the file that said it; `nil` where a command did.
    package let run: Int?
    package let place: Provenance?

    package init(tag: Tag, judgement: TagJudgement, run: Int?, place: Provenance?) {
        self.tag = tag
        self.judgement = judgement
        self.run = run
        self.place = place
    }
}

/// A tag on a commitment with everything that files, rules and people say of it.
package struct TagRecord: Equatable, Sendable {
    /// The commitment's row.
    package let commitment: Int
    package let reference: String
    package let country: CountryCode
    package let plan: String
    package let number: String?
    package let title: String
    package let use: TagUse
    /// Whether the newest words of its coders contradict each other.
    package let isDisputed: Bool
    /// The layout or rule that stated it; `nil` where only people did.
    package let statedBy: String?
    /// What a file says for its centrality.
    package let reason: String?
    /// Of a suggestion from the words.
    package let score: Double?
    package let words: String?
    /// The newest of each coder, by coder.
    package let judgements: [TagJudgement]

    package init(
        commitment: Int, reference: String, country: CountryCode, plan: String, number: String?,
        title: String, use: TagUse, isDisputed: Bool, statedBy: String?, reason: String?,
        score: Double?, words: String?, judgements: [TagJudgement]
    ) {
        self.commitment = commitment
        self.reference = reference
        self.country = country
        self.plan = plan
        self.number = number
        self.title = title
        self.use = use
        self.isDisputed = isDisputed
        self.statedBy = statedBy
        self.reason = reason
        self.score = score
        self.words = words
        self.judgements = judgements
    }
}
