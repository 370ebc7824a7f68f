import CommitmentModel

/// What rule abc-1 section 4 looks at, for one country, day and scope.
struct Evidence {
    private let record: CountryRecord
    private let question: Question
    /// National plans started by the day, from old to new.
    let plans: [StartedPlan]
    /// The national commitments in some scope of those plans, by plan and row.
    private let related: [CommitmentJudgement]
    /// K: those in the scope of the question.
    let commitments: [CommitmentJudgement]
    private let tally: Tally
    /// The two newest plans with a member in A, newest first.
    let window: [ActionPlan]
    /// Plans of the last four years, or newer than the older plan that the letter
    /// rests on, of which nothing was read, or a part without a commitment in scope.
    let missing: [ActionPlan]
    /// What has to be read before it may be said that nothing was found: the
    /// plans of the last four years, or else the newest, that were not read whole.
    let unread: [ActionPlan]

    /// Gathers what the rule looks at.
    init(_ record: CountryRecord, _ question: Question) {
        self.record = record
        self.question = question
        let plans = record.plans.filter { !$0.isLocal }
            .compactMap { StartedPlan($0, reports: record.reports[$0.id] ?? [], question) }
            .sorted(by: StartedPlan.isOlder)
        self.plans = plans
        related = Self.related(record, plans).map { CommitmentJudgement($0, of: $1, question) }
        commitments = related.filter { question.scope.contains($0.commitment.tags) }
        let tally = Tally(commitments, question.variant)
        self.tally = tally
        let decisive = Set(tally.window.map(\.plan))
        window = plans.map(\.plan).filter { decisive.contains($0.id) }.reversed()
        let recent = plans.filter { $0.period.start >= question.recentFrom }
        let oldest = window.last?.id ?? commitments.last?.plan.id
        let newer = plans.drop { $0.plan.id != oldest }
        let held = Set(commitments.map(\.plan.id))
        missing = (recent.count > newer.count ? recent[...] : newer).map(\.plan).filter {
            $0.coverage == .none || $0.coverage == .some && !held.contains($0.id)
        }
        unread = (recent.isEmpty ? plans.suffix(1) : recent[...]).map(\.plan).filter { $0.coverage != .all }
    }

    /// The commitments of plans that some scope counts, by plan, number, title and row.
    ///
    /// Rows come last, so that the order of imports shows only where two
    /// commitments have the same number and title.
    private static func related(
        _ record: CountryRecord, _ plans: [StartedPlan]
    ) -> [(Commitment, StartedPlan)] {
        let places = Dictionary(uniqueKeysWithValues: plans.enumerated().map { ($1.plan.id, $0) })
        let all = record.commitments
        let made = all.indices.compactMap { index -> (plan: Int, number: Double, index: Int)? in
            guard Scope.broad.contains(all[index].tags), let plan = places[all[index].planID] else {
                return nil
            }
            return (plan, all[index].number.flatMap { Double($0) } ?? .infinity, index)
        }
        return made.sorted { left, right in
            if (left.plan, left.number) != (right.plan, right.number) {
                return (left.plan, left.number) < (right.plan, right.number)
            }
            return (all[left.index].title, all[left.index].id) < (all[right.index].title, all[right.index].id)
        }.map { (all[$0.index], plans[$0.plan]) }
    }

    /// The weighted share delivered; `nil` where nothing is assessed.
    var share: Share? { tally.share }

    /// The category of a country that takes part: the first test that holds.
    var letter: Category { letter(of: tally) }

    /// The letter in another scope, in which each commitment stands as in this one.
    func letter(in scope: Scope) -> Category {
        letter(of: Tally(related.lazy.filter { scope.contains($0.commitment.tags) }, question.variant))
    }

    private func letter(of tally: Tally) -> Category {
        if !tally.isEmpty { return tally.letter }
        return plans.isEmpty || !unread.isEmpty ? .n : .c
    }

    /// A sign of interest: a signal or pledge, a local commitment, or a
    /// national one in a broader scope.
    var hasSign: Bool {
        if record.signals.contains(where: { $0.isKnown(on: question.asOf) }) { return true }
        let started = Set(
            record.plans.filter { plan in
                PlanPeriod(plan).map { $0.start <= question.asOf } ?? false
            }.map(\.id))
        return record.commitments.contains { started.contains($0.planID) && Scope.broad.contains($0.tags) }
    }

    /// The flags that need no more than this evidence.
    func shows(_ flag: Flag) -> Bool {
        let assessed = commitments.lazy.filter(\.outcome.isAssessed)
        switch flag {
        case .mixed:
            return share.map { $0.isMore(than: 1, 3) && !$0.isAtLeast(2, 3) } ?? false
        case .regress:
            let counts = Array(tally.window)
            return counts.count == 2 && counts[1].successes > 0 && counts[0].successes == 0
        case .dormant:
            let newest = plans.suffix(2)
            return !commitments.isEmpty && newest.count == 2
                && newest.allSatisfy { newest in
                    newest.plan.coverage == .all
                        && !commitments.contains { $0.plan.id == newest.plan.id }
                }
        case .runningNew:
            return !assessed.isEmpty && commitments.contains(where: \.outcome.isUnderWay)
        case .behind:
            return commitments.contains { $0.outcome == .behind }
        case .thin:
            return assessed.prefix(2).count == 1
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
