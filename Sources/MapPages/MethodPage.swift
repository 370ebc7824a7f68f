import CommitmentMapping
import CommitmentModel
import Reporting

extension Site {
    func method(_ edition: Edition, _ address: Address) -> Page {
        let list = Self.glossary(edition.question)
        return Page(title: "Method", list: list, facts: list.factsAndCount, question: edition.question) {
            [self] html in
            html.element("h1", [:], "How the map is made")
            html.element(
                "p", ["class": "lead"],
                "Rules decide, and not people: the same facts give the same map. Where a person sets another category, both are shown, "
                    + "with reason, evidence and a date for looking again.")
            for section in MethodText.sections(draws: draws) {
                html.element("section") { html in
                    html.element("h2", [:], section.heading)
                    for paragraph in section.paragraphs { html.element("p", [:], paragraph) }
                    switch section.table {
                    case .categories: categories(&html, address)
                    case .outcomes: outcomes(&html, address)
                    case .criteria: criteria(&html)
                    case nil: break
                    }
                }
            }
        }
    }

    private func categories(_ html: inout MarkupWriter, _ address: Address) {
        html.table("Categories", [.init("Category"), .init("When")], isQuiet: true) { html in
            for category in CommitmentMapping.Category.onMaps {
                html.row { html in
                    html.rowHead { $0.category(category, words: category.words) }
                    html.cell("When", MethodText.meaning(of: category))
                }
            }
        }
    }

    private func outcomes(_ html: inout MarkupWriter, _ address: Address) {
        html.table("Outcomes", [.init("Outcome"), .init("When")], isQuiet: true) { html in
            for outcome in Outcome.allCases {
                html.row { html in
                    html.rowHead { $0.outcome(outcome) }
                    html.cell("When", MethodText.meaning(of: outcome))
                }
            }
        }
    }

    private func criteria(_ html: inout MarkupWriter) {
        html.table(
            "Criteria", [.init("Criterion"), .init("Weight", isNumber: true), .init("What it asks")],
            isQuiet: true
        ) { html in
            for criterion in Criterion.allCases {
                html.row { html in
                    html.rowHead { $0.say("\(criterion.rawValue) \(criterion.words)") }
                    html.cell("Weight", isNumber: true, Weights.words(criterion.weight))
                    html.cell("What it asks", MethodText.meaning(of: criterion))
                }
            }
        }
    }

    /// Every code of the rules with its words, as data.
    private static func glossary(_ question: Question) -> PrintedList {
        let categories = CommitmentMapping.Category.onMaps.map {
            ["category", $0.rawValue, $0.words, MethodText.meaning(of: $0), CountryJudgement.rule]
        }
        let outcomes = Outcome.allCases.map {
            ["outcome", $0.rawValue, $0.words, MethodText.meaning(of: $0), CountryJudgement.rule]
        }
        let criteria = Criterion.allCases.map {
            ["criterion", $0.rawValue, $0.words, MethodText.meaning(of: $0), PriorityList.rule]
        }
        return PrintedList(
            title: "Codes of the rules",
            columns: [
                .init("kind", "Kind"), .init("code", "Code"), .init("words", "Words"),
                .init("meaning", "Meaning"),
                .init("rule", "Rule"),
            ],
            rows: (categories + outcomes + criteria).map { $0.map(PrintedList.Value.text) },
            facts: [
                .init("Rules", "\(CountryJudgement.rule), \(PriorityList.rule)"),
                .init("Program", Program.name),
            ])
    }
}
