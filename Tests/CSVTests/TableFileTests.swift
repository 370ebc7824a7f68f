import CSV
import Foundation
import Testing

@Suite("Table files")
struct TableFileTests {
    /// Where the data of all projects is, beside the package if it is there.
    static let data = URL(filePath: #filePath).appending(path: "../../../../shared/data").standardized.path

    static let files: [(name: String, words: String, shape: String)] = [
        ("country-facts.csv", "UTF-8, comma, LF", "header in line 1, 15 columns"),
        (
            "ogp-explorer-2017-03.csv", "UTF-8, comma, LF",
            "header in line 2, 108 columns, number row in line 1"
        ),
        ("ogp-official-2024-07-subset.csv", "UTF-8, comma, LF", "header in line 1, 171 columns"),
        ("procurement-2011-2016.csv", "UTF-8, comma, LF", "header in line 1, 20 columns"),
        ("procurement-2012-2023.csv", "UTF-8, comma, LF", "header in line 1, 22 columns"),
        ("procurement-pages.csv", "UTF-8, comma, LF", "header in line 1, 17 columns"),
        ("world-map.csv", "UTF-8, comma, LF", "header in line 1, 6 columns"),
    ]

    @Test(
        "of OGP and OCP are recognised", .enabled(if: FileManager.default.isReadableFile(atPath: data)),
        arguments: files)
    func realFiles(_ file: (name: String, words: String, shape: String)) throws {
        let table = try TableFile(path: Self.data + "/" + file.name)
        #expect("\(table.recognition)" == file.words)
        #expect("\(table.recognition.shape)" == file.shape)
        var reader = try table.reader()
        var records = 0
        while try reader.next() { records += reader.isBlank ? 0 : 1 }
        #expect(records == table.recognition.shape.records)
    }

    @Test("in Windows-1252 behind a line sep= are read from their first record")
    func record() throws {
        try withFile(TextEncoding.windows1252.bytes(of: "sep=;\r\nLand;€\r\nTürkei;1,5\r\n")) { path in
            let table = try TableFile(path: path)
            var reader = try table.reader()
            #expect(try reader.next() && reader.line == 2 && reader.record == ["Land", "€"])
            #expect(try reader.next() && reader.record == ["Türkei", "1,5"])
            #expect(try !reader.next())
        }
    }

    @Test(
        "that cannot be read say why",
        arguments: [
            ("/nowhere/plan.csv", "there is no such file. Check its name and folder."),
            (
                "/dev/null",
                "this is no file that can be read twice, and a table is. Save it to a file, and name that."
            ),
        ])
    func unreadable(_ path: String, _ sentence: String) {
        let error = #expect(throws: CSVError.self) { try TableFile(path: path) }
        #expect(error?.description == sentence)
    }

    private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(filePath: path))
        try body(path)
    }
}
