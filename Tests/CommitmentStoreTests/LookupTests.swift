import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Countries, regions and tags by what a person writes")
struct LookupTests {
    static let countries = [
        ("UKR", "UKR"), ("ukr", "UKR"), ("UA", "UKR"), ("ua", "UKR"), ("Ukraine", "UKR"), ("UKRAINE", "UKR"),
        (" ukraine ", "UKR"), ("Україна", "UKR"), ("україна", "UKR"), ("UK", "GBR"), ("uk", "GBR"),
        ("Great  Britain", "GBR"), ("great-britain", "GBR"), ("GB", "GBR"), ("Côte d’Ivoire", "CIV"),
        ("Cote d'Ivoire", "CIV"), ("COTE D IVOIRE", "CIV"), ("Co\u{302}te d’Ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("CI", "CIV"),
    ]

    @Test("ISO codes, names and aliases, without case, accents or punctuation", arguments: countries)
    func known(_ text: String, _ code: String) throws {
        #expect(try Store.sample().country(named: text).rawValue == code)
    }

    static let strangers: [(String, String?)] = [
        ("Ukrain", "Ukraine"), ("Urkaine", "Ukraine"), ("Grate Britain", "Great Britain"),
        ("cote divoire", "Côte d’Ivoire"), ("Atlantis", nil), ("", nil), ("!", nil), ("XXX", nil), ("%", nil),
        ("' OR 1=1 --", nil), ("U", nil),
    ]

    @Test("anything else is an error with the nearest name, never a silent match", arguments: strangers)
    func unknown(_ text: String, _ suggestion: String?) throws {
        let store = try Store.sample()
        #expect(throws: StoreError.unknownCountry(text, suggestion: suggestion)) {
            try store.country(named: text)
        }
    }

    @Test("a code of one country that is the alias of another means neither")
    func twoMeanings() throws {
        let store = try Store.sample()
        try store.importing(.sample("more", profile: "seeds")) { session in
            try session.putAll([["alias": "CI", "iso3": "UKR", "source": "test"]], to: .countryAlias)
        }
        #expect(throws: StoreError.self) { try store.country(named: "CI") }
        #expect(try store.country(named: "CIV").rawValue == "CIV")
    }

    @Test("an alias of the same country is no second meaning")
    func sameMeaning() throws {
        let store = try Store.sample()
        try store.importing(.sample("more", profile: "seeds")) { session in
            try session.putAll([["alias": "UA", "iso3": "UKR", "source": "test"]], to: .countryAlias)
        }
        #expect(try store.country(named: "ua").rawValue == "UKR")
    }

    @Test("every country comes by its ISO code, with what is known")
    func all() throws {
        let store = try Store.sample()
        try store.connection.execute(
            "UPDATE country SET languages = 'uk;ru', population = 45 WHERE iso3 = 'UKR'")
        let countries = try store.countries()
        #expect(countries.map(\.code.rawValue) == ["CIV", "GBR", "UKR"])
        #expect(countries.map(\.population) == [nil, nil, 45])
        #expect(countries.map(\.languages) == [[], [], ["uk", "ru"]])
        #expect(countries[0].name == "Côte d’Ivoire")
    }

    static let regions = [
        ("Africa and the Middle East", "Africa and the Middle East"),
        ("Africa & Middle East", "Africa and the Middle East"),
        ("africa middle east", "Africa and the Middle East"), ("EUROPE", "Europe"), ("the Europe", "Europe"),
    ]

    @Test("a region without case, “and”, “&” and “the”", arguments: regions)
    func region(_ text: String, _ region: String) throws {
        #expect(try Store.sample().region(named: text) == region)
    }

    @Test(
        "another region is an error with those that there are", arguments: ["Oceania", "Africa", "", "and"])
    func unknownRegion(_ text: String) throws {
        let store = try Store.sample()
        #expect(throws: StoreError.unknownRegion(text, known: ["Africa and the Middle East", "Europe"])) {
            try store.region(named: text)
        }
    }

    @Test("a tag has to be written as it is, and the nearest is suggested")
    func tag() throws {
        let store = try Store.sample()
        #expect(try store.tag(named: "oc/data") == .data)
        #expect(throws: StoreError.unknownTag("OC/Data", suggestion: "oc/data")) {
            try store.tag(named: "OC/Data")
        }
        #expect(throws: StoreError.unknownTag("public-procurment", suggestion: "policy/public-procurement")) {
            try store.tag(named: "public-procurment")
        }
        #expect(throws: StoreError.unknownTag("elephant", suggestion: nil)) {
            try store.tag(named: "elephant")
        }
    }

    @Test("a label stands for every tag that it names")
    func labels() throws {
        let store = try Store.sample()
        try store.importing(.sample("more", profile: "seeds")) { session in
            try session.putAll(
                [
                    ["label": "Open Contracting!", "tag": "oc/open-contracting"],
                    ["label": "open contracting", "tag": "oc/data"],
                ], to: .tagLabel)
        }
        #expect(try store.tagLabels() == ["open contracting": [.data, .openContracting]])
    }
}
