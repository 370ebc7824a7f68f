import Testing

@testable import Workbook

@Suite("Hostile workbooks")
struct HostileWorkbookTests {
    private static let row = "<row><c><v>1</v></c></row>"

    /// A workbook whose sheet is packed: some text, and so many times 258 spaces behind it.
    private static func bomb(_ start: String, times: Int, size: Int? = nil) -> [UInt8] {
        var entry = StoredZIP.Entry("xl/worksheets/sheet1.xml", Deflate.bytes(start, times: times))
        entry.method = 8
        entry.size = size ?? start.utf8.count + 1 + 258 * times
        return StoredZIP.archive(
            TestWorkbook(row).parts.filter { $0.name != "xl/worksheets/sheet1.xml" }
                .map { StoredZIP.Entry($0.name, $0.bytes) } + [entry])
    }

    @Test("a bomb is stopped before it unpacks, and where it unpacks to more than it says")
    func ratio() {
        var limits = WorkbookLimits()
        limits.ratioFromBytes = 1 << 20
        #expect(
            TestWorkbook.refusal(of: Self.bomb("<worksheet/>", times: 2_000), limits: limits)?.contains("CRC")
                == true)
        let refusal = TestWorkbook.refusal(of: Self.bomb("<worksheet>", times: 8_000), limits: limits)
        #expect(
            refusal == "xl/worksheets/sheet1.xml unpacks to more than 50 times its size, as bombs do. "
                + "If you trust it, open it in Excel and save the sheet as CSV.")
        let liar = TestWorkbook.refusal(
            of: Self.bomb("<worksheet>", times: 8_000, size: 1_000), limits: limits)
        #expect(
            liar?.contains("sheet1.xml (it is larger than the archive says). Copy") == true,
            "\(liar ?? "read")")
    }

    @Test("what is packed is unpacked, and its checksum counts")
    func checksum() {
        let refusal = TestWorkbook.refusal(of: Self.bomb("<worksheet/>", times: 1))
        #expect(
            refusal
                == "the workbook is damaged in xl/worksheets/sheet1.xml (CRC error). Copy or download it again."
        )
    }

    @Test("a part beyond its limit is not read to its end")
    func size() {
        var limits = WorkbookLimits()
        limits.sheetBytes = 2 << 20
        #expect(
            TestWorkbook.refusal(of: Self.bomb("<worksheet>", times: 10_000), limits: limits)?.hasPrefix(
                "xl/worksheets/sheet1.xml unpacks to more than 2 MB.") == true)
    }

    @Test("an archive of very many files is no workbook")
    func entries() {
        var workbook = TestWorkbook(Self.row)
        for number in 0..<10_000 { workbook.parts.append(("xl/\(number)", [])) }
        #expect(workbook.refusal()?.hasPrefix("the archive holds more than 10000 files, which no") == true)
    }

    @Test("a document type is refused before its entities grow")
    func entity() throws {
        var workbook = TestWorkbook(texts: "")
        let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }
        for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels"] {
            let text = workbook[part]
            workbook[part] = "<!DOCTYPE a [<!ENTITY l0 \"ha\">\(laughs.joined())]><a>&l9;</a>"
            #expect(
                workbook.refusal()
                    == "\(part) declares a document type, which no workbook does and attacks do. "
                    + "Ask who sent it, and for the table as CSV.")
            workbook[part] = text
        }
    }

    static let excesses: [(String, String)] = [
        (
            String(repeating: "<a>", count: 100_000),
            "xl/worksheets/sheet1.xml has elements more than 64 deep, which no workbook has."
        ),
        (
            "<row a=\"\(String(repeating: "a", count: 3 << 20))\"/>",
            "xl/worksheets/sheet1.xml has a tag of more than 1048576 bytes, which no workbook has."
        ),
        (
            "<!--\(String(repeating: "a", count: 3 << 20))--><row/>",
            "xl/worksheets/sheet1.xml has a tag of more than 1048576 bytes, which no workbook has."
        ),
        (
            "<row><c t=\"str\"><v>\(String(repeating: "a", count: 131_069))</v></c></row>",
            "cell A1 holds more than 131068 bytes, and a cell of Excel cannot."
        ),
        (
            "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "a", count: 3 << 20))</t></is></c></row>",
            "cell A1 holds more than 131068 bytes, and a cell of Excel cannot."
        ),
    ]

    @Test("what no sheet has is refused", arguments: excesses)
    func excess(_ rows: String, _ sentence: String) {
        let refusal = TestWorkbook(rows).refusal()
        #expect(refusal?.hasPrefix(sentence) == true, "\(refusal ?? "read")")
    }

    @Test("a few cells far away do not make a large sheet")
    func cells() {
        var limits = WorkbookLimits()
        limits.cells = 40_000
        let rows = (1...3).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }
        #expect(TestWorkbook(rows[..<2].joined()).refusal(limits: limits) == nil)
        #expect(
            TestWorkbook(rows.joined()).refusal(limits: limits)?.hasPrefix(
                "the sheet has more than 40000 cells, nearly all of them empty. Delete what stands") == true)
    }

    @Test("shared texts have limits: of one, of all, and of their number")
    func texts() {
        func refusal(_ texts: String, _ change: (inout WorkbookLimits) -> Void) -> String? {
            var limits = WorkbookLimits()
            change(&limits)
            return TestWorkbook(Self.row, texts: texts).refusal(limits: limits)
        }
        let long = String(repeating: "a", count: 131_069)
        #expect(
            refusal("<si><t>\(long)</t></si>") { _ in }?.hasPrefix("shared text 1 holds more than 131068")
                == true)
        #expect(
            refusal("<si><t>\(long)</t></si>") { $0.textBytes = 1 << 16 }?.hasPrefix("the texts of the")
                == true)
        #expect(
            refusal("<si/><si/><si/>") { $0.texts = 2 }?.hasPrefix("the texts of the workbook take") == true)
        #expect(refusal("<si/><si/>") { $0.texts = 2 } == nil)
    }

    @Test("two parts of one name are refused: nobody knows which is meant")
    func doubled() {
        var workbook = TestWorkbook(Self.row)
        workbook.parts.append(workbook.parts[0])
        #expect(
            workbook.refusal()?.hasPrefix(
                "the workbook is damaged in \(workbook.parts[0].name) (it is there twice).")
                == true)
    }

    @Test("a file with a password is refused")
    func password() {
        let entries = TestWorkbook(Self.row).parts.map { part in
            var entry = StoredZIP.Entry(part.name, part.bytes)
            entry.flags = 1
            return entry
        }
        #expect(
            TestWorkbook.refusal(of: StoredZIP.archive(entries))
                == "the workbook is locked with a password. Open it in Excel and save it without one.")
    }

    /// A workbook of all that a reader has to look at.
    private static let whole = TestWorkbook(
        "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>42408</v></c></row><row r=\"3\"><c><v>2</v></c></row>",
        texts: "<si><t>a</t></si>", styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"
    ).bytes
    private static let rows = [["a", "2016-02-08"], [], ["2"]]

    @Test("a file that is cut off anywhere is refused", .timeLimit(.minutes(5)))
    func truncated() {
        for count in 0..<Self.whole.count {
            #expect(TestWorkbook.refusal(of: Array(Self.whole[..<count])) != nil, "\(count)")
        }
    }

    @Test(
        "a byte that is wrong is noticed, or changes nothing", .timeLimit(.minutes(5)),
        arguments: [0xFF, 0x01, 0x20])
    func flipped(_ mask: UInt8) {
        var refused = 0
        for index in Self.whole.indices {
            var bytes = Self.whole
            bytes[index] ^= mask
            guard let rows = try? TestWorkbook.rows(of: bytes) else {
                refused += 1
                continue
            }
            #expect(rows == Self.rows, "\(index)")
        }
        #expect(refused > Self.whole.count / 2)
    }
}

/// Just enough of deflate to make a bomb: one block with fixed codes.
private enum Deflate {
    /// A text of ASCII, a space, and so many times 258 more.
    static func bytes(_ text: String, times: Int) -> [UInt8] {
        var (bytes, rest, count): ([UInt8], Int, Int) = ([], 0, 0)
        bytes.reserveCapacity(13 * times / 8 + text.utf8.count + 8)
        /// Adds bits, the lowest first; those of a code come with the highest first.
        func add(_ bits: Int, _ length: Int, isCode: Bool = true) {
            for index in 0..<length {
                rest |= (bits >> (isCode ? length - 1 - index : index) & 1) << count
                count += 1
                if count == 8 {
                    bytes.append(UInt8(rest))
                    (rest, count) = (0, 0)
                }
            }
        }
        add(0b011, 3, isCode: false)  // the last block, with fixed codes
        for byte in text.utf8 + [0x20] { add(0x30 + Int(byte), 8) }
        // 258 bytes that are as the one before.
        for _ in 0..<times { add(0b1100_0101_00000, 13) }
        add(0, 7)
        return bytes + [UInt8(rest)]
    }
}
