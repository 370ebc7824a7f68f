import CommitmentModel
import CommitmentStore
import Foundation
import Testing

@Suite("Noticing that a database is another")
struct DatabaseWatchTests {
    /// Adds a country, in one transaction.
    private func add(_ iso3: String, _ iso2: String, to path: String) throws {
        try Store.open(path: path, forWriting: true).importing(.sample(iso3)) { session in
            try session.putAll(
                [["iso3": iso3, "iso2": iso2, "name": iso3, "region": "Europe", "source": "test"]],
                to: .country)
        }
    }

    @Test("a commit, a file in its place and one that is copied over it each count once")
    func changes() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ocmap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (path, other) = (folder.appending(path: "a").path, folder.appending(path: "b").path)
        _ = try Store.create(path: path)
        try FileManager.default.copyItem(atPath: path, toPath: other)
        let watch = try DatabaseWatch(path: path)
        #expect(watch.changes() == 0)
        try add("UKR", "UA", to: path)
        #expect(watch.changes() == 1)
        // As many changes as in the first: SQLite's own counter is the same.
        try add("GEO", "GE", to: other)
        let bytes = try Data(contentsOf: URL(filePath: other))
        #expect(try bytes[24..<40] == Data(contentsOf: URL(filePath: path))[24..<40])
        try bytes.write(to: URL(filePath: path))
        #expect(watch.changes() == 2)
        #expect(watch.changes() == 2)
        #expect(rename(other, path) == 0)
        #expect(watch.changes() == 3)
    }
}
