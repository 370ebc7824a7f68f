import CommitmentMapping
import CommitmentModel
import Reporting

extension Site {
    func home(_ edition: Edition, _ address: Address) throws -> Page {
        let question = edition.question
        let list = figureList(edition)
        return Page(
            title: Self.name, list: list, facts: list.factsAndCount, question: question
        ) { [self] html in
            html.element("h1", [:], "Open contracting promises: who delivers, and who needs help to")
            html.element("p", ["class": "lead"], Self.summary(edition))
            map(&html, edition, address)
            figures(&html, edition, address)
            due(&html, edition, address)
            firstTen(&html, edition, address)
        }
    }

    /// The figures with the command that counts them.
    func figureList(_ edition: Edition) -> PrintedList {
        return PrintedList.figures(
            edition.figures, edition.question, sources: facts.sources,
            of: edition.judgements
        ).stamped(edition.stamp(["figures"]))
    }

    private static func summary(_ edition: Edition) -> String {
        func count(_ category: CommitmentMapping.Category) -> Int {
            edition.judgements.count { $0.category == category }
        }
        let members = edition.judgements.count { $0.category != .x }
        guard members > 0 else {
            return "No country took part in the Open Government Partnership by that day."
        }
        return
            "Of \(members) countries in the Open Government Partnership, \(count(.a)) are ready for more: they delivered "
            + "at least half of what was reviewed of their promises on open contracting, with a success in the newer "
            + "plan. \(count(.b)) need help to deliver, \(count(.u)) have promises that nobody has finished reviewing, and of "
            + "\(count(.n)) too little was read."
    }

    private func map(_ html: inout MarkupWriter, _ edition: Edition, _ address: Address) {
        html.element("section", ["class": "world", "aria-labelledby": "map"]) { html in
            html.element("h2", ["id": "map", "class": "unseen"], "The map")
            if facts.outlines.isEmpty {
                html.empty(
                    "There are no outlines to draw a map of. Load them with: ocmap init --only countries")
            } else {
                WorldMap(facts.outlines, edition.judgements, on: address).draw(on: &html)
            }
            html.element("ul", ["class": "legend"]) { html in
                for category in CommitmentMapping.Category.onMaps {
                    let count = edition.judgements.count { $0.category == category }
                    html.sentence("li") { html in
                        html.element(
                            "a",
                            [
                                "href": address.going(to: .countries, [.category: [category.rawValue]])
                                    .link(from: address)
                            ]
                        ) { html in
                            html.letter(category)
                            html.say(" ")
                            html.element("b", [:], "\(count)")
                            html.say(" \(category.words)")
                        }
                    }
                }
            }
            html.sentence("p", ["class": "note"]) { html in
                html.say("Hatched is unknown or outside, not zero. The same in words: ")
                html.element(
                    "a", ["href": address.going(to: .countries).link(from: address)],
                    "all countries as a table")
                html.say(". ")
                html.element(
                    "a", ["href": address.going(to: .method).link(from: address)], "What the categories mean")
                html.say(".")
            }
        }
    }

    private func figures(_ html: inout MarkupWriter, _ edition: Edition, _ address: Address) {
        html.section("figures", "In figures") { html in
            html.element("ul", ["class": "figures"]) { html in
                for figure in edition.figures {
                    let share = figure.whole.flatMap {
                        $0 == 0 ? nil : 100 * Double(figure.count) / Double($0)
                    }
                    html.sentence("li") { html in
                        html.element(
                            "a", ["href": rows(of: figure, address).link(from: address)], "\(figure.count)")
                        html.say(" ")
                        html.element("span", [:], figure.words)
                        if let share, let percent = NumberText.rounded(share, decimals: 0) {
                            html.say(" ")
                            html.element("span", ["class": "share"], "\(percent)\u{A0}%")
                        }
                    }
                }
            }
        }
    }

    /// The page whose rows a figure counts.
    func rows(of figure: Figure, _ address: Address) -> Address {
        switch figure.rows {
        case .countries(let categories) where categories.count == 1:
            address.going(to: .countries, [.category: categories.map(\.rawValue)])
        case .countries: address.going(to: .countries, [.figure: [figure.key]])
        case .commitments(let inScope, _, _):
            address.going(
                to: .commitments, [.figure: [(inScope ? "\(address.scope.rawValue)-" : "") + figure.key]])
        }
    }

    private func due(_ html: inout MarkupWriter, _ edition: Edition, _ address: Address) {
        let next = edition.judgements.compactMap { judgement -> (CountryJudgement, Day)? in
            guard judgement.category != .x, let day = judgement.nextPlanDue, day >= edition.question.asOf
            else {
                return nil
            }
            return (judgement, day)
        }.sorted { ($0.1, $0.0.record.country.name) < ($1.1, $1.0.record.country.name) }
        html.section("due", "Plans due next") { html in
            guard !next.isEmpty else {
                html.empty("No plan is known that ends after this day.")
                return
            }
            html.table(
                "The next plans due, the nearest first",
                [.init("Country"), .init("Due"), .init("Category"), .init("Record")], isQuiet: true
            ) { html in
                for (judgement, day) in next.prefix(10) {
                    html.row { html in
                        html.rowHead { countryLink(&$0, judgement, address) }
                        html.cell("Due", day)
                        html.cell("Category") {
                            $0.category(judgement.category, words: judgement.category.words)
                        }
                        html.cell("Record", judgement.evidence)
                    }
                }
            }
            if next.count > 10 {
                html.element("p", ["class": "note"], "\(next.count - 10) more plans end later.")
            }
        }
    }

    private func firstTen(_ html: inout MarkupWriter, _ edition: Edition, _ address: Address) {
        html.section("first", "Where help would matter most") { html in
            html.sentence("p") { html in
                html.say(
                    "The first ten of each list. The bar is the score with everything unknown at its worst and at its best. "
                )
                html.element(
                    "a", ["href": address.going(to: .priorities).link(from: address)],
                    "All countries, and why")
                html.say(".")
            }
            html.element("div", ["class": "three"]) { html in
                for index in PriorityList.lists.indices {
                    let entries = edition.paper.shown.filter { $0.list == index }
                    html.element("div") { html in
                        listHeading(&html, index, level: 3)
                        guard !entries.isEmpty else {
                            html.empty("No country is in this list.")
                            return
                        }
                        html.element("ol", ["class": "ranks"]) { html in
                            for entry in entries.prefix(10) {
                                html.element("li") { html in
                                    html.sentence("span", ["class": "who"]) {
                                        countryLink(&$0, entry.judgement, address)
                                    }
                                    ScoreBar.draw(entry.score, tier: edition.paper.tier(of: entry), on: &html)
                                    html.element(
                                        "span", ["class": "rank"],
                                        edition.paper.place(of: entry).map { "rank \($0.words)" } ?? "")
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// "b needs help to deliver, with u under way".
    func listHeading(_ html: inout MarkupWriter, _ index: Int, level: Int) {
        let content = { (html: inout MarkupWriter) in
            for (position, category) in PriorityList.lists[index].enumerated() {
                if position > 0 { html.say(" and ") }
                html.category(category, words: category.words)
            }
        }
        level == 2 ? html.sentence("h2", [:], content) : html.sentence("h3", [:], content)
    }

    func countryLink(_ html: inout MarkupWriter, _ judgement: CountryJudgement, _ address: Address) {
        let country = judgement.record.country
        html.element(
            "a", ["href": address.going(to: .country(country.code)).link(from: address)], country.name)
    }
}
