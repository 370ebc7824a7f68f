package import CommitmentModel

/// Which judged commitments are wanted; every part that is given has to hold.
///
/// What a database can tell before anything is judged is in `Selection`.
package struct CommitmentFilter: Equatable, Sendable {
    package var scope: Scope?
    /// Of a plan that was submitted in this year, or started in it.
    package var year: Int?
    /// Any of these; empty is all.
    package var outcomes: [Outcome] = []
    package var completions: [Completion] = []
    package var ambitions: [Ambition] = []

    package init() {}

    package func contains(_ judged: CommitmentJudgement) -> Bool {
        func holds<Code: Equatable>(_ wanted: [Code], _ found: Code?) -> Bool {
            wanted.isEmpty || found.map { wanted.contains($0) } ?? false
        }
        return (scope?.contains(judged.commitment.tags) ?? true)
            && (year == nil || judged.plan.year == year)
            && holds(outcomes, judged.outcome) && holds(completions, judged.finding.completion?.value)
            && holds(ambitions, judged.finding.ambition?.value)
    }
}
