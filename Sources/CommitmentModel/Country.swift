/// A country that takes part, took part or declared that it would.
package struct Country: Equatable, Sendable {
    package let code: CountryCode
    /// ISO 3166-1 alpha-2.
    package let iso2: String
    /// The name that OGP uses today.
    package let name: String
    /// One of OGP's own four regions, which differ from the UN's.
    package let region: String
    /// People, or `nil` where nobody has looked it up.
    package let population: Int?
    /// Official languages as ISO 639-1 codes; empty where not known.
    package let languages: [String]

    package init(
        code: CountryCode, iso2: String, name: String, region: String, population: Int? = nil,
        languages: [String] = []
    ) {
        self.code = code
        self.iso2 = iso2
        self.name = name
        self.region = region
        self.population = population
        self.languages = languages
    }
}

/// How a country stands in the partnership.
package enum MembershipStatus: String, CaseIterable, Sendable {
    case active
    /// OGP reviews whether the country still acts in line with its process.
    case proceduralReview = "procedural-review"
    /// A complaint about the country's civic space is under inquiry.
    case responsePolicy = "response-policy"
    case inactive
    case suspended
    case withdrawn

    /// Whether the country takes part and can be offered help.
    package var takesPart: Bool {
        switch self {
        case .active, .proceduralReview, .responsePolicy: true
        case .inactive, .suspended, .withdrawn: false
        }
    }
}

/// A status that a country has from a day on, until the next one.
package struct Membership: Equatable, Sendable {
    package let since: PartialDate
    package let status: MembershipStatus
    package let source: String
    /// What has to be known of it: "unverified: end of the review not seen".
    package let note: String?

    package init(since: PartialDate, status: MembershipStatus, source: String = "", note: String? = nil) {
        self.since = since
        self.status = status
        self.source = source
        self.note = note
    }
}
