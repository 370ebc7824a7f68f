import SQLite
import Testing

@Suite("Statements that are kept compiled")
struct ReuseTests {
    struct Stop: Error {}

    @Test("begin without the values of their last use")
    func values() throws {
        let connection = try Connection.sample()
        func insert(_ name: String?) throws {
            var insert = try Statement("INSERT INTO plan (name) VALUES (:name)", on: connection)
            if let name { try insert.bind(name, to: ":name") }
            try insert.run()
        }
        try insert("second")
        #expect(failure { try insert(nil) }?.message == ":name has no value")
        try insert("third")
        #expect(try connection.column("SELECT name FROM plan") == ["first", "second", "third"])
    }

    @Test("begin at the first row, wherever their last use stopped")
    func rows() throws {
        let connection = try Connection.sample()
        try connection.execute("INSERT INTO plan (name) VALUES ('second')")
        #expect(throws: Stop.self) { try connection.rows("SELECT name FROM plan") { _ in throw Stop() } }
        #expect(try connection.column("SELECT name FROM plan") == ["first", "second"])
    }

    @Test("work again after a failure")
    func failed() throws {
        let connection = try Connection.sample()
        func insert(_ name: String) throws {
            var insert = try Statement("INSERT INTO plan (name) VALUES (:name)", on: connection)
            try insert.bind(name, to: ":name")
            try insert.run()
        }
        #expect(failure { try insert("first") }?.code == .uniqueViolation)
        try insert("second")
        #expect(failure { try insert("second") }?.code == .uniqueViolation)
        #expect(try connection.column("SELECT name FROM plan") == ["first", "second"])
    }

    @Test("of one text, two at once do not disturb each other")
    func twoAtOnce() throws {
        let connection = try Connection.sample()
        try connection.execute("INSERT INTO plan (name) VALUES ('second')")
        let pairs = try connection.rows("SELECT name FROM plan ORDER BY id") { outer in
            try connection.column("SELECT name FROM plan ORDER BY id").map { "\(outer.text(at: 0))-\($0)" }
        }
        #expect(pairs.flatMap { $0 } == ["first-first", "first-second", "second-first", "second-second"])
        #expect(try connection.column("SELECT name FROM plan ORDER BY id") == ["first", "second"])
    }

    @Test("follow a schema that changed meanwhile")
    func schema() throws {
        let connection = try Connection.sample()
        #expect(try connection.column("SELECT name FROM plan") == ["first"])
        try connection.execute("ALTER TABLE plan RENAME TO old; CREATE TABLE plan (name); ")
        #expect(try connection.column("SELECT name FROM plan") == [])
    }

    @Test("do not keep the file open when the connection goes")
    func closes() throws {
        try withFolder { folder in
            let path = folder + "/a.sqlite"
            try Connection(path: path).execute("PRAGMA journal_mode = WAL; CREATE TABLE t (a)")
            do {
                let connection = try Connection(path: path)
                _ = try connection.column("SELECT a FROM t")
                try connection.execute("INSERT INTO t VALUES (1)")
            }
            // The last connection to close takes the write-ahead log away.
            #expect(
                failure { _ = try Connection(path: path + "-wal", access: .readWrite) }?.code == .cannotOpen)
        }
    }
}
