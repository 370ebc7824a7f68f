import CommitmentModel

/// The commitments of each plan counted by how they stand: all that the letter
/// of a country that has any in scope needs (rule abc-1, section 4).
///
/// What the letter would be if one of them stood otherwise takes no more than
/// moving a count, so that it can be asked of every one.
struct Tally {
    /// What was found of the commitments of one plan.
    struct Count {
        let plan: ActionPlan.ID
        /// How many are members of A.
        fileprivate(set) var assessed = 0
        fileprivate(set) var delivered = 0
        fileprivate(set) var successes = 0

        fileprivate mutating func add(_ outcome: Outcome, times: Int = 1) {
            if outcome.isAssessed { assessed += times }
            if outcome.isDelivered { delivered += times }
            if outcome.isSuccess { successes += times }
        }
    }

    /// From the oldest plan to the newest.
    private var counts: [Count] = []
    private var places: [ActionPlan.ID: Int] = [:]
    private var variant: Variant

    /// Counts commitments that come plan by plan, from the oldest to the
    /// newest, as a reading of the rule takes them.
    init(_ commitments: some Sequence<CommitmentJudgement>, _ variant: Variant) {
        self.variant = variant
        for judged in commitments {
            if counts.last?.plan != judged.plan.id {
                places[judged.plan.id] = counts.count
                counts.append(Count(plan: judged.plan.id))
            }
            counts[counts.count - 1].add(judged.outcome(reading: variant))
        }
    }

    /// The same counts by a reading of the rule that takes each commitment alike.
    func reading(_ variant: Variant) -> Tally {
        var other = self
        other.variant = variant
        return other
    }

    /// Whether no commitment is in scope.
    var isEmpty: Bool { counts.isEmpty }

    /// The two newest plans with a member in A, newest first.
    var window: some Sequence<Count> {
        counts.reversed().lazy.filter { $0.assessed > 0 }
            .prefix(variant.contains(.everyPlan) ? counts.count : 2)
    }

    /// s: the share delivered of what is assessed in the window; the newer
    /// plan counts twice.
    var share: Share? {
        var (part, whole, weight) = (0, 0, 2)
        for plan in window {
            part += weight * plan.delivered
            whole += weight * plan.assessed
            weight = 1
        }
        return whole == 0 ? nil : Share(part: part, whole: whole)
    }

    /// a or b, and u where nothing is assessed.
    var letter: Category {
        guard let share, let newest = window.first(where: { _ in true }) else { return .u }
        let isEnough = variant.contains(.twoThirds) ? share.isAtLeast(2, 3) : share.isAtLeast(1, 2)
        return isEnough && newest.successes > 0 ? .a : .b
    }

    /// The letter if one of the commitments had another outcome.
    mutating func letter(if judged: CommitmentJudgement, were outcome: Outcome) -> Category {
        guard let place = places[judged.plan.id] else { return letter }
        let count = counts[place]
        defer { counts[place] = count }
        counts[place].add(judged.outcome(reading: variant), times: -1)
        counts[place].add(outcome)
        return letter
    }
}
