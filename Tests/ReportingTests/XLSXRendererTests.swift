import Foundation
import Testing

@testable import Reporting

@Suite("Workbooks")
struct XLSXRendererTests {
    /// What openpyxl, which is not ours, sees in a workbook.
    struct Workbook: Decodable {
        struct Sheet: Decodable {
            let name: String
            let cells: [[String?]]
            let kinds: [[String]]
            let filter: String?
            let panes: String?
            let landscape: Bool
            let repeated: String?
            let bold: Bool
            let widths: [Double]
        }

        let sheets: [Sheet]
        let created: String
    }

    static let hasOpenpyxl = (try? python("import openpyxl", [])) != nil

    @Test("openpyxl finds texts as texts, numbers as numbers, and the set-up", .enabled(if: hasOpenpyxl))
    func readByOpenpyxl() throws {
        let book = try read([HostileList.full, HostileList.empty])
        #expect(book.sheets.map(\.name) == ["Map -core-", "Map", "About"])
        #expect(book.created == "1980-01-01 00:00:00")
        let sheet = book.sheets[0]
        #expect(
            sheet.cells == [
                ["Code", "Title | of the commitment", "Share", "Tags", "Evidence"],
                ["007", "=HYPERLINK(\"http://evil\";\"x\")", "0.5", "a|b; c", "plan: 2, open: –"],
                ["JP", "日本, 👩‍👧 e\u{301}\nESC ␛[31m", nil, nil, "yes"],
                ["-5", "<b><U+202E><U+009B>`", "-5", nil, nil],
            ])
        #expect(sheet.kinds[1] == ["s", "s", "n", "s", "s"])
        #expect(sheet.kinds[3].prefix(3) == ["s", "s", "n"])
        #expect(sheet.filter == "A1:E4")
        #expect(sheet.panes == "A2")
        #expect(sheet.repeated == "$1:$1")
        #expect(sheet.landscape && sheet.bold)
        #expect(sheet.widths.allSatisfy { (5...61).contains($0) })
        #expect(
            book.sheets[2].cells == [
                ["Map *core*", nil], ["Scope", "core"], ["As of", "2016-12-07"], ["Rows", "3"], [nil, nil],
                ["Map", nil], ["Scope", "core"], ["As of", "2016-12-07"], ["Rows", "0"],
                ["Note", "No country is in category b in Europe."],
            ])
    }

    @Test("a row is as high as its longest text needs, and a column to be filled in is wide enough")
    func room() throws {
        let list = PrintedList(
            title: "Decisions", columns: [.init("need", "Need"), .init("due", "Due")],
            rows: [
                [.text("short"), .unknown], [.text(String(repeating: "long words ", count: 12)), .unknown],
            ])
        let folder = FileManager.default.temporaryDirectory.appending(path: "ocmap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "list.xlsx")
        try Data(XLSXRenderer().render(list)).write(to: file)
        let unzip = Process()
        unzip.executableURL = URL(filePath: "/usr/bin/unzip")
        unzip.arguments = ["-q", file.path, "xl/worksheets/sheet1.xml", "-d", folder.path]
        try unzip.run()
        unzip.waitUntilExit()
        let sheet = try String(
            contentsOf: folder.appending(path: "xl/worksheets/sheet1.xml"), encoding: .utf8)
        #expect(!sheet.contains(/<row r="2"[^>]*customHeight/))
        #expect(sheet.contains(/<row r="3"[^>]*ht="45"[^>]*customHeight="1"/))
        #expect(sheet.contains(/<col min="2" max="2" width="24/))
    }

    @Test("a text that is too long is cut, and About says where", .enabled(if: hasOpenpyxl))
    func cut() throws {
        let long = String(repeating: "日", count: 40_000)
        let list = PrintedList(
            title: "Texts", columns: [.init("text", "Text")], rows: [[.text("a\0b")], [.text(long)]])
        let book = try read([list])
        try #require(book.sheets[0].cells.count == 3)
        #expect(book.sheets[0].cells[1] == ["a␀b"])
        #expect(book.sheets[0].cells[2] == [String(repeating: "日", count: 32_766) + "…"])
        #expect(
            book.sheets[1].cells.last
                == ["Cut", "Texts, column Text, row 3: 40000 characters, of which 32766 are here"])
    }

    @Test("an integer that a spreadsheet would round stays exact, as a text", .enabled(if: hasOpenpyxl))
    func largeInteger() throws {
        let list = PrintedList(
            title: "N", columns: [.init("n", "N")], rows: [[.integer(1 << 53)], [.integer(.max)]])
        let sheet = try read([list]).sheets[0]
        #expect(sheet.kinds == [["s"], ["n"], ["s"]])
        #expect(sheet.cells.last == ["9223372036854775807"])
    }

    @Test("the same list gives the same bytes, also after the clock has moved on")
    func sameBytes() throws {
        let first = try OutputFormat.xlsx.renderer().render(HostileList.full)
        // A zip archive counts in steps of two seconds.
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try OutputFormat.xlsx.renderer().render(HostileList.full) == first)
        #expect(first.starts(with: Array("PK".utf8)))
    }

    @Test("every scalar can stand in a cell and be read back")
    func everyScalar() {
        #expect(XLSXText.fitting("a\rb\r\nc\u{FFFE}\0").cell == "a\nb\nc\u{FFFD}␀")
        #expect(XLSXText.fitting("_x0041_ _x_ _x00G1_").cell == "_x005F_x0041_ _x_ _x00G1_")
        let emoji = String(repeating: "👩‍👧", count: 10_000)
        #expect(XLSXText.fitting(emoji).cell.utf16.count <= XLSXText.limit)
        #expect(XLSXText.fitting(String(repeating: "a", count: XLSXText.limit)).cut == nil)
    }

    @Test("sheet names are allowed, different and short")
    func sheetNames() {
        var names = XLSXSheetNames(taken: ["About"])
        #expect(names.next(for: "Who [first]?") == "Who -first--")
        #expect(names.next(for: "who [first]?") == "who -first-- (2)")
        #expect(names.next(for: "about") == "about (2)")
        #expect(names.next(for: "'History'") == "List")
        #expect(names.next(for: "  ") == "List (2)")
        #expect(names.next(for: String(repeating: "a", count: 40)) == String(repeating: "a", count: 30) + "…")
        #expect(
            names.next(for: String(repeating: "a", count: 40)) == String(repeating: "a", count: 26) + "… (2)")
    }

    @Test("a list that is larger than a sheet is refused with a way out")
    func tooLarge() throws {
        let rows = Array(repeating: [PrintedList.Value.unknown], count: 1_048_576)
        let list = PrintedList(title: "Changes", columns: [.init("a", "A")], rows: rows)
        let error = ReportingError.tooLargeForSheet(list: "Changes")
        #expect(throws: error) { try XLSXRenderer().render(list) }
        #expect(
            "\(error)"
                == "“Changes” is larger than a sheet, which holds 1048575 rows below its header and 16384 columns. "
                + "Filter the list, or choose --format csv.")
    }

    private func read(_ lists: [PrintedList]) throws -> Workbook {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
        try Data(XLSXRenderer().render(lists)).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try JSONDecoder().decode(Workbook.self, from: Self.python(Self.script, [file.path]))
    }

    private static let script = """
        import json, openpyxl, sys
        book = openpyxl.load_workbook(sys.argv[1])
        def sheet(s):
            return dict(name=s.title, filter=s.auto_filter.ref, panes=s.freeze_panes,
                cells=[[None if c.value is None else str(c.value) for c in row] for row in s.iter_rows()],
                kinds=[[c.data_type for c in row] for row in s.iter_rows()],
                landscape=s.page_setup.orientation == "landscape", repeated=s.print_title_rows,
                bold=s["A1"].font.b, widths=[d.width for d in s.column_dimensions.values()])
        print(json.dumps(dict(sheets=[sheet(s) for s in book], created=str(book.properties.created))))
        """

    @discardableResult
    private static func python(_ script: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        struct PythonFailed: Error {}
        guard process.terminationStatus == 0 else { throw PythonFailed() }
        return data
    }
}
