import Testing

@testable import Workbook

@Suite("Cells, as a person reads them")
struct CellTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let cell: String
        let text: String

        init(_ testDescription: String, _ cell: String, _ text: String) {
            (self.testDescription, self.cell, self.text) = (testDescription, cell, text)
        }
    }

    static let cells = [
        Case("a number", "<c><v>12</v></c>", "12"),
        Case("a number named one", "<c t=\"n\"><v>-3.25</v></c>", "-3.25"),
        Case("a decimal that says nothing", "<c><v>12.0</v></c>", "12"),
        Case("a tenth", "<c><v>0.10000000000000001</v></c>", "0.1"),
        Case("a tenth and two", "<c><v>0.30000000000000004</v></c>", "0.3"),
        Case("a third", "<c><v>0.33333333333333331</v></c>", "0.333333333333333"),
        Case("nines that round up", "<c><v>0.99999999999999989</v></c>", "1"),
        Case("seventeen digits", "<c><v>12345678901234567</v></c>", "12345678901234567"),
        Case("an exponent", "<c><v>1.2E3</v></c>", "1200"),
        Case("a small one", "<c><v>1.5E-4</v></c>", "0.00015"),
        Case("a very small one", "<c><v>1.5E-9</v></c>", "1.5E-9"),
        Case("a very large one", "<c><v>1E+30</v></c>", "1E+30"),
        Case("zero with decimals", "<c><v>-0.0</v></c>", "0"),
        Case("spaces around a number", "<c><v> 7\n</v></c>", "7"),
        Case("yes", "<c t=\"b\"><v>1</v></c>", "TRUE"),
        Case("no", "<c t=\"b\"><v>0</v></c>", "FALSE"),
        Case("an error", "<c t=\"e\"><v>#N/A</v></c>", "#N/A"),
        Case("a name that is none", "<c t=\"e\"><f>foo()</f><v>#NAME?</v></c>", "#NAME?"),
        Case("a formula with a number", "<c><f>1+1</f><v>2</v></c>", "2"),
        Case("a formula with a text", "<c t=\"str\"><f>A2</f><v> a&amp;b </v></c>", " a&b "),
        Case("an inline text", "<c t=\"inlineStr\"><is><t>1E5</t></is></c>", "1E5"),
        Case(
            "runs of a text",
            "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>Open </t></r><r><t>it</t></r></is></c>", "Openit"),
        Case("a shared text", "<c t=\"s\"><v>0</v></c>", "007"),
        Case("runs that keep their spaces", "<c t=\"s\"><v>1</v></c>", "Open contracting"),
        Case("a text without how it is pronounced", "<c t=\"s\"><v>2</v></c>", "東京"),
        Case("spaces that do not count", "<c t=\"s\"><v>3</v></c>", "a b"),
        Case("spaces that count", "<c t=\"s\"><v>4</v></c>", "  a\n"),
        Case("characters by number", "<c t=\"s\"><v>5</v></c>", "a\r\nb_x000D_😀_x0000_x_"),
        Case(
            "a text with code in it", "<c t=\"inlineStr\"><is><t><![CDATA[a<b]]>&#233;</t></is></c>", "a<bé"),
        Case("a day by name", "<c t=\"d\"><v>2016-02-08T00:00:00</v></c>", "2016-02-08"),
        Case("a time by name", "<c t=\"d\"><v>2016-02-08T14:30:00</v></c>", "2016-02-08T14:30:00"),
    ]

    static let texts = """
        <si><t>007</t></si><si><r><t xml:space="preserve">Open </t></r><r><t>contracting</t></r></si>\
        <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr/></si><si><t> a b\n</t></si>\
        <si><t xml:space="preserve">  a\n</t></si>\
        <si><t>a_x000D_\nb_x005F_x000D__xD83D__xDE00__x0000_x_</t></si>
        """

    @Test("of every kind", arguments: cells)
    func kinds(_ example: Case) throws {
        // A marker behind the cell keeps empty ones from vanishing.
        let row = "<row>\(example.cell)<c t=\"str\"><v>|</v></c></row>"
        #expect(try TestWorkbook(row, texts: Self.texts).rows() == [[example.text, "|"]])
    }

    @Test("nothing in a cell is nothing")
    func empty() throws {
        let row =
            "<row><c/><c><v/></c><c t=\"s\"/><c t=\"inlineStr\"><is><t/></is></c><c t=\"str\"><v>|</v></c></row>"
        #expect(try TestWorkbook(row, texts: "").rows() == [["", "", "", "", "|"]])
    }

    @Test("formulas that nobody has calculated are counted")
    func formulas() throws {
        let rows =
            "<row><c><f>1+1</f></c><c><f>A1</f><v/></c><c t=\"str\"><f>A1</f><v></v></c><c><v>1</v></c></row>"
        try TestWorkbook.withFile(TestWorkbook(rows).bytes) { path in
            let file = try WorkbookFile(path: path)
            var reader = try file.reader(of: file.sheets[0])
            while try reader.next() {}
            #expect(reader.unknownFormulas == 2)
            #expect(reader.firstUnknownFormula == "A1")
        }
    }

    static let impossible = [
        (
            "<row><c><v>many</v></c></row>",
            "cell A1 holds “many” as a number. Open the workbook in Excel, let it"
        ),
        ("<row><c><v>inf</v></c></row>", "cell A1 holds “inf” as a number."),
        ("<row><c t=\"s\"><v>6</v></c></row>", "cell A1 names a text that the workbook does not hold."),
        ("<row><c t=\"s\"><v>-1</v></c></row>", "cell A1 names a text that the workbook does not hold."),
        ("<row><c t=\"s\"><v>99999999999999999999</v></c></row>", "cell A1 names a text that the workbook"),
        ("<row r=\"2\"/><row r=\"2\"/>", "row 2 stands below row 2."),
        ("<row r=\"zwei\"/>", "row zwei stands below row 0."),
        ("<row r=\"1048577\"/>", "row 1048577 is beyond the last that a sheet has."),
        ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", "cell A1 stands where it cannot, in row 1."),
        ("<row><c r=\"A2\"/></row>", "cell A2 stands where it cannot, in row 1."),
        ("<row><c r=\"1A\"/></row>", "cell 1A stands where it cannot, in row 1."),
        ("<row><c r=\"XFE1\"/></row>", "row 1 has more than 16384 cells."),
    ]

    @Test("that cannot be are refused with their place", arguments: impossible)
    func refused(_ rows: String, _ sentence: String) {
        let refusal = TestWorkbook(rows, texts: Self.texts).refusal()
        #expect(refusal?.hasPrefix(sentence) == true, "\(refusal ?? "read")")
    }
}
