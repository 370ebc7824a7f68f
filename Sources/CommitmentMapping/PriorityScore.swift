/// The criteria of rule prio-1, in the order of its table.
package enum Criterion: String, CaseIterable, Sendable {
    case timing = "T"
    case need = "N"
    case readiness = "R"
    case feasibility = "F"
    case scale = "I"
    case leverage = "L"

    /// The weight that the rule gives; they add up to 100.
    package var weight: Double {
        switch self {
        case .timing, .need: 25
        case .readiness: 20
        case .feasibility: 15
        case .scale: 10
        case .leverage: 5
        }
    }

    /// By its letter or its word, blind to case.
    package init?(naming name: String) {
        guard
            let named = Self.allCases.first(where: {
                $0.rawValue == name.uppercased() || $0.words == name.lowercased()
            })
        else { return nil }
        self = named
    }

    /// Its place in the rule's table.
    package var index: Int {
        switch self {
        case .timing: 0
        case .need: 1
        case .readiness: 2
        case .feasibility: 3
        case .scale: 4
        case .leverage: 5
        }
    }

    package var words: String {
        switch self {
        case .timing: "timing"
        case .need: "need"
        case .readiness: "readiness"
        case .feasibility: "feasibility"
        case .scale: "scale"
        case .leverage: "leverage"
        }
    }
}

/// One criterion of one country: what was found, and what it is worth.
package struct CriterionValue: Equatable, Sendable {
    package let criterion: Criterion
    /// What the value is the mean of; one item, where it is no mean.
    package let items: [Interval]
    /// The value is at least this, whatever the items are.
    package let floor: Double
    /// What was found, in words: "due 2016-06-30, in 3.5 months".
    package let raw: String
    /// Where it was found.
    package let source: String

    package init(_ criterion: Criterion, _ value: Interval, raw: String, source: String) {
        self.init(criterion, meanOf: [value], raw: raw, source: source)
    }

    package init(
        _ criterion: Criterion, meanOf items: [Interval], floor: Double = 0, raw: String, source: String
    ) {
        self.criterion = criterion
        self.items = items
        self.floor = floor
        self.raw = raw
        self.source = source
    }

    package var value: Interval { Interval.mean(items).raised(to: floor) }
}

/// A score from 0 to 100 with its interval, by rule prio-1.
package struct PriorityScore: Equatable, Sendable {
    package let score: Double
    /// With everything unknown at its worst, and at its best.
    package let low: Double
    package let high: Double
    /// How much of the weight is known, 0…1.
    package let known: Double

    package init(_ values: [(criterion: Criterion, value: Interval)], weights: Weights = .rule) {
        let sum = values.reduce(0) { $0 + weights[$1.criterion] }
        func total(_ part: (Interval) -> Double) -> Double {
            values.reduce(0) { $0 + weights[$1.criterion] * part($1.value) } / sum
        }
        score = 100 * total(\.middle)
        low = 100 * total(\.low)
        high = 100 * total(\.high)
        known = total { 1 - $0.width }
    }

    /// Whether so little is known that the rule gives no tier: less than half.
    package var isInsufficient: Bool { (known * 1e9).rounded() < 5e8 }

    /// The tenths in which scores are compared; sums that differ only in their
    /// last bits are equal.
    package var tenths: Int { Self.tenths(score) }

    static func tenths(_ score: Double) -> Int { Int(((score * 1e6).rounded() / 1e5).rounded()) }
}
