package import CommitmentModel

extension CountryJudgement {
    /// When the next plan is due: the end of the newest plan known on the day.
    package var nextPlanDue: Day? {
        plans.last.flatMap { PlanPeriod($0)?.end }
    }

    /// When a country that takes part joined, or came back, if its standing has changed since.
    package var memberSince: PartialDate? {
        let known = record.memberships.filter { $0.since.lastDay <= question.asOf }
            .sorted { $0.since.lastDay < $1.since.lastDay }
        let whole = known.lastIndex { $0.status == .withdrawn }.map { known[($0 + 1)...] } ?? known[...]
        let first = whole.first { $0.status == .active }?.since
        return standing?.takesPart == true && first != membership?.since ? first : nil
    }

    /// Whether reports gave results of its commitments, and no completion of any.
    package var lacksCodes: Bool { count(of: .needsCoding) > 0 && assessedCount == 0 }

    /// Whether it is in b although at least half was delivered.
    package var lacksSuccess: Bool { letter == .b && share?.isAtLeast(1, 2) == true }

    /// The first signal of a kind that was known on the day.
    package func signal(_ isWanted: (Signal.Kind) -> Bool) -> Signal? {
        record.signals.first { isWanted($0.kind) && $0.isKnown(on: question.asOf) }
    }

    /// The newest condition of a kind that was known on the day.
    package func condition(_ kind: Condition.Kind) -> Condition? {
        record.conditions.filter { $0.kind == kind }
            .compactMap { condition in condition.knownFrom.map { (day: $0, condition: condition) } }
            .filter { $0.day <= question.asOf }.max { $0.day < $1.day }?.condition
    }

    /// A publisher of open contracting data that was known on the day.
    package var ocdsPublisher: Signal? { signal { $0 == .ocdsPublisher } }

    /// Every signal that was known on the day.
    package var signals: [Signal] { record.signals.filter { $0.isKnown(on: question.asOf) } }

    /// That OCP and OGP have made it a priority together, and have not ended it; the first time.
    package var jointPriority: JointPriority? {
        record.jointPriorities.filter { $0.holds(on: question.asOf) }
            .min { $0.decided.lastDay < $1.decided.lastDay }
    }

    /// An office that is known to have spoken for OGP on the day: since some day, or as it was introduced.
    package var focalPoint: FocalPoint? {
        record.focalPoints.first {
            $0.isThere(on: question.asOf) && ($0.since != nil || $0.isIntroduced(by: question.asOf))
        }
    }

    /// Where OCP already worked by the day; an unknown beginning counts.
    package var engagements: [Engagement] {
        record.engagements.filter { $0.since.map { $0.lastDay <= question.asOf } ?? true }
    }

    /// The newest of the reports that the category rests on, with its plan;
    /// `nil` where nothing is reviewed.
    ///
    /// One of unknown date is taken to be as old as the end of its plan.
    package var newestReport: (report: Report, plan: ActionPlan, day: Day)? {
        assessed.flatMap { judged in
            judged.restsOn.map { ($0.report, judged.plan, $0.report.published?.lastDay ?? judged.period.end) }
        }.max { ($0.2, $0.0.id) < ($1.2, $1.0.id) }
    }

    /// Whether all of them are more than four years older than the day.
    package var restsOnOldReports: Bool {
        newestReport.map { $0.day < question.recentFrom } ?? false
    }
}
