package import CommitmentModel

/// The prioritised assistance lists of rule prio-1, one for each kind of
/// opportunity of the agreement.
package struct PriorityList: Sendable {
    /// The rule that this type carries out: docs/rules/prio-1.md.
    package static let rule = "prio-1"

    /// A country in its list.
    package struct Entry: Sendable {
        /// From 1 within its list.
        package let rank: Int
        /// Whether it is in the top of its list, or on the agenda.
        package let isIn: Bool
        /// The number of its list in ``PriorityList/lists``.
        package let list: Int
        package let judgement: CountryJudgement
        package let values: [CriterionValue]
        package let score: PriorityScore

        package var code: CountryCode { judgement.record.country.code }
    }

    /// Those of b first, then a, then c, each by rank; u counts with b.
    package let entries: [Entry]
    /// Countries in x and n, by ISO code; named under the lists, never ranked.
    package let leftOut: [CountryJudgement]
    package let cut: Cut
    package let weights: Weights
    /// In the order of the rule's ties.
    private let candidates: [Candidate]

    /// The order in which the lists stand, and the categories in each.
    package static let lists: [[Category]] = [[.b, .u], [.a], [.c]]

    package init(_ judgements: [CountryJudgement], cut: Cut = .top(5), weights: Weights = .rule) {
        let peers = judgements.filter { $0.category == .a }.map(\.record.country)
        let weighed = judgements.compactMap { judgement -> Entry? in
            guard let list = Self.lists.firstIndex(where: { $0.contains(judgement.category) }) else {
                return nil
            }
            let values = Criteria(judgement, peers: peers).values
            return Entry(
                rank: 0, isIn: false, list: list, judgement: judgement, values: values,
                score: PriorityScore(values.map { ($0.criterion, $0.value) }, weights: weights))
        }.sorted { Self.key($0) < Self.key($1) }
        var ranking = Ranking(lists: weighed.map(\.list), cut: cut)
        ranking.rank(by: weighed.map(\.score.tenths))
        entries = zip(weighed, zip(ranking.ranks, ranking.isIn)).map { entry, place in
            Entry(
                rank: place.0, isIn: place.1, list: entry.list, judgement: entry.judgement,
                values: entry.values, score: entry.score)
        }.sorted { ($0.list, $0.rank) < ($1.list, $1.rank) }
        candidates = weighed.map { Candidate(code: $0.code, list: $0.list, values: $0.values) }
        leftOut = judgements.filter { $0.category == .x || $0.category == .n }
            .sorted { $0.record.country.code < $1.record.country.code }
        self.cut = cut
        self.weights = weights
    }

    /// The order of countries whose scores are equal to a tenth: the nearer due
    /// date, more that was not delivered, more known, the ISO code.
    private static func key(_ entry: Entry) -> (Int, Int, Int, CountryCode) {
        let judgement = entry.judgement
        let distance = judgement.nextPlanDue.map { abs($0 - judgement.question.asOf) } ?? .max
        return (
            distance, -judgement.count(of: .problem), -PriorityScore.tenths(100 * entry.score.known),
            entry.code
        )
    }

    /// How firm the places are.
    package func robustness(draws: Int, seed: UInt32) -> Robustness {
        Robustness(candidates, cut: cut, weights: weights, draws: draws, seed: seed)
    }

    /// What changes the top of a list; of the whole agenda for `nil`.
    package func tipping(ofList list: Int? = nil) -> Tipping? {
        Tipping(
            candidates.filter { list == nil || $0.list == list }, cut: cut, weights: weights)
    }
}
