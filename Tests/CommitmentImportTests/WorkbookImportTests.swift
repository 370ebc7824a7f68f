import CSV
import CommitmentStore
import Foundation
import Reporting
import SQLite
import Testing

@testable import CommitmentImport

@Suite("Workbooks of OGP")
struct WorkbookImportTests {
    /// The table of a file as a workbook, with the sheet "About" behind it.
    private func workbook(_ file: ExplorerFile, sheet: String = "Commitments") throws -> [UInt8] {
        let rows = file.above + [file.header] + file.rows
        let width = rows.map(\.count).max() ?? 0
        let names = rows[0] + [String](repeating: "", count: width - rows[0].count)
        return try XLSXRenderer().render(
            PrintedList(
                title: sheet, columns: names.enumerated().map { .init("\($0.offset)", $0.element) },
                rows: rows.dropFirst().map { row in
                    (0..<width).map { index in
                        guard index < row.count, !row[index].isEmpty else { return .unknown }
                        // As in a sheet that a person has typed.
                        guard let number = Int(row[index]), "\(number)" == row[index] else {
                            return .text(row[index])
                        }
                        return .integer(number)
                    }
                }))
    }

    private func take(
        _ bytes: [UInt8], named name: String = "explorer.xlsx", into workbench: Workbench? = nil,
        reading: FileReading = FileReading()
    ) throws -> FileImport.Report {
        let (workbench, folder) = (try workbench ?? Workbench(), try TemporaryFolder())
        let path = folder.url.appending(path: name)
        try Data(bytes).write(to: path)
        var options = FileImport.Options(program: "ocmap test", time: "2016-02-08T12:00:00Z")
        options.reading = reading
        return try FileImport(into: workbench.store, options)(path: path.path)
    }

    /// What a database says, but for files and lines.
    ///
    /// Nor the digests of rows, whose spaces and empty cells a workbook keeps otherwise.
    private func facts(_ workbench: Workbench) throws -> [String] {
        try workbench.store.connection.execute("UPDATE commitment SET last_row = NULL")
        return try workbench.dump().filter { !$0.hasPrefix("import_run ") && !$0.hasPrefix("provenance ") }
    }

