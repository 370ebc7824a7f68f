import CommitmentStore
import Foundation
import SQLite
import Testing

@Suite("The public copy")
struct PublicCopyTests {
    @Test("of every table it is said whether it is public or stays in the house")
    func complete() throws {
        let store = try Store.create(path: ":memory:")
        let tables = Set(
            try store.connection.rows(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            ) { $0.text(at: 0) }.filter { !$0.hasPrefix("commitment_text_") })
        #expect(Store.publicTables.union(Store.withheldTables.keys) == tables)
        #expect(Store.publicTables.isDisjoint(with: Store.withheldTables.keys))
    }

    @Test("a table that nobody spoke of is not given away")
    func unknown() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store.create(path: ":memory:")
        try store.connection.execute("CREATE TABLE diary (secret TEXT) STRICT")
        let copy = folder.appending(path: "copy.sqlite").path
        #expect(throws: StoreError.altered("it has the table diary, which ocmap did not make")) {
            try store.writePublicCopy(to: copy)
        }
        #expect(!FileManager.default.fileExists(atPath: copy))
    }

    @Test("what ANALYZE counted stays in the house")
    func statistics() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "a.sqlite").path
        try Store.create(path: path).connection.execute(
            "INSERT INTO tag VALUES ('oc/data', 'Data', NULL, 'test'); ANALYZE")
        let copy = folder.appending(path: "copy.sqlite").path
        try Store.open(path: path).writePublicCopy(to: copy)
        let found = try Store.open(path: copy).connection.rows(
            "SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'"
        ) { $0.text(at: 0) }
        #expect(found == [])
    }
}
