package import CommitmentModel

/// The smallest change of one weight that changes who is in the top.
///
/// Looked for in tenths of a point, down to 0 and up to 100 points more; the
/// other weights stay, and all are renormalised.
package struct Tipping: Equatable, Sendable {
    package let criterion: Criterion
    /// Points of 100, before and after.
    package let from: Double
    package let to: Double
    /// By ISO code.
    package let comesIn: [CountryCode]
    package let goesOut: [CountryCode]

    /// Looks for it among candidates in the order of the rule's ties.
    ///
    /// The result is `nil` where no change does it.
    init?(_ candidates: [Candidate], cut: Cut, weights: Weights) {
        var ranking = Ranking(lists: candidates.map(\.list), cut: cut)
        let middles = candidates.map { candidate in
            Criterion.allCases.map { criterion in
                (candidate.values.first { $0.criterion == criterion }?.value ?? .unknown).middle
            }
        }
        func top(_ weights: [Double]) -> [Bool] {
            let sum = weights.reduce(0, +)
            ranking.rank(
                by: middles.map { values in
                    var score = 0.0
                    for index in weights.indices { score += weights[index] * values[index] }
                    return min(1000, PriorityScore.tenths(100 * score / sum))
                })
            return ranking.isIn
        }
        let now = top(weights.points)
        // Where all are in, or none, no weight matters.
        guard now.contains(true), now.contains(false) else { return nil }
        for step in 1...1000 {
            for criterion in Criterion.allCases {
                for change in [Double(step) / 10, -Double(step) / 10] {
                    let to = weights[criterion] + change
                    let changed = weights.changing(criterion, to: to)
                    guard to >= 0, changed.contains(where: { $0 > 0 }) else { continue }
                    let then = top(changed)
                    guard then != now else { continue }
                    self.criterion = criterion
                    from = weights[criterion]
                    self.to = to
                    comesIn = candidates.indices.filter { then[$0] && !now[$0] }.map { candidates[$0].code }
                        .sorted()
                    goesOut = candidates.indices.filter { now[$0] && !then[$0] }.map { candidates[$0].code }
                        .sorted()
                    return
                }
            }
        }
        return nil
    }
}
