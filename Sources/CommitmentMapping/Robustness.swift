package import CommitmentModel

/// How firm the places of a priority list are (rule prio-1, robustness).
///
/// In each draw every weight is multiplied by a number between 0.5 and 1.5 and
/// renormalised, and what is unknown takes a value in its interval, each item
/// of a mean for itself; then all countries are ranked. The weights have one
/// stream of random numbers and each country has its own, so that the result
/// depends neither on the order of the countries nor, beyond their ranks, on
/// who else is among them.
package struct Robustness: Equatable, Sendable {
    /// What the draws say of one country's place.
    package struct Place: Equatable, Sendable {
        package let draws: Int
        /// In how many draws it was in the top.
        package let timesIn: Int
        /// The smallest ranks that 50, 5 and 95 % of the draws reach.
        package let median: Int
        package let low: Int
        package let high: Int

        /// P(in top k), 0…1.
        package var probability: Double { Double(timesIn) / Double(draws) }
    }

    package let draws: Int
    package let seed: UInt32
    package let places: [CountryCode: Place]

    /// Draws and ranks; the candidates come in the order of the rule's ties.
    package init(
        _ candidates: [Candidate], cut: Cut, weights: Weights = .rule, draws: Int, seed: UInt32
    ) {
        var jitter = SplitMix64(seed: UInt64(seed), stream: "weights")
        var lots = Lots(candidates, seed: UInt64(seed))
        var ranking = Ranking(lists: candidates.map(\.list), cut: cut)
        var timesIn = Array(repeating: 0, count: candidates.count)
        // How often each country had each rank of its list.
        let sizes = Dictionary(candidates.map { ($0.list, 1) }, uniquingKeysWith: +)
        var ranks = candidates.map { Array(repeating: UInt32(0), count: sizes[$0.list] ?? 0) }
        var drawn = weights.points
        for _ in 0..<draws {
            for index in drawn.indices {
                drawn[index] = weights.points[index] * (0.5 + jitter.uniform())
            }
            lots.draw(drawn)
            ranking.rank(by: lots.tenths)
            for index in candidates.indices {
                ranks[index][ranking.ranks[index] - 1] += 1
                if ranking.isIn[index] { timesIn[index] += 1 }
            }
        }
        self.draws = draws
        self.seed = seed
        places = Dictionary(
            uniqueKeysWithValues: candidates.indices.map { index in
                func rank(reachedBy percent: Int) -> Int {
                    var reached = 0
                    let place = ranks[index].firstIndex { count in
                        reached += Int(count)
                        return reached * 100 >= draws * percent
                    }
                    return (place ?? 0) + 1
                }
                return (
                    candidates[index].code,
                    Place(
                        draws: draws, timesIn: timesIn[index], median: rank(reachedBy: 50),
                        low: rank(reachedBy: 5), high: rank(reachedBy: 95))
                )
            })
    }
}
