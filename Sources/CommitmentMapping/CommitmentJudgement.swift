package import CommitmentModel

/// A commitment with its outcome on a day, and what the outcome rests on.
package struct CommitmentJudgement: Equatable, Sendable {
    package let commitment: Commitment
    private let started: StartedPlan
    package let question: Question
    package let finding: Finding
    package let outcome: Outcome

    package var plan: ActionPlan { started.plan }
    package var period: PlanPeriod { started.period }
    /// The report that ended its plan, the first one published, if any did.
    var finalReport: Report? { started.finalReport }

    /// Judges a commitment of a plan.
    package init(_ commitment: Commitment, of plan: StartedPlan, _ question: Question) {
        self.commitment = commitment
        started = plan
        self.question = question
        finding = Finding(commitment.assessments, question)
        outcome = Self.outcome(finding, isRunning: plan.isRunning, question.variant)
    }

    /// The judgement on the same commitment, where a report says something else of it.
    func recoded(_ changed: Commitment) -> CommitmentJudgement {
        CommitmentJudgement(changed, of: started, question)
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
        Self.outcome(finding, isRunning: started.isRunning, variant)
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
