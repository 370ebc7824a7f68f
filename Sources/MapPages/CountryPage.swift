import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

extension Site {
    func country(_ code: CountryCode, _ edition: Edition, _ address: Address) throws -> Page {
        guard let judgement = edition.judgement(of: code) else {
            throw Refusal(
                status: .notFound,
                reason: "No country of the Open Government Partnership has the code \(code).")
        }
        let explanation = Explanation(
            judgement, facts: try store.factSources(of: judgement),
            untagged: try store.untagged(judgement), sources: facts.sources,
            stamp: edition.stamp(["explain", code.rawValue]))
        let list = explanation.commitments
        let country = judgement.record.country
        return Page(
            title: country.name, list: list, whole: explanation.whole, facts: list.facts,
            question: edition.question
        ) { [self] html in
            opening(&html, judgement, edition, address)
            why(&html, explanation)
            plans(&html, judgement, edition, address)
            history(&html, judgement)
            evidence(&html, explanation, address)
            priority(&html, code, edition, address)
            surroundings(&html, judgement)
            files(&html, explanation)
        }
    }

    private func opening(
        _ html: inout MarkupWriter, _ judgement: CountryJudgement, _ edition: Edition, _ address: Address
    ) {
        let (country, question) = (judgement.record.country, judgement.question)
        html.sentence("p", ["class": "kicker"]) { html in
            html.element(
                "a",
                [
                    "href": address.going(to: .countries, [.region: [country.region]]).link(from: address)
                ], country.region)
        }
        html.element("h1", [:], country.name)
        html.sentence("p", ["class": "verdict"]) { $0.category(judgement.category, words: judgement.words) }
        html.element("p", ["class": "lead"], judgement.evidence)
        html.element("dl", ["class": "facts"]) { html in
            func fact(_ label: String, _ content: (inout MarkupWriter) -> Void) {
                html.element("div") { html in
                    html.element("dt", [:], label)
                    html.sentence("dd", [:], content)
                }
            }
            if judgement.category != .x, let due = judgement.nextPlanDue {
                fact("Next plan due") {
                    $0.element("time", ["datetime": "\(due)"], DayText.long(due))
                    $0.say(judgement.dueWords)
                    if due < question.asOf { $0.say(" (no newer plan is known here)") }
                }
            }
            if let membership = judgement.membership {
                fact("In the partnership") {
                    $0.say("\(membership.status.words) since \(DayText.known(membership.since))")
                    if let first = judgement.memberSince {
                        $0.say(", a member since \(DayText.known(first))")
                    }
                    if let note = membership.note { $0.say(" (\(note))") }
                }
            }
            if let priority = judgement.jointPriority {
                fact("Set by OCP and OGP") { $0.say(priority.words) }
            }
            fact("What to offer") { $0.say(edition.paper.offer(to: judgement)) }
            if !judgement.flagWords.isEmpty {
                fact("To know") { $0.say(judgement.flagWords.joined(separator: "; ")) }
            }
        }
    }

    /// What `ocmap explain` says above the commitments.
    private func why(_ html: inout MarkupWriter, _ explanation: Explanation) {
        // What stands elsewhere on the page is not said twice.
        let elsewhere: Set = [
            "Next plan due", "Membership", "To know", "Signals", "Set by OCP and OGP", "Already there",
        ]
        html.section("why", "Why this category") { html in
            html.element("dl", ["class": "why"]) { html in
                for statement in explanation.statements where !elsewhere.contains(statement.label) {
                    html.element("div") { html in
                        html.element("dt", [:], statement.label)
                        for item in statement.items { html.sentence("dd") { $0.linked(item) } }
                    }
                }
            }
        }
    }

