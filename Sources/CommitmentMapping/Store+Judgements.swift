package import CommitmentModel
package import CommitmentStore

// The one file of this target that reads a database.

extension Store {
    /// Every country judged, by ISO code; or only one.
    ///
    /// The commitments know where they were read if it is asked for.
    package func judgements(
        _ question: Question, country: CountryCode? = nil, withSources: Bool = false
    ) throws -> [CountryJudgement] {
        try records(of: country, withSources: withSources).map { CountryJudgement($0, question) }
    }

    /// Where everything was read that a judgement rests on.
    package func factSources(of judgement: CountryJudgement) throws -> FactSources {
        try factSources(
            of: judgement.record.country.code, commitments: judgement.commitments.map(\.commitment.id))
    }

    /// Where nothing was found: the commitments of the country's plans whose words speak of contracts,
    /// and that have no such tag.
    package func untagged(_ judgement: CountryJudgement) throws -> [WaitingItem] {
        guard judgement.letter == .c else { return [] }
        var selection = Selection()
        (selection.country, selection.isLocal) = (judgement.record.country.code, false)
        let started = Set(judgement.plans.map(\.number))
        return TagRule().untagged(try tagSubjects(selection).filter { started.contains($0.plan) })
    }

    /// The commitments of a selection that are wanted, judged.
    ///
    /// Those of plans that had not started by the day are left out. With `count`, no more of the selection is looked at than is needed for so many.
    package func commitmentJudgements(
        _ selection: Selection, _ question: Question, atLeast count: Int? = nil,
        where isWanted: (CommitmentJudgement) -> Bool = { _ in true }
    ) throws -> [(country: CountryCode, judgement: CommitmentJudgement)] {
        try snapshot {
            var selection = selection
            selection.limit = count
            while true {
                let rows = try rows(of: selection)
                let found = try commitmentJudgements(ofRows: rows, question, where: isWanted)
                guard let count, let limit = selection.limit, found.count < count, rows.count == limit
                else { return found }
                // Some were not wanted: look further.
                selection.limit = 10 * limit
            }
        }
    }

    /// The commitments of rows that are wanted, judged, in the order of the rows.
    package func commitmentJudgements(
        ofRows rows: [Int], _ question: Question, where isWanted: (CommitmentJudgement) -> Bool
    ) throws -> [(country: CountryCode, judgement: CommitmentJudgement)] {
        // The plans of what was found; `nil` where one had not started.
        var plans: [ActionPlan.ID: (country: CountryCode, plan: StartedPlan)?] = [:]
        func started(_ id: ActionPlan.ID) throws -> (country: CountryCode, plan: StartedPlan)? {
            if let known = plans[id] { return known }
            let found = try plan(id).flatMap { country, plan, reports in
                StartedPlan(plan, reports: reports, question).map { (country: country, plan: $0) }
            }
            plans[id] = .some(found)
            return found
        }
        return try commitments(inOrder: rows).compactMap { commitment in
            guard let (country, plan) = try started(commitment.planID) else { return nil }
            let judgement = CommitmentJudgement(commitment, of: plan, question)
            return isWanted(judgement) ? (country, judgement) : nil
        }
    }
}
