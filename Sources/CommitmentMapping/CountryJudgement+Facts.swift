package import CommitmentModel

extension CountryJudgement {
    /// When the next plan is due: the end of the newest plan known on the day.
    package var nextPlanDue: Day? {
        plans.last.flatMap { PlanPeriod($0)?.end }
    }

    /// The first signal of a kind that was known on the day.
    package func signal(_ isWanted: (Signal.Kind) -> Bool) -> Signal? {
        record.signals.first { isWanted($0.kind) && $0.isKnown(on: question.asOf) }
    }

    /// A publisher of open contracting data that was known on the day.
    package var ocdsPublisher: Signal? { signal { $0 == .ocdsPublisher } }

    /// Every signal that was known on the day.
    package var signals: [Signal] { record.signals.filter { $0.isKnown(on: question.asOf) } }

    /// That OCP and OGP had made it a priority together by the day; the first time.
    package var jointPriority: JointPriority? {
        record.jointPriorities.filter { $0.decided.lastDay <= question.asOf }
            .min { $0.decided.lastDay < $1.decided.lastDay }
    }

    /// Where OCP already worked by the day; an unknown beginning counts.
    package var engagements: [Engagement] {
        record.engagements.filter { $0.since.map { $0.lastDay <= question.asOf } ?? true }
    }
}
