import CSV
import Foundation
import Reporting
import Testing

@testable import CommitmentImport

@Suite("A cell that an export marked")
struct ExportedCellTests {
    private static let alphabet = Array("=+-@\t\r\n'\"“ 15.,;a\u{301}＝\u{FEFF}").flatMap(\.unicodeScalars)

    /// Texts that a spreadsheet may take for formulas, the same for the same seed.
    private static func texts(_ seed: UInt64) -> [String] {
        var state = seed
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        return (0..<100).map { _ in
            String(
                String.UnicodeScalarView((0...random(6)).map { _ in alphabet[random(alphabet.count)] }))
        }
    }

    private static func cells(path: String, _ reading: FileReading) throws -> [[String]] {
        var reader = try FileTable(path: path, reading).reader()
        var rows: [[String]] = []
        while try reader.next() {
            let cells = reader.cells
            rows.append(cells)
        }
        return rows
    }

    @Test("is read as what it was, whatever text it is", arguments: [OutputFormat.csv, .tsv], 1...20)
    func readsBack(_ format: OutputFormat, _ seed: Int) throws {
        let texts = Self.texts(UInt64(seed))
        let list = PrintedList(
            title: "", columns: [.init("a", "A"), .init("b", "B")],
            rows: texts.map { [.text("a"), .text($0)] })
        let folder = try TemporaryFolder()
        let path = try folder.write(
            String(decoding: try format.renderer().render(list), as: UTF8.self), to: "list.csv")
        var reading = FileReading()
        (reading.delimiter, reading.quote) = (format == .csv ? "," : "tab", "\"")
        let read = try Self.cells(path: path, reading).dropFirst().map { $0[1] }
        #expect(read.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
    }

    @Test("is left alone in a workbook, which marks nothing")
    func workbook() throws {
        let list = PrintedList(
            title: "", columns: [.init("a", "A")], rows: [[.text("'=1")], [.text("=1")]])
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "list.xlsx")
        try Data(try OutputFormat.xlsx.renderer().render(list)).write(to: file)
        let read = try Self.cells(path: file.path, FileReading())
        #expect(read.contains(["'=1"]) && read.contains(["=1"]))
    }
}
