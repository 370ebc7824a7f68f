import CommitmentMapping
import CommitmentModel
import Reporting

extension Site {
    private static let weightFilters: [(Address.Filter, Criterion)] = [
        (.timing, .timing), (.need, .need), (.readiness, .readiness), (.feasibility, .feasibility),
        (.scale, .scale), (.leverage, .leverage),
    ]

    func priorities(_ edition: Edition, _ address: Address) throws -> Page {
        let pairs = Self.weightFilters.compactMap { filter, criterion in
            address[filter].last.map { (criterion: criterion.rawValue, weight: $0) }
        }
        let paper: PriorityPaper
        if pairs.isEmpty {
            paper = edition.paper
        } else {
            do throws(WeightsError) {
                let words = pairs.map { "\($0.criterion)=\($0.weight)" }.joined(separator: ",")
                paper = edition.paper(try Weights(pairs), as: ["--weights", words])
            } catch {
                throw Refusal(status: .badRequest, reason: "\(error)")
            }
        }
        let list = paper.table
        return Page(
            title: "Priorities", list: list, facts: list.factsAndCount, question: edition.question,
            isWide: true
        ) { [self] html in
            html.element("h1", [:], "Where help would matter most")
            html.element(
                "p", ["class": "lead"],
                "Three lists, one for each kind of opportunity, in the order in which help would matter. They order help "
                    + "and not countries: none of them says who does best.")
            weights(&html, paper, address)
            key(&html, paper)
            for index in PriorityList.lists.indices { section(&html, index, paper, address) }
            left(&html, paper, address)
        }
    }

    private func weights(_ html: inout MarkupWriter, _ paper: PriorityPaper, _ address: Address) {
        html.element("section", ["class": "weights", "aria-labelledby": "weights"]) { html in
            html.element("h2", ["id": "weights"], "What counts how much")
            guard kind == .served else {
                html.element("dl", ["class": "facts"]) { html in
                    for criterion in Criterion.allCases {
                        html.element("div") { html in
                            html.sentence("dt") { html in
                                html.element(
                                    "span",
                                    ["class": "swatch by-\(criterion.rawValue)", "aria-hidden": "true"], "")
                                html.say(criterion.words)
                            }
                            html.element("dd", [:], Weights.words(paper.list.weights[criterion]))
                        }
                    }
                }
                html.element(
                    "p", ["class": "note"],
                    "This copy has the rule's own weights. To weigh otherwise: ocmap priorities --weights T=30,N=20."
                )
                return
            }
            html.element(
                "form",
                ["method": "get", "action": Address(.priorities, scope: address.scope).link(from: address)]
            ) {
                html in
                hidden(&html, address, except: Self.weightFilters.map(\.0))
                for (filter, criterion) in Self.weightFilters {
                    html.element("div", ["class": "field"]) { html in
                        html.sentence("label", ["for": "weight-\(filter.rawValue)"]) { html in
                            html.element(
                                "span", ["class": "swatch by-\(criterion.rawValue)", "aria-hidden": "true"],
                                "")
                            html.say(criterion.words)
                        }
                        html.element(
                            "input",
                            [
                                "type": "number", "id": "weight-\(filter.rawValue)", "name": filter.rawValue,
                                "min": "0",
                                "max": "100", "step": "any",
                                "value": Weights.words(paper.list.weights.given[criterion.index]),
                            ])
                    }
                }
                html.element("button", [:], "Weigh")
                if !paper.list.weights.areTheRules {
                    html.element(
                        "a", ["href": address.going(to: .priorities).link(from: address)],
                        "The rule's own weights")
                }
            }
            html.element("p", ["class": "note"], "Weights: \(paper.list.weights.words).")
        }
    }

