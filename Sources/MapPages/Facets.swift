import Reporting

extension Site {
    /// The values of one filter, each with how many rows it leaves, as links.
    ///
    /// On a server several values of several filters hold together; a site of
    /// files has a page for each value alone.
    func facet(
        _ html: inout MarkupWriter, _ title: String, _ filter: Address.Filter, _ address: Address,
        _ values: [(value: String, words: String, count: Int)], isOpen: Bool = true
    ) {
        let chosen = address[filter]
        let shown = values.filter { $0.count > 0 || chosen.contains($0.value) }
        guard !shown.isEmpty else { return }
        html.element("details", ["open": isOpen || !chosen.isEmpty ? "open" : nil]) { html in
            html.element("summary", [:], title)
            html.element("ul", ["aria-label": title]) { html in
                for (value, words, count) in shown {
                    let isChosen = chosen.contains(value)
                    html.element("li") { html in
                        html.sentence(
                            "a",
                            [
                                "href": target(filter, value, isChosen, address).link(from: address),
                                "aria-current": isChosen ? "true" : nil,
                            ]
                        ) { html in
                            html.element("span", [:], words)
                            html.say(" ")
                            html.element("span", ["class": "number"], "\(count)")
                            if isChosen { html.element("span", ["class": "unseen"], ", chosen; leave out") }
                        }
                    }
                }
            }
        }
    }

    /// Where a value leads: chosen, and away again.
    private func target(
        _ filter: Address.Filter, _ value: String, _ isChosen: Bool, _ address: Address
    ) -> Address {
        guard kind == .served else {
            return address.going(to: address.place, isChosen ? [:] : [filter: [value]])
        }
        let others = address[filter].filter { $0 != value }
        return address.as(.html).with(.figure, []).with(filter, isChosen ? others : others + [value])
    }
}
