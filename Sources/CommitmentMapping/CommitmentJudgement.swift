package import CommitmentModel

/// A commitment with its outcome on a day, and what the outcome rests on.
package struct CommitmentJudgement: Equatable, Sendable {
    package let commitment: Commitment
    package let plan: ActionPlan
    package let period: PlanPeriod
    package let question: Question
    package let finding: Finding
    package let outcome: Outcome
    /// What the outcome rests on: one assessment, two where it takes a code
    /// from each, none where no report decided.
    package let restsOn: [Assessment]
    /// The report that ended its plan, the first one published, if any did.
    let finalReport: Report?

    /// Judges a commitment by every report on its plan, also by those that do
    /// not speak of it: a final one ends the plan.
    package init(
        _ commitment: Commitment, plan: ActionPlan, period: PlanPeriod, reports: [Report],
        _ question: Question
    ) {
        self.commitment = commitment
        self.plan = plan
        self.period = period
        self.question = question
        finding = Finding(commitment.assessments, question)
        finalReport = reports.filter { $0.kind.weight == .final && question.knows($0) }
            .min {
                (question.publication(of: $0)?.number ?? 0, $0.id) < (
                    question.publication(of: $1)?.number ?? 0, $1.id
                )
            }
        let isRunning = finalReport == nil && question.asOf <= period.end
        (outcome, restsOn) = Self.outcome(finding, isRunning: isRunning, question.variant)
    }

    /// Commitments judged, in their order, with the country of each; those of
    /// plans that had not started by the day are left out.
    ///
    /// The records say which plans and reports there are; their own commitments
    /// are not looked at.
    package static func judging(
        _ commitments: [Commitment], of records: [CountryRecord], _ question: Question
    ) -> [(country: CountryCode, judgement: CommitmentJudgement)] {
        let plans = Dictionary(
            uniqueKeysWithValues: records.flatMap { record in
                record.plans.map { ($0.id, (plan: $0, record: record)) }
            })
        return commitments.compactMap { commitment in
            guard let (plan, record) = plans[commitment.planID], let period = PlanPeriod(plan),
                period.start <= question.asOf
            else { return nil }
            return (
                record.country.code,
                CommitmentJudgement(
                    commitment, plan: plan, period: period, reports: record.reports[plan.id] ?? [], question)
            )
        }
    }

    /// The table of rule abc-1 section 3, from top to bottom.
    private static func outcome(
        _ finding: Finding, isRunning: Bool, _ variant: Variant
    ) -> (Outcome, [Assessment]) {
        let (completion, results) = (finding.completion, finding.results)
        if isRunning {
            guard let completion else { return (.running, []) }
            return (completion.value.isHigh ? .onTrack : .behind, [completion.assessment])
        }
        if let results, results.value.isStrong,
            !variant.contains(.resultsNotEnough) || completion?.value.isHigh == true
        {
            return (.strong, [results.assessment])
        }
        if let completion {
            guard completion.value.isHigh else { return (.problem, [completion.assessment]) }
            if let results, results.value == .worsened || results.value == .unchanged {
                let both = [completion.assessment, results.assessment]
                return (.hollow, both[0].report == both[1].report ? [both[0]] : both)
            }
            return (.implemented, [completion.assessment])
        }
        // A star was given for substantial completion or better only.
        if let star = finding.star, star.value { return (.implemented, [star.assessment]) }
        if let results { return (.needsCoding, [results.assessment]) }
        return (.unassessed, [])
    }
}
