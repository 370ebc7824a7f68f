package import CommitmentModel
package import CommitmentStore

// The one file of this target that reads a database.

extension Store {
    /// Every country judged, by ISO code; or only one.
    package func judgements(
        _ question: Question, country: CountryCode? = nil
    ) throws -> [CountryJudgement] {
        var selection = Selection.inSomeScope
        selection.country = country
        return try records(commitments: selection).map { CountryJudgement($0, question) }
    }

    /// The commitments of a selection that are wanted, judged.
    ///
    /// Those of plans that had not started by the day are left out. With `count`, no more of the selection is looked at than is needed for so many.
    package func commitmentJudgements(
        _ selection: Selection, _ question: Question, atLeast count: Int? = nil,
        where isWanted: (CommitmentJudgement) -> Bool = { _ in true }
    ) throws -> [(country: CountryCode, judgement: CommitmentJudgement)] {
        var plans: [ActionPlan.ID: (country: CountryCode, plan: ActionPlan, reports: [Report])?] = [:]
        var selection = selection
        selection.limit = count.map { 2 * $0 }
        while true {
            let commitments = try commitments(selection)
            var found: [(CountryCode, CommitmentJudgement)] = []
            for commitment in commitments {
                let known = try plans[commitment.planID] ?? plan(commitment.planID)
                plans[commitment.planID] = known
                guard let (country, plan, reports) = known, let period = PlanPeriod(plan),
                    period.start <= question.asOf
                else { continue }
                let judgement = CommitmentJudgement(
                    commitment, plan: plan, period: period, reports: reports, question)
                if isWanted(judgement) { found.append((country, judgement)) }
            }
            guard let count, let limit = selection.limit, found.count < count, commitments.count == limit
            else { return found }
            // Most were not wanted: look further.
            selection.limit = 10 * limit
        }
    }
}
