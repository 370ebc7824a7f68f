/// How sure a place in the top is.
package enum Tier: String, CaseIterable, Sendable {
    case firm
    case contested
    case out
    case insufficientData = "insufficient-data"

    /// The tier of a place; none is given where less than half of the weight is known.
    package init(_ place: Robustness.Place, isInsufficient: Bool) {
        if isInsufficient {
            self = .insufficientData
        } else if place.timesIn * 10 >= place.draws * 9 {
            self = .firm
        } else if place.timesIn * 10 <= place.draws {
            self = .out
        } else {
            self = .contested
        }
    }
}
