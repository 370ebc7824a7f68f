import CommitmentModel

// What everything else refers to.
extension PlainLayout {
    static let countries = PlainLayout(
        kind: .countries, meaning: "A country that takes part in OGP, took part or declared that it would.",
        columns: [
            Column("iso3", .text, .value, meaning: "ISO 3166-1 alpha-3: UKR"),
            Column("iso2", .text, .value, meaning: "ISO 3166-1 alpha-2: UA"),
            Column("name", .text, .value, or: ["nom", "nombre"], meaning: "as OGP writes it today"),
            Column(
                "region",
                .code(["Africa and the Middle East", "Americas", "Asia and the Pacific", "Europe"]), .column,
                or: ["ogp_region", "région", "región"],
                meaning: "one of OGP's four regions; a new country needs it"),
            Column(
                "joined", .date, or: ["year_joined", "adhésion", "adhesión"], meaning: "when it joined OGP"),
            Column("population", .integer(1...9_999_999_999), or: ["población"], meaning: "people"),
            Column("population_year", .integer(1990...2099), meaning: "the year of that figure"),
            Column(
                "languages", .list, or: ["langues", "idiomas"], meaning: "official ones, ISO 639-1: es;gn"),
            .source, .note,
        ])

    static let countryAliases = PlainLayout(
        kind: .countryAliases, meaning: "Another spelling of a country's name.",
        columns: [
            Column("alias", .text, .value, meaning: "the other spelling"), .country(), .source,
        ])

    static let memberships = PlainLayout(
        kind: .memberships, meaning: "A status in OGP that a country has from a day on, until the next one.",
        columns: [
            .country(), Column("since", .date, .value, or: ["depuis", "desde"], meaning: "from when on"),
            Column(
                "status", .code(MembershipStatus.allCases.map(\.rawValue)), .value, or: ["statut", "estado"],
                meaning: "how it stands"), .source, .note,
        ])

    static let tagNames = PlainLayout(
        kind: .tagNames, meaning: "A tag of the families policy/, oc/ and sdg/.",
        columns: [
            Column("tag", .text, .value, meaning: "its name: policy/public-procurement"),
            Column("label", .text, .value, meaning: "for people"),
            Column("definition", .text, .column, meaning: "what it covers"), .source,
        ])

    static let tagLabels = PlainLayout(
        kind: .tagLabels, meaning: "What files of some era call a tag.",
        columns: [
            Column("label", .text, .value, meaning: "the header or word in the file"),
            Column("tag", .text, .value, meaning: "the tag it means"), .source,
        ])

    static let outlines = PlainLayout(
        kind: .outlines, meaning: "The outline of a country on a world map in the Equal Earth projection.",
        columns: [
            Column("code", .text, .value, meaning: "ISO 3166-1 alpha-3: UKR"),
            Column("name", .text, .value, or: ["nom", "nombre"], meaning: "of the country"),
            Column(
                "centre_x", .integer(0...10_000), .value, meaning: "of its middle, in units from the left"),
            Column("centre_y", .integer(0...10_000), .value, meaning: "of its middle, in units from the top"),
            Column("area", .integer(0...100_000_000), .value, meaning: "in square units"),
            Column("path", .text, .value, meaning: "as SVG writes it"), .source,
        ])
}
