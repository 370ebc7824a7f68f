import SQLite
import Testing

@Suite("Transactions")
struct TransactionTests {
    struct Reason: Error, Equatable {
        let text: String
    }

    @Test("keeps everything when the work returns, and hands out what it returned")
    func commits() throws {
        let connection = try Connection.sample()
        let answer = try connection.transaction {
            try connection.execute("INSERT INTO plan VALUES (2, 'second', 1)")
            return 42
        }
        #expect(answer == 42)
        #expect(try connection.column("SELECT name FROM plan") == ["first", "second"])
    }

    @Test("keeps nothing when the work throws, and throws the same error")
    func rollsBack() throws {
        let connection = try Connection.sample()
        #expect(throws: Reason(text: "of our own")) {
            try connection.transaction {
                try connection.execute("DELETE FROM plan")
                throw Reason(text: "of our own")
            }
        }
        #expect(try connection.column("SELECT name FROM plan") == ["first"])
    }

    @Test("throws the first error, also where SQLite itself rolled back")
    func firstError() throws {
        let connection = try Connection.sample()
        let error = failure {
            try connection.transaction {
                try connection.execute("INSERT OR ROLLBACK INTO plan VALUES (2, 'first', 1)")
            }
        }
        #expect(error?.code == .uniqueViolation)
        #expect(error?.message == "UNIQUE constraint failed: plan.name")
    }

    @Test("is over after a failure: the next one begins and commits")
    func again() throws {
        let connection = try Connection.sample()
        _ = failure {
            try connection.transaction { try connection.execute("INSERT INTO plan VALUES (1, 'x', 1)") }
        }
        try connection.transaction { try connection.execute("INSERT INTO plan VALUES (2, 'second', 1)") }
        #expect(try connection.column("SELECT count(*) FROM plan") == ["2"])
    }

    @Test("rolls back when the commit itself is refused")
    func refusedCommit() throws {
        let connection = try Connection.sample()
        try connection.execute(
            "CREATE TABLE late (plan_id INTEGER REFERENCES plan DEFERRABLE INITIALLY DEFERRED)")
        let error = failure {
            try connection.transaction { try connection.execute("INSERT INTO late VALUES (99)") }
        }
        #expect(error?.code == .foreignKeyViolation)
        #expect(try connection.column("SELECT count(*) FROM late") == ["0"])
        try connection.transaction {}
    }

    @Test("does not nest, and the outer one then leaves nothing")
    func nested() throws {
        let connection = try Connection.sample()
        let error = failure {
            try connection.transaction {
                try connection.execute("DELETE FROM plan")
                try connection.transaction {}
            }
        }
        #expect(error?.message == "cannot start a transaction within a transaction")
        #expect(try connection.column("SELECT name FROM plan") == ["first"])
    }

    @Test("takes the write lock before the work, so that another writer waits outside")
    func immediate() throws {
        try withFolder { folder in
            let path = folder + "/a.sqlite"
            let first = try Connection(path: path)
            let second = try Connection(path: path)
            try second.execute("PRAGMA busy_timeout = 0")
            let error = failure {
                try first.transaction {
                    try second.transaction { _ = Issue.record("the second writer came in") }
                }
            }
            #expect(error?.code == .busy)
        }
    }

    /// A file with one row, and two connections to it; a writer does not wait for readers.
    private func withReader(_ work: (_ reader: Connection, _ writer: Connection) throws -> Void) throws {
        try withFolder { folder in
            let path = folder + "/a.sqlite"
            let writer = try Connection(path: path)
            try writer.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
            try work(try Connection(path: path, access: .readOnly), writer)
        }
    }

    @Test("a snapshot sees one state, whatever another writes meanwhile")
    func snapshot() throws {
        try withReader { reader, writer in
            let counts = try reader.snapshot {
                let before = try reader.column("SELECT count(*) FROM t")
                try writer.execute("INSERT INTO t VALUES (2)")
                return before + (try reader.column("SELECT count(*) FROM t"))
            }
            #expect(counts == ["1", "1"])
            #expect(try reader.column("SELECT count(*) FROM t") == ["2"])
        }
    }

    @Test("a snapshot inside another, or inside a transaction, is a part of it")
    func snapshotInside() throws {
        try withReader { reader, writer in
            let counts = try reader.snapshot {
                let before = try reader.snapshot { try reader.column("SELECT count(*) FROM t") }
                try writer.execute("INSERT INTO t VALUES (2)")
                return before + (try reader.snapshot { try reader.column("SELECT count(*) FROM t") })
            }
            #expect(counts == ["1", "1"])
            #expect(throws: Reason(text: "stop")) {
                try writer.transaction {
                    try writer.execute("DELETE FROM t")
                    #expect(try writer.snapshot { try writer.column("SELECT count(*) FROM t") } == ["0"])
                    throw Reason(text: "stop")
                }
            }
            #expect(try reader.column("SELECT count(*) FROM t") == ["2"])
        }
    }

    @Test("a snapshot ends with the work, also when that throws")
    func snapshotEnds() throws {
        let connection = try Connection.sample()
        #expect(throws: Reason(text: "stop")) {
            try connection.snapshot { throw Reason(text: "stop") }
        }
        try connection.transaction {}
    }
}
