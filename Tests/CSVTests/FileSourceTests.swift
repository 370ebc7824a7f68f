import CSV
import Foundation
import Testing

@Suite("CSV from a file")
struct FileSourceTests {
    /// The explorer file of March 2017, beside the package where there is one.
    static let explorer = URL(filePath: #filePath)
        .appending(path: "../../../../shared/data/ogp-explorer-2017-03.csv").standardized.path

    @Test(
        "reads OGP's explorer file: 1,929 records of 108 fields",
        .enabled(if: FileManager.default.isReadableFile(atPath: explorer)))
    func explorerFile() throws {
        var reader = CSVReader(try FileSource(path: Self.explorer))
        var widths: [Int: Int] = [:]
        while try reader.next() { widths[reader.fieldCount, default: 0] += 1 }
        #expect(widths == [108: 1_929])
    }

    @Test("reads a file that is larger than what is read at a time")
    func largeFile() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let rows = (0..<100_000).map { "\($0),\"commitment, no. \($0)\",é" }
        try rows.joined(separator: "\r\n").write(toFile: path, atomically: false, encoding: .utf8)
        var reader = CSVReader(try FileSource(path: path))
        var number = 0
        while try reader.next() {
            guard reader.record == ["\(number)", "commitment, no. \(number)", "é"] else { break }
            number += 1
        }
        #expect(number == 100_000)
    }

    @Test(
        "says why a file cannot be read",
        arguments: [
            ("/nowhere/plan.csv", "there is no such file. Check its name and folder."),
            ("/dev/null/plan.csv", "there is no such file. Check its name and folder."),
            ("/", "this is a folder. Name a file in it."),
            (
                "/" + String(repeating: "x", count: 300),
                "the file cannot be read (File name too long). Copy it to another disk and try again."
            ),
        ])
    func unreadable(_ path: String, _ sentence: String) {
        let error = #expect(throws: CSVError.self) { _ = try FileSource(path: path) }
        #expect(error?.description == sentence)
    }

    @Test("says why a file that could be opened cannot be read")
    func readError() throws {
        // The first page of this process, which is never mapped.
        var reader = CSVReader(try FileSource(path: "/proc/self/mem"))
        let error = #expect(throws: CSVError.self) { _ = try reader.next() }
        let sentence =
            "line 1: the file cannot be read (Input/output error). Copy it to another disk and try again."
        #expect(error?.description == sentence)
    }

    @Test("says that reading is not permitted", .enabled(if: geteuid() != 0, "root may read everything"))
    func forbidden() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("a".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o200], ofItemAtPath: path)
        #expect(throws: CSVError(.noPermission)) { _ = try FileSource(path: path) }
    }

    @Test("says whom to ask for permission")
    func permission() {
        let sentence = "you have no permission to read this file. Ask its owner for it."
        #expect(CSVError(.noPermission).description == sentence)
    }
}
