import Foundation
import Reporting
import Testing

extension Desk {
    /// Writes the lines of a text, cut at every comma, as the first sheet of a workbook.
    func write(workbook text: String, to name: String) throws {
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let list = PrintedList(
            title: "Commitments", columns: lines[0].map { .init($0, $0) },
            rows: lines.dropFirst().map { $0.map(PrintedList.Value.text) })
        try Data(XLSXRenderer().render(list)).write(to: folder.appending(path: name))
    }
}

@Suite("ocmap import and preview of workbooks")
struct WorkbookTests {
    @Test("a workbook comes in, and what was read is said")
    func imported() throws {
        let desk = try Desk()
        try desk.write(workbook: ExplorerText.file, to: "plans.xlsx")
        let run = try desk.run("import", "plans.xlsx", "--sheet", "commitments")
        #expect(run.status == 0)
        #expect(
            run.errors.hasSuffix(
                """
                plans.xlsx: read as OGP explorer 2017 in sheet “Commitments” of 2, header in row 1, 10 columns.
                2 rows: 2 new, 0 changed, 0 same, 0 refused.

                """))
        let again = try desk.run("import", "plans.xlsx")
        #expect(again.errors.hasSuffix("2 rows: 0 new, 0 changed, 2 same, 0 refused.\n"))
    }

    @Test("refused rows go into a CSV file, and are taken once they are corrected")
    func rejects() throws {
        let desk = try Desk()
        try desk.write(workbook: ExplorerText.header + ExplorerText.good + ExplorerText.bad, to: "bad.xlsx")
        let run = try desk.run("import", "bad.xlsx", "--keep-good-rows", "--rejects", "rejects.csv")
        #expect(run.status == 2)
        #expect(run.errors.contains("error: row 3, cell A3 (Country), “Ukrane”: is no country"))
        let rejects = String(decoding: try desk.read("rejects.csv"), as: UTF8.self)
        #expect(rejects.split(separator: "\r\n").count == 2)
        #expect(rejects.contains(",\"row 3, cell A3 (Country), “Ukrane”: is no country"))
        try desk.write(rejects.replacing("\r\nUkrane", with: "\r\nUkraine"), to: "corrected.csv")
        #expect(
            try desk.run("import", "corrected.csv").errors.hasSuffix("1 new, 0 changed, 0 same, 0 refused.\n")
        )
    }

    @Test("what ocmap writes as a workbook, it reads", arguments: [["map"], ["commitments"], ["runs"]])
    func own(_ list: [String]) throws {
        let desk = try Desk()
        #expect(try desk.run(list + ["-o", "list.xlsx"]).status == 0)
        let shown = try desk.run("preview", "list.xlsx")
        #expect(shown.errors.contains(" of 2: header in row 1, "))
        #expect(shown.errors.contains("Other sheets, to be named with --sheet: “About”.\n"))
        let rows = try desk.run(list + ["--format", "csv"]).text.split(separator: "\r\n").count
        #expect(try desk.run("preview", "list.xlsx", "--count").text == "\(rows)\n")
        #expect(
            try desk.run("preview", "list.xlsx", "--sheet", "About", "--format", "csv").text.contains(
                "\r\nProgram,ocmap "))
    }

    @Test("--format prints every cell as a person reads it, in rows of one width")
    func whole() throws {
        let desk = try Desk()
        try desk.write(workbook: "Code,Text\n007,=1+1\nNA,-\n,1E5\n", to: "a.xlsx")
        #expect(
            try desk.run("preview", "a.xlsx", "--format", "csv").text
                == "Code,Text\r\n007,'=1+1\r\nNA,'-\r\n,1E5\r\n")
        #expect(
            try desk.run("preview", "a.xlsx", "--format", "json", "--no-header").text == """
                [
                  ["Code", "Text"],
                  ["007", "=1+1"],
                  ["NA", "-"],
                  ["", "1E5"]
                ]

                """)
        let shown = try desk.run("preview", "a.xlsx", "--header-row", "2")
        #expect(shown.errors.hasPrefix("Read as sheet “Commitments” of 2: header in row 2, 2 columns"))
    }

    static let refusals: [(String, Int32, String)] = [
        (
            "import a.xlsx --sheet X", 64,
            "a.xlsx: there is no sheet “X”. The sheets are: “Commitments”, “About”.\n"
        ),
        (
            "preview a.xlsx --delimiter ;", 64,
            "--delimiter is for text, and a.xlsx is an Excel workbook. Leave it out.\n"
        ),
        ("preview a.csv --sheet X", 64, "--sheet is for Excel workbooks, and a.csv is none. Leave it out.\n"),
        ("import cut.xlsx", 65, "cut.xlsx: the workbook is damaged or cut off ("),
        ("preview bent.xlsx --count", 65, "bent.xlsx: the workbook is damaged in xl/worksheets/sheet1.xml ("),
    ]

    @Test("is said in one line on stderr where it cannot be", arguments: refusals)
    func refused(_ line: String, _ status: Int32, _ sentence: String) throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "a.csv")
        try desk.write(workbook: ExplorerText.file, to: "a.xlsx")
        var bytes = try desk.read("a.xlsx")
        try bytes.prefix(2000).write(to: desk.folder.appending(path: "cut.xlsx"))
        // Behind the name of the sheet in its own header lie its bytes.
        let name = try #require(bytes.range(of: Data("xl/worksheets/sheet1.xml".utf8)))
        bytes[name.upperBound + 100] ^= 0xFF
        try bytes.write(to: desk.folder.appending(path: "bent.xlsx"))
        let run = try desk.run(line.split(separator: " ").map(String.init))
        #expect(run.status == status)
        #expect(run.text == "")
        #expect(run.errors.hasPrefix("ocmap: \(sentence)"), "\(run.errors)")
        #expect(run.errors.count { $0.isNewline } == 1)
    }
}
