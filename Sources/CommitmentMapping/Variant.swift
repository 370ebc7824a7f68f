/// A way to read rule abc-1 that its section 7 tries out.
///
/// The empty set is the rule itself; each member changes one thing in it.
package struct Variant: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Category a asks for two thirds delivered, not for a half.
    package static let twoThirds = Variant(rawValue: 1)
    /// Every plan with a reviewed commitment counts, not the two newest alone;
    /// the newest counts twice as before, each older one once.
    package static let everyPlan = Variant(rawValue: 2)
    /// Strong results count only where the commitment was completed, too.
    package static let resultsNotEnough = Variant(rawValue: 4)

    /// The eight of section 7; the rule itself comes first.
    package static let all = (0..<8).map(Variant.init(rawValue:))
}
