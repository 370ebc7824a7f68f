/// A meeting, summit or launch.
package struct Event: Equatable, Sendable {
    package let date: PartialDate
    package let ends: PartialDate?
    package let name: String
    package let place: String?
    package let country: CountryCode?
    package let url: String?
    package let source: String

    package init(
        date: PartialDate, ends: PartialDate? = nil, name: String, place: String? = nil,
        country: CountryCode? = nil, url: String? = nil, source: String = ""
    ) {
        (self.date, self.ends, self.name, self.place) = (date, ends, name, place)
        (self.country, self.url, self.source) = (country, url, source)
    }
}

/// A story of what came of open contracting in a country.
package struct Story: Equatable, Sendable {
    package let country: CountryCode
    package let title: String
    package let url: String
    package let published: PartialDate?
    package let source: String

    package init(country: CountryCode, title: String, url: String, published: PartialDate?, source: String) {
        (self.country, self.title, self.url) = (country, title, url)
        (self.published, self.source) = (published, source)
    }
}

/// An action of the agreement between OCP and OGP.
package struct AgendaItem: Equatable, Sendable {
    package let code: String
    package let area: String
    package let title: String
    package let timeframe: String?
    package let note: String?
    package let source: String

    package init(code: String, area: String, title: String, timeframe: String?, note: String?, source: String)
    {
        (self.code, self.area, self.title) = (code, area, title)
        (self.timeframe, self.note, self.source) = (timeframe, note, source)
    }
}
