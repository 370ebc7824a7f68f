import CommitmentStore
import Foundation
import SQLite
import Testing

@Suite("A database that another program altered")
struct SchemaCheckTests {
    /// What another tool may do to a database, and what is said of it.
    static let alterations: [(SQLText, String)] = [
        (
            """
            CREATE TRIGGER mine AFTER INSERT ON import_run
            BEGIN UPDATE membership SET status = 'inactive'; END
            """, "it has the trigger mine, which ocmap did not make"
        ),
        (
            """
            PRAGMA foreign_keys = OFF; DROP TABLE outline;
            CREATE VIEW outline AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n
            """, "it has the view outline, which ocmap did not make"
        ),
        (
            "CREATE TABLE commitment_text_notes (secret TEXT)",
            "it has the table commitment_text_notes, which ocmap did not make"
        ),
        (
            "CREATE VIEW whoever AS SELECT 1 AS one", "it has the view whoever, which ocmap did not make"
        ),
        (
            "ALTER TABLE country ADD COLUMN contact_phone TEXT", "the table country is not as ocmap makes it"
        ),
        ("DROP INDEX change_by_run", "it lacks the index change_by_run"),
    ]

    @Test("is refused, and what is altered is named", arguments: alterations)
    func refused(_ alteration: SQLText, _ words: String) throws {
        try withDatabase { path in
            try Connection(path: path).execute(alteration)
            for forWriting in [false, true] {
                #expect(throws: StoreError.altered(words)) {
                    try Store.open(path: path, forWriting: forWriting)
                }
            }
            #expect(throws: StoreError.altered(words)) { try Store.create(path: path) }
        }
    }

    @Test("is taken where only rows were added, counted or packed anew")
    func taken() throws {
        try withDatabase { path in
            try Connection(path: path).execute("ANALYZE; VACUUM")
            _ = try Store.open(path: path)
            _ = try Store.create(path: path)
        }
    }

    @Test("is told by the digest of the newest schema: copy the new one where the schema changed")
    func digest() throws {
        let store = try Store.create(path: ":memory:")
        let digest = try SchemaCheck.digest(of: store.connection)
        #expect(digest == SchemaCheck.digest)
    }

    private func withDatabase(_ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ocmap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "a.sqlite").path
        _ = try Store.create(path: path)
        try work(path)
    }
}
