import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

extension Site {
    func commitment(_ reference: String, _ edition: Edition, _ address: Address) throws -> Page {
        guard let (country, judged) = edition.commitment(named: reference) else {
            throw Refusal(
                status: .notFound,
                reason: "No commitment of a plan that had started by this day is called “\(reference)”.")
        }
        let wording = try store.wording(ofCommitment: judged.commitment.id)
        let list = PrintedList.assessments(
            of: judged, wording, in: edition.name(country), sources: facts.sources)
        let history = PrintedList.history(
            try store.history(ofCommitment: judged.commitment.id), of: reference,
            title: judged.commitment.name)
        return Page(
            title: judged.commitment.name, list: list, facts: list.factsAndCount, question: edition.question
        ) { [self] html in
            opening(&html, country, judged, edition, address)
            words(&html, judged, wording, address)
            reviews(&html, judged, wording)
            html.section("history", "Where it was read, and what changed") { html in
                html.table(history, caption: "Every import that spoke of it")
            }
        }
    }

    private func opening(
        _ html: inout MarkupWriter, _ country: CountryCode, _ judged: CommitmentJudgement, _ edition: Edition,
        _ address: Address
    ) {
        let commitment = judged.commitment
        html.sentence("p", ["class": "kicker"]) { html in
            html.element(
                "a", ["href": address.going(to: .country(country)).link(from: address)], edition.name(country)
            )
            html.say(" · \(judged.plan.name) · \(commitment.reference)")
        }
        html.element("h1", [:], commitment.name)
        if commitment.name != commitment.title { html.element("p", ["class": "original"], commitment.title) }
        html.sentence("p", ["class": "verdict"]) { html in
            html.outcome(judged.outcome)
            html.say(", since \(judged.clause)")
            if let report = judged.reportWords { html.say(" (\(report))") }
            html.say(".")
        }
        html.element("dl", ["class": "facts"]) { html in
            for (label, words) in [
                ("Leads", commitment.institution), ("Number in the plan", commitment.number),
                ("Plan runs", "\(judged.period.start) to \(judged.period.end)"),
            ] {
                guard let words else { continue }
                html.element("div") { html in
                    html.element("dt", [:], label)
                    html.element("dd", [:], words)
                }
            }
        }
    }

    private func words(
        _ html: inout MarkupWriter, _ judged: CommitmentJudgement, _ wording: CommitmentWording,
        _ address: Address
    ) {
        html.section("text", "What was promised") { html in
            if let text = wording.text {
                for paragraph in replacingLineBreakTags(text, by: "\n").split(whereSeparator: \.isNewline) {
                    html.sentence("p") { $0.linked(String(paragraph)) }
                }
            } else {
                html.empty("Its text is not in the files that were imported; its title is.")
            }
            if let supporting = wording.supporting {
                html.element("p", ["class": "note"], "Helps: \(supporting)")
            }
            let tags = judged.commitment.tags
            guard !tags.isEmpty else { return }
            html.element("ul", ["class": "tags", "aria-label": "Tags"]) { html in
                for use in tags where use.state != .rejected {
                    html.sentence("li") { html in
                        let words = facts.tagLabels[use.tag] ?? use.tag.rawValue
                        if use.isAccepted {
                            html.element(
                                "a",
                                [
                                    "href": address.going(to: .commitments, [.tag: [use.tag.rawValue]])
                                        .link(from: address)
                                ], words)
                        } else {
                            html.say("\(words), suggested")
                        }
                        if let centrality = use.centrality { html.say(" (\(centrality.words))") }
                    }
                }
            }
        }
    }

    /// Every report beside the others, code by code.
    private func reviews(
        _ html: inout MarkupWriter, _ judged: CommitmentJudgement, _ wording: CommitmentWording
    ) {
        let reviews = judged.reviews(wording)
        html.section("reviews", "What each report says") { html in
            guard !reviews.isEmpty else {
                html.empty("No report on it is known.")
                return
            }
            html.element(
                "div",
                ["class": "scroll", "role": "region", "aria-label": "Reports side by side", "tabindex": "0"]
            ) {
                html in
                html.element("table", ["class": "beside"]) { html in
                    html.element("caption", ["class": "unseen"], "Reports side by side")
                    html.element("thead") { html in
                        html.element("tr") { html in
                            html.element("td", [:], "")
                            for review in reviews {
                                html.sentence("th", ["scope": "col"]) { html in
                                    html.say(review.assessment.report.words)
                                    html.element("span", ["class": "share"], review.standing)
                                }
                            }
                        }
                    }
                    html.element("tbody") { html in
                        for (label, value) in AssessmentReview.fields {
                            html.element("tr") { html in
                                html.element("th", ["scope": "row"], label)
                                for review in reviews {
                                    html.sentence("td") { $0.linked(value(review) ?? "–") }
                                }
                            }
                        }
                    }
                }
            }
            html.element(
                "p", ["class": "note"],
                "“–” is a blank in the report: neither no nor none. A final report counts before an interim one, code by code."
            )
        }
    }
}

extension Edition {
    func commitment(named reference: String) -> (CountryCode, CommitmentJudgement)? {
        commitmentsByReference[reference].map { ($0.country, $0.judgement) }
    }
}

extension Centrality {
    /// How much of the commitment a tag covers.
    var words: String {
        switch self {
        case .main: "main subject"
        case .part: "a part of it"
        case .mention: "a mention"
        }
    }
}
