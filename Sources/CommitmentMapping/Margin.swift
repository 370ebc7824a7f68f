package import CommitmentModel

/// How far a country is from the line between in and out, and what alone
/// would carry it across.
package struct Margin: Equatable, Sendable {
    /// A value of one criterion that would do it, all else equal.
    package struct Move: Equatable, Sendable {
        package let criterion: Criterion
        /// At least this to come in, at most this to drop out; in hundredths.
        package let value: Double
        /// Whether the value may be the true one already: it is unknown.
        package let isUnknown: Bool

        /// Of timing: in how many months the next plan would be due, from the
        /// earliest (negative is overdue) to the latest; `nil` for no limit.
        package var months: (from: Double?, to: Double?)? {
            criterion == .timing ? Criteria.months(worth: value) : nil
        }
    }

    /// The last that is in, for one that is out; the first that is out, for one that is in.
    package let rival: CountryCode
    package let rivalScore: Double
    /// Points of the score between the two; never negative.
    package let points: Double
    package let moves: [Move]

    /// Compares with the rivals, those of its list on the other side of the
    /// line; `nil` if there are none.
    init?(_ entry: PriorityList.Entry, rivals: [PriorityList.Entry], weights: Weights) {
        let nearest =
            entry.isIn ? rivals.min { $0.rank < $1.rank } : rivals.max { $0.rank < $1.rank }
        guard let nearest else { return nil }
        rival = nearest.code
        rivalScore = nearest.score.score
        points = abs(nearest.score.score - entry.score.score)
        // Half a tenth more than a tie, so that no tie has to be broken.
        let direction = entry.isIn ? -1.0 : 1
        let target = Double(nearest.score.tenths) / 10 + direction * 0.05
        let lacking = max(0, direction * (target - entry.score.score)) + 1e-6
        moves = entry.values.compactMap { value in
            guard weights[value.criterion] > 0 else { return nil }
            let needed = value.value.middle + direction * lacking / weights[value.criterion]
            let rounded = (needed * 100).rounded(entry.isIn ? .down : .up) / 100
            guard (0...1).contains(rounded) else { return nil }
            return Move(
                criterion: value.criterion, value: rounded,
                isUnknown: value.value.width > 0 && value.value.low <= rounded && rounded <= value.value.high)
        }
    }
}

extension PriorityList {
    /// How far an entry of this list is from the line; `nil` if nobody of its
    /// list stands on the other side.
    package func margin(of entry: Entry) -> Margin? {
        Margin(
            entry, rivals: entries.filter { $0.list == entry.list && $0.isIn != entry.isIn },
            weights: weights)
    }
}

extension Criteria {
    /// In how many months a plan is due whose timing is worth at least `value`.
    static func months(worth value: Double) -> (from: Double?, to: Double?) {
        let from: Double? =
            switch value {
            case ...0.3: nil
            case ...0.6: 12 * (value - 0.6) / 0.3
            default: 2 * (value - 0.6) / 0.4
            }
        return (from, value <= 0.1 ? nil : 9 + 15 * (1 - value) / 0.9)
    }
}
