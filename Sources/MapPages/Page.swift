import CommitmentMapping
import CommitmentModel
import Reporting

/// A page before it is written: its title, its content and the list behind it.
struct Page {
    let title: String
    /// What CSV holds, and JSON where there is no `whole`.
    let list: PrintedList
    /// What JSON holds, where it holds more than the list.
    var whole: PrintedList?
    /// What the page stands on, for its foot.
    let facts: [PrintedList.Fact]
    let question: Question
    /// Whether it is printed across the paper.
    var isWide = false
    let content: (inout MarkupWriter) -> Void
}

extension Site {
    /// The page as HTML.
    func html(_ page: Page, at address: Address, isRefused: Bool = false) -> String {
        MarkupWriter.page { html in
            html.element("head") { head(&$0, page, address, isRefused) }
            html.element("body", ["class": page.isWide ? "wide" : nil]) { html in
                html.element("a", ["class": "skip", "href": "#content"], "Skip to the content")
                header(&html, page, address, isRefused)
                html.element("main", ["id": "content"]) { page.content(&$0) }
                if !isRefused { foot(&html, page, address) }
            }
        }
    }

    private func head(_ html: inout MarkupWriter, _ page: Page, _ address: Address, _ isRefused: Bool) {
        html.element("meta", ["charset": "utf-8"])
        html.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element("meta", ["name": "color-scheme", "content": "light dark"])
        html.element("title", [:], page.title == Self.name ? page.title : "\(page.title) · \(Self.name)")
        html.element(
            "link", ["rel": "stylesheet", "href": Address(.asset("site.css")).link(from: address)])
        html.element("link", ["rel": "icon", "href": Address(.asset("icon.svg")).link(from: address)])
        if !isRefused {
            for (form, type) in [(Address.Form.csv, "text/csv"), (.json, "application/json")] {
                html.element(
                    "link", ["rel": "alternate", "type": type, "href": address.as(form).link(from: address)])
            }
        }
        html.element(
            "script", ["src": Address(.asset("site.js")).link(from: address), "defer": "defer"], "")
    }

    static let name = "Open contracting map"

    private static let menu: [(Address.Place, String)] = [
        (.home, "Map"), (.countries, "Countries"), (.commitments, "Commitments"), (.priorities, "Priorities"),
        (.agenda, "Agenda"), (.method, "Method"), (.sources, "Sources"),
    ]

    private func header(_ html: inout MarkupWriter, _ page: Page, _ address: Address, _ isRefused: Bool) {
        html.element("header", ["class": "top"]) { html in
            html.element(
                "a", ["class": "brand", "href": address.going(to: .home).link(from: address)], Self.name)
            html.element("nav", ["aria-label": "Pages"]) { html in
                html.element("ul") { html in
                    for (place, words) in Self.menu {
                        html.element("li") { html in
                            html.element(
                                "a",
                                [
                                    "href": address.going(to: place).link(from: address),
                                    "aria-current": place == address.place ? "page" : nil,
                                ], words)
                        }
                    }
                }
            }
            if !isRefused { html.element("div", ["class": "look"]) { look(&$0, page, address) } }
        }
    }

    /// From which day and scope the page looks, and how to look from another.
    private func look(_ html: inout MarkupWriter, _ page: Page, _ address: Address) {
        if kind == .served {
            html.element("form", ["method": "get", "action": address.link(from: address)]) { html in
                hidden(&html, address, except: [.asOf])
                html.element("label", ["for": "as-of"], "As of")
                html.element(
                    "input",
                    ["type": "date", "id": "as-of", "name": "as_of", "value": "\(page.question.asOf)"])
                html.element("button", [:], "Look")
            }
        } else {
            html.sentence("p") {
                $0.say("As of ")
                $0.element("time", ["datetime": "\(page.question.asOf)"], DayText.long(page.question.asOf))
            }
        }
        guard address.place.isScoped else { return }
        html.element("nav", ["aria-label": "Scope: which commitments count"]) { html in
            html.element("span", [:], "Scope")
            html.element("ul") { html in
                for scope in page.question.scopes {
                    html.element("li") { html in
                        html.element(
                            "a",
                            [
                                "href": address.inScope(scope).link(from: address),
                                "aria-current": scope == address.scope ? "true" : nil,
                            ], scope.rawValue)
                    }
                }
            }
        }
    }

    /// What a form has to hand on, so that it changes one thing only.
    func hidden(_ html: inout MarkupWriter, _ address: Address, except filters: [Address.Filter]) {
        for filter in Address.Filter.allCases where !filters.contains(filter) {
            for value in address[filter] {
                html.element("input", ["type": "hidden", "name": filter.rawValue, "value": value])
            }
        }
    }

    private func foot(_ html: inout MarkupWriter, _ page: Page, _ address: Address) {
        html.element("footer") { html in
            html.sentence("p", ["class": "twins"]) { html in
                html.say("This page as data: ")
                html.element("a", ["href": address.as(.csv).link(from: address)], "CSV")
                html.say(", ")
                html.element("a", ["href": address.as(.json).link(from: address)], "JSON")
                html.say(". \(Self.attribution)")
            }
            html.element("dl") { html in
                for fact in page.facts {
                    html.element("div") { html in
                        html.element("dt", [:], fact.label)
                        html.element("dd", [:], fact.value)
                    }
                }
            }
        }
    }

    static let attribution =
        "Facts come from the Open Government Partnership, its Independent Reporting Mechanism and the "
        + "Open Contracting Partnership; name them where you show figures."
}

extension Question {
    /// The scopes in the order of a switch.
    fileprivate var scopes: [Scope] { [.strict, .core, .broad] }
}
