/// What each criterion counts, in points of 100.
package struct Weights: Equatable, Sendable {
    /// In the order of the rule's table; they add up to 100.
    package let points: [Double]
    /// As they were given, before they were scaled to add up to 100.
    package let given: [Double]

    /// The weights of rule prio-1.
    package static let rule = Weights(filled: Criterion.allCases.map(\.weight))

    /// Reads pairs of criterion and weight; what is not named keeps the rule's.
    ///
    /// A pair is a letter or word of the rule (`T`, `timing`), and a number from
    /// 0 with a decimal point.
    ///
    /// - Throws: ``WeightsError`` for the first pair that is none.
    package init(_ pairs: [(criterion: String, weight: String)]) throws(WeightsError) {
        var weights: [Criterion: Double] = [:]
        for (name, text) in pairs {
            guard let criterion = Criterion(naming: name) else { throw .unknownCriterion(name) }
            guard let weight = Double(text), weight.isFinite, text.utf8.allSatisfy({ $0 < 0x40 }),
                weight <= Self.largest
            else { throw .notANumber(text, of: criterion) }
            guard weight >= 0 else { throw .negative(text, of: criterion) }
            guard weights.updateValue(weight, forKey: criterion) == nil else { throw .twice(criterion) }
        }
        let filled = Criterion.allCases.map { weights[$0] ?? $0.weight }
        guard filled.contains(where: { $0 > 0 }) else { throw .allZero }
        self.init(filled: filled)
    }

    private init(filled given: [Double]) {
        let sum = given.reduce(0, +)
        self.given = given
        points = given.map { 100 * $0 / sum }
    }

    private static let largest = 1e6

    package subscript(criterion: Criterion) -> Double { points[criterion.index] }

    /// Whether these are the rule's own.
    package var areTheRules: Bool { self == .rule }

    /// What a value adds to the score.
    package func contribution(of value: CriterionValue) -> Double {
        self[value.criterion] * value.value.middle
    }

    /// The points with one of them changed; they need not add up to 100 then.
    func changing(_ criterion: Criterion, to value: Double) -> [Double] {
        var changed = points
        changed[criterion.index] = value
        return changed
    }
}

/// Why weights are none.
package enum WeightsError: Error, Equatable {
    case unknownCriterion(String)
    case notANumber(String, of: Criterion)
    case negative(String, of: Criterion)
    case twice(Criterion)
    case allZero
}

extension WeightsError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownCriterion(let name):
            "No criterion is called “\(name)”. There are "
                + Criterion.allCases.map { "\($0.rawValue) \($0.words)" }.joined(separator: ", ") + "."
        case .notANumber(let text, let criterion):
            "“\(text)” is no weight for \(criterion.words). Write a number from 0 to 1000000 with a decimal point: 12.5."
        case .negative(let text, let criterion):
            "The weight of \(criterion.words) is \(text). A weight is 0 or more; 0 leaves the criterion out."
        case .twice(let criterion):
            "\(criterion.rawValue) \(criterion.words) has two weights. Give one."
        case .allZero:
            "All six weights are 0. Give at least one that is more."
        }
    }
}
