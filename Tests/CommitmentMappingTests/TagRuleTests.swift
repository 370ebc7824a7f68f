import CommitmentModel
import Testing

@testable import CommitmentMapping

@Suite("Rule tag-1: tags from words")
struct TagRuleTests {
    typealias Tag = CommitmentModel.Tag

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let title: String
        let words: String?

        init(_ description: String, _ title: String, finds words: String?) {
            (testDescription, self.title, self.words) = (description, title, words)
        }
    }

    static let cases = [
        Case("English", "12. Better Public Procurement", finds: "Procurement (title)"),
        Case("English, hyphen", "e-Procurement for all", finds: "e Procurement (title)"),
        Case("Spanish, accents kept", "Contratación Pública más ágil", finds: "Contratación Pública (title)"),
        Case("Spanish, plural, no accents", "COMPRAS PUBLICAS", finds: "COMPRAS PUBLICAS (title)"),
        Case("French", "Réforme des marchés publics", finds: "marchés publics (title)"),
        Case("French, apostrophe", "Publier les appels d’offres", finds: "appels d offres (title)"),
        Case("Portuguese", "Licitações abertas", finds: "Licitações (title)"),
        Case("Portuguese, accents", "contratações públicas", finds: "contratações públicas (title)"),
        Case("Italian", "Trasparenza degli appalti pubblici", finds: "appalti pubblici (title)"),
        Case("Romanian", "Achiziții publice", finds: "Achiziții publice (title)"),
        Case("Albanian", "Prokurimi publik", finds: "Prokurimi publik (title)"),
        Case("Indonesian", "Pengadaan barang dan jasa", finds: "Pengadaan barang (title)"),
        Case("Croatian", "Javna nabava", finds: "Javna nabava (title)"),
        Case("Ukrainian", "Публічні закупівлі", finds: "Публічні закупівлі (title)"),
        Case("line breaks of the export", "public<br/>procurement", finds: "procurement (title)"),
        Case("a word inside another", "Procuraduría de derechos; un contratiempo", finds: nil),
        Case("a longer word", "Tenderness, comprasol and ocdss", finds: nil),
        Case("hiring is no buying", "Contratación de personal", finds: nil),
        Case("employment contracts are none", "Employment contracts", finds: nil),
        Case("something else", "Open budgets", finds: nil),
        Case("nothing but signs", "– … 12.", finds: nil),
    ]

    private func subject(
        _ title: String = "Open budgets", _ texts: [TagField: String] = [:], tags: [TagUse] = [],
        information: Bool? = nil, participation: Bool? = nil
    ) throws -> TagSubject {
        TagSubject(
            id: 1, reference: "UKR-1-1", country: try #require(CountryCode(rawValue: "UKR")), plan: "1",
            title: title, texts: texts, tags: tags,
            relevance: Relevance(information: information, participation: participation))
    }

    private func suggestion(_ tag: Tag, for subject: TagSubject) -> TagSuggestion? {
        TagRule().suggestions(for: subject).first { $0.tag == tag }
    }

    @Test("finds public buying, and gives the words as they stand", arguments: cases)
    func languages(_ example: Case) throws {
        let found = suggestion(.publicProcurement, for: try subject(example.title))
        #expect(found?.words.first == example.words)
        #expect(example.words == nil || found?.centrality == .main)
    }

    @Test("a phrase weighs most in a title, and several weigh more than one")
    func weights() throws {
        func score(_ title: String, _ texts: [TagField: String] = [:]) throws -> Double? {
            suggestion(.publicProcurement, for: try subject(title, texts))?.score
        }
        #expect(try score("Procurement") == 0.9)
        #expect(try score("Budgets", [.text: "procurement"]) == 0.63)
        #expect(try score("Budgets", [.theme: "procurement"]) == 0.54)
        #expect(try score("Budgets", [.institution: "Procurement Agency"]) == 0.45)
        #expect(try score("Procurement", [.text: "procurement, procurement"]) == 0.9)
        #expect(try score("Procurement", [.text: "tenders"]) == 0.94)
        // One hint is too little, three are enough.
        #expect(try score("Contracts") == nil)
        #expect(try score("Contracts", [.text: "suppliers and contractors"]) == 0.56)
    }

    @Test("the longest phrase counts, and its words are used up")
    func longest() throws {
        let both = try subject("Compras y contrataciones", [.text: "contratación de personal"])
        #expect(suggestion(.publicProcurement, for: both)?.words == ["Compras y contrataciones (title)"])
    }

    @Test("centrality: main in a title, part in the theme or twice in the text, a mention once")
    func centrality() throws {
        func centrality(_ title: String, _ texts: [TagField: String]) throws -> Centrality? {
            suggestion(.publicProcurement, for: try subject(title, texts))?.centrality
        }
        #expect(try centrality("Budgets", [.shortTitle: "Tenders"]) == .main)
        #expect(try centrality("Budgets", [.theme: "Procurement"]) == .part)
        #expect(try centrality("Budgets", [.text: "Procurement plans and public tenders"]) == .part)
        #expect(try centrality("Contracts", [.text: "Procurement plans"]) == .mention)
    }

    @Test(
        "open contracting by its names, and by OGP's label",
        arguments: [
            ("Open contracting", true), ("Use OCDS", true), ("Contrataciones abiertas", true),
            ("Contrats ouverts", true), ("Contratações abertas", true), ("Open data on contracts", false),
        ])
    func openContracting(_ title: String, _ isOne: Bool) throws {
        #expect((suggestion(.openContracting, for: try subject(title)) != nil) == isOne)
        let labelled = try subject(tags: [TagUse(.openContractingPolicy)])
        #expect(
            suggestion(.openContracting, for: labelled)?.words == ["label policy/open-contracting"])
    }

    @Test("data and engagement are sides of contracting: from the IRM's codes and from the words")
    func sides() throws {
        let coded = try subject("Procurement reform", information: true, participation: true)
        #expect(suggestion(.data, for: coded)?.words == ["IRM: access to information"])
        #expect(suggestion(.engagement, for: coded)?.words == ["IRM: civic participation"])
        #expect(suggestion(.data, for: coded)?.score == 0.54)
        let worded = try subject("Veedurías en compras públicas", [.text: "Se publicará en datos abiertos"])
        #expect(suggestion(.data, for: worded)?.words == ["publicará (text)", "datos abiertos (text)"])
        #expect(suggestion(.engagement, for: worded)?.words == ["Veedurías (title)"])
        // Codes of no, and no contracting, suggest nothing.
        #expect(suggestion(.data, for: try subject("Procurement reform", information: false)) == nil)
        #expect(suggestion(.data, for: try subject("Open data", information: true)) == nil)
    }

    @Test("where somebody judged contracting central, its sides need no word of it")
    func judged() throws {
        for (centrality, isSuggested) in [(Centrality.main, true), (.part, true), (.mention, false)] {
            let subject = try subject(
                "Publish the CRC", tags: [TagUse(.publicProcurement, centrality: centrality)],
                information: true)
            #expect((suggestion(.data, for: subject) != nil) == isSuggested)
        }
    }

    @Test("what is accepted or rejected is not suggested again, what is suggested is")
    func open() throws {
        for (state, count) in [(TagState.accepted, 0), (.rejected, 0), (.suggested, 1)] {
            let subject = try subject("Procurement", tags: [TagUse(.publicProcurement, state: state)])
            #expect(TagRule().openSuggestions(for: [subject]).count == count)
        }
    }

    @Test("the order of the suggestions is score, then the order given, then the tag")
    func order() throws {
        let (low, high) = (try subject("Tenders"), try subject("Procurement", information: true))
        let found = TagRule().openSuggestions(for: [low, high, low])
        #expect(found.map(\.suggestion.score) == [0.9, 0.6, 0.6, 0.54])
    }

    @Test("every phrase can be found: folded, not empty, and no longer one of its topic hides it")
    func phrases() {
        for phrase in TagPhrases.all where phrase.strength != .other {
            let text = phrase.text.replacing("*", with: "")
            #expect(!text.isEmpty && text == folded(text), "\(phrase.text)")
            let found = PhraseFinder(TagPhrases.all.filter { $0.topic == phrase.topic }).matches(in: text)
            #expect(found.contains { $0.phrase.strength != .other }, "\(phrase.text)")
        }
        #expect(TagPhrases.all.count > 150)
    }

    @Test("any text is taken", arguments: ["", " ", "\u{0}", "a\u{301}", "👩‍👩‍👧 procurement ½", "e"])
    func anyText(_ text: String) throws {
        let found = suggestion(.publicProcurement, for: try subject(text))
        #expect((found != nil) == text.contains("procurement"))
    }
}
