package import CommitmentModel

/// A country that stands elsewhere on a later day, and through what.
package struct Move: Equatable, Sendable {
    /// What happened between the two days.
    package enum Cause: Equatable, Sendable {
        case membership(Membership)
        /// Published between the days, and the new judgement rests on it.
        case report(Report, ActionPlan)
        case planStarted(ActionPlan, Day)
        /// It ended without a final report, so its interim one counts now.
        case planEnded(ActionPlan, Day)
        /// Nobody imported it, and it is no plan of the last four years any more.
        case planAged(ActionPlan)
        case signal(Signal)
        case overrideSet(OverrideState)
        /// It was taken back, replaced or came to need review.
        case overrideEnded(OverrideState)
    }

    package let before: CountryJudgement
    package let after: CountryJudgement
    package let causes: [Cause]

    /// The move of one country between two judgements of it; `nil` where it
    /// has the same letter, and in c the same warmth.
    package init?(from before: CountryJudgement, to after: CountryJudgement) {
        guard before.category != after.category || before.warmth != after.warmth else { return nil }
        self.before = before
        self.after = after
        causes = Self.causes(before, after).reduce(into: []) { found, cause in
            if !found.contains(cause) { found.append(cause) }
        }
    }

    private static func causes(_ before: CountryJudgement, _ after: CountryJudgement) -> [Cause] {
        let (then, now) = (before.override, after.override)
        if let now, now.isInForce, now.override != then?.override || then?.isInForce != true {
            return [.overrideSet(now)]
        }
        if let then, then.isInForce, now?.isInForce != true {
            return [.overrideEnded(now?.override == then.override ? now ?? then : then)]
        }
        if before.ruleCategory == .x || after.ruleCategory == .x {
            return after.record.memberships.filter {
                $0.since.lastDay > before.question.asOf && $0.since.lastDay <= after.question.asOf
            }.sorted { $0.since.lastDay < $1.since.lastDay }.map(Cause.membership)
        }
        if before.category == after.category { return signs(before, after) }
        let wasOrIsReviewed = [before.letter, after.letter].contains { $0 == .a || $0 == .b }
        let reviews = after.commitments.flatMap { commitment -> [Cause] in
            let old = before.commitments.first { $0.commitment.id == commitment.commitment.id }
            let counts = commitment.outcome.isAssessed || old?.outcome.isAssessed == true || !wasOrIsReviewed
            return counts ? causes(old, commitment, before.question) : []
        }
        return reviews.isEmpty ? readings(before, after) : reviews
    }

    /// Why a commitment counts otherwise than it did.
    private static func causes(
        _ old: CommitmentJudgement?, _ new: CommitmentJudgement, _ then: Question
    ) -> [Cause] {
        let reports = new.restsOn.map(\.report)
        guard let old else {
            return [.planStarted(new.plan, new.period.start)] + reports.map { .report($0, new.plan) }
        }
        guard old.outcome != new.outcome || old.restsOn.map(\.report) != reports else { return [] }
        // A report may also take an outcome away that it gives no code for.
        let codes = [
            new.finding.completion?.assessment, new.finding.results?.assessment, new.finding.star?.assessment,
        ]
        let published =
            [reports, codes.compactMap { $0?.report }]
            .map { $0.filter { !then.knows($0) } }.first { !$0.isEmpty } ?? []
        let causes = published.map { Cause.report($0, new.plan) }
        guard old.outcome.isUnderWay, !new.outcome.isUnderWay else { return causes }
        return causes + [
            new.finalReport.map { .report($0, new.plan) } ?? .planEnded(new.plan, new.period.end)
        ]
    }

    /// What changed in the plans that are known, and in those that nobody read.
    private static func readings(_ before: CountryJudgement, _ after: CountryJudgement) -> [Cause] {
        let started = after.plans.filter { !before.plans.contains($0) }
        let aged = before.missingPlans.filter { !after.missingPlans.contains($0) }
        return started.compactMap { plan in
            PlanPeriod(plan).map { .planStarted(plan, $0.start) }
        } + aged.map(Cause.planAged)
    }

    /// What made a country in c warm: a signal, or a plan with a related commitment.
    private static func signs(_ before: CountryJudgement, _ after: CountryJudgement) -> [Cause] {
        let signals = after.signals.filter { !before.signals.contains($0) }.map(Cause.signal)
        let related = after.record.plans.filter { plan in
            after.record.commitments.contains { $0.planID == plan.id && Scope.broad.contains($0.tags) }
        }
        return signals
            + related.compactMap { plan in
                guard let start = PlanPeriod(plan)?.start, start > before.question.asOf,
                    start <= after.question.asOf
                else { return nil }
                return .planStarted(plan, start)
            }
    }
}
