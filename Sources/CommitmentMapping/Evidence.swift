import CommitmentModel

/// What rule abc-1 section 4 looks at, for one country, day and scope.
struct Evidence {
    typealias DatedPlan = (plan: ActionPlan, period: PlanPeriod)

    private let record: CountryRecord
    private let question: Question
    /// National plans started by the day, from old to new.
    let plans: [DatedPlan]
    /// K.
    let commitments: [CommitmentJudgement]
    /// A, without the one that was to be left out.
    let assessed: [CommitmentJudgement]
    /// The two newest plans with a member in A, newest first.
    let window: [DatedPlan]
    let share: Share?
    let missing: [ActionPlan]
    private let knowsAnyPlan: Bool

    /// Gathers what the rule looks at; the commitment of the row `leavingOut`
    /// stays in K, as if nobody had reviewed it.
    init(_ record: CountryRecord, _ question: Question, leavingOut: Int? = nil) {
        self.record = record
        self.question = question
        let dated: [DatedPlan] = record.plans.filter { !$0.isLocal }
            .compactMap { plan in PlanPeriod(plan).map { (plan, $0) } }
            .filter { $0.period.start <= question.asOf }
            .sorted(by: ActionPlan.isOlder)
        plans = dated
        knowsAnyPlan = !dated.isEmpty
        let judged = dated.flatMap { plan, period in
            record.commitments.filter { $0.planID == plan.id && question.scope.contains($0.tags) }
                .sorted(by: Commitment.isListedBefore)
                .map {
                    CommitmentJudgement(
                        $0, plan: plan, period: period, reports: record.reports[plan.id] ?? [], question)
                }
        }
        commitments = judged
        assessed = judged.filter { $0.outcome.isAssessed && $0.commitment.id != leavingOut }
        let decisive = Set(assessed.map(\.plan.id))
        let counted = dated.filter { decisive.contains($0.plan.id) }
        window = counted.suffix(question.variant.contains(.everyPlan) ? counted.count : 2).reversed()
        share = Self.share(assessed, in: window)
        let earliest = question.asOf.adding(years: -4)
        missing = dated.filter { $0.plan.coverage == .none && $0.period.start >= earliest }.map(\.plan)
    }

    /// s: the share delivered of what is assessed in the window; the newer
    /// plan counts twice.
    private static func share(_ assessed: [CommitmentJudgement], in window: [DatedPlan]) -> Share? {
        var (part, whole) = (0, 0)
        for (index, dated) in window.enumerated() {
            let (weight, members) = (index == 0 ? 2 : 1, assessed.filter { $0.plan.id == dated.plan.id })
            part += weight * members.count { $0.outcome.isDelivered }
            whole += weight * members.count
        }
        return whole == 0 ? nil : Share(part: part, whole: whole)
    }

    /// The category of a country that takes part: the first test that holds.
    var letter: Category {
        if let share {
            let isEnough =
                question.variant.contains(.twoThirds) ? share.isAtLeast(2, 3) : share.isAtLeast(1, 2)
            return isEnough && hasSuccess(in: window.first) ? .a : .b
        }
        if !commitments.isEmpty { return .u }
        if !knowsAnyPlan || !missing.isEmpty { return .n }
        return .c
    }

    private func hasSuccess(in plan: DatedPlan?) -> Bool {
        assessed.contains { $0.plan.id == plan?.plan.id && $0.outcome.isSuccess }
    }

    /// A sign of interest: a signal or pledge, a local commitment, or a
    /// national one in a broader scope.
    var hasSign: Bool {
        if record.signals.contains(where: { $0.isKnown(on: question.asOf) }) { return true }
        let started = record.plans.filter { plan in
            PlanPeriod(plan).map { $0.start <= question.asOf } ?? false
        }.map(\.id)
        return record.commitments.contains { started.contains($0.planID) && Scope.broad.contains($0.tags) }
    }

    /// The flags that need no more than this evidence.
    func shows(_ flag: Flag) -> Bool {
        switch flag {
        case .mixed:
            return share.map { $0.isMore(than: 1, 3) && !$0.isAtLeast(2, 3) } ?? false
        case .regress:
            return window.count == 2 && hasSuccess(in: window.last) && !hasSuccess(in: window.first)
        case .dormant:
            let newest = plans.suffix(2)
            return !commitments.isEmpty && newest.count == 2
                && newest.allSatisfy { plan, _ in
                    plan.coverage == .all && !commitments.contains { $0.plan.id == plan.id }
                }
        case .runningNew:
            return !assessed.isEmpty && commitments.contains(where: \.outcome.isUnderWay)
        case .behind:
            return commitments.contains { $0.outcome == .behind }
        case .thin:
            return assessed.count == 1
        case .interimEvidence:
            return assessed.contains {
                $0.period.start.parts.year >= 2014
                    && $0.restsOn.contains { $0.report.kind.weight == .interim }
            }
        case .lowConfidence:
            return !assessed.isEmpty
                && assessed.allSatisfy {
                    $0.outcome == .problem && $0.finding.completion?.value == .noEvidence
                }
        case .derivedDates:
            return commitments.contains(where: \.period.isDerived)
        case .planMissing, .scopeFragile, .override, .caution:
            return false
        }
    }
}
