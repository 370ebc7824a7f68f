package import CommitmentModel

/// A commitment with its outcome on a day, and what the outcome rests on.
package struct CommitmentJudgement: Equatable, Sendable {
    /// All of it in one place: a judgement is made once and passed from list to list.
    private final class Found: Sendable {
        let commitment: Commitment
        let plan: StartedPlan
        let question: Question
        let finding: Finding
        let outcome: Outcome

        init(_ commitment: Commitment, _ plan: StartedPlan, _ question: Question) {
            self.commitment = commitment
            self.plan = plan
            self.question = question
            finding = Finding(commitment.assessments, question)
            outcome = CommitmentJudgement.outcome(finding, isRunning: plan.isRunning, question.variant)
        }
    }

    private let found: Found

    /// Judges a commitment of a plan.
    package init(_ commitment: Commitment, of plan: StartedPlan, _ question: Question) {
        found = Found(commitment, plan, question)
    }

    package var commitment: Commitment { found.commitment }
    package var plan: ActionPlan { found.plan.plan }
    package var period: PlanPeriod { found.plan.period }
    package var question: Question { found.question }
    package var finding: Finding { found.finding }
    package var outcome: Outcome { found.outcome }
    /// The report that ended its plan, the first one published, if any did.
    package var finalReport: Report? { found.plan.finalReport }

    package static func == (left: CommitmentJudgement, right: CommitmentJudgement) -> Bool {
        (left.commitment, left.found.plan, left.question, left.finding, left.outcome)
            == (right.commitment, right.found.plan, right.question, right.finding, right.outcome)
    }

    /// The judgement on the same commitment, where a report says something else of it.
    func recoded(_ changed: Commitment) -> CommitmentJudgement {
        CommitmentJudgement(changed, of: found.plan, question)
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
                record.plans.compactMap { plan in
                    StartedPlan(plan, reports: record.reports[plan.id] ?? [], question)
                        .map { (plan.id, (country: record.country.code, plan: $0)) }
                }
            })
        return commitments.compactMap { commitment in
            plans[commitment.planID].map { country, plan in
                (country, CommitmentJudgement(commitment, of: plan, question))
            }
        }
    }

    /// What the outcome would be by another reading of the rule.
    func outcome(reading variant: Variant) -> Outcome {
        Self.outcome(finding, isRunning: found.plan.isRunning, variant)
    }

    /// The table of rule abc-1 section 3, from top to bottom.
    private static func outcome(_ finding: Finding, isRunning: Bool, _ variant: Variant) -> Outcome {
        let (completion, results) = (finding.completion?.value, finding.results?.value)
        if isRunning {
            guard let completion else { return .running }
            return completion.isHigh ? .onTrack : .behind
        }
        if let results, results.isStrong,
            !variant.contains(.resultsNotEnough) || completion?.isHigh == true
        {
            return .strong
        }
        if let completion {
            guard completion.isHigh else { return .problem }
            return results == .worsened || results == .unchanged ? .hollow : .implemented
        }
        // A star was given for substantial completion or better only.
        if finding.star?.value == true { return .implemented }
        return results == nil ? .unassessed : .needsCoding
    }

    /// What the outcome rests on: one assessment, two where it takes a code
    /// from each, none where no report decided.
    package var restsOn: [Assessment] {
        let (completion, results) = (finding.completion?.assessment, finding.results?.assessment)
        switch outcome {
        case .running, .unassessed: return []
        case .onTrack, .behind, .problem: return [completion].compactMap(\.self)
        case .strong, .needsCoding: return [results].compactMap(\.self)
        case .implemented: return [completion ?? finding.star?.assessment].compactMap(\.self)
        case .hollow:
            let both = [completion, results].compactMap(\.self)
            return both.first?.report == both.last?.report ? Array(both.prefix(1)) : both
        }
    }
}
