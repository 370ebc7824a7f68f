package import CommitmentModel

/// What a file says of a country outside its action plans: a sign of
/// interest, a pledge at a summit, or a story.
package struct OutsideDraft: Equatable, Sendable {
    /// Which of the three.
    package enum Kind: Equatable, Sendable {
        case signal(Signal.Kind)
        case pledge(event: String)
        case story
    }

    package var kind: Kind
    package var country: CountryCode
    /// Of a pledge, its subject.
    package var title: String
    /// Since when, on which day, or published when.
    package var date: PartialDate?
    /// Stands in for an unknown date; a story has none.
    package var knownBy: PartialDate?
    /// As the file gives it, which need not be an address; see ``url``.
    package var link: String?
    package var source: String
    package var note: String?

    package init(_ kind: Kind, country: CountryCode, title: String, source: String) {
        self.kind = kind
        self.country = country
        self.title = title
        self.source = source
    }

    /// The link, if it is an address of the web: `javascript:` is none, and
    /// neither is one without `http://` or `https://`.
    package var url: String? { link.flatMap { Self.isAddress($0) ? $0 : nil } }

    /// Whether a text is an address of the web.
    package static func isAddress(_ link: String) -> Bool {
        guard let rest = withoutScheme(link), let first = rest.unicodeScalars.first else { return false }
        return (first.properties.isAlphabetic || first.properties.numericType != nil || first == "[")
            && !link.unicodeScalars.contains {
                $0.isSpace || "\"<>".unicodeScalars.contains($0)
            }
    }

    /// By what two links are one; `nil` for what cannot be a link.
    ///
    /// The link without its scheme, `www.` and closing slashes, and with its host
    /// in small letters.
    static func key(ofLink link: String?) -> String? {
        guard let link else { return nil }
        var rest = (withoutScheme(link) ?? link)[...]
        while rest.hasSuffix("/") { rest = rest.dropLast() }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard host.contains(".") else { return nil }
        let name = host.lowercased()
        return (name.hasPrefix("www.") ? String(name.dropFirst(4)) : name) + rest.dropFirst(host.count)
    }

    private static func withoutScheme(_ link: String) -> String? {
        for scheme in ["https://", "http://"] where link.lowercased().hasPrefix(scheme) {
            return String(link.dropFirst(scheme.count))
        }
        return nil
    }
}

extension OutsideDraft {
    var table: ReferenceTable {
        switch kind {
        case .signal: .signal
        case .pledge: .pledge
        case .story: .story
        }
    }

    /// In the order of ``ReferenceTable/columns``.
    var values: [String?] {
        let known = date == nil ? knownBy?.description : nil
        return switch kind {
        case .signal(let kind):
            [country.rawValue, kind.rawValue, title, date?.description, known, url, source, note]
        case .pledge(let event):
            [country.rawValue, event, title, date?.description, known, url, source, note]
        case .story:
            [country.rawValue, url, title, date?.description, source]
        }
    }
}
