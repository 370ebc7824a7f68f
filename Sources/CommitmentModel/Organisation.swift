/// Who works on open contracting in a country or across countries; never a person.
package struct Organisation: Equatable, Sendable {
    /// `nil`: of no one country.
    package let country: CountryCode?
    package let name: String
    /// `civil-society`, `government`, `international`, `academic`, `private` or `other`.
    package let kind: String
    package let topics: [String]
    package let url: String?
    package let source: String

    package init(
        country: CountryCode?, name: String, kind: String, topics: [String] = [], url: String? = nil,
        source: String = ""
    ) {
        (self.country, self.name, self.kind) = (country, name, kind)
        (self.topics, self.url, self.source) = (topics, url, source)
    }

    package var isCivilSociety: Bool { kind == "civil-society" }
}

/// Who speaks for OGP in a government: an office and a role, never a person.
package struct FocalPoint: Equatable, Sendable {
    package let office: String
    package let role: String
    package let since: PartialDate?
    package let ends: PartialDate?
    /// When OGP introduced it to OCP; `nil` where it has not.
    package let introduced: PartialDate?
    package let source: String

    package init(
        office: String, role: String, since: PartialDate? = nil, ends: PartialDate? = nil,
        introduced: PartialDate? = nil, source: String = ""
    ) {
        (self.office, self.role, self.since, self.ends) = (office, role, since, ends)
        (self.introduced, self.source) = (introduced, source)
    }

    /// Whether it spoke for OGP on a day; an unknown beginning counts.
    package func isThere(on day: Day) -> Bool {
        (since.map { $0.lastDay <= day } ?? true) && (ends.map { $0.lastDay >= day } ?? true)
    }

    /// Whether somebody has to introduce it on a day.
    package func waits(on day: Day) -> Bool { isThere(on: day) && !isIntroduced(by: day) }

    /// Whether OCP knew it by a day.
    package func isIntroduced(by day: Day) -> Bool { introduced.map { $0.lastDay <= day } ?? false }
}
