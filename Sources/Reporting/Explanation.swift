package import CommitmentMapping
package import CommitmentModel

/// Why a country is in its category, down to the line of every code.
///
/// Made once, and printed as text, Markdown, JSON or a table.
package struct Explanation {
    /// One thing to say: a sentence, or a list of them.
    package enum Statement: Equatable {
        case sentence(String, String)
        case list(String, [String])

        package var label: String {
            switch self {
            case .sentence(let label, _), .list(let label, _): label
            }
        }

        package var items: [String] {
            switch self {
            case .sentence(_, let text): [text]
            case .list(_, let items): items
            }
        }
    }

    package let judgement: CountryJudgement
    let facts: FactSources
    /// What the database was filled from, for the end of the page.
    let sources: [String]
    /// How it was made, where it leaves the program.
    let stamp: Stamp?
    let recodings: [Recoding]
    /// Commitments whose words speak of contracts and that have no such tag; told where nothing was found.
    let untagged: [WaitingItem]

    package init(
        _ judgement: CountryJudgement, facts: FactSources, untagged: [WaitingItem] = [], sources: [String],
        stamp: Stamp? = nil
    ) {
        self.judgement = judgement
        self.facts = facts
        self.untagged = untagged
        self.sources = sources
        self.stamp = stamp
        recodings = judgement.recodings
    }

    /// "Ukraine (UKR): needs help to deliver".
    package var heading: String {
        "\(judgement.record.country.name) (\(judgement.record.country.code)): \(judgement.words)"
    }

    /// Everything above the commitments, in the order of reading.
    package var statements: [Statement] {
        var all: [Statement] = []
        func say(_ label: String, _ text: String?) {
            if let text { all.append(.sentence(label, text)) }
        }
        func list(_ label: String, _ items: [String]) {
            if !items.isEmpty { all.append(.list(label, items)) }
        }
        say("Override", judgement.override?.wholeWords)
        list("Evidence for the override", judgement.override?.override.evidence ?? [])
        if judgement.ruleCategory == .x {
            say("Why x", "\(judgement.standingWords ?? "had not joined by that day") (\(rule))")
        }
        say("Why \(judgement.letter.rawValue)", "\(clause) (\(rule))")
        say("Share delivered", shareWords)
        list("Counted plans", judgement.window.map(periodWords))
        say("Stability", judgement.stabilityWords)
        list("What flips it", judgement.stability?.flipWords ?? [])
        list("What would change it", changes)
        list("Untagged, for a person to look at", untaggedWords)
        if judgement.ruleCategory != .x, let due = judgement.nextPlanDue {
            let hasPassed = due < judgement.question.asOf
            say(
                "Next plan due",
                "\(due)\(judgement.dueWords)" + (hasPassed ? " (no newer plan is known here)" : ""))
        }
        say("Membership", judgement.ruleCategory == .x ? nil : judgement.standingWords)
        list("To know", judgement.flagWords)
        list("Signals", judgement.signals.map { "\($0.words) [\($0.source)]" })
        say("Set by OCP and OGP", judgement.jointPriority?.words)
        list("Already there", judgement.engagements.map(\.words))
        return all
    }

    /// "“Open the leases” (SLE-1-9): its words are those of policy/public-procurement".
    var untaggedWords: [String] {
        untagged.map { "“\($0.title)” (\($0.subject)): its words are those of \($0.detail)" }
    }

    private var rule: String { "rule \(CountryJudgement.rule), section 4" }

    private var shareWords: String? {
        guard let share = judgement.share else { return nil }
        // A single plan counts twice for nothing: the share is the same.
        guard judgement.window.count > 1 else { return "\(share.part / 2) of \(share.whole / 2)" }
        let weights = judgement.window.enumerated().map { index, plan in
            "\(plan.name) counts \(index == 0 ? "twice" : "once")"
        }
        return "\(share.part) of \(share.whole), weighted: \(weights.joined(separator: ", "))"
    }

    /// "plan 2 (2014), 2014-07-01 to 2016-06-30 (dates derived), seeds/action-plans.csv, line 12, run 4".
    private func periodWords(_ plan: ActionPlan) -> String {
        let period = PlanPeriod(plan).map {
            ", \($0.start) to \($0.end)" + ($0.isDerived ? " (dates derived)" : "")
        }
        return plan.name + (period ?? "") + sources(of: plan).map { "; \($0.words)" }.joined()
    }

    /// Where the plan's dates were read: the start, or else the submission, and the end, if another line gives it.
    func sources(of plan: ActionPlan) -> [Provenance] {
        let start = facts[.init(field: plan.starts != nil ? "starts" : "submitted", plan: plan.id)]
        let end = plan.ends.flatMap { _ in facts[.init(field: "ends", plan: plan.id)] }
        return [start, end == start ? nil : end].compactMap(\.self)
    }

    private var hasRecentPlan: Bool {
        judgement.plans.contains { PlanPeriod($0).map { $0.start >= judgement.question.recentFrom } ?? false }
    }

    /// The test that decided, in the words of the rule.
    package var clause: String {
        switch judgement.letter {
        case .a: "at least half was delivered, and the newer plan has a success"
        case .b:
            judgement.lacksSuccess
                ? "at least half was delivered, but the newer plan has no success that changed something"
                : "commitments were reviewed, and less than half was delivered"
        case .u:
            judgement.lacksCodes
                ? "there are commitments, and of those that are finished no code of completion is known"
                : "there are commitments, and none is finished and reviewed"
        case .n:
            judgement.plans.isEmpty
                ? "no plan is known"
                : hasRecentPlan
                    ? "a plan of the last four years was not read whole"
                    : "its newest plan was not read whole"
        case .c:
            judgement.plans.allSatisfy { $0.coverage == .all }
                ? "every known plan was read whole, and nothing was found"
                : hasRecentPlan
                    ? "every plan of the last four years was read whole, and nothing was found; older ones were not all read"
                    : "its newest plan was read whole, and nothing was found; older ones were not all read"
        case .x: "does not take part"
        }
    }
}
