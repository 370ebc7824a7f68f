import SQLite
import Testing

@Suite("A statement's life")
struct StatementTests {
    struct Stop: Error {}

    @Test("a reader that throws half-way leaves no statement open")
    func finalizedOnThrow() throws {
        let connection = try Connection.sample()
        try connection.execute("INSERT INTO plan (name) VALUES ('a'), ('b')")
        #expect(throws: Stop.self) {
            try connection.rows("SELECT name FROM plan") { _ in throw Stop() }
        }
        // An open reader would keep the table locked.
        try connection.execute("PRAGMA foreign_keys = OFF; DROP TABLE plan")
    }

    @Test("a writer that fails leaves no statement open")
    func finalizedOnFailure() throws {
        let connection = try Connection.sample()
        let error = failure {
            var insert = try Statement("INSERT INTO plan (name) VALUES (:name)", on: connection)
            try insert.bind("first", to: ":name")
            try insert.run()
        }
        #expect(error?.code == .uniqueViolation)
        try connection.execute("PRAGMA foreign_keys = OFF; DROP TABLE plan")
    }

    @Test("after its last row it holds no lock")
    func resetAtEnd() throws {
        let connection = try Connection.sample()
        var query = try Statement("SELECT name FROM plan", on: connection)
        while try query.step() {}
        try connection.execute("PRAGMA foreign_keys = OFF; DROP TABLE plan")
    }

    @Test("gives its rows again when it is run again")
    func again() throws {
        let connection = try Connection.sample()
        var query = try Statement("SELECT name FROM plan", on: connection)
        for _ in 1...2 {
            let hasFirst = try query.step()
            #expect(hasFirst)
            #expect(query.text(at: 0) == "first")
            let hasSecond = try query.step()
            #expect(!hasSecond)
        }
    }

    @Test("can be run again after a failure")
    func afterFailure() throws {
        let connection = try Connection.sample()
        var insert = try Statement("INSERT INTO plan (name) VALUES (:name)", on: connection)
        try insert.bind("first", to: ":name")
        var code: SQLiteError.Code?
        do throws(SQLiteError) {
            try insert.run()
        } catch {
            code = error.code
        }
        #expect(code == .uniqueViolation)
        try insert.bind("second", to: ":name")
        try insert.run()
        #expect(try connection.column("SELECT name FROM plan") == ["first", "second"])
    }

    @Test("keeps its connection open for as long as it lives")
    func keepsConnection() throws {
        func statement() throws -> Statement {
            try Statement("SELECT name FROM plan", on: .sample())
        }
        var query = try statement()
        _ = try query.step()
        #expect(query.text(at: 0) == "first")
    }

    @Test("SQL that does not parse is an error with SQLite's words and the SQL")
    func unparsable() throws {
        let connection = try Connection.sample()
        let error = failure { _ = try Statement("SELEKT 1", on: connection) }
        #expect(error?.description == "SQLite: near \"SELEKT\": syntax error, in: SELEKT 1")
    }

    @Test("has to be one statement", arguments: ["", "-- nothing", "SELECT 1; SELECT 2"] as [SQLText])
    func exactlyOne(_ sql: SQLText) throws {
        let connection = try Connection.sample()
        let error = failure { _ = try Statement(sql, on: connection) }
        #expect(error?.code == .misuse)
    }
}
