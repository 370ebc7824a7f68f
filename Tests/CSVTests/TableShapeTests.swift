import CSV
import Testing

@Suite("Shape of a table")
struct TableShapeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let header: Int?
        let firstRow: Int?
        var asides: [String] = []
    }

    static let cases = [
        Case(testDescription: "a header alone", text: "a,b\n", header: 1, firstRow: nil),
        Case(testDescription: "rows alone", text: "1,2.5,x\n2,3.5,y\n", header: nil, firstRow: 1),
        Case(
            testDescription: "years as names", text: "Country,2015,2016\nNorway,1,2\n", header: 1, firstRow: 2
        ),
        Case(
            testDescription: "a number row above", text: "0,1,2,3\na,b,c,d\nx,y,z,1\n", header: 2,
            firstRow: 3,
            asides: ["1 number row"]),
        Case(
            testDescription: "a number row below",
            text: "a,b,c,d,e,f,g,h,i,j\n1,2,3,4,5,6,7,8,9,10\n,,,,,,,,,x\n",
            header: 1, firstRow: 3, asides: ["2 number row"]),
        Case(testDescription: "a row of a few numbers", text: "a,b,c\n1,2,3\n", header: 1, firstRow: 2),
        Case(
            testDescription: "rows with one cell of three", text: "a,,\nb,c,d\ne,f,g\nh,,\n", header: nil,
            firstRow: 1),
        Case(testDescription: "three numbers above", text: "1,2,3\na,b,c\nd,e,f\n", header: nil, firstRow: 1),
        Case(testDescription: "numbers throughout", text: "1,2,3\n4,5,6\n", header: nil, firstRow: 1),
        Case(
            testDescription: "a band row",
            text: ",Plan,,,Report,\nid,number,title,text,year,result\n1,2,a,b,2014,c\n",
            header: 2, firstRow: 3, asides: ["1 band row"]),
        Case(
            testDescription: "a title in as many fields as the table",
            text: "Title,,,\n,,,\na,b,c,d\n1,2,3,4\n",
            header: 3, firstRow: 4, asides: ["1 text above the table"]),
        Case(
            testDescription: "a header again and again", text: "a,b\n1,2\na,b\n3,4\na,b\n5,6\n", header: 1,
            firstRow: 2, asides: ["3 repeated header", "5 repeated header"]),
        Case(
            testDescription: "totals", text: "a,b,c\nx,1,2\ny,3,4\nTotal,4,6\n", header: 1, firstRow: 2,
            asides: ["4 totals row"]),
        Case(
            testDescription: "totals and sources below",
            text: "a,b,c\nx,1,2\nTOTAL:,4,6\n\nSource: OGP\n2017\n",
            header: 1, firstRow: 2,
            asides: ["3 totals row", "5 text below the table", "6 text below the table"]),
        Case(
            testDescription: "a title and nothing more", text: "a,b,c\nTitle\n", header: 1, firstRow: 2),
        Case(
            testDescription: "a short row in the middle is a row", text: "a,b,c\nx\ny,1,2\nz,3,4\n",
            header: 1,
            firstRow: 2),
    ]

    @Test("is told with lines", arguments: cases)
    func shape(_ example: Case) throws {
        let shape = try Recognition(of: MemorySource(example.text)).shape
        #expect(shape.header == example.header)
        #expect(shape.firstRow == example.firstRow)
        #expect(shape.asides.map { "\($0.line) \($0.kind.rawValue)" } == example.asides)
        for aside in shape.asides { #expect(shape.aside(at: aside.line) == aside.kind) }
        #expect(shape.aside(at: 1_000) == nil)
        #expect((shape.header != nil && shape.firstRow == nil) == (example.firstRow == nil))
    }

    @Test("counts what is ragged, blank and empty")
    func counts() throws {
        let text = "a,b,c,,\n1,2,3,,\n\n4,5,,,\n6,7\n8,9,1,,,7\n,,,,\n,,\n\n"
        let shape = try Recognition(of: MemorySource(text)).shape
        #expect(shape.columns == 5 && shape.widest == 6 && shape.records == 7)
        #expect(shape.raggedRows == 2 && shape.firstRaggedRow == 5)
        #expect(shape.blankLines == 2 && shape.emptyTrailingRows == 3)
        #expect(shape.emptyTrailingColumns == 0)
        #expect(try Recognition(of: MemorySource("a,b,,\n1,2,,\n")).shape.emptyTrailingColumns == 2)
        let short = try Recognition(of: MemorySource("a,b\n1,2,3\n")).shape
        #expect(short.raggedRows == 1 && short.firstRaggedRow == 1, "the header is the shorter one")
    }

    @Test("does not count text above and below as rows")
    func beside() throws {
        let shape = try Recognition(of: MemorySource("Title\na,b,c\nx,1,2\nSource: OGP\n")).shape
        #expect(shape.raggedRows == 0 && shape.firstRaggedRow == nil && shape.asides.count == 2)
    }

    @Test("has a sentence for a header alone")
    func headerAlone() {
        #expect(
            CSVError(.headerAlone).description
                == "the file has a header and nothing below it. Add the rows, or export it again.")
    }
}
