/// A tag of one of the families `policy/`, `oc/` and `sdg/`.
package struct Tag: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible
{
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(stringLiteral literal: StaticString) {
        rawValue = "\(literal)"
    }

    package var description: String { rawValue }

    package static let publicProcurement: Tag = "policy/public-procurement"
    package static let openContractingPolicy: Tag = "policy/open-contracting"
    package static let openContracting: Tag = "oc/open-contracting"
    package static let data: Tag = "oc/data"
    package static let engagement: Tag = "oc/engagement"
    package static let infrastructureContracts: Tag = "policy/contract-transparency-infrastructure"
    package static let extractivesContracts: Tag = "policy/contract-transparency-extractives"
}

/// A tag on a commitment, as it counts.
package struct TagUse: Equatable, Sendable {
    package let tag: Tag
    /// How central the subject is; `nil` where nobody has judged it.
    package let centrality: Centrality?
    package let state: TagState

    package init(_ tag: Tag, centrality: Centrality? = nil, state: TagState) {
        self.tag = tag
        self.centrality = centrality
        self.state = state
    }

    package init(_ tag: Tag, centrality: Centrality? = nil, isAccepted: Bool = true) {
        self.init(tag, centrality: centrality, state: isAccepted ? .accepted : .suggested)
    }

    package var isAccepted: Bool { state == .accepted }
}

/// Whether a tag counts.
///
/// A suggestion counts for nothing until a person
/// accepts it, and so does a tag on which people disagree.
package enum TagState: String, CaseIterable, Sendable {
    case accepted
    case suggested
    /// Every person who judged it said no.
    case rejected
}

/// How much of a commitment a tag covers.
package enum Centrality: String, CaseIterable, Sendable {
    case main
    case part
    case mention
}

/// Which commitments count as open contracting, from narrow to wide.
package enum Scope: String, CaseIterable, Sendable {
    case strict
    case core
    case broad

    /// Whether a commitment with these tags is in scope (rule abc-1, section 6).
    ///
    /// A use of the procurement tag that nobody has judged counts as core.
    package func contains(_ tags: [TagUse]) -> Bool {
        tags.contains { use in
            guard use.isAccepted else { return false }
            return switch use.tag {
            case .openContracting: true
            case .publicProcurement: self == .broad || (self == .core && use.centrality != .mention)
            case .infrastructureContracts, .extractivesContracts: self == .broad
            default: false
            }
        }
    }
}
