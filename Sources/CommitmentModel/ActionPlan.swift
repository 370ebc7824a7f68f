/// A national or local action plan: what is promised for, usually, two years.
package struct ActionPlan: Equatable, Sendable {
    /// The row that holds it; unique over all countries.
    package let id: Int
    /// The ordinal within its country as OGP counts, `2`; local plans carry
    /// their locality, `GBSC-1`.
    package let number: String
    package let isLocal: Bool
    /// Handed in to OGP.
    package let submitted: PartialDate?
    package let starts: PartialDate?
    package let ends: PartialDate?
    /// How many of its commitments have been read.
    package let coverage: Coverage

    /// How much of a plan the database holds.
    package enum Coverage: String, Comparable, Sendable {
        /// Every commitment was read.
        case all
        /// Some were; others may exist.
        case some
        /// The plan is known, its commitments are not.
        case none

        package static func < (left: Coverage, right: Coverage) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .none: 0
            case .some: 1
            case .all: 2
            }
        }
    }

    package init(
        id: Int, number: String, isLocal: Bool = false, submitted: PartialDate? = nil,
        starts: PartialDate? = nil, ends: PartialDate? = nil, coverage: Coverage = .all
    ) {
        self.id = id
        self.number = number
        self.isLocal = isLocal
        self.submitted = submitted
        self.starts = starts
        self.ends = ends
        self.coverage = coverage
    }
}