    /// What the marks mean, and what would change the lists.
    private func key(_ html: inout MarkupWriter, _ paper: PriorityPaper) {
        html.section("reading", "How to read it") { html in
            html.element("ul") { html in
                html.element(
                    "li", [:],
                    "The bar goes from everything unknown at its worst to everything at its best; the mark is the score."
                )
                html.element("li", [:], "● behind a name: in the \(paper.cutWords) as it is weighed here.")
                for tier in [Tier.firm, .contested, .out] {
                    html.sentence("li") { html in
                        html.element(
                            "svg",
                            ["class": "score dot", "width": "14", "height": "14", "aria-hidden": "true"]
                        ) {
                            $0.element(
                                "circle", ["class": "mark \(tier.rawValue)", "cx": "7", "cy": "7", "r": "5"])
                        }
                        html.say(" \(paper.meaning(of: tier))")
                    }
                }
                html.element(
                    "li", [:],
                    "The rank is the middle one of \(paper.robustness.draws) draws, in which weights and unknowns vary, "
                        + "and those from 5 to 95 % of them.")
                html.element("li", [:], "\(paper.tipping.label): \(paper.tipping.value).")
            }
        }
    }

    private func section(_ html: inout MarkupWriter, _ index: Int, _ paper: PriorityPaper, _ address: Address)
    {
        let entries = paper.shown.filter { $0.list == index }
        html.element("section", ["class": "lists"]) { html in
            listHeading(&html, index, level: 2)
            guard !entries.isEmpty else {
                html.empty("No country is in this list on this day.")
                return
            }
            html.table(
                PriorityPaper.heading(ofList: index),
                [
                    .init("#", isNumber: true), .init("Country"), .init("Score", isNumber: true),
                    .init("Interval"),
                    .init("What it is made of"), .init("Rank, 5–95 %"), .init("P(\(paper.cutWords))"),
                    .init("Plan due"),
                    .init("Suggested offer"),
                ], isSortable: true, isQuiet: true
            ) { html in
                for entry in entries { row(&html, entry, paper, address) }
            }
        }
    }

    private func row(
        _ html: inout MarkupWriter, _ entry: PriorityList.Entry, _ paper: PriorityPaper, _ address: Address
    ) {
        let (judgement, place) = (entry.judgement, paper.place(of: entry))
        func text(_ number: Double, _ decimals: Int) -> String {
            NumberText.rounded(number, decimals: decimals) ?? "–"
        }
        html.element("tr", ["role": "row", "class": entry.isIn ? "in" : nil]) { html in
            html.cell("#", isNumber: true, "\(entry.rank)")
            html.rowHead { html in
                countryLink(&html, judgement, address)
                html.say(" ")
                html.letter(judgement.category)
            }
            html.cell("Score", isNumber: true, text(entry.score.score, 1))
            html.cell("Interval", order: text(entry.score.low, 2)) {
                ScoreBar.draw(entry.score, tier: paper.tier(of: entry), on: &$0)
                $0.element("span", ["class": "small"], entry.score.range)
            }
            html.cell("What it is made of", order: text(entry.score.score, 2)) { html in
                ScoreBar.contributions(entry, paper.list.weights, on: &html)
                html.element(
                    "span", ["class": "small"],
                    entry.values.map {
                        "\($0.criterion.rawValue) \(text(paper.list.weights.contribution(of: $0), 0))"
                    }.joined(separator: " · "))
            }
            html.cell("Rank, 5–95 %", order: place.map { "\($0.median)" }) {
                $0.element("span", ["class": "range-words"], place?.words ?? "–")
            }
            html.cell(
                "P(\(paper.cutWords))", order: place.map { text($0.probability, 4) },
                place.map { "\(text($0.probability, 2)) \(paper.tier(of: entry)?.words ?? "")" })
            html.cell("Plan due", judgement.nextPlanDue)
            html.cell("Suggested offer", paper.offer(to: judgement))
        }
    }

    private func left(_ html: inout MarkupWriter, _ paper: PriorityPaper, _ address: Address) {
        html.section("left", "In none of the lists") { html in
            for category in [CommitmentMapping.Category.n, .x] {
                let countries = paper.list.leftOut.filter { $0.category == category }
                    .sorted { $0.record.country.name < $1.record.country.name }
                guard !countries.isEmpty else { continue }
                html.sentence("p") { html in
                    html.category(category, words: "\(countries.count) \(category.words): ")
                    for (position, judgement) in countries.enumerated() {
                        if position > 0 { html.say(", ") }
                        countryLink(&html, judgement, address)
                    }
                    html.say(".")
                }
            }
        }
    }
}
