import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite(
    "The real explorer file",
    .enabled(if: SharedData.hasExplorer, "../shared/data/ogp-explorer-2017-03.csv is not here"))
struct RealExplorerTests {
    @Test("every row is read, none refused, and once more changes nothing")
    func alone() throws {
        let workbench = try Workbench()
        let report = try workbench.take(path: SharedData.explorer)
        #expect(report.reading == "OGP explorer 2017 in UTF-8, comma, LF, header in line 2, 108 columns")
        #expect((report.counts.read, report.counts.new, report.counts.refused) == (1927, 1927, 0))
        #expect(report.problems.allSatisfy { $0.severity == .warning })
        #expect(report.problems.count { $0.message.hasPrefix("holds U+FFFD") } == 5)
        #expect(try workbench.count("commitment") == 1927)
        #expect(
            try workbench.count(
                "commitment_tag WHERE tag = 'policy/public-procurement' AND state = 'accepted'") == 88)
        #expect(try workbench.count("(SELECT DISTINCT iso3 FROM action_plan)") == 61)
        #expect(try workbench.count("action_plan") == 100)
        // The codes are those that were counted in the file.
        #expect(
            try workbench.rows(
                """
                SELECT completion || ' ' || count(*) FROM assessment JOIN report r ON r.id = report_id
                WHERE kind = 'end-of-term' AND completion IS NOT NULL GROUP BY completion ORDER BY completion
                """) == ["complete 11", "limited 20", "not started 7", "substantial 16"])
        #expect(
            try workbench.rows(
                "SELECT results || ' ' || count(*) FROM assessment WHERE results IS NOT NULL GROUP BY results ORDER BY 1"
            )
                == ["did not change 22", "major 7", "marginal 25"])
        #expect(
            try workbench.count("assessment WHERE completion_words = 'Unclear' AND completion IS NOT NULL")
                == 0)
        #expect(try workbench.count("commitment WHERE text GLOB '*<br*' OR title GLOB '*\u{A0}*'") == 0)

        let before = try workbench.dump()
        let again = try workbench.take(path: SharedData.explorer).counts
        #expect((again.new, again.changed, again.same) == (0, 0, 1927))
        #expect(try workbench.dump() == before)
        #expect(try workbench.isSound())
    }

    @Test("the seeds and then the file are what the file and then the seeds are")
    func bothOrders() throws {
        let seedsFirst = try Workbench(SeedImport.Group.allCases)
        #expect(try seedsFirst.count("commitment") == 154)
        let counts = try seedsFirst.take(path: SharedData.explorer).counts
        #expect(
            (counts.read, counts.new, counts.changed, counts.same, counts.refused) == (1927, 1830, 97, 0, 0))

        let fileFirst = try Workbench()
        try fileFirst.take(path: SharedData.explorer)
        try fileFirst.load(SeedImport.Group.allCases)

        for workbench in [seedsFirst, fileFirst] {
            #expect(try workbench.count("commitment") == 1984)
            #expect(try workbench.isSound())
        }
        for facts in Self.facts {
            #expect(try seedsFirst.rows(facts) == fileFirst.rows(facts))
        }
        // And once more, both ways: nothing.
        let again = try seedsFirst.take(path: SharedData.explorer).counts
        #expect((again.new, again.changed) == (0, 0))
        #expect(try fileFirst.load(SeedImport.Group.allCases).isEmpty)
    }

    /// What a judgement may use, without ids and references, which tell the order, and without dates on
    /// which the two contradict each other: there the first counts, with a warning.
    private static let facts = [
        "SELECT json_array(iso3, level, number, coverage) AS f FROM action_plan ORDER BY f",
        """
        SELECT json_array(p.iso3, p.number, r.kind, r.number) AS f
        FROM report r JOIN action_plan p ON p.id = r.plan_id ORDER BY f
        """,
        """
        SELECT json_array(p.iso3, p.number, c.number, c.official_id, c.title, c.short_title) AS f
        FROM commitment c JOIN action_plan p ON p.id = c.plan_id ORDER BY f
        """,
        """
        SELECT json_array(p.iso3, p.number, k.row_key, k.title_key, k.short_key) AS f
        FROM commitment_key k JOIN action_plan p ON p.id = k.plan_id ORDER BY f
        """,
        """
        SELECT json_array(p.iso3, p.number, c.number, c.title, c.short_title, t.tag, t.state, t.centrality) AS f
        FROM commitment_tag t JOIN commitment c ON c.id = t.commitment_id JOIN action_plan p ON p.id = c.plan_id
        ORDER BY f
        """,
        """
        SELECT json_array(p.iso3, p.number, c.number, c.title, c.short_title, r.kind, a.completion, a.results,
            a.ambition, a.relevance_information, a.relevance_participation, a.starred) AS f
        FROM assessment a JOIN report r ON r.id = a.report_id JOIN commitment c ON c.id = a.commitment_id
        JOIN action_plan p ON p.id = c.plan_id ORDER BY f
        """,
    ]
}
