import CommitmentMapping
import CommitmentModel
import Reporting

// The parts that pages are put together from.
extension MarkupWriter {
    /// A part of a page under a heading that links can lead to.
    mutating func section(_ id: String, _ title: String, _ content: (inout MarkupWriter) -> Void) {
        element("section", ["aria-labelledby": id]) { html in
            html.element("h2", ["id": id], title)
            content(&html)
        }
    }

    /// What stands in the place of something that there is none of, as a sentence.
    mutating func empty(_ sentence: String) { element("p", ["class": "empty"], sentence) }

    /// The letter of a category on its colour, with the words beside it.
    mutating func category(_ category: CommitmentMapping.Category, words: String?) {
        sentence("span", ["class": "category"]) { html in
            html.letter(category)
            if let words {
                html.say(" ")
                html.element("span", [:], words)
            }
        }
    }

    /// The letter alone; what it means is told to those who do not see the colour.
    mutating func letter(_ category: CommitmentMapping.Category) {
        element(
            "span", ["class": "letter of-\(category.rawValue)", "title": category.words], category.rawValue)
    }

    /// A text in which links of the web lead there; nothing else of it is markup.
    mutating func linked(_ text: String) {
        for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { say(" ") }
            let link = word.drop { "([".contains($0) }
            let end = link.lastIndex { !".,;)]".contains($0) }
            guard link.hasPrefix("https://") || link.hasPrefix("http://"), let end else {
                say(String(word))
                continue
            }
            let address = String(link[...end])
            say(String(word[..<link.startIndex]))
            element("a", ["href": address, "rel": "noreferrer"], Self.host(of: address))
            say(String(link[link.index(after: end)...]))
        }
    }

    /// "opengovpartnership.org": an address is longer than a line.
    private static func host(of address: String) -> String {
        let rest = address.drop { $0 != "/" }.drop { $0 == "/" }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    }

    /// A table that becomes a list of cards on a narrow screen.
    ///
    /// Roles are said aloud, since browsers drop those of a table that is laid
    /// out otherwise.
    mutating func table(
        _ caption: String, _ columns: [TableColumn], isSortable: Bool = false, isQuiet: Bool = false,
        _ rows: (inout MarkupWriter) -> Void
    ) {
        element(
            "table", ["class": isSortable ? "cards sortable" : "cards", "role": "table"]
        ) { html in
            html.element("caption", ["class": isQuiet ? "unseen" : nil], caption)
            html.element("thead", ["role": "rowgroup"]) { html in
                html.element("tr", ["role": "row"]) { html in
                    for column in columns {
                        html.element(
                            "th",
                            [
                                "scope": "col", "role": "columnheader",
                                "class": column.isNumber ? "number" : nil,
                            ],
                            column.title)
                    }
                }
            }
            html.element("tbody", ["role": "rowgroup"], rows)
        }
    }

    mutating func row(id: String? = nil, _ cells: (inout MarkupWriter) -> Void) {
        element("tr", ["role": "row", "id": id], cells)
    }

    /// The cell that names its row.
    mutating func rowHead(_ content: (inout MarkupWriter) -> Void) {
        sentence("th", ["scope": "row", "role": "rowheader"], content)
    }

    /// A cell; `title` is that of its column, for cards, and `order` what it sorts by.
    mutating func cell(
        _ title: String, isNumber: Bool = false, order: String? = nil, _ content: (inout MarkupWriter) -> Void
    ) {
        sentence(
            "td",
            [
                "role": "cell", "data-title": title, "data-order": order,
                "class": isNumber ? "number" : nil,
            ], content)
    }

    mutating func cell(_ title: String, isNumber: Bool = false, order: String? = nil, _ text: String?) {
        cell(title, isNumber: isNumber, order: order) { $0.say(text ?? "–") }
    }

    /// A cell with a day that is not broken in two.
    mutating func cell(_ title: String, _ day: Day?) {
        cell(title, order: day.map { "\($0)" }) { html in
            guard let day else { return html.say("–") }
            html.element("time", ["datetime": "\(day)"], DayText.short(day))
        }
    }

    /// A printed list as people read it, cell by cell.
    mutating func table(
        _ list: PrintedList, caption: String? = nil, isSortable: Bool = false, isQuiet: Bool = false
    ) {
        let list = list.forReading
        guard !list.rows.isEmpty else {
            empty(list.emptyMessage)
            return
        }
        let columns = list.columns.map { TableColumn($0.title, isNumber: $0.alignment == .trailing) }
        table(caption ?? list.title, columns, isSortable: isSortable, isQuiet: isQuiet) { html in
            for row in list.rows {
                html.row { html in
                    for (index, (column, value)) in zip(columns, row).enumerated() {
                        if index == 0 {
                            html.rowHead { $0.say(value.wording) }
                        } else {
                            html.cell(column.title, isNumber: column.isNumber) { $0.linked(value.wording) }
                        }
                    }
                }
            }
        }
    }
}

/// What stands above the cells of a table.
struct TableColumn {
    let title: String
    let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
        self.title = title
        self.isNumber = isNumber
    }
}
