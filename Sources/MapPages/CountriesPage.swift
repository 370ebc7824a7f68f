import CommitmentMapping
import CommitmentModel
import Reporting

extension Site {
    func countries(_ edition: Edition, _ address: Address) throws -> Page {
        let wanted = try CountryWish(edition, address)
        let order = try CountryOrder(address)
        let found = edition.judgements.filter(wanted.contains)
        let list = PrintedList.map(
            found, edition.question, sources: facts.sources, filter: "like that"
        ).stamped(edition.stamp(wanted.command))
        let title = wanted.title ?? "Countries"
        return Page(
            title: title, list: list, facts: list.factsAndCount, question: edition.question, isWide: true
        ) { [self] html in
            html.element("h1", [:], title)
            html.element("div", ["class": "search"]) { html in
                html.element("div", ["class": "facets"]) { html in
                    facets(&html, edition, address, wanted)
                }
                html.element("div", ["class": "found"]) { html in
                    table(&html, found, of: edition.judgements.count, order, edition, address)
                }
            }
        }
    }

    private func facets(
        _ html: inout MarkupWriter, _ edition: Edition, _ address: Address, _ wanted: CountryWish
    ) {
        let regions = Set(edition.judgements.map(\.record.country.region)).sorted()
        facet(
            &html, "Category", .category, address,
            CommitmentMapping.Category.onMaps.map { category in
                let rest = kind == .files ? .all : wanted.without(.category)
                return (
                    category.rawValue, "\(category.rawValue) \(category.words)",
                    edition.judgements.count { $0.category == category && rest.contains($0) }
                )
            })
        facet(
            &html, "Region", .region, address,
            regions.map { region in
                let rest = kind == .files ? .all : wanted.without(.region)
                return (
                    region, region,
                    edition.judgements.count { $0.record.country.region == region && rest.contains($0) }
                )
            })
        facet(
            &html, "How far the category holds", .holds, address,
            Stability.Grade.allCases.map { grade in
                let rest = kind == .files ? .all : wanted.without(.holds)
                return (
                    grade.rawValue, grade.rawValue,
                    edition.judgements.count {
                        edition.grades[$0.record.country.code] == grade && rest.contains($0)
                    }
                )
            })
    }

    private func table(
        _ html: inout MarkupWriter, _ found: [CountryJudgement], of all: Int, _ order: CountryOrder,
        _ edition: Edition, _ address: Address
    ) {
        let left = all - found.count
        html.element(
            "p", ["class": "count"],
            "\(found.count) of \(all) countries" + (left > 0 ? "; the filters leave out \(left)." : "."))
        guard !found.isEmpty else {
            html.sentence("p", ["class": "empty"]) { html in
                html.say("No country is like that on this day. ")
                html.element(
                    "a", ["href": address.going(to: .countries).link(from: address)], "Show all countries")
                html.say(".")
            }
            return
        }
        orders(&html, order, address)
        html.table(
            "Countries by category, as of \(DayText.long(edition.question.asOf))",
            [
                .init("Country"), .init("Category"), .init("Delivered", isNumber: true),
                .init("Made", isNumber: true), .init("Holds"), .init("Plan due"), .init("To know"),
            ], isSortable: true, isQuiet: true
        ) { html in
            for judgement in order.sorted(found) {
                row(&html, judgement, edition, address)
            }
        }
    }

    /// The orders there are, without a script.
    private func orders(_ html: inout MarkupWriter, _ chosen: CountryOrder, _ address: Address) {
        html.element("nav", ["class": "orders", "aria-label": "Order of the table"]) { html in
            html.element("span", [:], "Sorted by")
            html.element("ul") { html in
                for order in CountryOrder.allCases {
                    let filter = order == .category ? [] : [order.rawValue]
                    let target =
                        kind == .served
                        ? address.with(.sort, filter) : address.going(to: .countries, [.sort: filter])
                    html.element("li") { html in
                        html.element(
                            "a",
                            [
                                "href": target.link(from: address),
                                "aria-current": order == chosen ? "true" : nil,
                            ], order.rawValue)
                    }
                }
            }
        }
    }

    private func row(
        _ html: inout MarkupWriter, _ judgement: CountryJudgement, _ edition: Edition, _ address: Address
    ) {
        let (country, rank) = (judgement.record.country, CommitmentMapping.Category.onMaps)
        html.row { html in
            html.rowHead { countryLink(&$0, judgement, address) }
            html.cell("Category", order: "\(rank.firstIndex(of: judgement.category) ?? 9) \(country.name)") {
                $0.category(judgement.category, words: judgement.words)
            }
            let share = judgement.share.map { $0.value }
            html.cell(
                "Delivered", isNumber: true, order: NumberText.rounded(share ?? -1, decimals: 4),
                share.flatMap { NumberText.rounded(100 * $0, decimals: 0) }.map { "\($0) %" })
            html.cell("Made", isNumber: true, "\(judgement.commitments.count)")
            html.cell("Holds", edition.grades[country.code]?.rawValue)
            html.cell("Plan due", judgement.category == .x ? nil : judgement.nextPlanDue)
            html.cell("To know", judgement.flagWords.joined(separator: "; "))
        }
    }
}

