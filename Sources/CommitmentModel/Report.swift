/// A report of the IRM, or a government's own, on one action plan.
package struct Report: Equatable, Sendable {
    package let id: Int
    package let kind: ReportKind
    /// The number within the plan, where OGP gives one; higher is later.
    package let number: Int?
    /// As exactly as it is known; `nil` where nobody knows.
    package let published: PartialDate?
    /// The day on which ocmap's sources first show that the report exists;
    /// it stands in for an unknown publication date.
    package let knownBy: Day?

    package init(
        id: Int, kind: ReportKind, number: Int? = nil, published: PartialDate? = nil, knownBy: Day? = nil
    ) {
        self.id = id
        self.kind = kind
        self.number = number
        self.published = published
        self.knownBy = knownBy
    }
}

/// What kind of report; the kinds changed with each era of the IRM.
package enum ReportKind: String, CaseIterable, Sendable {
    case progress
    case midTerm = "mid-term"
    case endOfTerm = "end-of-term"
    case design
    case actionPlanReview = "action-plan-review"
    case implementation
    case transitional
    case hybrid
    case results
    case selfAssessment = "self-assessment"

    /// What a report of this kind can say of a commitment (rule abc-1, section 2).
    package enum Weight: Int, Comparable, Sendable {
        /// A government's own word: kept and shown, never counted.
        case claim
        /// Ambition only: nothing was carried out yet.
        case ambition
        /// How it goes half-way.
        case interim
        /// How it ended.
        case final

        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// How much its codes weigh against those of another kind.
    package var weight: Weight {
        switch self {
        case .selfAssessment: .claim
        case .design, .actionPlanReview: .ambition
        case .progress, .midTerm: .interim
        case .endOfTerm, .implementation, .transitional, .hybrid, .results: .final
        }
    }

    /// The IRM's own name of the kind, "end-of-term report".
    package var name: String {
        switch self {
        case .progress: "progress report"
        case .midTerm: "mid-term report"
        case .endOfTerm: "end-of-term report"
        case .design: "design report"
        case .actionPlanReview: "action plan review"
        case .implementation: "implementation report"
        case .transitional: "transitional results report"
        case .hybrid: "hybrid report"
        case .results: "results report"
        case .selfAssessment: "government self-assessment"
        }
    }
}
