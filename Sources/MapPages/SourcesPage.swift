import CommitmentModel
import CommitmentStore
import Reporting

extension Site {
    func sources(_ edition: Edition, _ address: Address) throws -> Page {
        let list = PrintedList.runs(try store.runs().filter { $0.layout != Store.withheldLayout })
        let waiting = try store.waiting().filter { $0.kind == .ambiguousRow }
        return Page(
            title: "Sources", list: list,
            facts: list.factsAndCount + [.init("Data SHA-256", String(dataHash.prefix(16)))],
            question: edition.question, isWide: true
        ) { [self] html in
            html.element("h1", [:], "Where every fact comes from")
            html.element(
                "p", ["class": "lead"],
                "The database was filled by these imports, the oldest first. Each is one file; its SHA-256 names its bytes, "
                    + "and every fact of the other pages leads to a file, a line and one of these runs.")
            html.table(list, caption: "Imports", isSortable: true)
            html.section("problems", "What could not be placed") { html in
                guard !waiting.isEmpty else {
                    html.empty("Nothing: every row of every file found its commitment.")
                    return
                }
                html.element(
                    "p", [:], "These rows may each be any of several commitments, and wait for a person.")
                html.table(
                    "Rows that wait for a person",
                    [.init("Row"), .init("Country"), .init("Title"), .init("May be")], isQuiet: true
                ) { html in
                    for item in waiting {
                        html.row { html in
                            html.rowHead { $0.say(item.subject) }
                            html.cell("Country", edition.name(item.country))
                            html.cell("Title", item.title)
                            html.cell("May be", item.detail)
                        }
                    }
                }
            }
            html.section("data", "The data itself") { html in
                html.element(
                    "p", [:],
                    Self.attribution + " Outlines of countries are Natural Earth's, in the public domain.")
                html.sentence("p") { html in
                    html.say("SHA-256 of every fact that a list may use: ")
                    html.element("code", [:], dataHash)
                    html.say(". Equal hashes mean equal pages.")
                }
                if kind == .files { downloads(&html) }
            }
        }
    }

    private func downloads(_ html: inout MarkupWriter) {
        html.element("ul") { html in
            for (file, words) in Self.downloads {
                html.sentence("li") { html in
                    html.element("a", ["href": file], file)
                    html.say(": \(words)")
                }
            }
        }
    }

    /// What `publish` puts beside the pages.
    package static let downloads = [
        ("ocmap.sqlite", "the whole database, to be opened with SQLite or ocmap"),
        ("datapackage.json", "what each file holds, with sources, as a Frictionless Data Package"),
        ("search.json", "every commitment in a few words"),
    ]
}
