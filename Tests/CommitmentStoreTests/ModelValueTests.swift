import CommitmentModel
import Testing

@Suite("The nearest word")
struct ModelNearestTests {
    static let words = ["Ukraine", "United Kingdom", "Côte d’Ivoire", "Kenya", "Korea", "UK"]

    static let cases: [(String, String?)] = [
        ("Ukrain", "Ukraine"), ("Urkaine", "Ukraine"), ("ukraine", "Ukraine"), ("Ukraaine", "Ukraine"),
        ("cote divoire", "Côte d’Ivoire"), ("untied kingdom", "United Kingdom"), ("Kenia", "Kenya"),
        ("Koreya", "Korea"), ("Kxx", nil), ("Atlantis", nil), ("", nil), ("?", nil), ("Uk", "UK"),
        ("UL", nil),
    ]

    @Test("is near enough only with a slip for every three letters", arguments: cases)
    func suggests(_ word: String, _ expected: String?) {
        #expect(CommitmentModel.nearest(to: word, among: Self.words) == expected)
    }

    @Test("of two that are as near, is the first of the alphabet, whatever their order")
    func ties() {
        #expect(CommitmentModel.nearest(to: "Mala", among: ["Mali", "Malo"]) == "Mali")
        #expect(CommitmentModel.nearest(to: "Mala", among: ["Malo", "Mali"]) == "Mali")
    }

    @Test("of none is none")
    func none() {
        #expect(CommitmentModel.nearest(to: "x", among: []) == nil)
    }
}

@Suite("Codes")
struct ModelCodeTests {
    @Test(
        "a country code is three capitals", arguments: ["", "UK", "ukr", "UKRA", "UK1", "ÜKR", "UK\0", " UK"])
    func countryCode(_ text: String) {
        #expect(CountryCode(rawValue: text) == nil)
        #expect(CountryCode(rawValue: "XKX")?.description == "XKX")
    }

    static let uses: [(TagUse, [Scope])] = [
        (TagUse(.openContracting), [.strict, .core, .broad]),
        (TagUse(.openContracting, centrality: .mention), [.strict, .core, .broad]),
        (TagUse(.openContracting, isAccepted: false), []),
        (TagUse(.publicProcurement), [.core, .broad]),
        (TagUse(.publicProcurement, centrality: .main), [.core, .broad]),
        (TagUse(.publicProcurement, centrality: .part), [.core, .broad]),
        (TagUse(.publicProcurement, centrality: .mention), [.broad]),
        (TagUse(.publicProcurement, isAccepted: false), []),
        (TagUse(.infrastructureContracts), [.broad]), (TagUse(.extractivesContracts), [.broad]),
        (TagUse(.data), []), (TagUse(.engagement), []), (TagUse("sdg/16"), []),
    ]

    @Test("a tag puts a commitment into scopes", arguments: uses)
    func inScope(_ use: TagUse, _ scopes: [Scope]) {
        #expect(Scope.allCases.filter { $0.contains([use]) } == scopes)
        #expect(Scope.allCases.filter { $0.contains([TagUse("sdg/1"), use]) } == scopes)
    }

    @Test("without a tag, a commitment is in no scope", arguments: Scope.allCases)
    func untagged(_ scope: Scope) {
        #expect(!scope.contains([]))
    }
}
