package import CommitmentModel

/// When the next plan of a country is due, and how far it is with it on a day.
///
/// Due is the end of the newest plan that had started. Where the end was
/// derived, OGP's calendar gives the day, if it is later: 31 August from 2018 on.
package struct PlanClock: Equatable, Sendable {
    /// How a country stands with its next plan.
    package enum State: String, CaseIterable, Sendable {
        /// Nothing is due soon.
        case running
        /// The next plan is being written.
        case coCreation = "co-creation-open"
        /// The month has come.
        case due
        case late
        /// The day is past, and no plan as new as that is known of any country.
        case lateOrUnknown = "late-or-unknown"
        /// So late that OGP moved it to the group of the next year.
        case moved = "moved-a-year"
        /// A four-year plan is reviewed half-way.
        case midterm
        /// No plan is known, and the country is no newcomer.
        case unknown
    }

    package let judgement: CountryJudgement
    package let state: State
    /// The day that comes next: a plan is due, or a four-year plan is reviewed.
    package let due: Day?
    /// The plan that ends or is reviewed; `nil` where the first one is due.
    package let plan: ActionPlan?
    /// Whether the day was derived, not given by the plan.
    package let isDerived: Bool
    /// Whether it is known to be so late that it acts contrary to OGP's process.
    package let isContrary: Bool
    /// The rule of the calendar that counted.
    package let rule: CalendarRule?

    /// `nil` for a country that does not take part.
    package init?(_ judgement: CountryJudgement, _ calendar: OGPCalendar) {
        guard judgement.standing?.takesPart == true else { return nil }
        let asOf = judgement.question.asOf
        self.judgement = judgement
        let target = Target(judgement, calendar)
        plan = target?.plan
        isDerived = target?.isDerived ?? false
        guard var due = target?.day else {
            (state, self.due, isContrary, rule) = (.unknown, nil, false, nil)
            return
        }
        var isMoved = false
        if target?.isMidterm == false {
            while let limit = calendar.rule(for: due.parts.year)?.movedAfterMonths,
                asOf > due.adding(months: limit),
                let next = calendar.due(in: due.parts.year + 1)
            {
                (due, isMoved) = (next, true)
            }
        }
        self.due = due
        rule = calendar.rule(for: due.parts.year)
        let isKnown = calendar.knownUntil.map { due <= $0 } ?? true
        isContrary = isKnown && rule?.contraryAfterMonths.map { asOf > due.adding(months: $0) } ?? false
        let opens = rule?.opensMonths.map { due.adding(months: -$0) } ?? due
        let (year, month, _) = due.parts
        if target?.isMidterm == true {
            state = asOf >= opens ? .midterm : .running
        } else if asOf > due {
            state = isKnown ? .late : .lateOrUnknown
        } else if isMoved {
            state = .moved
        } else if asOf >= Day(year: year, month: month, day: 1) {
            state = .due
        } else {
            state = asOf >= opens ? .coCreation : .running
        }
    }

    /// Whether something is to be done by a day: it is due, late, or reviewed half-way.
    package func isDue(by day: Day) -> Bool { due.map { $0 <= day } ?? false }

    /// By day, then country; what is not known last.
    package static func isBefore(_ left: PlanClock, _ right: PlanClock) -> Bool {
        (left.due?.number ?? .max, left.judgement.record.country.code)
            < (right.due?.number ?? .max, right.judgement.record.country.code)
    }
}

extension PlanClock {
    /// The day towards which a country works, before anybody was late.
    private struct Target {
        let day: Day
        let plan: ActionPlan?
        let isDerived: Bool
        var isMidterm = false

        /// A plan of more than three years is a four-year plan.
        private static let long = 3 * 366

        init?(_ judgement: CountryJudgement, _ calendar: OGPCalendar) {
            let asOf = judgement.question.asOf
            guard let plan = judgement.plans.last, let period = PlanPeriod(plan) else {
                guard let day = Self.firstPlan(judgement, calendar) else { return nil }
                (self.day, self.plan, isDerived) = (day, nil, true)
                return
            }
            self.plan = plan
            let rule = calendar.rule(for: period.start.parts.year)
            if period.end - period.start > Self.long, let months = rule?.midtermMonths {
                let midterm = period.start.adding(months: months)
                if asOf <= midterm.adding(months: rule?.opensMonths ?? 0) {
                    (day, isDerived, isMidterm) = (midterm, period.isDerived, true)
                    return
                }
            }
            isDerived = plan.ends?.month == nil
            day =
                isDerived
                ? max(period.end, calendar.due(in: period.end.parts.year) ?? period.end) : period.end
        }

        /// A newcomer's first plan is due in the year after it joined; of a country
        /// that joined long ago, it is we who know no plan.
        private static func firstPlan(_ judgement: CountryJudgement, _ calendar: OGPCalendar) -> Day? {
            let joined = judgement.record.memberships.filter(\.status.takesPart).map(\.since.lastDay).min()
            guard let joined, let due = calendar.due(in: joined.parts.year + 1) else { return nil }
            return judgement.question.asOf <= due.adding(years: 1) ? due : nil
        }
    }
}
