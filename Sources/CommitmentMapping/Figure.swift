package import CommitmentModel

/// A headline figure: how many of how many, and the list that it counts.
package struct Figure: Equatable, Sendable {
    /// The list whose rows are counted; every filter has to hold.
    package enum Rows: Equatable, Sendable {
        /// Countries in any of these categories.
        case countries([Category])
        /// Commitments of national plans, of any subject or in scope, with
        /// one of these outcomes or completions; empty is any.
        case commitments(inScope: Bool, outcomes: [Outcome] = [], completions: [Completion] = [])
    }

    /// Its name in addresses: "members".
    package let key: String
    /// What is counted, as a sentence goes on after the number: "countries take part".
    package let words: String
    package let rows: Rows
    package let count: Int
    /// Of how many; `nil` for a total.
    package let whole: Int?

    /// The headline figures of a day.
    ///
    /// - Parameters:
    ///   - countries: Every country, judged by one question.
    ///   - commitments: Every commitment of national plans started by the day.
    /// - Returns: Always the same ones, in the same order.
    package static func headlines(
        _ countries: [CountryJudgement], _ commitments: [CommitmentJudgement]
    ) -> [Figure] {
        func count(_ rows: Rows) -> Int {
            switch rows {
            case .countries(let categories): countries.count { categories.contains($0.category) }
            case .commitments: commitments.count { rows.counts($0) }
            }
        }
        func figure(_ key: String, _ words: String, _ rows: Rows, of whole: Rows? = nil) -> Figure {
            Figure(key: key, words: words, rows: rows, count: count(rows), whole: whole.map(count))
        }
        let members = Rows.countries([.a, .b, .u, .c, .n])
        let made = Rows.commitments(inScope: true)
        let reviewed = Rows.commitments(inScope: true, outcomes: Outcome.allCases.filter(\.isAssessed))
        let coded = Rows.commitments(inScope: false, completions: Completion.allCases)
        return [
            figure("members", "countries take part", members),
            figure(
                "with-commitments", "of them have open contracting commitments", .countries([.a, .b, .u]),
                of: members),
            figure("a", "are ready for more (a)", .countries([.a]), of: members),
            figure("b", "need help to deliver (b)", .countries([.b]), of: members),
            figure(
                "u", "have commitments, none finished with a code of completion (u)", .countries([.u]),
                of: members),
            figure("c", "might be interested (c)", .countries([.c]), of: members),
            figure("n", "cannot be told for want of data (n)", .countries([.n]), of: members),
            figure(
                "made", "open contracting commitments in national plans, also of countries that left", made),
            figure("reviewed", "of them are finished and reviewed", reviewed, of: made),
            figure(
                "delivered", "of those reviewed were delivered",
                .commitments(inScope: true, outcomes: Outcome.allCases.filter(\.isDelivered)), of: reviewed),
            figure("coded", "commitments of any subject with a completion code of the IRM", coded),
            figure(
                "complete", "of them are complete", .commitments(inScope: false, completions: [.complete]),
                of: coded),
            figure(
                "substantial", "of them are substantial",
                .commitments(inScope: false, completions: [.substantial]),
                of: coded),
        ]
    }
}

extension Figure.Rows {
    /// Whether a commitment of a national plan is counted.
    package func counts(_ judged: CommitmentJudgement) -> Bool {
        guard case .commitments(let inScope, let outcomes, let completions) = self else { return false }
        return (!inScope || judged.question.scope.contains(judged.commitment.tags))
            && (outcomes.isEmpty || outcomes.contains(judged.outcome))
            && (completions.isEmpty
                || judged.finding.completion.map { completions.contains($0.value) } ?? false)
    }
}
