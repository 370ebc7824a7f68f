import CommitmentStore
package import Reporting

/// A paper as one page of HTML that needs nothing beside it and prints well.
///
/// Its style stands in the page, since a hand-out is sent round as one file. On
/// A4 the heads of tables are repeated, no row and no heading is torn from what
/// it belongs to, and a section with a wide table lies across.
package struct PaperPage {
    /// More columns than these do not fit upright.
    private static let upright = 6

    private let paper: Paper

    package init(_ paper: Paper) {
        self.paper = paper
    }

    package var html: String {
        MarkupWriter.page { html in
            html.element("head") { html in
                html.element("meta", ["charset": "utf-8"])
                html.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                html.element("title", [:], paper.title)
                html.element(
                    "style", [:], String(decoding: Embedded.bytes("assets/paper.css"), as: UTF8.self))
            }
            html.element("body", ["class": "paper"]) { html in
                html.element("h1", [:], paper.title)
                for (index, section) in paper.sections.enumerated() {
                    html.element("section", ["class": Self.isWide(section) ? "across" : nil]) { html in
                        write(section, number: index, on: &html)
                    }
                }
                html.element("footer") { html in
                    html.element("p", [:], paper.factLine)
                }
            }
        }
    }

    private static func isWide(_ section: Paper.Section) -> Bool {
        section.blocks.contains { block in
            if case .list(let list) = block { list.forReading.columns.count > upright } else { false }
        }
    }

    private func write(_ section: Paper.Section, number: Int, on html: inout MarkupWriter) {
        if !section.heading.isEmpty { html.element("h2", [:], section.heading) }
        for block in section.blocks {
            switch block {
            case .paragraph(let text): html.sentence("p") { $0.linked(text) }
            case .items(let items):
                html.element("ul") { html in for item in items { html.sentence("li") { $0.linked(item) } } }
            case .list(let list):
                html.table(list, caption: list.title, isQuiet: list.title == section.heading)
                for fact in list.isPart ? [] : list.facts {
                    html.element("p", ["class": "small"], "\(fact.label): \(fact.value)")
                }
            case .picture(let svg, let alternative):
                // As an image nothing of it can act, whoever drew it.
                html.element(
                    "img", ["alt": alternative, "src": "data:image/svg+xml," + AddressText.encoded(svg)])
            }
        }
    }
}
