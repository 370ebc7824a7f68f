package import CommitmentModel

/// What is asked of the site: a page, its form, the scope and the filters.
///
/// It prints itself as the path of a file, with the filters behind a `?`; one
/// filter alone is a file of its own, which a static site can hold:
/// `strict/countries/category-a.html`, `countries.csv?category=a&region=Europe`.
package struct Address: Hashable, Sendable {
    /// A page, or a file that pages need.
    package enum Place: Hashable, Sendable {
        case home, countries, commitments, priorities, agenda, method, sources
        case country(CountryCode)
        /// By the reference that `ocmap commitments` prints.
        case commitment(String)
        /// A file of the program: `site.css`.
        case asset(String)
        /// Every commitment in a few words, for the script that searches without a server.
        case searchIndex
        /// Where there is no page, so many folders deep.
        case nowhere(depth: Int)
    }

    /// The page, or the list that it shows.
    package enum Form: String, CaseIterable, Sendable {
        case html, csv, json
    }

    /// What a page can be asked for; the order is that of addresses.
    package enum Filter: String, CaseIterable, Sendable {
        case search = "q"
        case category, country, region, year, tag, outcome, ambition, holds
        /// The rows of a headline figure, by its key: "members", "core-made".
        case figure
        /// Weights of rule prio-1, by the letters of their criteria.
        case timing = "T"
        case need = "N"
        case readiness = "R"
        case feasibility = "F"
        case scale = "I"
        case leverage = "L"
        case sort
        case asOf = "as_of"
        case assumed = "assume_published"

        /// Those of which one alone is a page with a path of its own.
        package static let facets: [Filter] = [
            .category, .country, .region, .year, .tag, .outcome, .ambition, .holds, .figure, .sort,
        ]
    }

    package var place: Place
    package var form: Form
    package var scope: Scope
    /// Values that are all the same are one; an empty list is no filter.
    package private(set) var filters: [Filter: [String]]

    package init(
        _ place: Place, scope: Scope = .core, _ filters: [Filter: [String]] = [:], as form: Form = .html
    ) {
        self.place = place
        self.form = form
        self.scope = place.isScoped ? scope : .core
        self.filters = filters.filter { !$0.value.isEmpty }
    }

    /// The values asked for; empty where the filter is not set.
    package subscript(filter: Filter) -> [String] {
        get { filters[filter] ?? [] }
        set { filters[filter] = newValue.isEmpty ? nil : newValue }
    }

    /// The same in another form.
    package func `as`(_ form: Form) -> Address {
        var other = self
        other.form = form
        return other
    }

    /// Another page, seen from the same day and scope.
    package func going(to place: Place, _ filters: [Filter: [String]] = [:]) -> Address {
        var other = Address(place, scope: scope, filters)
        for filter in [Filter.asOf, .assumed] { other[filter] = self[filter] }
        return other
    }

    /// The same page in another scope.
    package func inScope(_ scope: Scope) -> Address { Address(place, scope: scope, filters, as: form) }

    /// The same page with one filter set, changed or taken away.
    package func with(_ filter: Filter, _ values: [String]) -> Address {
        var other = self
        other[filter] = values
        return other
    }
}

extension Address.Place {
    /// Whether what it says depends on which commitments count.
    package var isScoped: Bool {
        switch self {
        case .home, .countries, .country, .priorities: true
        case .commitments, .commitment, .agenda, .method, .sources, .asset, .searchIndex, .nowhere:
            false
        }
    }

    /// Where its file lies, without the ending.
    var path: String {
        switch self {
        case .home: "index"
        case .countries: "countries"
        case .country(let code): "country/\(code)"
        case .commitments: "commitments"
        case .commitment(let reference): "commitment/\(AddressText.segment(reference))"
        case .priorities: "priorities"
        case .agenda: "agenda"
        case .method: "method"
        case .sources: "sources"
        case .asset(let name): "assets/\(name)"
        case .searchIndex: "search"
        case .nowhere(let depth): String(repeating: "_/", count: depth) + "_"
        }
    }
}
