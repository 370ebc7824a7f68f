import CSV
import Testing

@Suite("CSV round trip")
struct RoundTripTests {
    @Test(
        "a field is quoted where it has to be, and only there",
        arguments: [
            ("", ""), ("plain text", "plain text"), (" é ", " é "), ("a,b", "\"a,b\""), ("a;b", "a;b"),
            ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("say \"yes\"", "\"say \"\"yes\"\"\""),
            ("\u{FEFF}a", "\"\u{FEFF}a\""),
        ])
    func quoting(_ text: String, _ quoted: String) {
        #expect(Array(Dialect.rfc4180.quoted(text).utf8) == Array(quoted.utf8))
    }

    @Test("2,000 random tables come back as they were written")
    func randomTables() throws {
        var random = SplitMix(state: 20_160_704)
        for _ in 0..<2_000 {
            let table = Table(using: &random)
            let piece = Int.random(in: 1...40, using: &random)
            var reader = CSVReader(table.text.utf8, piece: piece, dialect: table.dialect)
            let records = try reader.rest()
            try #require(utf8(of: records) == utf8(of: table.records), "\(table.text.debugDescription)")
        }
    }
}

/// Some records, and the text that stands for them in a dialect.
private struct Table {
    let dialect: Dialect
    let records: [[String]]
    let text: String

    private static let dialects = [Dialect.rfc4180] + [";", "\t", "|"].compactMap { Dialect(delimiter: $0) }
    private static let pieces = [
        ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", " ", "a", "Moldova", "é", "𝔘", "\u{FEFF}",
        "e\u{301}", "=1+1", "a commitment of some length",
    ]

    init(using random: inout SplitMix) {
        let dialect = Self.dialects[.random(in: Self.dialects.indices, using: &random)]
        let lineEnd = ["\n", "\r\n", "\r"][.random(in: 0...2, using: &random)]
        var records: [[String]] = []
        var text = ""
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            var record: [String] = []
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                var field = ""
                for _ in 0..<Int.random(in: 0...5, using: &random) {
                    field += Self.pieces[.random(in: Self.pieces.indices, using: &random)]
                }
                record.append(field)
            }
            records.append(record)
            text += record.map(dialect.quoted).joined(separator: String(UnicodeScalar(dialect.delimiter)))
            text += lineEnd
        }
        self.dialect = dialect
        self.records = records
        self.text = text
    }
}
