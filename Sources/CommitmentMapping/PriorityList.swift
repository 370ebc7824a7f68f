import CommitmentModel

/// The prioritised assistance lists of rule prio-1, one for each kind of
/// opportunity of the agreement.
///
/// Robustness (rank intervals, tiers, tipping weights) and the merged agenda
/// build on the entries and are not here yet.
package struct PriorityList: Sendable {
    /// The rule that this type carries out: docs/rules/prio-1.md.
    package static let rule = "prio-1"

    /// A country in its list.
    package struct Entry: Sendable {
        /// From 1 within its list.
        package let rank: Int
        package let judgement: CountryJudgement
        package let values: [CriterionValue]
        package let score: PriorityScore
    }

    /// Those of b first, then a, then c, each by rank; u counts with b.
    package let entries: [Entry]
    /// Countries in x and n, by ISO code; named under the lists, never ranked.
    package let leftOut: [CountryJudgement]

    /// The order in which the lists stand, and the categories in each.
    package static let lists: [[Category]] = [[.b, .u], [.a], [.c]]

    package init(_ judgements: [CountryJudgement]) {
        let peers = judgements.filter { $0.category == .a }.map(\.record.country)
        entries = Self.lists.flatMap { categories in
            judgements.filter { categories.contains($0.category) }
                .map { judgement in
                    let values = Criteria(judgement, peers: peers).values
                    return Entry(
                        rank: 0, judgement: judgement, values: values,
                        score: PriorityScore(values.map { ($0.criterion, $0.value) }))
                }
                .sorted(by: Self.comesFirst)
                .enumerated().map { index, entry in
                    Entry(
                        rank: index + 1, judgement: entry.judgement, values: entry.values, score: entry.score)
                }
        }
        leftOut = judgements.filter { $0.category == .x || $0.category == .n }
            .sorted { $0.record.country.code < $1.record.country.code }
    }

    /// By score to a tenth; then the nearer due date, more that was not
    /// delivered, more known, the ISO code.
    private static func comesFirst(_ left: Entry, _ right: Entry) -> Bool {
        key(left) < key(right)
    }

    /// A score in tenths; sums that differ only in their last bits are equal.
    private static func tenths(_ score: Double) -> Int {
        Int(((score * 1e6).rounded() / 1e5).rounded())
    }

    private static func key(_ entry: Entry) -> (Int, Int, Int, Int, CountryCode) {
        let judgement = entry.judgement
        let distance = judgement.nextPlanDue.map { abs($0 - judgement.question.asOf) } ?? .max
        return (
            -tenths(entry.score.score), distance, -judgement.count(of: .problem),
            -tenths(100 * entry.score.known),
            judgement.record.country.code
        )
    }
}
