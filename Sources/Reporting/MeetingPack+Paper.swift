import CommitmentMapping
import CommitmentModel

extension MeetingPack {
    /// The paper, to be read or printed.
    package var paper: Paper {
        Paper(
            title: "Meeting of OCP and OGP on \(question.asOf)",
            sections: (since.map { [section($0)] } ?? []) + [
                section("Headline figures", figures, saying: coverage)
            ] + PriorityList.lists.indices.map(section) + [
                section(
                    "Plans that are due within \(findings.within)", clock,
                    saying: calendarNote + rows("ocmap clock --within \(findings.within)")),
                introductionSection, gapSection,
                section(
                    "Contested judgements to settle", contested,
                    saying: rows("ocmap review --kind contested")),
                .init("Method", [.items(method)]),
            ], facts: priorities.lookFacts + (priorities.stamp?.facts ?? []))
    }

    /// Where every row of a list stands: the command, with day, scope and assumption.
    private func rows(_ command: String) -> String { "All rows: \(question.asking(command))" }

    /// Why a plan may have two due days in one paper; mostly nothing.
    private var calendarNote: String {
        let differs = findings.clocks.contains {
            guard let due = $0.due, let other = $0.judgement.nextPlanDue else { return false }
            return $0.isDerived && due != other && due.parts.year == other.parts.year
                && (other.parts.month, other.parts.day) == (6, 30)
        }
        return differs
            ? "Where a plan gives no end, the day is that of OGP's calendar; the lists above keep 30 June, as their rule says. "
            : ""
    }

    /// A list as a section of its own, without what the workbook says.
    private func section(
        _ heading: String, _ list: PrintedList, saying sentence: String
    ) -> Paper.Section {
        var list = list.forPapers
        (list.title, list.facts) = (heading, [])
        return .init(heading, [.paragraph(sentence), .list(list)])
    }

    private var coverage: String {
        "\(Colophon.coverage(of: priorities.judgements.flatMap(\.plans))). Beside each figure stands the "
            + "command that lists its rows on this day; the whole commands are in the workbook."
    }

    private func section(_ since: SinceMeeting) -> Paper.Section {
        let open = since.entries.count { $0.entry.state(on: question.asOf).isOpen }
        let moved = since.moved
        return .init(
            "Since last meeting (\(since.day))",
            [
                .paragraph(
                    "\(moved.rows.count) of \(priorities.judgements.count) countries moved; \(open) of "
                        + "\(since.entries.count) decisions are open. Both days are judged by all that is imported now."
                ),
                .list(since.promises), .list(moved),
                .paragraph(
                    "All rows: ocmap assistance list --as-of \(question.asOf); "
                        + "ocmap map --compare \(since.day) \(question.asOf)"),
            ])
    }

    private func section(_ index: Int) -> Paper.Section {
        let entries = priorities.list.entries.filter { $0.list == index }
        let shown = entries.prefix(top)
        let letters = PriorityList.lists[index].map { "\($0.rawValue): \($0.words)" }
        var list = PrintedList(
            title: "List",
            columns: [
                .init("rank", "#", alignment: .trailing), .init("country", "Country"),
                .init("evidence", "Evidence"), .init("next_plan_due", "Plan due", alignment: .trailing),
                .init("offer", "Suggested offer"), .init("already_there", "Already there"),
            ], rows: shown.map(row), emptyMessage: "No country is in this list.")
        // On paper an empty column takes room from the sentences.
        if list.rows.allSatisfy({ $0.last == .list([]) }) {
            list.columns.removeLast()
            list.rows = list.rows.map { $0.dropLast() }
        }
        return section(
            letters.joined(separator: "; "), list,
            saying: "\(shown.count) of \(entries.count) countries. \(rows("ocmap priorities")). "
                + "Why a country is here: ocmap explain COUNTRY, with the same options.")
    }

    private func row(_ entry: PriorityList.Entry) -> [PrintedList.Value] {
        let judgement = entry.judgement
        // A list of two categories says which of them each country is in.
        let letter = PriorityList.lists[entry.list].count > 1 ? " (\(judgement.category.rawValue))" : ""
        let set =
            judgement.override?.isInForce == true
            ? " (set by a person; the rule gives \(judgement.ruleCategory.rawValue))" : ""
        let flags = judgement.flagWords
        let reservations = flags.isEmpty ? [] : ["To know: \(flags.joined(separator: "; "))."]
        return [
            .integer(entry.rank), .text(judgement.record.country.name + letter + set),
            .text(([judgement.evidence] + reservations).joined(separator: " ")),
            .init(judgement.nextPlanDue.map { "\($0)" }),
            .text(priorities.offer(to: judgement)),
            .list([judgement.jointPriority?.words].compactMap(\.self) + judgement.engagements.map(\.words)),
        ]
    }

    /// The texts themselves, to be copied, under the table of whom they are for.
    private var introductionSection: Paper.Section {
        var section = section(
            "Introductions to make", introductions, saying: rows("ocmap introductions"))
        section.blocks += findings.introductions.map { .paragraph($0.text) }
        return section
    }

    /// The countries of each list in one line; the workbook has a row for each.
    private var gapSection: Paper.Section {
        let items = PriorityList.lists.map { letters in
            let names = findings.gaps.filter { letters.contains($0.category) }.map(\.record.country.name)
            return "\(letters.map(\.rawValue).joined(separator: " and ")), \(names.count): "
                + (names.isEmpty ? "none" : names.joined(separator: ", "))
        }
        return .init(
            "Countries with no civil society partner on record",
            [.paragraph(rows("ocmap partners --gaps")), .items(items)]
                + (findings.knowsPartners ? [] : [.paragraph(PrintedList.noPartnerAtAll)]))
    }

    /// How all this was made, in ten lines.
    private var method: [String] {
        [
            "What was known on \(question.asOf) counts: plans that had started, IRM reports that were published.",
            "A commitment counts if it is in scope \(question.scope.rawValue) (rule \(CountryJudgement.rule), section 6).",
            "Delivered, once a plan is over or has its final report: completion substantial or complete, results major or "
                + "outstanding, or a star, by IRM reports, final before interim; governments' own words do not count.",
            "a: at least half of the last two reviewed plans was delivered, the newer one twice as heavy, and the newer has a "
                + "success; b: less, or the newer plan has no success that changed something.",
            "u: commitments, none of them finished with a completion code from the IRM; c: every plan of the last four years, or else the newest, was read "
                + "whole, and nothing was found.",
            "n: such a plan was not read whole, so nothing is said; x: does not take part. Both stand in no list.",
            "The lists follow rule \(PriorityList.rule): timing, need, readiness, feasibility, scale, leverage.",
            "What is not known is an interval, never a no; \(priorities.robustness.draws) draws say how firm each place is.",
            "Joint priorities and where OCP already works are shown, and count in no score.",
            "Every file behind this has a SHA-256 and a line number: ocmap explain COUNTRY; ocmap runs.",
        ]
    }
}