    @Test("say what their text says")
    func same() throws {
        let file = ExplorerFile([
            ["Comm No": "1", "Full Text": "One\ntwo"], ["Comm No": "01"],
            ["Comm No": "NA", "Short Title": " é "],
        ])
        let (text, book) = (try Workbench(), try Workbench())
        try text.take(file)
        let report = try take(workbook(file), into: book)
        #expect(
            report.reading == "OGP explorer 2017 in sheet “Commitments” of 2, header in row 1, 17 columns")
        #expect(report.counts.new == 3)
        #expect(
            try book.rows("SELECT file FROM import_run WHERE sha256 <> '' ORDER BY id DESC")[0]
                == "explorer.xlsx (Commitments)")
        #expect(try facts(book) == facts(text))
    }

    @Test("are counted in rows, and their problems have a row and a cell")
    func problems() throws {
        var file = ExplorerFile([
            ["Full Text": "a\nb\nc"], ["Comm No": "8", "Country": "Ukrane"],
            ["Comm No": "9", "Potential impact": "Gigantic!"],
        ])
        file.above = [["OGP"], [], ["as of 2016"]]
        let report = try take(workbook(file))
        #expect(report.reading.hasSuffix(", header in row 4, 17 columns"))
        let sentences = report.problems.map { "\($0)" }
        #expect(
            sentences.first
                == "row 6, cell A6 (Country), “Ukrane”: is no country that ocmap knows; did you mean “Ukraine”?"
        )
        #expect(sentences.last?.hasPrefix("row 7, cell K7 (Potential impact), “Gigantic!”: ") == true)
    }

    @Test("are known by what they are, not by their name")
    func name() throws {
        let report = try take(workbook(ExplorerFile()), named: "explorer.csv")
        #expect(
            report.reading.hasPrefix(
                "OGP explorer 2017 in an Excel workbook whatever its name says, sheet “Commitments” of 2, "))
    }

    static let told: [(@Sendable (inout FileReading) -> Void, String)] = [
        (
            { $0.sheet = "Comitments" },
            "explorer.xlsx: there is no sheet “Comitments”. The sheets are: “Commitments”, “About”."
        ),
        (
            { $0.encoding = "utf-8" },
            "--encoding is for text, and explorer.xlsx is an Excel workbook. Leave it out."
        ),
        (
            { $0.delimiter = ";" },
            "--delimiter is for text, and explorer.xlsx is an Excel workbook. Leave it out."
        ),
        ({ $0.quote = "none" }, "--quote is for text, and explorer.xlsx is an Excel workbook. Leave it out."),
        ({ $0.escape = "\\" }, "--escape is for text, and explorer.xlsx is an Excel workbook. Leave it out."),
        (
            { $0.sheet = "about" },
            "explorer.xlsx: no layout that ocmap knows. Row 1 reads: Commitments. Known are: "
        ),
    ]

    @Test("that cannot be read as was told say why", arguments: told)
    func refused(_ tell: @Sendable (inout FileReading) -> Void, _ sentence: String) throws {
        var reading = FileReading()
        tell(&reading)
        let error = #expect(throws: ImportError.self) { try take(workbook(ExplorerFile()), reading: reading) }
        #expect(error?.description.hasPrefix(sentence) == true, "\(error?.description ?? "")")
    }

    @Test("a header that is nearly right is named with its row")
    func nearly() throws {
        var file = ExplorerFile()
        file.header[0] = "Contry"
        let error = #expect(throws: ImportError.self) { try take(workbook(file)) }
        #expect(
            error?.description.hasPrefix(
                "explorer.xlsx: row 1 is nearly the header of OGP explorer 2017, but lacks “Country” (is it “Contry”?)"
            )
                == true)
    }

    @Test("--sheet is not for text, and an archive of something else is none")
    func others() throws {
        var reading = FileReading()
        reading.sheet = "a"
        let text = #expect(throws: ImportError.self) {
            try take(Array(ExplorerFile().text.utf8), named: "a.csv", reading: reading)
        }
        #expect(text?.description == "--sheet is for Excel workbooks, and a.csv is none. Leave it out.")
        let archive = #expect(throws: ImportError.self) {
            try take(Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18), named: "a.xlsx")
        }
        #expect(
            archive?.description
                == "a.xlsx: this is a ZIP archive and no Excel workbook, not a CSV file. Unpack it, and name the file inside."
        )
        let cut = #expect(throws: ImportError.self) { try take(Array(workbook(ExplorerFile()).prefix(3000))) }
        #expect(cut?.description.hasPrefix("explorer.xlsx: the workbook is damaged or cut off (") == true)
    }

    @Test(
        "of all rows of the real explorer file give the database that their text gives",
        .enabled(if: SharedData.hasExplorer, "../shared/data/ogp-explorer-2017-03.csv is not here"))
    func explorer() throws {
        var file = ExplorerFile()
        var reader = try TableFile(path: SharedData.explorer).reader()
        var rows: [[String]] = []
        while try reader.next() { rows.append(reader.texts.map(Self.visible)) }
        (file.above, file.header, file.rows) = ([rows[0]], rows[1], Array(rows[2...]))
        let (text, book) = (try Workbench(), try Workbench())
        try text.take(file)
        let report = try take(workbook(file), into: book)
        #expect((report.counts.read, report.counts.new, report.counts.refused) == (1927, 1927, 0))
        #expect(try facts(book) == facts(text))
    }

    /// A text without what the renderer shows by its name: `<U+00AD>`.
    private static func visible(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: scalar == "\n"
            default: true
            }
        }
        return String(String.UnicodeScalarView(kept))
    }
}
