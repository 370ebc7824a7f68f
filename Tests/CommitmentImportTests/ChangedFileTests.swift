import Foundation
import Reporting
import Testing

@testable import CommitmentImport

@Suite("Files that change while they are read")
struct ChangedFileTests {
    enum Change: String, CaseIterable {
        case replaced, appended, rewritten, removed
    }

    private func change(_ path: String, _ change: Change) throws {
        switch change {
        case .replaced:
            // Of the same size, and as old as a copy of it would be.
            try FileManager.default.copyItem(atPath: path, toPath: path + ".new")
            #expect(rename(path + ".new", path) == 0)
        case .appended:
            let file = try FileHandle(forWritingTo: URL(filePath: path))
            try file.seekToEnd()
            try file.write(contentsOf: Data("\n".utf8))
            try file.close()
        case .rewritten:
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_454_889_600)], ofItemAtPath: path)
        case .removed: try FileManager.default.removeItem(atPath: path)
        }
    }

    /// Imports a file that is changed when its first rows are stored.
    private func refusal(of path: String, _ change: Change, in workbench: Workbench) throws -> ImportError? {
        let before = try workbench.dump()
        var isChanged = false
        let error = #expect(throws: ImportError.self) {
            try FileImport(
                into: workbench.store, .init(program: "ocmap test", time: "2016-02-08T12:00:00Z"))(
                    path: path
                ) { _, _ in
                    if !isChanged { try? self.change(path, change) }
                    isChanged = true
                }
        }
        #expect(isChanged)
        #expect(try workbench.dump() == before)
        return error
    }

    @Test("are refused behind the last row, and nothing of them stays", arguments: Change.allCases)
    func text(_ change: Change) throws {
        let workbench = try Workbench()
        let path = try workbench.folder.write(ExplorerFile().text, to: "explorer.csv")
        #expect(try refusal(of: path, change, in: workbench) == .changedMeanwhile(file: "explorer.csv"))
    }

    @Test("workbooks, too")
    func workbook() throws {
        let (workbench, file) = (try Workbench(), ExplorerFile())
        let path = workbench.folder.url.appending(path: "explorer.xlsx").path
        let columns = file.header.enumerated().map { PrintedList.Column("\($0.offset)", $0.element) }
        let list = PrintedList(
            title: "Commitments", columns: columns, rows: file.rows.map { $0.map { .text($0) } })
        try Data(try XLSXRenderer().render(list)).write(to: URL(filePath: path))
        #expect(try refusal(of: path, .replaced, in: workbench) == .changedMeanwhile(file: "explorer.xlsx"))
    }

    @Test("a table that was recognised is read of no other file")
    func table() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a,b\n1,2\n", to: "a.csv")
        let preview = try Preview(path: path, FileReading())
        try change(path, .replaced)
        let error = #expect(throws: ImportError.self) { try preview.records { _, _ in true } }
        #expect(
            "\(try #require(error))"
                == "a.csv: another program changed the file while it was read. Try again.")
    }
}
