import CSV
import Testing

@Suite("Quotes where none may be, read as text")
struct StrayQuoteTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let records: [[String]]
        var dialect = Dialect.rfc4180
    }

    static let cases = [
        Case(
            testDescription: "inches", text: "a,5\" pipe,6\"\nb", records: [["a", "5\" pipe", "6\""], ["b"]]),
        Case(
            testDescription: "a name in quotes inside quotes", text: "\"the \"Act\" of 2015, as is\",b\n",
            records: [["the \"Act\" of 2015, as is", "b"]]),
        Case(
            testDescription: "one quote too many before a field in quotes", text: "\"\"a, b\",c\n",
            records: [["\"a, b", "c"]]),
        Case(
            testDescription: "one quote before a field without, ended by the next that opens",
            text: "\"RI-8070,9.50,\"grip, and more\",c\n",
            records: [["\"RI-8070", "9.50", "grip, and more", "c"]]),
        Case(
            testDescription: "one quote at the end of a record", text: "a,\"\nb,\"c, d\"\n",
            records: [["a", "\""], ["b", "c, d"]]),
        Case(
            testDescription: "inches at the end of a field in quotes",
            text: "\"table, 48\"\",\"made here\"\nc,d",
            records: [["table, 48\"", "made here"], ["c", "d"]]),
        Case(
            testDescription: "doubled quotes beside a stray one", text: "\"a \"\"b\"\" \"c\" d\",e",
            records: [["a \"b\" \"c\" d", "e"]]),
        Case(
            testDescription: "a line break beside a stray quote", text: "\"a \"b\" c\nd\",e\nf",
            records: [["a \"b\" c\nd", "e"], ["f"]]),
        Case(
            testDescription: "spaces before a quote that opens", text: "\"a, b, \"c, d\"\n",
            records: [["\"a", "b", "c, d"]], dialect: Dialect(delimiter: ",", skipsSpaces: true) ?? .rfc4180),
        Case(
            testDescription: "an escape before a stray quote", text: "a\\\"b\"c,d\n",
            records: [["a\"b\"c", "d"]], dialect: Dialect(delimiter: ",", escape: "\\") ?? .rfc4180),
    ]

    @Test("leave the fields around them whole", arguments: cases, PiecewiseSource.pieces)
    func shape(_ example: Case, piece: Int) throws {
        let dialect = example.dialect.readingQuotesInsideAsText(true)
        var reader = CSVReader(example.text.utf8, piece: piece, dialect: dialect)
        #expect(try reader.rest() == example.records)
    }

    @Test("are said for the record that has them, and lines are counted on")
    func said() throws {
        let dialect = Dialect.rfc4180.readingQuotesInsideAsText(true)
        var reader = CSVReader("a\n\"b\n\nc\"\"\nd,\"e\n\"f\"\n".utf8, piece: 1, dialect: dialect)
        var found: [String] = []
        while try reader.next() { found.append("\(reader.line) \(reader.hasQuoteAsText) \(reader.record)") }
        #expect(
            found == [
                #"1 false ["a"]"#, #"2 true ["b\n\nc\""]"#, #"5 true ["d", "\"e"]"#, #"6 false ["f"]"#,
            ])
    }

    @Test(
        "are an error after all where nothing closes the field",
        arguments: [
            (
                "a\nb,\"c\nd",
                "line 2, field 2: the quote that opens here is never closed. Close it, or remove it."
            ),
            (
                "a\n\"b\"c\nd",
                "line 2, field 1: the field goes on after its closing quote. "
                    + "Double every quote that belongs to the text."
            ),
        ])
    func unclosed(_ text: String, _ sentence: String) {
        let dialect = Dialect.rfc4180.readingQuotesInsideAsText(true)
        var reader = CSVReader(text.utf8, piece: 2, dialect: dialect)
        let error = #expect(throws: CSVError.self) { while try reader.next() {} }
        #expect(error?.description == sentence)
    }

    @Test("are text all over in a dialect without quotes")
    func noQuotes() throws {
        let dialect = try #require(Dialect(delimiter: "\t", quote: nil))
        var reader = CSVReader("\"a\t\"\"\n'b\"\t".utf8, piece: 3, dialect: dialect)
        #expect(try reader.rest() == [["\"a", "\"\""], ["'b\"", ""]])
    }

    @Test("an escaped line break is counted")
    func escapedLines() throws {
        let dialect = try #require(Dialect(delimiter: ",", escape: "\\"))
        var reader = CSVReader("a\\\nb\\\r\nc,\"d\\\ne\"\nf".utf8, piece: 1, dialect: dialect)
        #expect(try reader.next() && reader.record == ["a\nb\r\nc", "d\ne"])
        #expect(try reader.next() && reader.line == 5)
    }

    @Test("an escape makes text of what has a meaning, and is text before all else")
    func escape() throws {
        let dialect = try #require(Dialect(delimiter: ",", escape: "\\"))
        let text = #"C:\new\,x,"say \"yes\", \n \\","# + "\"a\\\r\nb\",\"c\"\"d\",e\\\nf,\\"
        var reader = CSVReader(text.utf8, piece: 1, dialect: dialect)
        #expect(
            try reader.rest() == [[#"C:\new,x"#, #"say "yes", \n \"#, "a\r\nb", "c\"d", "e\nf", "\\"]])
    }
}
