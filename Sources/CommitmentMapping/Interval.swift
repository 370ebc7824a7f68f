/// A value between 0 and 1 that is known only to lie in a range.
///
/// What is not known at all is `0…1`; it is never left out, since leaving it
/// out would reward not knowing (rule prio-1).
package struct Interval: Equatable, Sendable {
    package let low: Double
    package let high: Double

    package init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    /// A value that is known.
    package init(_ value: Double) {
        self.init(value, value)
    }

    package static let unknown = Interval(0, 1)
    package static let yes = Interval(1)
    package static let no = Interval(0)

    package var middle: Double { (low + high) / 2 }
    package var width: Double { high - low }

    /// The mean of several; unknown if there are none.
    package static func mean(_ parts: [Interval]) -> Interval {
        guard !parts.isEmpty else { return .unknown }
        let count = Double(parts.count)
        return Interval(
            parts.reduce(0) { $0 + $1.low } / count, parts.reduce(0) { $0 + $1.high } / count)
    }

    /// One minus the value.
    package var inverted: Interval { Interval(1 - high, 1 - low) }

    /// The larger of the value and `other`.
    package func raised(to other: Double) -> Interval { Interval(max(low, other), max(high, other)) }
}
