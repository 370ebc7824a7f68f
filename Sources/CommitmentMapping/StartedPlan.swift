package import CommitmentModel

/// A plan that had started by a day, and how it stood on it.
package struct StartedPlan: Equatable, Sendable {
    package let plan: ActionPlan
    package let period: PlanPeriod
    /// The report that ended it, the first one published, if any did.
    let finalReport: Report?
    /// Whether it had neither ended nor a final report.
    let isRunning: Bool

    /// Looks at every report on the plan, also at those that speak of no
    /// commitment; `nil` where the plan had not started.
    package init?(_ plan: ActionPlan, reports: [Report], _ question: Question) {
        guard let period = PlanPeriod(plan), period.start <= question.asOf else { return nil }
        self.plan = plan
        self.period = period
        finalReport = reports.filter { $0.kind.weight == .final && question.knows($0) }
            .min {
                (question.publication(of: $0)?.number ?? 0, $0.id) < (
                    question.publication(of: $1)?.number ?? 0, $1.id
                )
            }
        isRunning = finalReport == nil && question.asOf <= period.end
    }

    /// Orders plans from old to new: by start, then number ("2" before "3bis" before "10").
    static func isOlder(_ left: StartedPlan, _ right: StartedPlan) -> Bool {
        (left.period.start, left.ordinal, left.plan.number) < (
            right.period.start, right.ordinal, right.plan.number
        )
    }

    /// The number that a plan's begins with; 0 where it begins with none.
    private var ordinal: Int { Int(plan.number.prefix { ("0"..."9").contains($0) }) ?? 0 }
}
