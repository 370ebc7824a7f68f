import CommitmentStore
import SQLite
import Testing

@Suite("Rules of the schema")
struct SchemaRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Ends where the value in question begins.
        let sql: String
        let good: String
        let bad: [String]

        init(_ description: String, _ sql: String, good: String, bad: String...) {
            (testDescription, self.sql, self.good, self.bad) = (description, sql, good, bad)
        }
    }

    static let cases = [
        Case(
            "ISO 3166-1 alpha-3", "UPDATE country SET iso3 = ", good: "'UKR'", bad: "'ukr'", "'UK'", "'UKRA'",
            "''"),
        Case("ISO 3166-1 alpha-2", "UPDATE country SET iso2 = ", good: "'UK'", bad: "'uk'", "'U'", "'U1'"),
        Case(
            "a region of OGP", "UPDATE country SET region = ", good: "'Americas'", bad: "'Africa'",
            "'europe'", "''"),
        Case("a population", "UPDATE country SET population = ", good: "1", bad: "0", "-1", "'many'"),
        Case(
            "a status", "INSERT INTO membership (iso3, since, source, status) VALUES ('UKR', '2011', 't', ",
            good: "'active')", bad: "'Active')", "'member')", "NULL)"),
        Case("a plan's level", "UPDATE action_plan SET level = ", good: "'local'", bad: "'regional'", "NULL"),
        Case("a plan's coverage", "UPDATE action_plan SET coverage = ", good: "'none'", bad: "'most'", "''"),
        Case("some date of a plan", "UPDATE action_plan SET submitted = ", good: "'2014'", bad: "NULL"),
        Case("a commitment's title", "UPDATE commitment SET title = ", good: "'x'", bad: "NULL"),
        Case("a report's kind", "UPDATE report SET kind = ", good: "'mid-term'", bad: "'midterm'", "NULL"),
        Case(
            "completion", "UPDATE assessment SET completion = ", good: "NULL", bad: "'Complete'", "'done'",
            "''"),
        Case("results", "UPDATE assessment SET results = ", good: "'did not change'", bad: "'none'", "''"),
        Case("ambition", "UPDATE assessment SET ambition = ", good: "'none'", bad: "'high'", "''"),
        Case("relevance", "UPDATE assessment SET relevance_information = ", good: "0", bad: "2", "'yes'"),
        Case("a star", "UPDATE assessment SET starred = ", good: "NULL", bad: "-1", "'*'"),
        Case(
            "a tag's family", "INSERT INTO tag (label, source, tag) VALUES ('x', 't', ", good: "'oc/x')",
            bad: "'x')", "'oc/')", "'other/x')"),
        Case(
            "a tag's state", "UPDATE commitment_tag SET state = ", good: "'suggested'", bad: "'refused'",
            "NULL"),
        Case("centrality", "UPDATE commitment_tag SET centrality = ", good: "NULL", bad: "'core'", "''"),
        Case("who gave a tag", "UPDATE commitment_tag SET given_by = ", good: "'rule'", bad: "'machine'"),
        Case(
            "a tag's score",
            "UPDATE commitment_tag SET state = 'suggested', given_by = 'rule', words = 'x', score = ",
            good: "0.5", bad: "1.5", "-1", "NULL"),
        Case("a score of what is accepted", "UPDATE commitment_tag SET words = ", good: "NULL", bad: "'x'"),
        Case(
            "a judgement's decision",
            "INSERT INTO tag_judgement (commitment_id, tag, coder, judged, reason, decision) VALUES (1, 'sdg/16', 'A', '2016-02-08', 'r', ",
            good: "'reject')", bad: "'maybe')", "NULL)"),
        Case(
            "a rejection's reason",
            "INSERT INTO tag_judgement (commitment_id, tag, coder, judged, decision, reason) VALUES (1, 'sdg/16', 'A', '2016-02-08', 'reject', ",
            good: "'r')", bad: "NULL)", "'')"),
        Case(
            "a rejected tag's centrality",
            "INSERT INTO tag_judgement (commitment_id, tag, coder, judged, decision, reason, centrality) VALUES (1, 'sdg/16', 'A', '2016-02-08', 'reject', 'r', ",
            good: "NULL)", bad: "'main')"),
        Case(
            "a judgement's day",
            "INSERT INTO tag_judgement (commitment_id, tag, coder, decision, judged) VALUES (1, 'sdg/16', 'A', 'accept', ",
            good: "'2016-02-08')", bad: "'2016-02')", "'today')"),
        Case(
            "a coder",
            "INSERT INTO tag_judgement (commitment_id, tag, judged, decision, coder) VALUES (1, 'sdg/16', '2016-02-08', 'accept', ",
            good: "'A')", bad: "'')", "NULL)"),
        Case(
            "a judgement's line",
            "INSERT INTO tag_judgement (commitment_id, tag, judged, decision, coder, run_id, line) VALUES (1, 'sdg/16', '2016-02-08', 'accept', 'A', 1, ",
            good: "2)", bad: "0)", "NULL)"),
        Case(
            "a signal's kind", "INSERT INTO signal (iso3, title, source, kind) VALUES ('UKR', 'x', 't', ",
            good: "'law')", bad: "'pledge')", "'rumour')"),
        Case(
            "an engagement's kind", "INSERT INTO engagement (iso3, source, kind) VALUES ('UKR', 't', ",
            good: "'partner')", bad: "'friend')"),
        Case(
            "a file's digest", "UPDATE import_run SET sha256 = ", good: "hex(zeroblob(32))", bad: "'abc'",
            "''"),
        Case("a line", "UPDATE provenance SET line = ", good: "1", bad: "0", "-1"),
        Case("what a change is of", "UPDATE provenance SET subject = ", good: "'report'", bad: "'country'"),
    ]

    /// One row in every table that the cases change.
    private func filled() throws -> Connection {
        let connection = try Connection(path: ":memory:")
        try Migrator.migrate(connection)
        try connection.execute(
            """
            INSERT INTO country (iso3, iso2, name, name_folded, region, source)
            VALUES ('UKR', 'UA', 'Ukraine', 'ukraine', 'Europe', 't');
            INSERT INTO action_plan (id, iso3, level, number, submitted, coverage, source)
            VALUES (1, 'UKR', 'national', '2', '2014', 'all', 't');
            INSERT INTO commitment (id, plan_id, reference, title, authority)
            VALUES (1, 1, 'UKR-2-1', 'x', 1);
            INSERT INTO report (id, plan_id, kind, source) VALUES (1, 1, 'progress', 't');
            INSERT INTO assessment (commitment_id, report_id, source, authority) VALUES (1, 1, 't', 1);
            INSERT INTO tag (tag, label, source) VALUES ('sdg/16', '16', 't');
            INSERT INTO commitment_tag (commitment_id, tag, state, given_by, who)
            VALUES (1, 'sdg/16', 'accepted', 'import', 'x');
            INSERT INTO import_run (id, file, sha256, profile, authority, program, imported)
            VALUES (1, 'a', hex(zeroblob(32)), 'x', 1, 'x', 'x');
            INSERT INTO provenance (subject, subject_id, run_id, line) VALUES ('commitment', 1, 1, 1);
            PRAGMA foreign_keys = OFF;
            """)
        return connection
    }

    @Test("takes what is right", arguments: cases)
    func takes(_ example: Case) throws {
        let connection = try filled()
        #expect(throws: Never.self) { try connection.execute(SQLText(embedded: example.sql + example.good)) }
    }

    @Test("refuses what is wrong", arguments: cases)
    func refuses(_ example: Case) throws {
        let connection = try filled()
        for bad in example.bad {
            let error = #expect(throws: SQLiteError.self, "\(bad)") {
                try connection.execute(SQLText(embedded: example.sql + bad))
            }
            #expect(error?.code == .checkViolation, "\(bad): \(error?.message ?? "")")
        }
    }

    @Test(
        "refuses a row that refers to nothing",
        arguments: [
            "UPDATE action_plan SET iso3 = 'XXX'", "UPDATE commitment SET plan_id = 9",
            "UPDATE report SET plan_id = 9",
            "UPDATE assessment SET commitment_id = 9", "UPDATE assessment SET report_id = 9",
            "UPDATE commitment_tag SET tag = 'sdg/99'", "UPDATE provenance SET run_id = 9",
            "DELETE FROM country",
            "DELETE FROM commitment", "DELETE FROM import_run",
        ] as [SQLText])
    func references(_ sql: SQLText) throws {
        let connection = try filled()
        try connection.execute("PRAGMA foreign_keys = ON")
        let error = #expect(throws: SQLiteError.self) { try connection.execute(sql) }
        #expect(error?.code == .foreignKeyViolation)
    }
}
