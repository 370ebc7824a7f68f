import SQLite
import Testing

@Suite("A hardened connection")
struct HardeningTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: SQLText
        let message: String
    }

    static let refused = [
        Case(
            testDescription: "a reference to nothing", sql: "INSERT INTO promise VALUES (99, 'x')",
            message: "FOREIGN KEY constraint failed"),
        Case(
            testDescription: "writing to SQLite's own schema table",
            sql: "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'",
            message: "table sqlite_master may not be modified"),
        Case(
            testDescription: "writing to a shadow table of a search index",
            sql: "CREATE VIRTUAL TABLE f USING fts5 (a); DELETE FROM f_data",
            message: "table f_data may not be modified"),
        Case(
            testDescription: "a text in double quotes", sql: "SELECT * FROM plan WHERE name = \"frist\"",
            message: "no such column: frist"),
        Case(
            testDescription: "a text in double quotes in a definition",
            sql: "CREATE TABLE t (a, CHECK (a <> \"nothing\"))", message: "no such column: nothing"),
        Case(
            testDescription: "an unsafe function in a view",
            sql: "CREATE VIEW v AS SELECT load_extension('x'); SELECT * FROM v",
            message: "unsafe use of load_extension()"),
        Case(
            testDescription: "an unsafe table in a view",
            sql: "CREATE VIEW v AS SELECT * FROM pragma_table_info('plan'); SELECT * FROM v",
            message: "unsafe use of virtual table \"pragma_table_info\""),
    ]

    @Test("refuses", arguments: refused)
    func refuses(_ example: Case) throws {
        let connection = try Connection.sample()
        let error = failure { try connection.execute(example.sql) }
        #expect(error?.message == example.message)
    }

    @Test("has its options set", arguments: ["foreign_keys", "cell_size_check"])
    func option(_ name: String) throws {
        let connection = try Connection.sample()
        #expect(try connection.column(SQLText(embedded: "PRAGMA \(name)")) == ["1"])
    }

    @Test("trusts no schema, and waits ten seconds for another writer")
    func numbers() throws {
        let connection = try Connection.sample()
        #expect(try connection.column("PRAGMA trusted_schema") == ["0"])
        #expect(try connection.column("PRAGMA busy_timeout") == ["10000"])
    }

    @Test(
        "a read-only connection reads and never writes",
        arguments: [
            "INSERT INTO plan VALUES (2, 'second', 1)", "DELETE FROM plan", "DROP TABLE plan",
            "PRAGMA user_version = 7",
        ] as [SQLText])
    func readOnly(_ sql: SQLText) throws {
        try withFolder { folder in
            let path = folder + "/a.sqlite"
            let writer = try Connection(path: path)
            try writer.execute("CREATE TABLE plan (id, name, score); INSERT INTO plan VALUES (1, 'first', 1)")
            let reader = try Connection(path: path, access: .readOnly)
            #expect(failure { try reader.execute(sql) }?.code == .readOnly)
            #expect(try reader.column("SELECT name FROM plan") == ["first"])
            #expect(try writer.userVersion() == 0)
        }
    }

    @Test("only a creating connection makes a file", arguments: [Connection.Access.readOnly, .readWrite])
    func missing(_ access: Connection.Access) throws {
        try withFolder { folder in
            let path = folder + "/a.sqlite"
            #expect(failure { _ = try Connection(path: path, access: access) }?.code == .cannotOpen)
            _ = try Connection(path: path, access: .create).execute("CREATE TABLE t (a)")
            _ = try Connection(path: path, access: access)
        }
    }

    @Test("waits until what it wrote is on the disk, and keeps references")
    func durable() throws {
        let connection = try Connection(path: ":memory:")
        for pragma in ["PRAGMA synchronous", "PRAGMA foreign_keys"] {
            let value = try connection.rows(SQLText(embedded: pragma)) { $0.integer(at: 0) }
            // 2 is FULL, and 1 is on.
            #expect(value == [pragma.hasSuffix("synchronous") ? 2 : 1])
        }
    }
}
