import Testing

@testable import Reporting

@Suite("The table on a terminal")
struct TableRendererTests {
    @Test("no line is wider than the terminal, whatever is in the list", arguments: 40...120)
    func neverTooWide(_ width: Int) throws {
        var random = SeededGenerator(seed: width)
        for _ in 0..<10 {
            let list = PrintedList.random(columns: 1...15, using: &random)
            let text = try OutputFormat.table.text(list, style: TableStyle(width: width))
            for line in text.split(separator: "\n") {
                #expect(TextWidth.of(line) <= width, "\(line)")
            }
        }
    }

    @Test("nothing acts on the terminal", arguments: 1...50)
    func nothingActs(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let text = try OutputFormat.table.text(.random(columns: 1...5, using: &random))
        #expect(!text.unicodeScalars.contains { $0 != "\n" && VisibleText.isUnseen($0) })
    }

    @Test("columns that find no room are named, the optional ones first")
    func leavesOut() throws {
        let list = PrintedList(
            title: "T",
            columns: [
                .init("a", "Alpha"), .init("b", "Beta", presence: .whenItFits), .init("c", "Gamma"),
                .init("d", "Delta", alignment: .trailing),
            ],
            rows: [
                [
                    .text("abcdefghijkl"), .text("abcdefghijkl"), .text("mnopqrstuvwx"),
                    .integer(1_234_567_890),
                ]
            ])
        #expect(
            try OutputFormat.table.text(list, style: TableStyle(width: 40)) == """
                T

                Alpha         Gamma              Delta
                ────────────  ────────────  ──────────
                abcdefghijkl  mnopqrstuvwx  1234567890

                Rows: 1
                Too wide to show here: Beta. Use
                --format csv for every column.

                """)
    }

    @Test("a long text is broken between words and ends after four lines")
    func wraps() {
        let words = "one two three four five six seven eight nine ten"
        #expect(
            TextWidth.wrapped(words, width: 9) == [
                "one two", "three", "four five", "six seven", "eight", "nine ten",
            ])
        #expect(
            TextWidth.wrapped(words, width: 9, limit: 4) == ["one two", "three", "four five", "six seve…"])
        #expect(TextWidth.wrapped("abcdefgh 日本語", width: 5) == ["abcde", "fgh", "日本", "語"])
        #expect(TextWidth.wrapped("", width: 5) == [""])
        let tag = "policy/public-procurement"
        #expect(TextWidth.wrapped("is " + tag, width: 22) == ["is", "policy/public-", "procurement"])
        #expect(TextWidth.wrapped(tag, width: 9) == ["policy/", "public-", "procureme", "nt"])
        #expect(TextWidth.wrapped(tag, width: 9, limit: 2) == ["policy/", "public-…"])
        #expect(TextWidth.wrapped(tag, width: 25) == [tag])
    }

    @Test("bold and dim only where colours are allowed")
    func colours() throws {
        let plain = try OutputFormat.table.text(HostileList.full)
        let coloured = try OutputFormat.table.text(HostileList.full, style: TableStyle(colour: true))
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.hasPrefix("\u{1B}[1mMap *core*\u{1B}[0m\n"))
        let stripped = ["\u{1B}[1m", "\u{1B}[2m", "\u{1B}[0m"].reduce(coloured) {
            $0.split(separator: $1).joined()
        }
        #expect(stripped == plain)
    }

    @Test(
        "a text is as wide as a terminal draws it",
        arguments: [
            ("abc", 3), ("日本", 4), ("ｶﾅ", 2), ("ＡＢ", 4), ("e\u{301}", 1), ("한국", 4), ("👩‍👧", 2), ("🇬🇧", 2),
            ("❤️", 2),
            ("👍🏽", 2), ("", 0), ("\u{301}", 0), (" \u{FE0F}", 1), ("–…", 2), ("ไทย", 3), ("✅", 2),
        ])
    func widths(_ text: String, _ width: Int) {
        #expect(TextWidth.of(text) == width)
    }
}
