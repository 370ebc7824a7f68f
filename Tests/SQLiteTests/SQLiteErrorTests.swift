import Foundation
import SQLite
import Testing

@Suite("What an error of SQLite says")
struct SQLiteErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: SQLText
        let code: SQLiteError.Code
        let sentence: String
    }

    static let cases = [
        Case(
            testDescription: "a key twice", sql: "INSERT INTO plan VALUES (1, 'x', 1)",
            code: .uniqueViolation,
            sentence: "SQLite: UNIQUE constraint failed: plan.id, in: INSERT INTO plan VALUES (1, 'x', 1)"),
        Case(
            testDescription: "a name twice", sql: "INSERT INTO plan (name) VALUES ('first')",
            code: .uniqueViolation,
            sentence:
                "SQLite: UNIQUE constraint failed: plan.name, in: INSERT INTO plan (name) VALUES ('first')"),
        Case(
            testDescription: "a reference to nothing", sql: "INSERT INTO promise VALUES (9, 'x')",
            code: .foreignKeyViolation,
            sentence: "SQLite: FOREIGN KEY constraint failed, in: INSERT INTO promise VALUES (9, 'x')"),
        Case(
            testDescription: "a value that a rule refuses", sql: "UPDATE plan SET score = 0",
            code: .checkViolation,
            sentence: "SQLite: CHECK constraint failed: score > 0, in: UPDATE plan SET score = 0"),
        Case(
            testDescription: "a value that has to be there", sql: "INSERT INTO promise VALUES (NULL, 'x')",
            code: .checkViolation,
            sentence:
                "SQLite: NOT NULL constraint failed: promise.plan_id, in: INSERT INTO promise VALUES (NULL, 'x')"
        ),
        Case(
            testDescription: "text in a STRICT number", sql: "INSERT INTO promise VALUES ('x', 'x')",
            code: .checkViolation,
            sentence: "SQLite: cannot store TEXT value in INTEGER column promise.plan_id, "
                + "in: INSERT INTO promise VALUES ('x', 'x')"),
        Case(
            testDescription: "a table that is not there", sql: "DELETE FROM plans", code: .other(1),
            sentence: "SQLite: no such table: plans, in: DELETE FROM plans"),
        Case(
            testDescription: "no room",
            sql: "PRAGMA max_page_count = 1; CREATE TABLE a (a); CREATE TABLE b (b)",
            code: .diskFull, sentence: "The disk is full: nothing was changed. Free some space and try again."
        ),
    ]

    @Test("sorts and prints", arguments: cases)
    func statement(_ example: Case) throws {
        let connection = try Connection.sample()
        let error = failure { try connection.execute(example.sql) }
        #expect(error?.code == example.code)
        #expect(error?.description == example.sentence)
        #expect(error?.sql == example.sql.text)
    }

    @Test("of a long script is one line that shows how it begins")
    func script() throws {
        let rows = String(repeating: "INSERT INTO plan (name) VALUES (NULL);\n    ", count: 100)
        let error = failure {
            try Connection.sample().execute(SQLText(embedded: rows + "DELETE FROM plans"))
        }
        let sentence = try #require(error?.description)
        #expect(
            sentence.hasPrefix(
                "SQLite: no such table: plans, in: INSERT INTO plan (name) VALUES (NULL); INSERT INTO plan (name)"
            ))
        #expect(sentence.hasSuffix(" …"))
        #expect(sentence.count < 300)
        #expect(!sentence.contains("\n"))
        #expect(error?.sql?.hasSuffix("DELETE FROM plans") == true)
    }

    @Test("a file or folder that cannot be opened")
    func cannotOpen() throws {
        try withFolder { folder in
            let error = failure { _ = try Connection(path: folder + "/no/such/a.sqlite") }
            #expect(error?.code == .cannotOpen)
            #expect(
                error?.description == "The database cannot be opened. Check the path and its permissions.")
            #expect(failure { _ = try Connection(path: folder) }?.code == .cannotOpen)
        }
    }

    @Test("a file that is not a database")
    func notADatabase() throws {
        try withFolder { folder in
            let file = URL(filePath: folder + "/plans.csv")
            try Data(repeating: UInt8(ascii: "x"), count: 2000).write(to: file)
            let error = failure { _ = try Connection(path: file.path).userVersion() }
            #expect(error?.code == .notADatabase)
            #expect(
                error?.description == "The file is not a SQLite database. Name another file with --database.")
        }
    }

    @Test("a damaged file")
    func corrupt() throws {
        try withFolder { folder in
            let file = URL(filePath: folder + "/a.sqlite")
            try Connection(path: file.path).execute("CREATE TABLE t (a); INSERT INTO t VALUES ('x')")
            var bytes = try Data(contentsOf: file)
            for index in bytes.indices.dropFirst(4096) { bytes[index] = 0xFF }
            try bytes.write(to: file)
            let error = failure { try Connection(path: file.path).execute("SELECT * FROM t") }
            #expect(error?.code == .corrupt)
            #expect(
                error?.description
                    == "The database is damaged (database disk image is malformed). Restore it from a backup."
            )
        }
    }

    @Test("another writer")
    func busy() throws {
        try withFolder { folder in
            let path = folder + "/a.sqlite"
            let (first, second) = (try Connection(path: path), try Connection(path: path))
            try second.execute("PRAGMA busy_timeout = 0")
            try first.execute("BEGIN EXCLUSIVE")
            let error = failure { try second.execute("CREATE TABLE t (a)") }
            #expect(error?.code == .busy)
            #expect(
                error?.description
                    == "Another program is still writing to the database after 10 seconds. Wait until it has finished and try again."
            )
        }
    }

    @Test("a file that may only be read")
    func readOnly() throws {
        try withFolder { folder in
            let path = folder + "/a.sqlite"
            try Connection(path: path).execute("CREATE TABLE t (a)")
            let error = failure { try Connection(path: path, access: .readOnly).execute("DROP TABLE t") }
            #expect(
                error?.description
                    == "The database may not be written to. Check the permissions of the file and its folder."
            )
        }
    }
}
