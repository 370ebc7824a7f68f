/// A commitment as a rule on words sees it.
package struct TagSubject: Equatable, Sendable {
    /// Its row.
    package let id: Int
    /// As lists print it; see ``Commitment/reference``.
    package let reference: String
    package let country: CountryCode
    /// The number of its plan.
    package let plan: String
    package let number: String?
    package let title: String
    /// What stands in each field; a field that is not known is not in it.
    package let texts: [TagField: String]
    package let tags: [TagUse]
    /// Whether the IRM coded it, in any report, as relevant to two of OGP's values.
    package let relevance: Relevance

    package init(
        id: Int, reference: String, country: CountryCode, plan: String, number: String? = nil,
        title: String, texts: [TagField: String] = [:], tags: [TagUse] = [],
        relevance: Relevance = Relevance()
    ) {
        self.id = id
        self.reference = reference
        self.country = country
        self.plan = plan
        self.number = number
        self.title = title
        self.texts = texts.merging([.title: title]) { $1 }
        self.tags = tags
        self.relevance = relevance
    }

    /// The tag as it stands on the commitment, if it does.
    package func use(of tag: Tag) -> TagUse? { tags.first { $0.tag == tag } }
}

/// Where the words of a commitment stand.
package enum TagField: String, CaseIterable, Sendable {
    case title
    case shortTitle = "short title"
    case theme
    case text
    /// Who leads and who helps.
    case institution
}

/// A tag that a rule proposes for a commitment.
package struct TagSuggestion: Equatable, Sendable {
    package let tag: Tag
    /// How sure the rule is, 0…1; not a probability.
    package let score: Double
    package let centrality: Centrality?
    /// The words that led to it, each with its field: `compras públicas (title)`.
    package let words: [String]

    package init(_ tag: Tag, score: Double, centrality: Centrality? = nil, words: [String]) {
        self.tag = tag
        self.score = score
        self.centrality = centrality
        self.words = words
    }
}
