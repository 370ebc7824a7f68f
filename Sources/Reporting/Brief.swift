package import CommitmentMapping
package import CommitmentModel

/// Two pages on a country for whoever goes there: record, problems, what to
/// offer, from whom it could learn, and timing.
package struct Brief {
    private let explanation: Explanation
    /// Its place in the lists of rule prio-1; `nil` where it stands in none.
    private let entry: PriorityList.Entry?
    private let clock: PlanClock?
    /// Every country, for the offer and the peers.
    private let judgements: [CountryJudgement]

    /// So much fits on two pages; what is left out is counted.
    private static let (mostCommitments, mostProblems, mostPeers, mostItems) = (8, 3, 4, 4)

    package init(
        _ explanation: Explanation, in list: PriorityList, clock: PlanClock?,
        among judgements: [CountryJudgement]
    ) {
        self.explanation = explanation
        entry = list.entries.first { $0.code == explanation.judgement.record.country.code }
        self.clock = clock
        self.judgements = judgements
    }

    private var judgement: CountryJudgement { explanation.judgement }
    private var country: Country { judgement.record.country }

    /// The brief, to be read or printed.
    package var paper: Paper {
        Paper(
            title: "\(country.name): brief as of \(judgement.question.asOf)",
            sections: [
                .init("", [.items(summary)]), record, problems, .init("What to offer", [.items(offer)]),
                peers,
                .init("Timing", [.items(timing)]), .init("How sure this is", [.items(certainty)]),
            ],
            facts: Colophon.facts(
                judgement.question, rule: "\(CountryJudgement.rule), \(PriorityList.rule), \(Peer.rule)",
                sources: explanation.sources, plans: judgement.plans)
                + (explanation.stamp?.facts ?? []))
    }

    // MARK: Where it stands

    private var summary: [String] {
        var items = ["\(judgement.category.rawValue), \(judgement.words). \(judgement.evidence)"]
        if let override = judgement.override { items.append("A person judged: \(override.wholeWords)") }
        if let entry {
            let score = NumberText.rounded(entry.score.score, decimals: 1) ?? "–"
            let letters = PriorityList.lists[entry.list].map(\.rawValue).joined(separator: " and ")
            items.append(
                "Place \(entry.rank) in the list of \(letters), with \(score) points (\(entry.score.range)) "
                    + "of 100; whether that is firm: "
                    + "\(judgement.question.asking("ocmap priorities --explain \(country.code)")).")
        }
        return items
    }

    /// The commitments, those of the newest plan first.
    private var newestFirst: [CommitmentJudgement] {
        judgement.plans.reversed().flatMap { plan in judgement.commitments.filter { $0.plan.id == plan.id } }
    }

    private var record: Paper.Section {
        let list = PrintedList(
            title: "Record",
            columns: [
                .init("plan", "Plan"), .init("title", "Commitment"),
                .init("outcome_words", "Outcome"), .init("report", "By"),
            ],
            rows: newestFirst.prefix(Self.mostCommitments).map { judged in
                [
                    .text(judged.plan.name), .text(named(judged)), .text(judged.outcome.words),
                    .init(judged.reportWords),
                ]
            },
            emptyMessage: "No commitment in scope \(judgement.question.scope.rawValue) is known here.")
        return .init(
            "Record",
            [.list(list)]
                + more(
                    newestFirst.count - Self.mostCommitments, "older commitments",
                    "ocmap explain \(country.code)"))
    }

    // MARK: What is in the way

    private var problems: Paper.Section {
        let stuck = newestFirst.filter {
            [.problem, .behind, .hollow].contains($0.outcome)
        }
        let words = stuck.prefix(Self.mostProblems).map { judged in
            "\(named(judged)): \(judged.outcome.words), since "
                + judged.clause + (judged.commitment.institution.map { "; led by \($0)" } ?? "")
        }
        let nothing =
            judgement.commitments.isEmpty
            ? "None is known: there is no commitment in scope."
            : judgement.lacksCodes
                ? "None can be told: reviewed commitments have no code of completion; see “To be coded”."
                : "None is known by an IRM report."
        return .init(
            "Problems",
            [.items((words.isEmpty ? [nothing] : words) + said("To know", judgement.flagWords))]
                + more(stuck.count - Self.mostProblems, "older ones", "ocmap explain \(country.code)"))
    }

    // MARK: What to do

    private var offer: [String] {
        [judgement.offer(peers: judgements)]
            + said("Already there", judgement.engagements.map(\.words))
            + said("Set by OCP and OGP", [judgement.jointPriority?.words].compactMap(\.self))
            + said("Signs of interest", judgement.signals.prefix(Self.mostItems).map(\.words))
            + [Criterion.need, .readiness, .feasibility].compactMap(found)
    }

    /// What rule prio-1 found for a criterion, and where.
    private func found(_ criterion: Criterion) -> String? {
        entry?.values.first { $0.criterion == criterion }.map { value in
            "\(criterion.words.prefix(1).uppercased())\(criterion.words.dropFirst()): \(value.raw) [\(value.source)]"
        }
    }

    private var peers: Paper.Section {
        let peers = Peer.peers(of: judgement, among: judgements)
        let list = PrintedList(
            title: "From whom it could learn",
            columns: [
                .init("country", "Country"), .init("shares", "Shares"), .init("title", "Delivered"),
                .init("outcome_words", "Outcome"), .init("report", "By"),
            ],
            rows: peers.prefix(Self.mostPeers).compactMap { peer in
                peer.lessons.first.map { lesson in
                    let judged = lesson.commitment
                    return [
                        .text(peer.judgement.record.country.name), .text(peer.shareWords),
                        .text(named(judged)),
                        .text(judged.outcome.words), .init(judged.reportWords),
                    ]
                }
            }, emptyMessage: PrintedList.noPeers)
        return .init(
            "From whom it could learn",
            [.list(list)]
                + more(peers.count - Self.mostPeers, "more countries", "ocmap match \(country.code)"))
    }

    private var timing: [String] {
        let day = clock.map { clock in
            "Next: \(clock.due.map { "\($0), " } ?? "")\(clock.subject); \(clock.words)."
        }
        let items = [day, judgement.standingWords.map { "Membership: \($0)" }].compactMap(\.self)
        return items.isEmpty ? ["Nothing is known."] : items
    }

    private var certainty: [String] {
        ["Stability: \(judgement.stabilityWords)"]
            + said("What would change it", Array(explanation.changes.prefix(Self.mostItems)))
            // Nobody found a problem there: what is missing is a code.
            + said(
                "To be coded",
                newestFirst.filter { $0.outcome == .needsCoding }.map { "\(named($0)): \($0.clause)" })
    }

    /// A commitment as people and lists call it.
    private func named(_ judged: CommitmentJudgement) -> String {
        "\(judged.commitment.name) (\(judged.commitment.reference))"
    }

    /// Some facts as one item; none where there are none.
    private func said(_ label: String, _ facts: [String]) -> [String] {
        facts.isEmpty ? [] : ["\(label): \(facts.joined(separator: "; "))"]
    }

    /// How many were left out, and the command that lists them; nothing where all are there.
    private func more(_ count: Int, _ what: String, _ command: String) -> [Paper.Block] {
        count > 0 ? [.paragraph("\(count) \(what): \(judgement.question.asking(command))")] : []
    }
}
