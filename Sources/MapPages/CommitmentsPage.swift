import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

extension Site {
    private typealias Entry = (country: CountryCode, judgement: CommitmentJudgement)

    /// How many a page shows; the whole list is in its CSV and JSON.
    private static let (shown, shownOfFew) = (100, 500)

    func commitments(_ edition: Edition, _ address: Address) throws -> Page {
        let wanted = try CommitmentWish(edition, address, tags: facts.tagLabels)
        let pool = try pool(wanted, edition)
        let found = pool.filter { wanted.contains($0.country, $0.judgement) }
        let limit = address.filters.isEmpty ? Self.shown : Self.shownOfFew
        // A page shows some of them, its CSV and JSON all.
        let shown = address.form == .html ? found.prefix(limit) : found[...]
        let words = try wanted.search.map {
            try store.foundWords($0, of: shown.map(\.judgement.commitment.id))
        }
        let list = PrintedList.commitments(
            found, edition.question, passages: words?.compactMapValues(\.passage), sources: facts.sources,
            isCut: false
        ).stamped(edition.stamp(wanted.command, isScoped: false))
        let title = wanted.title ?? "Commitments"
        return Page(
            title: title, list: list, facts: list.factsAndCount, question: edition.question, isWide: true
        ) { [self] html in
            html.element("h1", [:], title)
            searchForm(&html, address)
            html.element("div", ["class": "search"]) { html in
                html.element("div", ["class": "facets"]) { html in
                    facets(&html, pool, wanted, edition, address)
                }
                html.element("div", ["class": "found", "id": "found"]) { html in
                    count(&html, found.count, of: edition.commitments.count, limit, address)
                    results(&html, Array(shown), words ?? [:], edition, address)
                }
            }
        }
    }

    /// What the filters choose from: everything, or what a search found, the best first.
    private func pool(_ wanted: CommitmentWish, _ edition: Edition) throws -> [Entry] {
        guard let search = wanted.search else { return edition.commitments }
        var selection = Selection()
        selection.search = search
        let order = try store.commitments(selection).map(\.id)
        let byID = Dictionary(
            uniqueKeysWithValues: edition.commitments.map { ($0.judgement.commitment.id, $0) })
        return order.compactMap { byID[$0] }
    }

    private func searchForm(_ html: inout MarkupWriter, _ address: Address) {
        let isServed = kind == .served
        html.element(
            "form",
            [
                "role": "search", "method": "get", "class": isServed ? "find" : "find by-script",
                "action": address.going(to: .commitments).link(from: address),
                "data-index": isServed ? nil : Address(.searchIndex, as: .json).link(from: address),
                "data-root": isServed ? nil : Address(.home).link(from: address),
                "hidden": isServed ? nil : "hidden",
            ]
        ) { html in
            html.element("label", ["for": "q"], "Words in title or text")
            html.element(
                "input",
                [
                    "type": "search", "id": "q", "name": "q", "value": address[.search].last ?? "",
                    "maxlength": "200", "autocomplete": "off",
                ])
            if isServed { hidden(&html, address, except: [.search, .figure]) }
            html.element("button", [:], "Search")
        }
        guard !isServed else { return }
        html.element("noscript") { html in
            html.element(
                "p", ["class": "note"],
                "Searching for words needs the script of this page. Without it the filters below lead to every "
                    + "commitment, and the CSV at the foot holds them all.")
        }
    }

    private func count(
        _ html: inout MarkupWriter, _ found: Int, of all: Int, _ limit: Int, _ address: Address
    ) {
        var words = "\(found) of \(all) commitments"
        if found < all { words += "; the filters leave out \(all - found)" }
        html.sentence("p", ["class": "count"]) { html in
            guard found > limit else { return html.say(words + ".") }
            html.say(words + ". Here are the first \(limit); \(found - limit) more are in the ")
            html.element("a", ["href": address.as(.csv).link(from: address)], "CSV")
            html.say(" and under the filters.")
        }
    }

