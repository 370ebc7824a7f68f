package import CommitmentModel
package import CommitmentStore

// The one file of this target that reads a database.

extension Store {
    /// Every country judged, by ISO code.
    package func judgements(_ question: Question) throws -> [CountryJudgement] {
        try records().map { CountryJudgement($0, question) }
    }

    /// The commitments of a selection judged, in its order; those of plans
    /// that had not started by the day are left out.
    package func commitmentJudgements(
        _ selection: Selection, _ question: Question
    ) throws -> [(country: CountryCode, judgement: CommitmentJudgement)] {
        var nothing = Selection()
        nothing.limit = 0
        let plans = Dictionary(
            uniqueKeysWithValues: try records(commitments: nothing).flatMap { record in
                record.plans.map { ($0.id, (plan: $0, record: record)) }
            })
        return try commitments(selection).compactMap { commitment in
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
}
