package import CommitmentModel

/// From where a judgement looks: on which day, at which commitments.
package struct Question: Equatable, Sendable {
    /// What was known on this day counts, and nothing later.
    package var asOf: Day
    package var scope: Scope
    package var assumptions: Assumptions
    /// How the rule is read; as it is written, unless stability is tried out.
    package private(set) var variant: Variant = []

    package init(asOf: Day, scope: Scope = .core, assumptions: Assumptions = Assumptions()) {
        self.asOf = asOf
        self.scope = scope
        self.assumptions = assumptions
    }

    /// Four years before the day, from when on rule and papers call something recent.
    package var recentFrom: Day { asOf.adding(years: -4) }

    /// The same look at another scope.
    package func inScope(_ scope: Scope) -> Question {
        var other = self
        other.scope = scope
        return other
    }

    /// The same look, by another reading of the rule.
    package func reading(_ variant: Variant) -> Question {
        var other = self
        other.variant = variant
        return other
    }

    /// The day from which a report counts, or `nil` if none is known.
    func publication(of report: Report) -> Day? {
        guard let published = report.published else { return report.knownBy }
        return assumptions.day(for: published) ?? published.lastDay
    }

    /// Whether a report was published after a day, and by the as-of date.
    package func knew(_ report: Report, after day: Day) -> Bool {
        publication(of: report).map { $0 > day && $0 <= asOf } ?? false
    }

    /// Whether a report was published by the as-of date.
    package func knows(_ report: Report) -> Bool {
        publication(of: report).map { $0 <= asOf } ?? false
    }
}

/// What the user wants to be assumed about reports whose publication is
/// known only to the year or month; every output says so.
package struct Assumptions: Equatable, Sendable {
    package private(set) var days: [PartialDate: Day] = [:]

    package init() {}

    /// Reads `2016=2016-03-01`: reports known to be from 2016 count from that day.
    ///
    /// - Returns: `nil` where the text has another shape, the day lies outside
    ///   the year or month, or two days are given for one.
    package init?(_ texts: [String]) {
        for text in texts {
            let sides = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard sides.count == 2, let known = PartialDate(sides[0]), !known.isExact,
                let day = Day(sides[1]),
                sides[1].hasPrefix(sides[0] + "-"), days[known] == nil
            else { return nil }
            days[known] = day
        }
    }

    /// The assumed day of a date that is known inexactly, where the day can be
    /// right: 2016=2016-03-01 serves 2016 and 2016-03, but neither 2016-02 nor 2016-10.
    func day(for date: PartialDate) -> Day? {
        guard !date.isExact, !days.isEmpty else { return nil }
        func fits(_ known: PartialDate, _ day: Day) -> Bool {
            let (year, month, _) = day.parts
            return known.year == date.year && (known.month == nil || known.month == date.month)
                && year == date.year && (date.month == nil || month == date.month)
        }
        // The assumption on the month is closer than that on the year.
        return days.filter(fits).max { $0.key.month == nil && $1.key.month != nil }?.value
    }

    /// As the user wrote them, in the order of the years; `nil` if there are none.
    package var text: String? {
        guard !days.isEmpty else { return nil }
        return days.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ", ")
    }
}
