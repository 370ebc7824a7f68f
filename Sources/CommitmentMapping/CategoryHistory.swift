package import CommitmentModel

/// The category that a country had, from its first plan or membership to a day.
package struct CategoryHistory: Equatable, Sendable {
    /// A category from a day on, until the next one.
    package struct Stretch: Equatable, Sendable {
        package let since: Day
        package let judgement: CountryJudgement
        /// What it came through; empty for the first.
        package let causes: [Move.Cause]
    }

    /// From old to new; empty where nothing was known by the day.
    package let stretches: [Stretch]

    /// Judges the country on every day on which its category can have changed.
    ///
    /// What a report or person says counts from its day on, so that the past looks
    /// as it would have looked then, with what the database knows now.
    package init(_ record: CountryRecord, _ question: Question) {
        let first = record.memberships.map(\.since.lastDay).min()
        let days = Self.days(of: record, question)
            .filter { $0 <= question.asOf && $0 >= (first ?? $0) }
        var stretches: [Stretch] = []
        for day in Set(days).sorted() {
            var then = question
            then.asOf = day
            let judgement = CountryJudgement(record, then)
            guard let last = stretches.last else {
                stretches.append(Stretch(since: day, judgement: judgement, causes: []))
                continue
            }
            guard let move = Move(from: last.judgement, to: judgement) else {
                // The next move is told from the newest look.
                stretches[stretches.count - 1] = Stretch(
                    since: last.since, judgement: judgement, causes: last.causes)
                continue
            }
            stretches.append(Stretch(since: day, judgement: judgement, causes: move.causes))
        }
        self.stretches = stretches
    }

    /// The days on which something begins or ends to count.
    private static func days(of record: CountryRecord, _ question: Question) -> [Day] {
        let plans = record.plans.flatMap { plan -> [Day] in
            guard let period = PlanPeriod(plan) else { return [] }
            // A plan that nobody imported stops to count after four years.
            return [period.start, period.end + 1, period.start.adding(years: 4) + 1]
        }
        let reports = record.reports.values.joined().compactMap { question.publication(of: $0) }
        let signals = record.signals.compactMap { $0.since?.lastDay ?? $0.knownBy }
        let overrides = record.overrides.flatMap {
            [$0.decided, $0.reviewBy.map { $0 + 1 }].compactMap(\.self)
        }
        return record.memberships.map(\.since.lastDay) + plans + reports + signals + overrides
            + [question.asOf]
    }
}
