import Foundation
import Testing

@Suite("ocmap sql")
struct SQLTests {
    @Test("answers in every format, with numbers as numbers and what is not known as nothing")
    func answers() throws {
        let desk = try Desk()
        let query = "SELECT 'a|b' AS words, 7 AS count, 0.5 AS share, NULL AS gap, x'0aff' AS bytes, 7"
        let json = try desk.objects("sql", query, "--format", "json")
        #expect(json.count == 1)
        #expect(json[0]["words"] as? String == "a|b" && json[0]["count"] as? Int == 7)
        #expect(json[0]["share"] as? Double == 0.5 && json[0]["gap"] is NSNull)
        #expect(json[0]["bytes"] as? String == "x'0AFF'" && json[0]["7"] as? Int == 7)
        #expect(
            try desk.run("sql", query, "--format", "csv").text
                == "words,count,share,gap,bytes,7\r\na|b,7,0.5,,x'0AFF',7\r\n")
        #expect(
            try desk.run("sql", "SELECT 1 AS a, 2 AS a, 3 AS a", "--format", "csv").text
                == "a,a_2,a_3\r\n1,2,3\r\n")
        #expect(
            try desk.run("sql", "SELECT 9e999, 1 AS \"\", 2 AS \"\"", "--format", "csv").text
                == "9e999,column,column_2\r\nInf,1,2\r\n")
        #expect(try desk.run("sql", "SELECT 1 WHERE 0").text.contains("No row answers the query."))
        #expect(try desk.run("sql", "SELECT '=1+1' AS f", "--format", "csv").text == "f\r\n'=1+1\r\n")
        #expect(try desk.run("sql", "SELECT '\u{1B}[2J' AS f").text.contains("\u{1B}") == false)
        #expect(try desk.run("sql", "SELECT 1 AS one", "-o", "answer.xlsx").status == 0)
        #expect(try desk.names().contains("answer.xlsx"))
    }

    @Test("takes its query from standard input and its placeholders from --set: so it runs the rule in SQL")
    func rule() throws {
        let desk = try Desk()
        let rule = Package.root.appending(path: "docs/rules/abc-1.sql").path
        let answer = try desk.shell(
            "\"\(Products.ocmap.path)\" sql --set as_of=2016-02-08 --set :scope=core --format json < \"\(rule)\""
        )
        #expect(answer.status == 0, "\(answer.errors)")
        let rows = try #require(try JSONSerialization.jsonObject(with: answer.output) as? [[String: Any]])
        let map = try desk.objects("map", "--as-of", "2016-02-08", "--format", "json")
        func letters(_ rows: [[String: Any]]) -> [String] {
            rows.map { "\($0["iso3"] ?? "") \($0["category"] ?? "")" }.sorted()
        }
        #expect(!map.isEmpty && letters(rows) == letters(map))
        #expect(try desk.run("sql", "SELECT :a || :b", "--set", "a=1=2").text.contains("–"))
        let stranger = try desk.run("sql", "SELECT 1", "--set", "iso=UKR")
        #expect(stranger.status == 1 && stranger.errors.contains("it has no placeholder :iso."))
        #expect(
            try desk.run("sql", "SELECT @a || $b; -- done", "--set", "@a=1", "--set", "$b=2").text.contains(
                "12"))
        for wrong in ["iso", "=x"] { #expect(try desk.run("sql", "SELECT 1", "--set", wrong).status == 64) }
    }

    /// What would do more than read.
    static let harmful = [
        "DELETE FROM country", "UPDATE country SET name = 'x'", "INSERT INTO tag SELECT * FROM tag",
        "DROP TABLE tag",
        "CREATE TABLE x (a)", "CREATE TEMP TABLE x (a)", "CREATE VIEW x AS SELECT 1",
        "ATTACH 'other.sqlite' AS other",
        "VACUUM INTO 'other.sqlite'", "VACUUM", "PRAGMA user_version = 9", "PRAGMA query_only = OFF",
        "PRAGMA journal_mode = WAL", "PRAGMA writable_schema = ON", "PRAGMA temp_store_directory = '/tmp'",
        "BEGIN", "REINDEX", "ANALYZE", "DETACH main",
        "SELECT load_extension('x')", "SELECT fts3_tokenizer('simple')",
        "WITH x AS (SELECT 1) DELETE FROM country", "EXPLAIN DELETE FROM country",
        "INSERT INTO commitment_text (commitment_text) VALUES ('rebuild')", "ALTER TABLE tag RENAME TO x",
    ]

    @Test("does nothing but read, whatever it is told", arguments: harmful)
    func reads(_ query: String) throws {
        let desk = try Desk()
        let before = try desk.read("ocmap.sqlite")
        let run = try desk.run("sql", query)
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.contains("it would do more than read"), "\(run.errors)")
        #expect(try desk.read("ocmap.sqlite") == before)
        #expect(try desk.names() == ["ocmap.sqlite"])
    }

    @Test("a mistake is told in a sentence, with the name that was meant")
    func mistakes() throws {
        let desk = try Desk()
        for (query, said) in [
            ("SELECT * FROM commitmet", "no such table: commitmet. Did you mean commitment?"),
            ("SELECT titel FROM commitment", "no such column: titel. Did you mean title?"),
            ("SELEC 1", "near \"SELEC\": syntax error."),
            ("SELECT 1; SELECT 2", "exactly one statement is expected."),
            ("", "exactly one statement is expected."),
            ("/* nothing */", "exactly one statement is expected."),
        ] {
            let run = try desk.run("sql", query)
            #expect(
                run.status == 1 && run.errors.hasPrefix("ocmap: The query cannot be answered: \(said)"),
                "\(run.errors)")
        }
    }

    @Test("what is endless, long or large is broken off, and said")
    func limits() throws {
        let desk = try Desk()
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT"
        let cut = try desk.run("sql", "\(endless) i FROM n", "--limit", "3", "--format", "csv")
        #expect(cut.text == "i\r\n1\r\n2\r\n3\r\n")
        #expect(cut.errors.contains("Only the first 3 rows are given, and there are more."))
        #expect(try desk.run("sql", "SELECT 1 UNION SELECT 2", "--limit", "2").errors.isEmpty)
        let late = try desk.run("sql", "\(endless) max(i) FROM n", "--seconds", "1")
        #expect(late.status == 1 && late.errors.contains("The query was broken off: its time is up."))
        // One step of SQLite's that takes minutes, and that nothing breaks off.
        let step = "SELECT instr(hex(zeroblob(499990)), hex(zeroblob(240000)) || '1')"
        let stuck = try desk.run("sql", step, "--seconds", "1")
        #expect(stuck.status == 1 && stuck.errors == "ocmap: \(late.errors.dropFirst(7))", "\(stuck.errors)")
        let large = try desk.run("sql", "SELECT zeroblob(900000000)")
        #expect(large.status == 1 && large.errors.contains("a text of it is longer than a megabyte"))
        let full = try desk.run(
            "sql", "\(endless) hex(zeroblob(400000)) FROM n", "--limit", "1000", "--format", "csv")
        #expect(full.errors.contains("since an answer holds no more"), "\(full.errors)")
        try desk.write(String(repeating: " ", count: 1_000_001) + "SELECT 1", to: "long.sql")
        let long = try desk.shell("\"\(Products.ocmap.path)\" sql < long.sql")
        #expect(long.status == 1 && long.errors.contains("longer than a megabyte") && long.output.isEmpty)
    }

    @Test("SQLite's own tables cannot be written to, and are told")
    func schema() throws {
        let desk = try Desk()
        let run = try desk.run("sql", "UPDATE sqlite_schema SET sql = 'x'")
        #expect(run.status == 1 && run.errors.contains("may not be modified"), "\(run.errors)")
        let columns = "SELECT DISTINCT x.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS x"
        #expect(try desk.objects("sql", columns, "--format", "json").count > 100)
    }

    @Test("a search and the functions of it can be used")
    func search() throws {
        let desk = try Desk()
        let found = try desk.objects(
            "sql",
            "SELECT rowid, snippet(commitment_text, 0, '[', ']', '…', 5) AS words, bm25(commitment_text) AS rank FROM commitment_text WHERE commitment_text MATCH 'contracts' ORDER BY rank",
            "--format", "json")
        #expect(!found.isEmpty)
        #expect(try desk.objects("sql", "PRAGMA table_info(commitment)", "--format", "json").count == 14)
        #expect(try desk.run("sql", "SELECT * FROM pragma_table_info('tag')").status == 0)
    }
}
