import Testing

@testable import Workbook

@Suite("Sheets")
struct SheetTests {
    @Test("gaps are empty cells and rows, but for those behind the last that holds anything")
    func gaps() throws {
        let rows = """
            <row r="2"><c r="B2"><v>1</v></c><c r="D2" s="0"/></row>\
            <row r="3"/><row r="5"><c r="A5"><v>2</v></c></row><row r="6"><c r="A6" s="0"/></row><row r="900"/>
            """
        #expect(try TestWorkbook(rows).rows() == [[], ["", "1"], [], [], ["2"]])
    }

    @Test("rows are as wide as was asked for")
    func width() throws {
        let rows = "<row r=\"2\"><c><v>1</v></c></row><row><c r=\"C3\"><v>2</v></c></row>"
        try TestWorkbook.withFile(TestWorkbook(rows).bytes) { path in
            let file = try WorkbookFile(path: path)
            var reader = try file.reader(of: file.sheets[0], width: 2)
            var widths: [Int] = []
            while try reader.next() { widths.append(reader.fieldCount) }
            #expect(widths == [2, 2, 3])
            #expect(try !reader.next())
        }
    }

    @Test("rows and cells without places follow each other")
    func places() throws {
        let rows =
            "<row><c><v>1</v></c><c r=\"c1\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
        #expect(try TestWorkbook(rows).rows() == [["1", "", "2", "3"], ["4"]])
    }

    @Test("merged, hidden and what stands beside the data change nothing")
    func beside() throws {
        var workbook = TestWorkbook()
        workbook["xl/worksheets/sheet1.xml"] = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <!-- a remark --><x:worksheet xmlns:x="urn:x"><x:cols><x:col min="1" max="1" hidden="1"/></x:cols>
            <x:sheetData><x:row r="1" hidden="1"><x:c r="A1"><x:f>1+0</x:f><x:v>1</x:v>
            <x:extLst><x:ext><x:v>9</x:v><x:t>9</x:t></x:ext></x:extLst></x:c></x:row></x:sheetData>
            <x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells>
            <x:extLst><x:row><x:c><x:v>8</x:v></x:c></x:row></x:extLst></x:worksheet>
            """
        #expect(try workbook.rows() == [["1"]])
    }

    @Test("in UTF-16 and with a byte-order mark are read")
    func encodings() throws {
        var workbook = TestWorkbook()
        let sheet = "<worksheet><sheetData><row><c t=\"str\"><v>é</v></c></row></sheetData></worksheet>"
        workbook["xl/worksheets/sheet1.xml"] = "\u{FEFF}" + sheet
        #expect(try workbook.rows() == [["é"]])
        let index = try #require(workbook.parts.firstIndex { $0.name == "xl/worksheets/sheet1.xml" })
        workbook.parts[index].bytes =
            [0xFF, 0xFE] + sheet.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(try workbook.rows() == [["é"]])
    }

    @Test("a text that Expat delivers in pieces stays whole", arguments: [65_000, 65_536, 131_068])
    func long(_ length: Int) throws {
        let text = String(repeating: "a", count: length)
        let rows = "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
        #expect(try TestWorkbook(rows).rows() == [[text]])
        let shared = TestWorkbook("<row><c t=\"s\"><v>0</v></c></row>", texts: "<si><t>\(text)</t></si>")
        #expect(try shared.rows() == [[text]])
    }

    @Test("many rows come one by one")
    func many() throws {
        let rows = (1...20_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
        #expect(try TestWorkbook(rows).rows() == (1...20_000).map { ["\($0)"] })
    }
}