    private func results(
        _ html: inout MarkupWriter, _ found: [Entry], _ words: [Int: FoundWords], _ edition: Edition,
        _ address: Address
    ) {
        guard !found.isEmpty else {
            html.sentence("p", ["class": "empty"]) { html in
                html.say("No commitment is like that. Try fewer filters or other words, or see ")
                html.element(
                    "a", ["href": address.going(to: .commitments).link(from: address)], "all commitments")
                html.say(".")
            }
            return
        }
        html.element("ol", ["class": "results"]) { html in
            for (country, judged) in found {
                html.element("li") { html in
                    html.sentence("h2") { html in
                        html.element(
                            "a",
                            [
                                "href": address.going(to: .commitment(judged.commitment.reference))
                                    .link(from: address)
                            ]
                        ) { html in
                            if let title = words[judged.commitment.id]?.title,
                                judged.commitment.plainTitle == nil
                            {
                                html.found(title)
                            } else {
                                html.say(judged.commitment.name)
                            }
                        }
                    }
                    html.sentence("p", ["class": "meta"]) { html in
                        html.element(
                            "a", ["href": address.going(to: .country(country)).link(from: address)],
                            edition.name(country))
                        html.say(" · \(judged.plan.name) · ")
                        html.outcome(judged.outcome)
                        if let report = judged.reportWords { html.say(" · \(report)") }
                    }
                    if let text = words[judged.commitment.id]?.text, !text.isEmpty {
                        html.sentence("p", ["class": "snippet"]) { $0.found(text) }
                    }
                }
            }
        }
    }

    private func facets(
        _ html: inout MarkupWriter, _ pool: [Entry], _ wanted: CommitmentWish, _ edition: Edition,
        _ address: Address
    ) {
        let regions = Dictionary(
            uniqueKeysWithValues: edition.judgements.map {
                ($0.record.country.code, $0.record.country.region)
            })
        /// How many rows each value of a filter would leave.
        func counts(_ filter: Address.Filter, _ values: (Entry) -> [String]) -> [String: Int] {
            let rest = kind == .files ? CommitmentWish(edition) : wanted.without(filter)
            var counts: [String: Int] = [:]
            for entry in pool where rest.contains(entry.country, entry.judgement) {
                for value in values(entry) { counts[value, default: 0] += 1 }
            }
            return counts
        }
        func show(
            _ title: String, _ filter: Address.Filter, isOpen: Bool, words: (String) -> String,
            order: ((String, Int), (String, Int)) -> Bool, _ values: (Entry) -> [String]
        ) {
            let sorted = counts(filter, values).map { ($0.key, $0.value) }.sorted(by: order)
            facet(
                &html, title, filter, address,
                sorted.map { (value: $0.0, words: words($0.0), count: $0.1) }, isOpen: isOpen)
        }
        let outcomes = Outcome.allCases.map(\.rawValue)
        show(
            "Outcome", .outcome, isOpen: true, words: { Outcome(rawValue: $0)?.words ?? $0 },
            order: { (outcomes.firstIndex(of: $0.0) ?? 0) < (outcomes.firstIndex(of: $1.0) ?? 0) }
        ) { [$0.judgement.outcome.rawValue] }
        show("Region", .region, isOpen: true, words: { $0 }, order: { $0.0 < $1.0 }) {
            [regions[$0.country]].compactMap(\.self)
        }
        show(
            "Country", .country, isOpen: false,
            words: { text in CountryCode(rawValue: text).map(edition.name) ?? text },
            order: { left, right in
                func name(_ text: String) -> String { CountryCode(rawValue: text).map(edition.name) ?? text }
                return name(left.0) < name(right.0)
            }
        ) { [$0.country.rawValue] }
        show("Plan year", .year, isOpen: false, words: { $0 }, order: { $0.0 > $1.0 }) {
            [$0.judgement.plan.year.map { "\($0)" }].compactMap(\.self)
        }
        show(
            "Tag", .tag, isOpen: false, words: { self.facts.tagLabels[Tag(rawValue: $0)] ?? $0 },
            order: { (-$0.1, $0.0) < (-$1.1, $1.0) }
        ) { $0.judgement.commitment.tags.filter(\.isAccepted).map(\.tag.rawValue) }
        show("Ambition", .ambition, isOpen: false, words: { $0 }, order: { (-$0.1, $0.0) < (-$1.1, $1.0) }) {
            [$0.judgement.finding.ambition?.value.rawValue].compactMap(\.self)
        }
    }
}

extension MarkupWriter {
    /// A text in which the words that were searched for stand out.
    mutating func found(_ pieces: [FoundWords.Piece]) {
        for piece in pieces {
            if piece.isFound { element("mark", [:], piece.text) } else { say(piece.text) }
        }
    }
}
