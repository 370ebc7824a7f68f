/// What helps or hinders work in a country, as somebody found it: a part of
/// readiness or feasibility in rule prio-1.
package struct Condition: Equatable, Sendable {
    /// Which part of the rule it is.
    package enum Kind: String, CaseIterable, Sendable {
        case goal
        case mandate
        case focalPoint = "focal-point"
        case resources
        case dataInfrastructure = "data-infrastructure"
        case civilSocietyPartner = "civil-society-partner"
        case request
        case civicSpace = "civic-space"
        case opposition
    }

    package let kind: Kind
    /// 0…1, where 1 helps most: yes, an open civic space, no opposition.
    package let value: Double
    /// As exactly as it is known; `nil` where nobody knows.
    package let since: PartialDate?
    /// Stands in for an unknown date; see ``Report/knownBy``.
    package let knownBy: Day?
    package let source: String

    package init(
        kind: Kind, value: Double, since: PartialDate? = nil, knownBy: Day? = nil, source: String
    ) {
        (self.kind, self.value, self.since, self.knownBy) = (kind, value, since, knownBy)
        self.source = source
    }

    /// The day from which it was known; `nil` where nothing says.
    package var knownFrom: Day? { since?.lastDay ?? knownBy }
}
