package import CommitmentModel

/// When a plan runs, by rule abc-1 section 5.
package struct PlanPeriod: Equatable, Sendable {
    package let start: Day
    package let end: Day
    /// Whether a day was derived, since the plan's own dates are not known.
    package let isDerived: Bool

    /// The period of a plan; `nil` without a start and a year of submission.
    ///
    /// Real dates win. Without them a plan starts on 1 July of the year it was
    /// submitted in, and ends on 30 June two years later, or of its end year.
    package init?(_ plan: ActionPlan) {
        let realStart = plan.starts.flatMap { $0.month == nil ? nil : $0.lastDay }
        let year = plan.starts?.year ?? plan.submitted?.year
        guard let start = realStart ?? year.map({ Day(year: $0, month: 7, day: 1) }) else { return nil }
        let realEnd = plan.ends.flatMap { $0.month == nil ? nil : $0.lastDay }
        let endYear = plan.ends.map { Day(year: $0.year, month: 6, day: 30) }
        self.start = start
        let later = start.adding(years: 2)
        // One day less: 1 July 2014 and two years end on 30 June 2016. From 29 February
        // they end on the 28th, which is the nearest day already.
        end = max(start, realEnd ?? endYear ?? (later.parts.day == start.parts.day ? later + -1 : later))
        isDerived = realStart == nil || realEnd == nil
    }

    /// Whether the plan has not ended on a day.
    func isRunning(on day: Day) -> Bool { start <= day && day <= end }
}

extension ActionPlan {
    /// The year that names it: in which it was submitted, else started.
    package var year: Int? { submitted?.year ?? starts?.year }

    /// For people: "plan 2 (2014)".
    package var name: String {
        "plan \(number)" + (year.map { " (\($0))" } ?? "")
    }
}
