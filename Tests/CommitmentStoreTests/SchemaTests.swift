import CommitmentStore
import Foundation
import SQLite
import Testing

@Suite("Schema")
struct SchemaTests {
    private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

    /// What a database holds, in SQLite's own words.
    private func objects(in connection: Connection) throws -> [String] {
        try connection.rows(
            "SELECT type || ' ' || name || ' ' || tbl_name, sql FROM sqlite_schema ORDER BY 1"
        ) { "\($0.text(at: 0)): \($0.textOrNil(at: 1) ?? "made by SQLite")" }
    }

    @Test("schema.sql is what the migrations build")
    func schemaMatchesMigrations() throws {
        let (migrated, written) = (try Connection(path: ":memory:"), try Connection(path: ":memory:"))
        try Migrator.migrate(migrated)
        try written.execute(StoreSQL.schema)
        #expect(try objects(in: migrated) == objects(in: written))
        #expect(try written.applicationID() == Migrator.applicationID)
        #expect(try migrated.applicationID() == Migrator.applicationID)
    }

    @Test("the schema in the program is the file schema.sql, byte for byte")
    func embedded() throws {
        let file = try Data(contentsOf: Self.root.appending(path: "schema.sql"))
        #expect(file == Data(Embedded.bytes("schema.sql")))
    }

    @Test("every query prepares against the schema", arguments: StoreSQL.queries.keys.sorted())
    func queriesPrepare(_ name: String) throws {
        let sql = try #require(StoreSQL.queries[name])
        let store = try Store.create(path: ":memory:")
        #expect(throws: Never.self) { _ = try Statement(sql, on: store.connection) }
    }

    @Test("every query file is in the program, and is the file it was built from")
    func queriesComplete() throws {
        let folder = Self.root.appending(path: "Sources/CommitmentStore/SQL")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "sql" }
        #expect(
            Set(files.map { $0.deletingPathExtension().lastPathComponent }) == Set(StoreSQL.queries.keys))
        for file in files {
            let name = file.deletingPathExtension().lastPathComponent
            #expect(try StoreSQL.queries[name]?.text == String(contentsOf: file, encoding: .utf8))
        }
    }

    @Test("every migration file is in the program, in the order of its number")
    func migrationsComplete() throws {
        let folder = Self.root.appending(path: "Sources/CommitmentStore/SQL/Migrations")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        #expect(StoreSQL.migrations.map(\.text) == texts)
    }

    @Test("every query file says its purpose and its columns", arguments: StoreSQL.queries.keys.sorted())
    func queriesSpeak(_ name: String) throws {
        let lines = try #require(StoreSQL.queries[name]).text.split(separator: "\n")
        #expect(lines[0].hasPrefix("-- ") && lines[0].hasSuffix("."))
        #expect(lines.contains { $0.hasPrefix("-- Columns: ") })
    }

    @Test("every table is STRICT")
    func strict() throws {
        let store = try Store.create(path: ":memory:")
        let lax = try store.lines(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite%'
            """)
        #expect(lax == [])
        #expect(try store.lines("SELECT count(*) > 10 FROM pragma_table_list WHERE strict") == ["1"])
    }

    @Test("every reference of one table to another points to a key, and a new database is sound")
    func sound() throws {
        let store = try Store.sample()
        #expect(try store.lines("PRAGMA foreign_key_check") == [])
        #expect(try store.lines("PRAGMA integrity_check") == ["ok"])
    }

    @Test("every table that holds facts from outside says its source")
    func sources() throws {
        let store = try Store.create(path: ":memory:")
        let without = try store.lines(
            """
            SELECT t.name FROM pragma_table_list AS t
            WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%'
              AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'source' AND "notnull")
            ORDER BY t.name
            """)
        // These say it by import_run and provenance, or belong to a row that does.
        #expect(
            without == [
                "ambiguous_row", "change", "commitment", "commitment_key", "commitment_tag", "contradiction",
                "import_run",
                "override", "provenance", "tag_judgement", "tag_label",
            ])
    }
}
