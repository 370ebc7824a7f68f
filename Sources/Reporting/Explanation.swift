package import CommitmentMapping
import CommitmentModel

/// Why a country is in its category, as text for a person.
package struct Explanation {
    private typealias Value = PrintedList.Value

    private let judgement: CountryJudgement
    private let sources: [String]

    package init(_ judgement: CountryJudgement, sources: [String]) {
        self.judgement = judgement
        self.sources = sources
    }

    /// Everything above the list of commitments.
    package var opening: String {
        var lines = [
            "\(judgement.record.country.name) (\(judgement.record.country.code)): \(judgement.words)", "",
        ]
        lines += [judgement.evidence, ""]
        if judgement.category == .x {
            lines.append(
                "Why x: \(judgement.standing.map { "\($0.rawValue) on that day" } ?? "had not joined by that day")"
            )
        }
        lines.append("Why \(letter.rawValue): \(clause) (rule \(CountryJudgement.rule), section 4)")
        if let share = judgement.share, judgement.window.count == 2 {
            lines.append(
                "Share delivered: \(share.part) of \(share.whole), weighted: "
                    + judgement.window.enumerated().map { index, plan in
                        "\(plan.name) counts \(index == 0 ? "twice" : "once")"
                    }.joined(separator: ", "))
        }
        lines.append("Stability: \(judgement.stabilityWords)")
        lines += list("What flips it", judgement.stability?.flipWords ?? [])
        if let due = judgement.nextPlanDue {
            lines.append("Next plan due: \(due)" + (due < judgement.question.asOf ? " (overdue)" : ""))
        }
        lines += list("To know", judgement.flagWords)
        lines += list("Signals", judgement.signals.map { "\($0.words) [\($0.source)]" })
        lines += list("Already there", judgement.engagements.map(\.words))
        lines += list("Plans not imported", judgement.missingPlans.map(\.name))
        return lines.joined(separator: "\n") + "\n\n"
    }

    /// Every commitment in scope with what its outcome rests on.
    package var commitments: PrintedList {
        PrintedList(
            title: "Commitments of \(judgement.record.country.name)", sheetName: "Evidence",
            columns: [
                .init("id", "Id"), .init("plan", "Plan", presence: .dataOnly), .init("title", "Title"),
                .init("outcome", "Outcome code", presence: .dataOnly), .init("outcome_words", "Outcome"),
                .init("completion", "Completion", presence: .whenItFits),
                .init("results", "Results", presence: .whenItFits),
                .init("report", "Rests on"),
                .init("published", "Published", presence: .filesOnly), .init("source", "File and line"),
            ],
            rows: judgement.commitments.map { judged in
                let sources = judged.restsOn.compactMap(\.provenance)
                let published = judged.restsOn.compactMap { $0.report.published?.description }
                return [
                    .text(judged.commitment.reference), .text(judged.plan.number),
                    .text(judged.commitment.name),
                    .text(judged.outcome.rawValue), .text(judged.outcome.words),
                    Value(judged.finding.completion?.value.rawValue),
                    Value(judged.finding.results?.value.rawValue), Value(judged.reportWords),
                    Value(published.isEmpty ? nil : published.joined(separator: "; ")),
                    .list(
                        (sources.isEmpty ? [judged.commitment.provenance].compactMap(\.self) : sources)
                            .map { "\($0.file), line \($0.line)" }),
                ]
            },
            facts: Colophon.facts(
                judgement.question, rule: CountryJudgement.rule, sources: sources,
                plans: Colophon.coverage([judgement])),
            emptyMessage: "No commitment in scope \(judgement.question.scope.rawValue).")
    }

    private var letter: CommitmentMapping.Category { judgement.wouldBe ?? judgement.category }

    /// The test that decided, in the words of the rule.
    private var clause: String {
        switch letter {
        case .a: "at least half was delivered, and the newer plan has a success"
        case .b:
            judgement.share.map { $0.part * 2 >= $0.whole } == true
                ? "at least half was delivered, but the newer plan has no success that changed something"
                : "commitments were reviewed, and less than half was delivered"
        case .u: "there are commitments, and none is finished and reviewed"
        case .n:
            judgement.plans.isEmpty ? "no plan is known" : "a plan of the last four years is not imported"
        case .c:
            judgement.plans.allSatisfy { $0.coverage != .none }
                ? "every known plan was read, and nothing was found"
                : "every plan of the last four years was read, and nothing was found; older ones were not all read"
        case .x: "does not take part"
        }
    }

    private func list(_ title: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["\(title):"] + items.map { "  - \($0)" }
    }
}
