/// A sign of interest in open contracting outside an action plan.
package struct Signal: Equatable, Sendable {
    /// What was done or said.
    package enum Kind: String, CaseIterable, Sendable {
        /// Publishes data in the Open Contracting Data Standard.
        case ocdsPublisher = "ocds-publisher"
        case citizenMonitoring = "citizen-monitoring"
        case portal
        case law
        /// Asked OCP or OGP for help.
        case request
        case other
        /// Said so at a summit.
        case pledge
    }

    package let kind: Kind
    /// As exactly as it is known; `nil` where nobody knows.
    package let since: PartialDate?
    /// Stands in for an unknown date; see ``Report/knownBy``.
    package let knownBy: Day?
    package let title: String
    package let source: String

    package init(kind: Kind, since: PartialDate?, knownBy: Day? = nil, title: String, source: String) {
        self.kind = kind
        self.since = since
        self.knownBy = knownBy
        self.title = title
        self.source = source
    }

    /// Whether it was known on a day.
    package func isKnown(on day: Day) -> Bool {
        guard let from = since?.lastDay ?? knownBy else { return false }
        return from <= day
    }
}

/// Where OCP already works with a country.
package struct Engagement: Equatable, Sendable {
    package let kind: String
    package let partner: String?
    package let since: PartialDate?
    package let source: String

    package init(kind: String, partner: String?, since: PartialDate?, source: String = "") {
        self.kind = kind
        self.partner = partner
        self.since = since
        self.source = source
    }
}

/// That OCP and OGP together made a country a priority.
package struct JointPriority: Equatable, Sendable {
    package let decided: PartialDate
    /// Whose decision it was: an office, never a person.
    package let byRole: String
    /// Since when it is none any more; `nil` while it is one.
    package let ended: PartialDate?
    package let endedByRole: String?
    package let source: String

    package init(
        decided: PartialDate, byRole: String, ended: PartialDate? = nil, endedByRole: String? = nil,
        source: String = ""
    ) {
        (self.decided, self.byRole) = (decided, byRole)
        (self.ended, self.endedByRole, self.source) = (ended, endedByRole, source)
    }

    /// Whether it holds on a day.
    package func holds(on day: Day) -> Bool {
        decided.lastDay <= day && (ended.map { $0.lastDay > day } ?? true)
    }
}
