import CommitmentModel
import Testing

@Suite("Texts as they are compared")
struct ModelFoldingTests {
    static let texts = [
        ("Côte d’Ivoire", "cote d ivoire"), ("Cote d'Ivoire", "cote d ivoire"),
        ("COTE D IVOIRE", "cote d ivoire"),
        ("Co\u{302}te d\u{2019}Ivoire", "cote d ivoire"), ("ŁÓDŹ", "lodz"), ("łódź", "lodz"), ("Ø", "o"),
        ("ø", "o"),
        ("Đồng", "dong"), ("Đo\u{302}\u{300}ng", "dong"), ("São Tomé", "sao tome"), ("Ħ", "h"),
        ("İstanbul", "istanbul"),
        ("Ñandú", "nandu"), ("n\u{303}", "n"), ("Œuvre", "œuvre"), ("STRASSE ß", "strasse ß"),
        ("Україна", "украіна"),
        ("Украи\u{306}на", "украина"), ("Українa\u{301}", "украінa"), ("ЁЛКА", "елка"), ("Ελλάδα", "ελλαδα"),
        ("საქართველო", "საქართველო"), ("日本", "日本"), ("", ""), (" \t\n", ""), ("!?", ""), ("🙂", ""),
        ("  Open   data  ", "open data"), ("Open-data/portal", "open data portal"), ("a<br/>b", "a b"),
        ("a<br>b", "a b"), ("a<BR />b", "a b"), ("a<b>c</b>", "a b c b"),
        ("a<b", "a b"),
        ("1 < 2 > 0", "1 2 0"), ("<br/>", ""), ("3.3.2", "3 3 2"), ("½", "½"), ("a\u{A0}b", "a b"),
        ("a\0b", "a b"),
        ("e\u{301}\u{302}", "e"), ("\u{301}a", "a"),
    ]

    @Test("white space is what Unicode says, of every character there is")
    func space() {
        let scalars = (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
        #expect(scalars.filter { $0.isSpace != $0.properties.isWhitespace } == [])
    }

    @Test("without case, accents, punctuation and spacing", arguments: texts)
    func folding(_ text: String, _ expected: String) {
        #expect(Array(folded(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test("fold once: what is folded stays as it is", arguments: texts)
    func twice(_ text: String, _ expected: String) {
        #expect(folded(folded(text)) == folded(text))
    }

    static let titles = [
        ("12. Open contracting", "open contracting"), ("12 Open contracting", "open contracting"),
        ("12) Open contracting", "open contracting"), ("12: Open contracting", "open contracting"),
        ("Goal 2.1 E-procurement", "e procurement"), ("GOAL 2.1: E-procurement", "e procurement"),
        ("Commitment 7: Budgets", "budgets"), ("Action 3 Budgets", "budgets"),
        ("Commitment to budgets", "commitment to budgets"),
        ("Goal", "goal"), ("Actions 3 budgets", "actions 3 budgets"), ("3.3.2", "3 3 2"),
        ("3.3.2 Budgets", "budgets"),
        ("2:h) Budgets", "budgets"), ("4.a Budgets", "budgets"), ("12.", "12"), ("Goal 4", "goal 4"),
        ("24/7 help line", "24 7 help line"), ("1st budget", "1st budget"), ("5-year plan", "5 year plan"),
        ("A. Budgets", "a budgets"), ("Budget 2016", "budget 2016"), ("  12.  Open   Data ", "open data"),
        ("<br/>12. Budgets", "budgets"), ("", ""), ("!", ""), ("٣ x", "٣ x"),
        // A bare number in front is taken for a numbering, even where it is a year.
        ("2016 budget", "2016 budget"),
    ]

    @Test("a title also without the number before it", arguments: titles)
    func title(_ text: String, _ expected: String) {
        #expect(foldedTitle(text) == expected)
    }

    @Test(
        "a number takes no word with it",
        arguments: [
            ("12.Open contracting", "open contracting"), ("1.Budgets", "budgets"),
            ("12.\u{A0}Budgets", "budgets"),
            ("12.\nBudgets", "budgets"),
        ])
    func numberStuckToTitle(_ text: String, _ expected: String) {
        #expect(foldedTitle(text) == expected)
    }
}
