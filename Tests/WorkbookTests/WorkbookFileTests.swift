import Testing

@testable import Workbook

@Suite("Workbooks")
struct WorkbookFileTests {
    /// Three sheets of cells and a chart, in an order and in places of their own.
    private func several() -> TestWorkbook {
        var workbook = TestWorkbook()
        workbook["xl/worksheets/sheet1.xml"] = nil
        workbook["xl/_rels/workbook.xml.rels"] = workbook.relationships([
            ("worksheet", "a", "/data/first.xml"), ("worksheet", "b", "../second.xml"),
            ("worksheet", "c", "./sheets/Third.XML"), ("chartsheet", "d", "chart.xml"),
        ])
        workbook["xl/workbook.xml"] = """
            <workbook xmlns:q="urn:r"><sheets><sheet name="Chart" q:id="d"/>\
            <sheet name="Lists" sheetId="3" state="veryHidden" q:id="c"/>\
            <sheet name="Commitments &amp; plans" sheetId="1" state="visible" q:id="a"/>\
            <sheet name="About" sheetId="2" q:id="b"/></sheets></workbook>
            """
        for (part, word) in [
            ("data/first.xml", "one"), ("second.xml", "two"), ("xl/sheets/third.xml", "three"),
        ] {
            workbook[part] =
                "<worksheet><sheetData><row><c t=\"str\"><v>\(word)</v></c></row></sheetData></worksheet>"
        }
        return workbook
    }

    @Test("name their sheets, and where they are")
    func sheets() throws {
        try TestWorkbook.withFile(several().bytes) { path in
            let file = try WorkbookFile(path: path)
            #expect(file.sheets.map(\.name) == ["Lists", "Commitments & plans", "About"])
            #expect(file.sheets.map(\.isHidden) == [true, false, false])
        }
    }

    @Test(
        "are read at the first sheet that can be seen, or at the one that is named",
        arguments: [(nil, "one"), ("About", "two"), ("ABOUT", "two"), ("Lists", "three")])
    func choice(_ name: String?, _ word: String) throws {
        #expect(try several().rows(name) == [[word]])
    }

    @Test("list their sheets when another is asked for")
    func noSuchSheet() {
        #expect(
            throws: WorkbookError.noSuchSheet("Abuot", sheets: ["Lists", "Commitments & plans", "About"])
        ) {
            try several().rows("Abuot")
        }
        #expect(
            WorkbookError.noSuchSheet("x", sheets: ["a", "b"]).description
                == "there is no sheet “x”. The sheets are: “a”, “b”.")
    }

    @Test("of the strict kind are read like the others")
    func strict() throws {
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        let rows = "<row><c s=\"0\"><v>42408</v></c><c t=\"s\"><v>0</v></c></row>"
        let workbook = TestWorkbook(rows, texts: "<si><t>a</t></si>", styles: styles, isStrict: true)
        #expect(try workbook.rows() == [["2016-02-08", "a"]])
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let part: String
        let text: String?
        let sentence: String

        init(_ testDescription: String, _ part: String, _ text: String?, _ sentence: String) {
            (self.testDescription, self.part) = (testDescription, part)
            (self.text, self.sentence) = (text, sentence)
        }
    }

    private static let rels = "xl/_rels/workbook.xml.rels"
    private static let sheet = "xl/worksheets/sheet1.xml"

    static let broken = [
        Case(
            "no workbook at all", "_rels/.rels", nil,
            "this is a ZIP archive and no Excel workbook. Unpack it, and name the file inside."),
        Case(
            "a letter of Word", "xl/workbook.xml", "<document><body/></document>",
            "this is a ZIP archive and no Excel workbook."),
        Case("no sheet", rels, nil, "the workbook has no sheet to be seen. Name a hidden one with --sheet"),
        Case(
            "a sheet that is not there", sheet, nil, "the workbook names \(sheet), but does not hold it. Open"
        ),
        Case(
            "a workbook that is not there", "xl/workbook.xml", nil, "the workbook names xl/workbook.xml, but"),
        Case("styles that are not there", "xl/styles.xml", nil, "the workbook names xl/styles.xml, but"),
        Case(
            "texts that are not there", "xl/sharedStrings.xml", nil, "the workbook names xl/sharedStrings.xml"
        ),
        Case(
            "XML that breaks off", sheet, "<worksheet><sheetData>\n<row>",
            "\(sheet), line 2 is no XML (no element found). Open the workbook in Excel, let it repair"),
        Case("an empty part", sheet, "", "\(sheet), line 1 is no XML (no element found)."),
        Case("tags that cross", sheet, "<a><b></a></b>", "\(sheet), line 1 is no XML (mismatched tag)."),
        Case(
            "another encoding", sheet, "<?xml version=\"1.0\" encoding=\"ibm-1047\"?><worksheet/>",
            "\(sheet), line 1 is no XML (unknown encoding)."),
        Case(
            "the binary format", "_rels/.rels",
            TestWorkbook().relationships([("officeDocument", "a", "xl/workbook.bin")]),
            "this is a binary Excel workbook (XLSB). Open it in Excel and save it as"),
    ]

    @Test("that are not whole say what is missing", arguments: broken)
    func refused(_ example: Case) {
        var workbook = TestWorkbook("<row><c><v>1</v></c></row>", texts: "", styles: "")
        workbook[example.part] = example.text
        let refusal = workbook.refusal()
        #expect(refusal?.hasPrefix(example.sentence) == true, "\(refusal ?? "read")")
    }

    @Test("of OpenDocument are named for what they are")
    func openDocument() {
        let kind = "application/vnd.oasis.opendocument.spreadsheet"
        let archive = StoredZIP.archive([.init("mimetype", Array(kind.utf8)), .init("content.xml", [])])
        #expect(
            TestWorkbook.refusal(of: archive)?.hasPrefix("this is an OpenDocument spreadsheet (ODS).") == true
        )
    }
}
