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
    package let value: Interval
    /// What was found, in words: "due 2016-06-30, in 3.5 months".
    package let raw: String
    /// Where it was found.
    package let source: String

    package init(_ criterion: Criterion, _ value: Interval, raw: String, source: String) {
        self.criterion = criterion
        self.value = value
        self.raw = raw
        self.source = source
    }

    /// What it adds to the score, in points of 100.
    package var contribution: Double { criterion.weight * value.middle }
}

/// A score from 0 to 100 with its interval, by rule prio-1.
package struct PriorityScore: Equatable, Sendable {
    package let score: Double
    /// With everything unknown at its worst, and at its best.
    package let low: Double
    package let high: Double
    /// How much of the weight is known, 0…1.
    package let known: Double

    package init(_ values: [(criterion: Criterion, value: Interval)]) {
        let weights = values.reduce(0) { $0 + $1.criterion.weight }
        func total(_ part: (Interval) -> Double) -> Double {
            values.reduce(0) { $0 + $1.criterion.weight * part($1.value) } / weights
        }
        score = 100 * total(\.middle)
        low = 100 * total(\.low)
        high = 100 * total(\.high)
        known = total { 1 - $0.width }
    }
}
