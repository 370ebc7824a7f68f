import SQLite
import Testing

@Suite("Named placeholders")
struct PlaceholderTests {
    @Test("a misspelt name is an error that says the name")
    func misspelt() throws {
        let connection = try Connection.sample()
        let error = failure {
            var query = try Statement("SELECT id FROM plan WHERE name = :name", on: connection)
            try query.bind("first", to: ":nmae")
        }
        #expect(error?.code == .misuse)
        #expect(
            error?.description
                == "SQLite: there is no placeholder :nmae, in: SELECT id FROM plan WHERE name = :name")
    }

    @Test("a misspelt name is an error for a number and for an unknown value as well")
    func misspeltNumber() throws {
        let connection = try Connection.sample()
        let number = failure {
            var query = try Statement("SELECT :a", on: connection)
            try query.bind(1, to: ":b")
        }
        let unknown = failure {
            var query = try Statement("SELECT :a", on: connection)
            try query.bind(nil as Int?, to: ":b")
        }
        #expect(number?.message == "there is no placeholder :b")
        #expect(unknown?.message == "there is no placeholder :b")
    }

    @Test("a placeholder without a value is an error that says its name")
    func missing() throws {
        let connection = try Connection.sample()
        let error = failure {
            var insert = try Statement(
                "INSERT INTO plan (name, score) VALUES (:name, :score)", on: connection)
            try insert.bind("second", to: ":name")
            try insert.run()
        }
        #expect(error?.code == .misuse)
        #expect(error?.message == ":score has no value")
        #expect(try connection.column("SELECT count(*) FROM plan") == ["1"])
    }

    @Test("every run asks for all values anew")
    func leftUnbound() throws {
        let connection = try Connection.sample()
        var insert = try Statement("INSERT INTO plan (name, score) VALUES (:name, :score)", on: connection)
        try insert.bind("second", to: ":name")
        try insert.bind(2, to: ":score")
        try insert.run()
        try insert.bind("third", to: ":name")
        var message: String?
        do throws(SQLiteError) {
            try insert.run()
        } catch {
            message = error.message
        }
        #expect(message == ":score has no value")
        try insert.bind(3, to: ":score")
        try insert.run()
        #expect(try connection.column("SELECT name || score FROM plan") == ["first1", "second2", "third3"])
    }

    @Test("one name in two places takes one value")
    func repeated() throws {
        let connection = try Connection.sample()
        let found = try connection.rows("SELECT :a || :a") {
            try $0.bind("x", to: ":a")
        } decode: {
            $0.text(at: 0)
        }
        #expect(found == ["xx"])
    }

    @Test("an unknown text or number is stored as NULL")
    func unknown() throws {
        let connection = try Connection.sample()
        var insert = try Statement("INSERT INTO plan (name, score) VALUES (:name, :score)", on: connection)
        try insert.bind(nil as String?, to: ":name")
        try insert.bind(nil as Int?, to: ":score")
        try insert.run()
        #expect(
            try connection.column("SELECT count(*) FROM plan WHERE name IS NULL AND score IS NULL") == ["1"])
    }

    @Test("a statement without placeholders needs no values")
    func none() throws {
        #expect(try Connection.sample().column("SELECT name FROM plan") == ["first"])
    }
}
