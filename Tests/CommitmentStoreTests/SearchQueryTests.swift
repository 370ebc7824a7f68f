import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Search")
struct SearchQueryTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let expression: String
        /// Which of the titles below it finds, by number from 0.
        let found: [Int]

        init(_ description: String, _ text: String, _ expression: String, finds found: Int...) {
            (testDescription, self.text, self.expression, self.found) = (description, text, expression, found)
        }
    }

    static let titles = [
        "Open contracting near Kyiv", "Contracting, open to all", "E-procurement or not: Côte d’Ivoire",
    ]

    static let cases = [
        Case("one word", "open", #""open""#, finds: 0, 1),
        Case("every word has to occur", "kyiv open", #""kyiv" "open""#, finds: 0),
        Case("quoted words follow each other", #""open contracting""#, #""open contracting""#, finds: 0),
        Case(
            "an unclosed quote runs to the end", #"kyiv "open contracting"#, #""kyiv" "open contracting""#,
            finds: 0),
        Case("a quote within a word ends it", #"op"en"#, #""op" "en""#),
        Case("nothing in quotes is left out", #""" open"#, #""open""#, finds: 0, 1),
        Case("punctuation in quotes is left out", #""--" open"#, #""open""#, finds: 0, 1),
        Case("NEAR is a word", "open NEAR kyiv", #""open" "NEAR" "kyiv""#, finds: 0),
        Case("NEAR with parentheses is words", "NEAR(open kyiv, 2)", #""NEAR(open" "kyiv," "2)""#),
        Case("OR is a word", "kyiv OR ivoire", #""kyiv" "OR" "ivoire""#),
        Case("AND and NOT are words", "open AND NOT kyiv", #""open" "AND" "NOT" "kyiv""#),
        Case("a star at the end finds beginnings", "contr*", #""contr*"*"#, finds: 0, 1),
        Case("a star elsewhere is nothing", "*tracting c*g", #""*tracting" "c*g""#),
        Case("two stars are one", "contr**", #""contr**"*"#, finds: 0, 1),
        Case("a star in quotes is nothing", #""contr*""#, #""contr*""#),
        Case("a star after a quote is nothing", #""open contr"*"#, #""open contr""#),
        Case("a lone star", "*", #""""#),
        Case("a minus excludes nothing", "open -kyiv", #""open" "-kyiv""#, finds: 0),
        Case("a hyphen joins", "e-procurement", #""e-procurement""#, finds: 2),
        Case("a hyphen does not join what stands apart", "open-kyiv", #""open-kyiv""#),
        Case("a caret is nothing", "^contracting", #""^contracting""#, finds: 0, 1),
        Case("a plus is nothing", "kyiv + open", #""kyiv" "open""#, finds: 0),
        Case("a colon names no column", "title:open", #""title:open""#),
        Case("braces name no columns", "{title text}:open", #""{title" "text}:open""#),
        Case("parentheses group nothing", "(open) (kyiv", #""(open)" "(kyiv""#, finds: 0),
        Case("only punctuation", "!?- --- ()", #""""#),
        Case("nothing", "", #""""#),
        Case("only spaces", " \t\n", #""""#),
        Case("only an emoji", "🙂", #""""#),
        Case("an emoji beside a word", "🙂 open 👩‍👧", #""open""#, finds: 0, 1),
        Case("U+0000 within a word", "op\0en", #""open""#, finds: 0, 1),
        Case("U+0000 within quotes", "\"op\0en contracting\"", #""open contracting""#, finds: 0),
        Case("U+0000 alone", "\0", #""""#),
        Case("accents and case do not count", "COTE", #""COTE""#, finds: 2),
        Case("a decomposed accent", "co\u{302}te", "\"co\u{302}te\"", finds: 2),
        Case("SQL", "'; DROP TABLE commitment; --", #""DROP" "TABLE" "commitment;""#),
        Case("a letter that the index does not know", "Ⓐ", #""Ⓐ""#),
        Case("a backslash", #"open\"kyiv"#, #""open\" "kyiv""#, finds: 0),
    ]

    private func store() throws -> Store {
        let store = try Store.sample()
        try store.importing { session in
            let plan = try session.put(.sample(), line: 2).id
            for (index, title) in Self.titles.enumerated() {
                _ = try session.put(.sample(title, plan: plan), into: nil, line: index + 2)
            }
        }
        return store
    }

    @Test("is a harmless expression", arguments: cases)
    func expression(_ example: Case) {
        #expect(SearchQuery(example.text).expression == example.expression)
    }

    @Test("finds", arguments: cases)
    func found(_ example: Case) throws {
        var selection = Selection()
        selection.search = example.text
        let titles = try store().commitments(selection).map(\.title)
        #expect(titles.sorted() == example.found.map { Self.titles[$0] }.sorted())
    }

    @Test(
        "a quote with a mark upon it is text, not the end of a phrase",
        arguments: [
            "a\"\u{301}b", "a\"\u{FE0F} NEAR", "\"open\"\u{200D}",
        ])
    func markedQuote(_ text: String) throws {
        var selection = Selection()
        selection.search = text
        let store = try store()
        _ = try store.commitments(selection)
    }
}
