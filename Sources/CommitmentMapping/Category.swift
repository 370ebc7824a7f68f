/// The kind of opportunity that a country is, by rule abc-1 section 4.
package enum Category: String, CaseIterable, Sendable {
    case a, b, c, u, n, x

    /// The words that people read.
    package var words: String {
        switch self {
        case .a: "ready for more"
        case .b: "needs help to deliver"
        case .c: "might be interested"
        case .u: "under way, not reviewed"
        case .n: "not enough data"
        case .x: "not participating"
        }
    }

    /// How much a country in `c` has shown.
    package enum Warmth: String, Sendable {
        case warm
        case cold

        package var words: String {
            switch self {
            case .warm: "sign of interest"
            case .cold: "no sign yet"
            }
        }
    }
}

/// What a reader has to know beside the letter.
package enum Flag: String, CaseIterable, Sendable {
    case mixed
    case regress
    case dormant
    case runningNew = "running-new"
    case behind
    case thin
    case interimEvidence = "interim-evidence"
    case planMissing = "plan-missing"
    case scopeFragile = "scope-fragile"
    case lowConfidence = "low-confidence"
    case derivedDates = "derived-dates"
    case override
    case caution

    /// The words that people read.
    package var words: String {
        switch self {
        case .mixed: "mixed record"
        case .regress: "earlier success, later not"
        case .dormant: "nothing in the last two plans"
        case .runningNew: "new commitment under way"
        case .behind: "current commitment behind schedule"
        case .thin: "rests on one commitment"
        case .interimEvidence: "rests on an interim report"
        case .planMissing: "plans not read"
        case .scopeFragile: "another scope gives another letter"
        case .lowConfidence: "the IRM found no evidence either way"
        case .derivedDates: "plan dates derived"
        case .override: "set by a person"
        case .caution: "engage with caution"
        }
    }
}

/// A share that is kept as whole numbers, so that a half is a half.
package struct Share: Equatable, Sendable {
    package let part: Int
    package let whole: Int

    package var value: Double { Double(part) / Double(whole) }

    /// Whether it is at least `numerator/denominator`.
    func isAtLeast(_ numerator: Int, _ denominator: Int) -> Bool { part * denominator >= numerator * whole }

    /// Whether it is more than `numerator/denominator`.
    func isMore(than numerator: Int, _ denominator: Int) -> Bool { part * denominator > numerator * whole }
}
