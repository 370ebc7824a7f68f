import SQLite
import Testing

@Suite("Values in and out")
struct ValueTests {
    static let texts = [
        "", " ", "second", "a\0b", "\0", "\0\0\0", "Côte d’Ivoire", "Українська", "🇺🇦", "e\u{301}",
        "'; DROP TABLE plan; --",
        "\"", "line\nbreak\r\n", String(repeating: "x", count: 100_000),
    ]

    @Test("every text comes back as it was, U+0000 and nothing at all included", arguments: texts)
    func text(_ text: String) throws {
        let connection = try Connection.sample()
        var insert = try Statement("INSERT INTO plan (id, name) VALUES (2, :name)", on: connection)
        try insert.bind(text, to: ":name")
        try insert.run()
        let back = try connection.rows("SELECT name FROM plan WHERE id = 2") { $0.textOrNil(at: 0) }
        // By bytes: equal strings may differ in how their accents are written.
        #expect(back.map { $0.map { Array($0.utf8) } } == [Array(text.utf8)])
    }

    @Test("an empty text is not an unknown one")
    func emptyIsNotNull() throws {
        let connection = try Connection.sample()
        let kinds = try connection.rows("SELECT :empty, NULL") {
            try $0.bind("", to: ":empty")
        } decode: {
            [$0.isNull(at: 0), $0.isNull(at: 1), $0.textOrNil(at: 0) == "", $0.textOrNil(at: 1) == nil]
        }
        #expect(kinds == [[false, true, true, true]])
    }

    @Test("nought is not an unknown number")
    func noughtIsNotNull() throws {
        let connection = try Connection.sample()
        let found = try connection.rows("SELECT :nought, NULL") {
            try $0.bind(0, to: ":nought")
        } decode: {
            [$0.integerOrNil(at: 0), $0.integerOrNil(at: 1)]
        }
        #expect(found == [[0, nil]])
    }

    @Test("the largest and smallest whole numbers come back", arguments: [Int.min, -1, 0, 1, Int.max])
    func number(_ number: Int) throws {
        let connection = try Connection.sample()
        let found = try connection.rows("SELECT :number") {
            try $0.bind(number, to: ":number")
        } decode: {
            $0.integer(at: 0)
        }
        #expect(found == [number])
    }

    @Test("bytes that are not UTF-8 are shown as replaced, not as a crash")
    func notUTF8() throws {
        #expect(try Connection.sample().column("SELECT CAST(x'61FF62' AS TEXT)") == ["a\u{FFFD}b"])
    }

    @Test("rows keep the order of the query")
    func order() throws {
        let connection = try Connection.sample()
        #expect(
            try connection.column("WITH t(v) AS (VALUES (3), (1), (2)) SELECT v FROM t ORDER BY v DESC")
                == ["3", "2", "1"])
    }

    @Test("says how many rows were changed, and the last that was made")
    func counts() throws {
        let connection = try Connection.sample()
        try connection.execute("INSERT INTO plan (id) VALUES (7), (9)")
        #expect(connection.changes == 2)
        #expect(connection.lastInsertedRow == 9)
    }

    @Test("keeps the version that was written", arguments: [0, 1, 2_147_483_647])
    func version(_ version: Int) throws {
        let connection = try Connection.sample()
        try connection.setUserVersion(version)
        #expect(try connection.userVersion() == version)
    }
}