/// The orders in which a page lists countries.
enum CountryOrder: String, CaseIterable {
    case category, name, delivered, made, due

    init(_ address: Address) throws {
        let text = address[.sort].last ?? CountryOrder.category.rawValue
        self = try CountryOrder(rawValue: text).orRefuse(
            "Countries are sorted by \(CountryOrder.allCases.map(\.rawValue).joined(separator: ", ")).")
    }

    /// From the top: the most delivered and made, the nearest day; by name where that is equal.
    func sorted(_ judgements: [CountryJudgement]) -> [CountryJudgement] {
        let letters = CommitmentMapping.Category.onMaps
        return judgements.map { judgement -> (Double, CountryJudgement) in
            let key: Double =
                switch self {
                case .category: Double(letters.firstIndex(of: judgement.category) ?? letters.count)
                case .name: 0
                case .delivered: -(judgement.share?.value ?? -1)
                case .made: -Double(judgement.commitments.count)
                case .due: judgement.nextPlanDue.map { Double($0.number) } ?? .infinity
                }
            return (key, judgement)
        }.sorted { ($0.0, $0.1.record.country.name) < ($1.0, $1.1.record.country.name) }.map(\.1)
    }
}

/// Which countries a page is asked for.
struct CountryWish {
    private var categories: [CommitmentMapping.Category] = []
    private var regions: [String] = []
    private var grades: [Stability.Grade] = []
    private let gradesFound: [CountryCode: Stability.Grade]
    /// What a person reads above the list; `nil` where the filters are several.
    private(set) var title: String?
    /// The command that lists the same.
    private(set) var command = ["map"]

    /// Every country.
    static let all = CountryWish()

    private init() { gradesFound = [:] }

    init(_ edition: Edition, _ address: Address) throws {
        gradesFound = address[.holds].isEmpty ? [:] : edition.grades
        let known = Set(edition.judgements.map(\.record.country.region))
        categories = try address[.category].map { text in
            try CommitmentMapping.Category(rawValue: text).orRefuse(
                "“\(text)” is no category. There are a, b, u, c, n and x.")
        }
        regions = try address[.region].map { text in
            try (known.contains(text) ? text : nil).orRefuse(
                "OGP has no region “\(text)”. Its regions are: \(known.sorted().joined(separator: ", ")).")
        }
        grades = try address[.holds].map { text in
            try Stability.Grade(rawValue: text).orRefuse(
                "“\(text)” is no grade. A category is firm, leaning or contested.")
        }
        if let key = address[.figure].last {
            let figure = try edition.figures.first { $0.key == key }.orRefuse("There is no such figure.")
            guard case .countries(let members) = figure.rows else {
                throw Site.Refusal(status: .badRequest, reason: "That figure counts commitments.")
            }
            categories = members
            title = "Countries: \(figure.words)"
        }
        command +=
            categories.flatMap { ["--category", $0.rawValue] } + regions.flatMap { ["--region", $0] }
            + grades.flatMap { ["--holds", $0.rawValue] }
        switch (categories.count, regions.count, grades.count) {
        case (1, 0, 0): title = "Countries in \(categories[0].rawValue): \(categories[0].words)"
        case (0, 1, 0): title = "Countries of \(regions[0])"
        case (0, 0, 1): title = "Countries whose category is \(grades[0].rawValue)"
        default: break
        }
    }

    func contains(_ judgement: CountryJudgement) -> Bool {
        (categories.isEmpty || categories.contains(judgement.category))
            && (regions.isEmpty || regions.contains(judgement.record.country.region))
            && (grades.isEmpty
                || gradesFound[judgement.record.country.code].map { grades.contains($0) } ?? false)
    }

    /// The same wish without one of its filters, to count what that could be.
    func without(_ filter: Address.Filter) -> CountryWish {
        var other = self
        switch filter {
        case .category: other.categories = []
        case .region: other.regions = []
        default: other.grades = []
        }
        return other
    }
}

extension Optional {
    /// The value, or the page that says why there is none.
    func orRefuse(_ reason: String) throws -> Wrapped {
        guard let self else { throw Site.Refusal(status: .badRequest, reason: reason) }
        return self
    }
}
