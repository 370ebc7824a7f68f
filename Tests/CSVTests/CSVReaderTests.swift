import CSV
import Testing

@Suite("CSV reader")
struct CSVReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let records: [[String]]

        init(_ testDescription: String, _ text: String, _ records: [[String]]) {
            self.testDescription = testDescription
            self.text = text
            self.records = records
        }
    }

    static let shapes = [
        Case("nothing", "", []),
        Case("only a byte-order mark", "\u{FEFF}", []),
        Case("one field", "a", [["a"]]),
        Case("no line end behind the last record", "a,b\nc,d", [["a", "b"], ["c", "d"]]),
        Case("a line end behind the last record", "a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        Case("CRLF", "a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        Case("CR", "a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        Case("mixed line ends", "a\nb\r\nc\rd\n\re", [["a"], ["b"], ["c"], ["d"], [""], ["e"]]),
        Case("blank lines are records", "\n\r\na\n\n", [[""], [""], ["a"], [""]]),
        Case("empty fields", ",\n,,", [["", ""], ["", "", ""]]),
        Case("empty quoted fields", "\"\"\n\"\",\"\"", [[""], ["", ""]]),
        Case("records of different length", "a\nb,c,d\ne,f", [["a"], ["b", "c", "d"], ["e", "f"]]),
        Case("delimiter in quotes", "\"a,b\",c", [["a,b", "c"]]),
        Case(
            "line breaks in quotes stay as they are", "\"a\nb\r\nc\rd\",e\nf",
            [["a\nb\r\nc\rd", "e"], ["f"]]),
        Case("doubled quotes", "\"a \"\"b\"\" c\",d", [["a \"b\" c", "d"]]),
        Case("nothing but doubled quotes", "\"\"\"\"\"\"\n\"\"\"\"", [["\"\""], ["\""]]),
        Case("spaces belong to the field", " a , b ", [[" a ", " b "]]),
        Case("a quoted field ends the text", "a,\"b\"", [["a", "b"]]),
        Case(
            "letters beyond ASCII", "Côte d’Ivoire,\"Ελλάδα\",𝔘\né",
            [["Côte d’Ivoire", "Ελλάδα", "𝔘"], ["é"]]),
        Case(
            "a byte-order mark is skipped at the start only", "\u{FEFF}\"a\",\u{FEFF}b", [["a", "\u{FEFF}b"]]),
        Case(
            "long fields, on either side of eight bytes",
            "1234567,12345678,123456789,\"1234567890123456\"\n12345678901234567",
            [["1234567", "12345678", "123456789", "1234567890123456"], ["12345678901234567"]]),
        Case(
            "bytes that differ from a delimiter by one bit", "-\u{B}\u{C}#,--,-\n!!",
            [["-\u{B}\u{C}#", "--", "-"], ["!!"]]),
    ]

    @Test("reads, however few bytes come at a time", arguments: shapes, PiecewiseSource.pieces)
    func shape(_ example: Case, piece: Int) throws {
        var reader = CSVReader(example.text.utf8, piece: piece)
        #expect(utf8(of: try reader.rest()) == utf8(of: example.records))
    }

    @Test("takes any ASCII delimiter and quote", arguments: [";", "|", "\t", " ", "\u{1F}"] as [Character])
    func delimiter(_ delimiter: Character) throws {
        let dialect = try #require(Dialect(delimiter: delimiter, quote: "'"))
        var reader = CSVReader("a,\"\(delimiter)'b\(delimiter)''c'\n".utf8, piece: 1, dialect: dialect)
        #expect(try reader.rest() == [["a,\"", "b\(delimiter)'c"]])
    }

    @Test(
        "refuses a dialect that could not be read",
        arguments: [
            ("\n", "\""), ("\r", "\""), ("\r\n", "\""), ("\0", "\""), ("é", "\""), ("\"", "\""), (",", "«"),
        ] as [(Character, Character)])
    func noDialect(delimiter: Character, quote: Character) {
        #expect(Dialect(delimiter: delimiter, quote: quote) == nil)
    }

    @Test("says on which line a record and each field start", arguments: PiecewiseSource.pieces)
    func lines(piece: Int) throws {
        let text = "head\r\n\"1\r\n2\n3\r4\",\"5\n6\",7\r\r\"\n\n\"\nend"
        var reader = CSVReader(text.utf8, piece: piece)
        var lines: [[Int]] = []
        while try reader.next() {
            lines.append([reader.line] + (0..<reader.fieldCount).map { reader.line(ofField: $0) })
        }
        #expect(lines == [[1, 1], [2, 2, 5, 6], [7, 7], [8, 8], [11, 11]])
    }

    @Test("tells a line without anything from one with an empty field")
    func blank() throws {
        var reader = CSVReader("\n\"\"\n,\n \n\r\n".utf8, piece: .max)
        var blanks: [Bool] = []
        while try reader.next() { blanks.append(reader.isBlank) }
        #expect(blanks == [true, false, false, false, true])
    }

    @Test("says whether the text starts with a byte-order mark", arguments: PiecewiseSource.pieces)
    func byteOrderMark(piece: Int) throws {
        var marked = CSVReader("\u{FEFF}a\nb".utf8, piece: piece)
        #expect(try marked.rest() == [["a"], ["b"]] && marked.hasByteOrderMark)
        var unmarked = CSVReader("a\u{FEFF}\n\u{FEFF}b".utf8, piece: piece)
        #expect(try unmarked.rest().count == 2 && !unmarked.hasByteOrderMark)
    }

    @Test("lends the bytes of a field, quotes undone")
    func bytes() throws {
        var reader = CSVReader(MemorySource("a,\"\"\"é\"\"\",\"\""))
        #expect(try reader.next())
        #expect(reader.withBytes(at: 1) { bytes in bytes.indices.map { bytes[$0] } } == Array("\"é\"".utf8))
        #expect([0, 1, 2].map { reader.isEmpty(at: $0) } == [false, false, true])
    }

    @Test("has no record before the first and behind the last")
    func outside() throws {
        var reader = CSVReader(MemorySource("a"))
        #expect(reader.fieldCount == 0 && !reader.isBlank)
        while try reader.next() {}
        #expect(reader.fieldCount == 0 && !reader.isBlank)
        #expect(try !reader.next())
    }

    @Test("reads records that are far larger than what is read at a time")
    func large() throws {
        let field = String(repeating: "commitment ", count: 100_000)
        var reader = CSVReader("a\n\(field),\"\(field)\"\nb".utf8, piece: 65_536)
        #expect(try reader.rest() == [["a"], [field, field], ["b"]])
    }
}
