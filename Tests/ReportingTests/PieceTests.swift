import Testing

@testable import Reporting

@Suite("A list in pieces")
struct PieceTests {
    @Test(
        "is written as the whole is", arguments: [OutputFormat.csv, .tsv, .json, .ndjson, .xlsx], 1...10)
    func sameBytes(_ format: OutputFormat, _ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var list = PrintedList.random(columns: 1...5, using: &random)
        list.repeated = [.init("same", "Same", .text("in, \"every\" row")), .init("none", "None", .unknown)]
        let renderer = format.renderer()
        var writer = try #require(try renderer.pieceWriter())
        var bytes: [UInt8] = []
        // Pieces of no row, of one, and of all that are left.
        for rows in [0..<0, 0..<1, 1..<1, 1..<max(1, list.rows.count)]
        where rows.upperBound <= list.rows.count {
            var piece = list
            piece.rows = Array(list.rows[rows])
            try writer.take(piece) { bytes += $0 }
        }
        try writer.finish { bytes += $0 }
        #expect(try bytes == renderer.render(list))
    }

    @Test("is not what people read from top to bottom", arguments: [OutputFormat.table, .markdown])
    func forPeople(_ format: OutputFormat) throws {
        #expect(try format.renderer().pieceWriter() == nil)
    }

    @Test("ends in the columns that are the same in every row, in data files only")
    func repeated() throws {
        var list = PrintedList(title: "L", columns: [.init("a", "A")], rows: [[.integer(1)], [.unknown]])
        list.repeated = [.init("b", "B", .text("x,y")), .init("c", "C", .flag(true))]
        #expect(try OutputFormat.csv.text(list) == "a,b,c\r\n1,\"x,y\",true\r\n,\"x,y\",true\r\n")
        #expect(
            try OutputFormat.ndjson.text(list)
                == #"{"a": 1, "b": "x,y", "c": true}"# + "\n" + #"{"a": null, "b": "x,y", "c": true}"# + "\n")
        #expect(try OutputFormat.table.text(list) == "L\n\nA\n─\n1\n–\n\nRows: 2\n")
    }
}

@Suite("Texts told by their bytes")
struct PlainTextTests {
    static let scalars = (0...0x10_FFFF).compactMap(Unicode.Scalar.init)

    @Test("no scalar that is unseen passes for plain, and every other one is")
    func plain() {
        let wrong = Self.scalars.filter { VisibleText.isPlain("a\($0)b") == VisibleText.isUnseen($0) }
        #expect(wrong.isEmpty)
        #expect(!VisibleText.isPlain("a_b") { $0 == UInt8(ascii: "_") })
    }

    @Test("what is measured by bytes is as wide as what is measured by characters")
    func width() {
        let wrong = Self.scalars.filter { scalar in
            TextWidth.ofOneLine("a\(scalar)b").map { $0 != TextWidth.of("a\(scalar)b") } ?? false
        }
        #expect(wrong.isEmpty)
        #expect(TextWidth.ofOneLine("Ça, закупівлі") == 13)
        #expect(TextWidth.ofOneLine("a\nb") == nil)
        #expect(TextWidth.ofOneLine("e\u{301}") == nil)
    }
}
