import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Where everything came from")
struct HistoryTests {
    @Test("every imported row has its file and line")
    func provenance() throws {
        let store = try Store.sample()
        try store.importing(.sample("explorer.csv")) { session in
            let plan = try session.put(.sample(), line: 2).id
            let report = try session.put(ReportDraft(planID: plan, kind: .midTerm, source: "t"), line: 3).id
            let commitment = try session.put(.sample(plan: plan), into: nil, line: 4).id
            _ = try session.put(AssessmentDraft(source: "t"), of: commitment, by: report, line: 5)
        }
        #expect(
            try store.lines(
                """
                SELECT p.subject, p.subject_id, p.line, r.file
                FROM provenance AS p JOIN import_run AS r ON r.id = p.run_id ORDER BY p.line
                """, columns: 4)
                == [
                    "action_plan|1|2|explorer.csv", "report|1|3|explorer.csv", "commitment|1|4|explorer.csv",
                    "assessment|1|5|explorer.csv",
                ])
    }

    @Test("a line that states a commitment and what a report found is the source of both")
    func sharedLine() throws {
        let store = try Store.withCommitment()
        for (file, line) in [("b.csv", 4), ("c.csv", 5)] {
            try store.importing(.sample(file)) { session in
                let reports = try [ReportKind.midTerm, .endOfTerm].map {
                    try session.put(ReportDraft(planID: 1, kind: $0, source: "t"), line: line).id
                }
                let found = reports.map { (report: $0, assessment: AssessmentDraft(source: "t")) }
                _ = try session.put(.sample(), found, into: 1, line: line)
            }
        }
        try store.importing(.sample("one report.csv")) { session in
            let draft = AssessmentDraft(source: "t")
            _ = try session.put(draft, of: 1, by: 1, line: 7)
        }
        let commitment = try #require(try store.commitments(Selection()).first)
        #expect(commitment.provenance == Provenance(file: "c.csv", line: 5))
        #expect(
            commitment.assessments.map(\.provenance)
                == [Provenance(file: "one report.csv", line: 7), Provenance(file: "c.csv", line: 5)])
        #expect(
            try store.lines(
                """
                SELECT subject, report_id, run_id, line FROM provenance
                WHERE run_id > 2 AND subject <> 'report' ORDER BY run_id, report_id
                """, columns: 4)
                == [
                    "commitment|1|3|4", "commitment|2|3|4", "commitment|1|4|5", "commitment|2|4|5",
                    "assessment|1|5|7",
                ])
        let history = try store.history(ofCommitment: 1)
        #expect(
            history.map(\.file) == ["first.csv"] + Array(repeating: "b.csv", count: 3)
                + Array(repeating: "c.csv", count: 3) + ["one report.csv"])
    }

    @Test("a row keeps the first line of each file, and shows the newest file")
    func firstLine() throws {
        let store = try Store.withCommitment()
        try store.importing(.sample("second file.csv")) { session in
            _ = try session.put(.sample(), into: 1, line: 8)
            _ = try session.put(.sample(), into: 1, line: 9)
        }
        #expect(
            try store.lines("SELECT line FROM provenance WHERE subject = 'commitment' ORDER BY run_id")
                == ["2", "8"])
        #expect(
            try store.commitments(Selection()).map(\.provenance)
                == [Provenance(file: "second file.csv", line: 8)])
    }

    @Test("old and new value of every changed field are kept, and nothing for a new row")
    func changes() throws {
        let store = try Store.withCommitment { $0.number = "1" }
        #expect(try store.lines("SELECT field FROM change") == [])
        try store.importing(.sample("b.csv", authority: 2)) { session in
            _ = try session.put(.sample("Open budgets") { $0.institution = "Ministry" }, into: 1, line: 3)
            _ = try session.put(.sample { $0.ends = PartialDate(year: 2016) }, line: 4)
        }
        #expect(
            try store.lines(
                """
                SELECT r.file, c.subject, c.subject_id, c.field, c.old, c.new
                FROM change AS c JOIN import_run AS r ON r.id = c.run_id ORDER BY c.subject, c.field
                """, columns: 6)
                == [
                    "b.csv|action_plan|1|ends|NULL|2016", "b.csv|commitment|1|institution|NULL|Ministry",
                    "b.csv|commitment|1|title|Open data|Open budgets",
                ])
    }

    @Test("a run keeps its file, digest, layout, program, time and counts")
    func run() throws {
        let store = try Store.sample()
        var counts = ImportCounts()
        (counts.read, counts.new, counts.changed, counts.same, counts.refused) = (15, 1, 2, 4, 8)
        try store.importing(.sample("b.csv", profile: "official")) { _ in
            ImportSession.Ending(output: (), counts: counts, keep: true)
        }
        #expect(
            try store.lines(
                """
                SELECT file, length(sha256), profile, program, imported, rows_read, rows_new, rows_changed,
                    rows_same, rows_refused FROM import_run WHERE file = 'b.csv'
                """, columns: 10) == ["b.csv|64|official|ocmap test|2016-02-08T12:00:00Z|15|1|2|4|8"])
        #expect(try store.importedFiles(profile: "official").keys.sorted() == ["b.csv"])
        #expect(try store.importedFiles(profile: "explorer").isEmpty)
    }
}
