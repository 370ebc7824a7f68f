package import CommitmentModel

/// An action plan as a file states it.
package struct PlanDraft: Hashable, Sendable {
    package var country: CountryCode
    package var isLocal = false
    package var number: String
    package var officialID: String?
    package var submitted: PartialDate?
    package var starts: PartialDate?
    package var ends: PartialDate?
    /// How many of its commitments were read; `nil` where the file does not say.
    package var coverage: ActionPlan.Coverage?
    package var source: String
    package var note: String?

    package init(country: CountryCode, number: String, coverage: ActionPlan.Coverage?, source: String) {
        self.country = country
        self.number = number
        self.coverage = coverage
        self.source = source
    }
}

/// A report as a file states it.
package struct ReportDraft: Hashable, Sendable {
    package var planID: Int
    package var kind: ReportKind
    package var number = 1
    package var published: PartialDate?
    package var knownBy: PartialDate?
    package var title: String?
    package var source: String
    package var note: String?

    package init(planID: Int, kind: ReportKind, source: String) {
        self.planID = planID
        self.kind = kind
        self.source = source
    }
}

/// A commitment as a file states it.
package struct CommitmentDraft: Sendable {
    package var planID: Int
    package var officialID: String?
    package var number: String?
    package var title: String
    /// ocmap's own words for it, short and in English.
    package var plainTitle: String?
    package var shortTitle: String?
    package var theme: String?
    package var text: String?
    package var institution: String?
    package var supporting: String?
    /// Of the title without its number, of the short title, and of all the words of the row.
    package var titleKey: CommitmentKey
    package var shortKey: CommitmentKey?
    package var rowKey: CommitmentKey?
    /// Of the file's row, where the same row would be merged the same way again.
    package var digest: UInt64?

    package init(planID: Int, title: String, titleKey: CommitmentKey) {
        self.planID = planID
        self.title = title
        self.titleKey = titleKey
    }
}

/// What a file says that a report found about a commitment; the words as
/// printed stand beside the codes.
package struct AssessmentDraft: Sendable {
    package var completion: Completion?
    package var completionWords: String?
    package var results: Results?
    package var resultsWords: String?
    package var ambition: Ambition?
    package var ambitionWords: String?
    package var specificityWords: String?
    package var relevanceInformation: Bool?
    package var relevanceParticipation: Bool?
    package var relevanceAccountability: Bool?
    package var relevanceTechnology: Bool?
    package var isStarred: Bool?
    package var source: String
    package var note: String?

    package init(source: String) {
        self.source = source
    }
}

/// A tag as a file states it.
package struct TagDraft: Hashable, Sendable {
    /// Where a tag comes from.
    package enum Giver: String, Sendable {
        case `import`
        /// Ours, on what a column says.
        case rule
    }

    package var tag: Tag
    package var isAccepted = true
    package var centrality: Centrality?
    package var givenBy: Giver
    package var reason: String?

    package init(_ tag: Tag, givenBy: Giver) {
        self.tag = tag
        self.givenBy = givenBy
    }
}
