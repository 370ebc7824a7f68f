import CommitmentStore
import Foundation
import SQLite
import Testing

@Suite("Migrations")
struct MigratorTests {
    @Test("bring an empty database to the newest schema, and say how many they were")
    func new() throws {
        let connection = try Connection(path: ":memory:")
        #expect(try Migrator.migrate(connection) == StoreSQL.migrations.count)
        #expect(try connection.userVersion() == StoreSQL.migrations.count)
        #expect(try connection.applicationID() == Migrator.applicationID)
    }

    @Test("leave a database alone that is up to date")
    func repeated() throws {
        let store = try Store.sample()
        let before = try store.dump()
        #expect(try Migrator.migrate(store.connection) == 0)
        #expect(try store.dump() == before)
    }

    @Test("wait for another program that makes the same database, and find nothing left to do")
    func twoAtOnce() async throws {
        let path = NSTemporaryDirectory() + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        let first = try Connection(path: path)
        try first.execute("BEGIN IMMEDIATE")
        async let second = Task.detached { try Migrator.migrate(try Connection(path: path)) }.value
        // Long enough for the second to see an empty file and wait for its turn.
        try await Task.sleep(for: .milliseconds(300))
        for script in StoreSQL.migrations { try first.execute(script) }
        try first.setUserVersion(StoreSQL.migrations.count)
        try first.execute("COMMIT")
        #expect(try await second == 0)
        #expect(try first.userVersion() == StoreSQL.migrations.count)
    }

    @Test("refuse a newer schema, and leave it alone")
    func newer() throws {
        let store = try Store.sample()
        try store.connection.setUserVersion(99)
        let before = try store.dump()
        #expect(throws: StoreError.newerSchema(found: 99, supported: StoreSQL.migrations.count)) {
            try Migrator.migrate(store.connection)
        }
        #expect(try store.dump() == before)
    }

    @Test(
        "refuse another program's database, and leave it alone",
        arguments: [
            "CREATE TABLE moz_places (id)", "PRAGMA user_version = 3",
            "PRAGMA application_id = 7; CREATE TABLE t (a)",
            "CREATE TABLE t (a); DROP TABLE t; CREATE VIEW v AS SELECT 1",
        ] as [SQLText])
    func foreign(_ sql: SQLText) throws {
        let connection = try Connection(path: ":memory:")
        try connection.execute(sql)
        let before = try connection.rows("SELECT name FROM sqlite_schema") { $0.text(at: 0) }
        #expect(throws: StoreError.foreignDatabase) { try Migrator.migrate(connection) }
        #expect(try connection.rows("SELECT name FROM sqlite_schema") { $0.text(at: 0) } == before)
    }

    @Test("leave nothing behind when one of them fails")
    func whole() throws {
        let connection = try Connection(path: ":memory:")
        try connection.execute("PRAGMA application_id = 0x6F636D70; CREATE TABLE story (a)")
        #expect(throws: SQLiteError.self) { try Migrator.migrate(connection) }
        #expect(try connection.rows("SELECT name FROM sqlite_schema") { $0.text(at: 0) } == ["story"])
        #expect(try connection.userVersion() == 0)
    }

    @Test("refuse a version below nought")
    func negative() throws {
        let connection = try Connection(path: ":memory:")
        try connection.execute("PRAGMA application_id = 0x6F636D70; PRAGMA user_version = -1")
        #expect(throws: StoreError.self) { try Migrator.migrate(connection) }
    }
}