    private func plans(
        _ html: inout MarkupWriter, _ judgement: CountryJudgement, _ edition: Edition, _ address: Address
    ) {
        html.section("plans", "Action plans") { html in
            guard let timeline = PlanTimeline(judgement) else {
                html.empty("No action plan that had started by this day is known.")
                return
            }
            timeline.draw(on: &html)
            html.table(
                "Action plans of \(judgement.record.country.name)",
                [
                    .init("Plan"), .init("Runs"), .init("Read"), .init("In scope", isNumber: true),
                    .init("Outcomes"),
                ], isQuiet: true
            ) { html in
                for plan in timeline.plans {
                    html.row { html in
                        html.rowHead {
                            $0.say(plan.plan.name.prefix(1).uppercased() + plan.plan.name.dropFirst())
                        }
                        html.cell(
                            "Runs",
                            "\(plan.period.start) to \(plan.period.end)"
                                + (plan.period.isDerived ? " (dates derived)" : ""))
                        html.cell("Read", plan.plan.coverage.words)
                        html.cell("In scope", isNumber: true, "\(plan.commitments.count)")
                        html.cell("Outcomes", plan.outcomeWords)
                    }
                }
            }
            html.sentence("p") { html in
                html.element(
                    "a",
                    [
                        "href": address.going(
                            to: .commitments, [.country: [judgement.record.country.code.rawValue]]
                        ).link(from: address)
                    ], "All commitments of \(judgement.record.country.name), of any subject")
                html.say(".")
            }
        }
    }

    private func history(_ html: inout MarkupWriter, _ judgement: CountryJudgement) {
        let history = CategoryHistory(judgement.record, judgement.question)
        html.section("history", "How its category changed") { html in
            guard !history.stretches.isEmpty else {
                html.empty("Nothing was known of it by this day.")
                return
            }
            HistoryStrip(history, until: judgement.question.asOf).draw(on: &html)
            html.table(
                "Categories over time", [.init("Since"), .init("Category"), .init("Through")], isQuiet: true
            ) { html in
                for stretch in history.stretches.reversed() {
                    html.row { html in
                        html.rowHead {
                            $0.element("time", ["datetime": "\(stretch.since)"], DayText.long(stretch.since))
                        }
                        html.cell("Category") {
                            $0.category(stretch.judgement.category, words: stretch.judgement.words)
                        }
                        html.cell("Through") { html in
                            let words = stretch.causes.map(\.words).joined(separator: "; ")
                            html.linked(words.isEmpty ? "the first that is known" : words)
                        }
                    }
                }
            }
        }
    }

    private func evidence(_ html: inout MarkupWriter, _ explanation: Explanation, _ address: Address) {
        let judgement = explanation.judgement
        html.section("evidence", "The evidence") { html in
            guard !judgement.commitments.isEmpty else {
                html.empty(explanation.commitments.emptyMessage)
                return
            }
            html.table(
                "Commitments in scope \(judgement.question.scope.rawValue), with what their outcome rests on",
                [
                    .init("Commitment"), .init("Plan"), .init("Outcome"), .init("Codes"), .init("Source"),
                ], isQuiet: true
            ) { html in
                for judged in judgement.commitments {
                    html.row { html in
                        html.rowHead { commitmentLink(&$0, judged, address) }
                        html.cell("Plan", judged.plan.number)
                        html.cell("Outcome") { html in
                            html.outcome(judged.outcome)
                            html.say(", since \(judged.clause)")
                        }
                        html.cell("Codes", judged.codeSummary)
                        html.cell("Source", judged.reportWords ?? "no report yet")
                    }
                }
            }
            html.element("details") { html in
                html.element("summary", [:], "Every code with its file, line and import run")
                html.element("dl", ["class": "why"]) { html in
                    for judged in judgement.commitments {
                        html.element("div") { html in
                            html.element("dt", [:], judged.commitment.reference)
                            for line in explanation.codeWords(of: judged) { html.element("dd", [:], line) }
                        }
                    }
                }
            }
        }
    }

    func commitmentLink(
        _ html: inout MarkupWriter, _ judged: CommitmentJudgement, _ address: Address
    ) {
        html.element(
            "a",
            ["href": address.going(to: .commitment(judged.commitment.reference)).link(from: address)],
            judged.commitment.name)
    }

    private func priority(
        _ html: inout MarkupWriter, _ code: CountryCode, _ edition: Edition, _ address: Address
    ) {
        guard let entry = edition.paper.list.entries.first(where: { $0.code == code }) else { return }
        html.section("priority", "How much help would matter") { html in
            let part = PriorityExplanation(edition.paper, of: code).parts[0]
            html.element("p", [:], part.title + ".")
            ScoreBar.draw(entry.score, tier: edition.paper.tier(of: entry), on: &html)
            html.element("ul") { html in for note in part.notes { html.element("li", [:], note) } }
            html.table(part, caption: "What each criterion adds to the score")
        }
    }
}
