import CSV
import Testing

@Suite("Recognition")
struct RecognitionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        var encoding = TextEncoding.utf8
        var withMark = false
        let words: String
        let shape: String
        let first: [String]
    }

    static let cases = [
        Case(
            testDescription: "the plain case", text: "a,b\n1,2\n", words: "UTF-8, comma, LF",
            shape: "header in line 1, 2 columns", first: ["a", "b"]),
        Case(
            testDescription: "decimal commas", text: "name;share;rank\nOslo;1,5;2,5\nRoma;2,25;1,0\n",
            words: "UTF-8, semicolon, LF", shape: "header in line 1, 3 columns",
            first: ["name", "share", "rank"]),
        Case(
            testDescription: "decimal commas without a header", text: "1,5;2,5\n2,25;1,0\n3,5;7,0\n",
            words: "UTF-8, semicolon, LF", shape: "no header, 2 columns", first: ["1,5", "2,5"]),
        Case(
            testDescription: "Excel in western Europe",
            text: "Land;Maßnahme\r\nCôte d’Ivoire;Prüfung, 3 €\r\n",
            encoding: .windows1252, words: "Windows-1252, semicolon, CRLF",
            shape: "header in line 1, 2 columns",
            first: ["Land", "Maßnahme"]),
        Case(
            testDescription: "Excel’s Unicode Text", text: "Χώρα\tTitle\r\nΕλλάδα\tOpen, at last\r\n",
            encoding: .utf16LittleEndian, withMark: true, words: "UTF-16LE, tab, CRLF",
            shape: "header in line 1, 2 columns", first: ["Χώρα", "Title"]),
        Case(
            testDescription: "UTF-16 without a mark", text: "a|b\rc|d\r", encoding: .utf16BigEndian,
            words: "UTF-16BE, pipe, CR", shape: "header in line 1, 2 columns", first: ["a", "b"]),
        Case(
            testDescription: "UTF-16 in Cyrillic without a mark", text: "страна;название\nМолдова;закупки\n",
            encoding: .utf16LittleEndian, words: "UTF-16LE, semicolon, LF",
            shape: "header in line 1, 2 columns",
            first: ["страна", "название"]),
        Case(
            testDescription: "tabs with commas in the text",
            text: "id\ttext\n1\ta, b\n2\tc, d\n3\te, f\n", words: "UTF-8, tab, LF",
            shape: "header in line 1, 2 columns", first: ["id", "text"]),
        Case(
            testDescription: "lists in a field", text: "id,tags,note\n1,a|b,x\n2,c|d,y\n3,e|f,z\n",
            words: "UTF-8, comma, LF", shape: "header in line 1, 3 columns", first: ["id", "tags", "note"]),
        Case(
            testDescription: "a line sep=", text: "sep=;\r\na;b,c\r\n1;2,0\r\n", withMark: true,
            words: "UTF-8, semicolon, CRLF", shape: "header in line 2, 2 columns", first: ["a", "b,c"]),
        Case(
            testDescription: "a line sep= against all appearance", text: "\"SEP=|\"\na,b\n1,2\n",
            words: "UTF-8, pipe, LF", shape: "header in line 2, 1 column", first: ["a,b"]),
        Case(
            testDescription: "one column of prose",
            text: "Title\nWe met, and talked.\nNo more of it\nA, b, and c; or d\n",
            words: "UTF-8, one column, LF", shape: "header in line 1, 1 column", first: ["Title"]),
        Case(
            testDescription: "one column of names", text: "Country\nNorway\nNamibia",
            words: "UTF-8, one column, LF",
            shape: "header in line 1, 1 column", first: ["Country"]),
        Case(
            testDescription: "a title above",
            text: "Commitments\nExported 2017, by OGP\n\nid,a,b,c\n1,2,3,4\n5,6,7,8\n",
            words: "UTF-8, comma, LF",
            shape:
                "header in line 4, 4 columns, text above the table in line 1, text above the table in line 2",
            first: ["Commitments"]),
        Case(
            testDescription: "more text than table",
            text: "One\nTwo\nThree\nFour\nFive\na,b,c\nd,e,f\ng,h,i\n",
            words: "UTF-8, comma, LF",
            shape: "header in line 6, 3 columns, "
                + (1...5).map { "text above the table in line \($0)" }.joined(separator: ", "),
            first: ["One"]),
        Case(
            testDescription: "line breaks in quotes", text: "a,b\r\n\"1\n2\",\"x\n\ny\"\r\n3,4\r\n",
            words: "UTF-8, comma, CRLF", shape: "header in line 1, 2 columns", first: ["a", "b"]),
        Case(
            testDescription: "mixed line ends", text: "a,b\n1,2\r\n3,4\r5,6",
            words: "UTF-8, comma, LF and CRLF and CR mixed", shape: "header in line 1, 2 columns",
            first: ["a", "b"]),
        Case(
            testDescription: "single quotes", text: "'id','a text'\n'1','one, two'\n'2','it''s'\n",
            words: "UTF-8, comma, LF, single quotes", shape: "header in line 1, 2 columns",
            first: ["id", "a text"]),
        Case(
            testDescription: "apostrophes are no quotes", text: "id,text\n1,'tis\n2,rock 'n' roll\n3,it's\n",
            words: "UTF-8, comma, LF", shape: "header in line 1, 2 columns", first: ["id", "text"]),
        Case(
            testDescription: "backslashes before quotes",
            text: "id,text\n1,\"48\\\",\"\n2,\"a \\\"b\\\", c\"\n3,\"d, e\"\n",
            words: "UTF-8, comma, LF, escaped with \\", shape: "header in line 1, 2 columns",
            first: ["id", "text"]),
        Case(
            testDescription: "comma and space", text: "\"a\", \"b, c\", \"d\"\n1, \"2, 3\", 4\n5, \"6\", 7\n",
            words: "UTF-8, comma and space, LF", shape: "header in line 1, 3 columns",
            first: ["a", "b, c", "d"]),
        Case(
            testDescription: "inches", text: "id,size\n1,5\" pipe\n2,6\" pipe\n3,\"7, 8\"\n",
            words: "UTF-8, comma, LF, quotes inside fields read as text (in 2 records, line 2 first)",
            shape: "header in line 1, 2 columns", first: ["id", "size"]),
        Case(
            testDescription: "a quote too many", text: "id,b,c\n1,\"2,\"x, y\"\n3,4,\"5\"\n6,7,8\n",
            words: "UTF-8, comma, LF, quotes inside fields read as text (in line 2)",
            shape: "header in line 1, 3 columns", first: ["id", "b", "c"]),
        Case(
            testDescription: "two delimiters that fit", text: "a,b;c\n",
            words: "UTF-8, semicolon, LF, comma would fit as well",
            shape: "header in line 1, 2 columns", first: ["a,b", "c"]),
        Case(
            testDescription: "a row that differs", text: "a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3\n",
            words: "UTF-8, comma, LF",
            shape: "header in line 1, 3 columns, 2 rows with another number of fields (line 3 first)",
            first: ["a", "b", "c"]),
    ]

    @Test("says how a text was read", arguments: cases, PiecewiseSource.pieces)
    func words(_ example: Case, piece: Int) throws {
        let bytes = example.encoding.bytes(of: example.text, withMark: example.withMark)
        let recognition = try Recognition(of: PiecewiseSource(bytes, piece: piece))
        #expect("\(recognition)" == example.words)
        #expect("\(recognition.shape)" == example.shape)
        #expect(recognition.hasByteOrderMark == example.withMark)
        var reader = try recognition.reader(of: PiecewiseSource(bytes, piece: piece))
        #expect(try reader.next() && reader.record == example.first)
    }

    @Test("keeps the lines of the file behind a line sep=")
    func separatorLine() throws {
        let recognition = try Recognition(of: MemorySource("sep=;\na;b\n"))
        #expect(recognition.hasSeparatorLine)
        var reader = try recognition.reader(of: MemorySource("sep=;\na;b\n"))
        #expect(try reader.next() && reader.line == 2 && reader.record == ["a", "b"])
        #expect(try !Recognition(of: MemorySource("sep=ab\n")).hasSeparatorLine)
    }

    @Test("finds letters of Windows-1252 in the last line as well as in the first")
    func lateLetter() throws {
        let bytes = Array(String(repeating: "plain,text\n", count: 50_000).utf8) + [0xE9, 0x2C, 0x0A]
        let recognition = try Recognition(of: MemorySource(bytes))
        #expect(recognition.encoding == .windows1252)
        #expect(recognition.shape.records == 50_001)
    }

    @Test(
        "takes what is like UTF-8 but is none for Windows-1252",
        arguments: [
            [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x8A, 0x80, 0x80], [0xF4, 0x95, 0x80, 0x80],
            [0xC0, 0xAF],
            [0xC3], [0xF5, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func notUTF8(_ bytes: [UInt8]) throws {
        #expect(try Recognition(of: MemorySource(Array("a,b\n".utf8) + bytes)).encoding == .windows1252)
    }

    @Test("takes a text with more letters in UTF-8 than faults for a damaged one")
    func damaged() throws {
        let bytes = Array("é,ü\nö,".utf8) + [0xE9, 0x0A]
        let recognition = try Recognition(of: MemorySource(bytes))
        #expect(recognition.encoding == .utf8)
        var reader = try recognition.reader(of: MemorySource(bytes))
        let error = #expect(throws: CSVError.self) { while try reader.next() {} }
        #expect(error == CSVError(.notUTF8(byte: 0xE9, offset: 9), line: 2, field: 2))
    }

    @Test("leaves quotes an error where reading them as text makes no table")
    func strict() throws {
        let text = "a,b\n\"1, 2\"x,y\n\"3\",4\n5,6\n"
        let recognition = try Recognition(of: MemorySource(text))
        #expect(!recognition.dialect.quotesInsideAreText && recognition.recordsWithStrayQuotes == 1)
        var reader = try recognition.reader(of: MemorySource(text))
        let error = #expect(throws: CSVError.self) { while try reader.next() {} }
        #expect(error == CSVError(.textAfterClosingQuote, line: 2, field: 1))
    }

    @Test(
        "never takes a quote that is not closed for text",
        arguments: ["a,b\n1,\"2\n3,4\n", "a\tb\n1\t\"2\n3\t4\n", "a,b\nit's,\"2\n3,4\n"])
    func unclosed(_ text: String) {
        #expect(throws: CSVError(.unclosedQuote, line: 2, field: 2)) {
            try Recognition(of: MemorySource(text))
        }
    }

    @Test("names a quote in the first line that is not closed")
    func unclosedAtOnce() {
        #expect(throws: CSVError(.unclosedQuote, line: 1, field: 2)) {
            try Recognition(of: MemorySource("a,\"b\n1,2\n"))
        }
    }

    @Test("does not look for what was told")
    func told() throws {
        func read(_ text: String, _ options: ReadingOptions) throws -> [[String]] {
            let recognition = try Recognition(of: MemorySource(text), options: options)
            var reader = try recognition.reader(of: MemorySource(text))
            return try reader.rest()
        }
        #expect(try read("a,b;c\n", ReadingOptions(delimiter: ",")) == [["a", "b;c"]])
        #expect(try read("a:b\n", ReadingOptions(delimiter: ":")) == [["a", "b"]])
        #expect(try read("sep=;\na,b;c\n", ReadingOptions(delimiter: ",")) == [["a", "b;c"]])
        #expect(try read("'a,b',c\n", ReadingOptions(quoting: .with("\""))) == [["'a", "b'", "c"]])
        #expect(
            try read("\"a,b\",c\n", ReadingOptions(quoting: ReadingOptions.Quoting.none)) == [
                ["\"a", "b\"", "c"]
            ])
        #expect(try read("a\\,b,c\n", ReadingOptions(escaping: .with("\\"))) == [["a,b", "c"]])
        #expect(try read("é,b\n", ReadingOptions(encoding: .windows1252)) == [["Ã©", "b"]])
        let header = try Recognition(
            of: MemorySource("1,2\na,b\n3,4\n"), options: ReadingOptions(header: .line(2))
        ).shape
        #expect(header.header == 2 && header.firstRow == 3 && header.aside(at: 1) == .preamble)
        let none = try Recognition(
            of: MemorySource("a,b\n3,4\n"), options: ReadingOptions(header: ReadingOptions.Header.none)
        ).shape
        #expect(none.header == nil && none.firstRow == 1)
    }

    @Test("tries rare delimiters only if told to", arguments: [" ", ":", "^", "~"] as [Character])
    func rare(_ delimiter: Character) throws {
        let text = "a\(delimiter)b\(delimiter)c\n1\(delimiter)2\(delimiter)3\n"
        #expect(try !Recognition(of: MemorySource(text)).hasColumns)
        var options = ReadingOptions()
        options.triesRareDelimiters = true
        let recognition = try Recognition(of: MemorySource(text), options: options)
        #expect(recognition.dialect == Dialect(delimiter: delimiter))
        for words in ["a", "a\(delimiter)b", "a\(delimiter)b\(delimiter)c\(delimiter)d"] {
            let list = try Recognition(of: MemorySource(text + words + "\n"), options: options)
            #expect(!list.hasColumns, "what stands in texts separates nothing")
        }
        let pairs = "a\(delimiter)b\nc\(delimiter)d\n"
        #expect(try !Recognition(of: MemorySource(pairs), options: options).hasColumns)
    }

    @Test(
        "refuses to be told what makes no dialect",
        arguments: [
            ReadingOptions(delimiter: "\""), ReadingOptions(delimiter: "é"),
            ReadingOptions(quoting: .with(",")),
        ])
    func impossible(_ options: ReadingOptions) {
        var options = options
        options.delimiter = options.delimiter ?? ","
        let error = #expect(throws: CSVError.self) {
            try Recognition(of: MemorySource("a,b\n"), options: options)
        }
        #expect(
            error?.description
                == "delimiter, quote and escape have to be different characters of ASCII, and no line breaks. "
                + "Name others.")
    }
}
