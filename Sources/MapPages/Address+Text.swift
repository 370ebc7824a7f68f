import CommitmentModel

extension Address: CustomStringConvertible {
    /// From the root of the site, without a slash: `country/UKR.html?as_of=2016-03-15`.
    package var description: String { path + query }

    /// The path of its file.
    package var path: String {
        let folder = scope == .core ? "" : "\(scope.rawValue)/"
        if case .asset = place { return place.path }
        guard let (filter, value) = onlyFacet else { return "\(folder)\(place.path).\(ending)" }
        return "\(folder)\(place.path)/\(filter.rawValue)-\(AddressText.segment(value)).\(ending)"
    }

    private var ending: String { place == .searchIndex ? "json" : form.rawValue }

    /// The one value of the one filter that is set, where that has a path of its own.
    private var onlyFacet: (Filter, String)? {
        let set = filters.filter { $0.key != .asOf && $0.key != .assumed }
        guard set.count == 1, let (filter, values) = set.first, values.count == 1,
            Filter.facets.contains(filter)
        else { return nil }
        return (filter, values[0])
    }

    /// The filters that are not in the path, behind a `?`.
    private var query: String {
        let inPath = onlyFacet?.0
        let pairs = Filter.allCases.filter { $0 != inPath }.flatMap { filter in
            self[filter].map { "\(filter.rawValue)=\(AddressText.encoded($0))" }
        }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    /// Whether a site without a server can hold it.
    package var isFile: Bool { query.isEmpty }

    /// This address as a link on the page of another.
    package func link(from page: Address) -> String {
        String(repeating: "../", count: page.path.utf8.count { $0 == UInt8(ascii: "/") }) + description
    }

    /// Reads what a browser asks for; `nil` for what the site does not know.
    ///
    /// - Parameters:
    ///   - path: With or without the slash before it, still percent-encoded.
    ///   - query: What follows the `?`; filters that nobody knows are passed over.
    package init?(path: String, query: String = "") {
        guard var parts = AddressText.parts(of: path) else { return nil }
        var scope = Scope.core
        if parts.count > 1, let named = Scope(rawValue: parts[0]), named != .core {
            scope = named
            parts.removeFirst()
        }
        var filters = AddressText.filters(in: query)
        guard parts.count <= 2, let name = parts.last else { return nil }
        if parts.count == 2, parts[0] == "assets" {
            self.init(.asset(name))
            return
        }
        if parts == ["search.json"] {
            self.init(.searchIndex, as: .json)
            return
        }
        let (stem, form) = Self.form(of: name)
        guard let form else { return nil }
        let place: Place? =
            switch (parts.count, parts.first) {
            case (1, _): Self.pages[stem]
            case (_, "country"): CountryCode(rawValue: stem).map(Place.country)
            case (_, "commitment"): AddressText.text(ofSegment: stem).map(Place.commitment)
            case (_, let folder?): Self.pages[folder]
            default: nil
            }
        guard let place else { return nil }
        if parts.count == 2, place == .countries || place == .commitments {
            let sides = stem.split(separator: "-", maxSplits: 1)
            guard sides.count == 2, let filter = Filter(rawValue: String(sides[0])),
                Filter.facets.contains(filter),
                let value = AddressText.text(ofSegment: String(sides[1]))
            else { return nil }
            filters[filter, default: []].append(value)
        } else if parts.count == 2, Self.pages.values.contains(place) {
            return nil
        }
        guard scope == .core || place.isScoped else { return nil }
        self.init(place, scope: scope, filters, as: form)
    }

    private static let pages: [String: Place] = [
        "index": .home, "": .home, "countries": .countries, "commitments": .commitments,
        "priorities": .priorities,
        "agenda": .agenda, "method": .method, "sources": .sources,
    ]

    /// A page may be asked for without its ending.
    private static func form(of name: String) -> (stem: String, form: Form?) {
        guard let point = name.lastIndex(of: ".") else { return (name, .html) }
        return (String(name[..<point]), Form(rawValue: String(name[name.index(after: point)...])))
    }
}
