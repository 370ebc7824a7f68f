import CommitmentModel
import Reporting
import Testing

@Suite("CSV and TSV")
struct DelimitedRendererTests {
    @Test("read back, every field is what it was", arguments: [OutputFormat.csv, .tsv], 1...50)
    func readsBack(_ format: OutputFormat, _ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let list = PrintedList.random(columns: 1...5, using: &random)
        let text = try format.text(list, raw: true)
        let fields = DelimitedReader(separator: format == .csv ? "," : "\t").records(in: text)
        let expected = [list.columns.map(\.key)] + list.rows.map { $0.map(\.rawField) }
        #expect(fields.map { $0.map(\.scalars) } == expected.map { $0.map(\.scalars) })
    }

    @Test("neutralising by default and restoring gives every field back", arguments: 1...50)
    func restores(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let list = PrintedList.random(columns: 1...5, using: &random)
        let records = DelimitedReader(separator: ",").records(in: try OutputFormat.csv.text(list))
        let restored = records.dropFirst().map { $0.map { SpreadsheetText.restored($0).scalars } }
        #expect(restored == list.rows.map { $0.map(\.rawField.scalars) })
    }

    @Test("the byte-order mark comes when asked for")
    func byteOrderMark() throws {
        let renderer = OutputFormat.csv.renderer(byteOrderMark: true)
        #expect(try renderer.render(HostileList.empty).starts(with: [0xEF, 0xBB, 0xBF, UInt8(ascii: "c")]))
    }

    @Test("headers are neutralised as well")
    func headers() throws {
        let list = PrintedList(title: "", columns: [.init("@a", "A"), .init("=b", "B")], rows: [])
        #expect(try OutputFormat.csv.text(list) == "'@a,'=b\r\n")
        #expect(try OutputFormat.csv.text(list, raw: true) == "@a,=b\r\n")
    }

    @Test("an unknown value alone on its line is no blank line")
    func loneUnknown() throws {
        let list = PrintedList(title: "", columns: [.init("a", "A")], rows: [[.unknown]])
        #expect(try OutputFormat.csv.text(list) == "a\r\n\"\"\r\n")
    }
}

@Suite("Formulas")
struct SpreadsheetTextTests {
    @Test(
        "a formula gets an apostrophe",
        arguments: [
            "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "  \"=1", "'=1", "''@x", "-",
            "＝1",
            "=\u{301}", "\u{FEFF}=1", "+1.", "-1e5", "-1.2.3", "\u{A0}=1",
        ])
    func formula(_ text: String) {
        #expect(SpreadsheetText.neutralised(text).scalars == ("'" + text).scalars)
    }

    @Test(
        "what calculates nothing stays",
        arguments: ["", "a=b", "-5", "+3.2", " -5", "'", "' a", "1-2", "–", "'-5"])
    func harmless(_ text: String) {
        #expect(SpreadsheetText.neutralised(text) == text)
    }

    @Test("restoring undoes exactly what neutralising did", arguments: 1...20)
    func inverse(_ seed: Int) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let text = String.random(from: Array("=+-@\t\r\n'\" 15.a\u{301}＝"), upTo: 6, using: &random)
            #expect(SpreadsheetText.restored(SpreadsheetText.neutralised(text)).scalars == text.scalars)
        }
    }
}
