import Foundation
import SQLite
import Testing

@Suite("ocmap check")
struct CheckTests {
    @Test("a database of seeds and of a file is sound, and is not changed by looking")
    func sound() throws {
        let desk = try Desk()
        try desk.write(LongWorkTests.text(rows: 50), to: "rows.csv")
        #expect(try desk.run("import", "rows.csv").status == 0)
        let before = try desk.read("ocmap.sqlite")
        let checks = try desk.objects("check", "--format", "json")
        #expect(checks.count == 10)
        #expect(checks.allSatisfy { $0["result"] as? String == "holds" && $0["fault"] is NSNull })
        #expect(try desk.read("ocmap.sqlite") == before)
        #expect(try desk.names() == ["ocmap.sqlite", "rows.csv"])
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: SQLText
        let said: String

        init(_ check: String, _ sql: SQLText, says said: String) {
            (testDescription, self.sql, self.said) = (check, sql, said)
        }
    }

    static let faults = [
        Fault(
            "every page, index and condition of the schema is in order",
            "PRAGMA ignore_check_constraints = ON; UPDATE assessment SET completion = 'x' WHERE id = 1",
            says: "CHECK constraint failed in assessment"),
        Fault(
            "every reference leads to a row",
            "PRAGMA foreign_keys = OFF; UPDATE commitment SET plan_id = 9999 WHERE id = 1",
            says: "a row of the table commitment refers to a row that is missing"),
        Fault(
            "the search index is that of the words",
            "INSERT INTO commitment_text (commitment_text, rowid, title) VALUES ('delete', 1, 'nothing')",
            says: "the search index is not that of the words"),
        Fault(
            "every finding is by a report on the plan of its commitment",
            "UPDATE assessment SET report_id = (SELECT max(id) FROM report) WHERE id = 1",
            says: "assessment 1"),
        Fault(
            "every plan, report, commitment, membership, signal, pledge and story says in which line it was read",
            "DELETE FROM provenance WHERE subject = 'report' AND subject_id IN (3, 4)",
            says: "report 3, and 1 more"),
        Fault(
            "every finding says in which line it was read",
            "DELETE FROM provenance WHERE report_id <> 0 AND subject_id = (SELECT commitment_id FROM assessment WHERE id = 1)",
            says: "assessment 1"),
        Fault(
            "every source, change and contradiction of these is of one that is there",
            "INSERT INTO change (run_id, subject, subject_id, field) VALUES (1, 'report', 9999, 'title')",
            says: "report 9999"),
        Fault(
            "every commitment can be recognised when its file comes again",
            "DELETE FROM commitment_key WHERE commitment_id = 1", says: "commitment AFG-1-AF0012"),
        Fault(
            "no plan ends before it begins", "UPDATE action_plan SET ends = '2010' WHERE id = 1",
            says: "plan AFG-1"),
        Fault(
            "every date is a year, a month or a day", "UPDATE signal SET since = 'yesterday' WHERE id = 2",
            says: "signal 2, since: yesterday"),
        Fault(
            "every date is a year, a month or a day",
            "UPDATE action_plan SET ends = '2016-02-30' WHERE id = 1",
            says: "ends: 2016-02-30"),
    ]

    @Test("what is broken is told, and where", arguments: faults)
    func broken(_ fault: Fault) throws {
        let desk = try Desk()
        try Connection(path: desk.path("ocmap.sqlite"), access: .readWrite).execute(fault.sql)
        let run = try desk.run("check", "--format", "json")
        #expect(run.status == 1 && run.errors.contains("ocmap.sqlite is not sound"))
        let checks = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
        let broken = checks.filter { $0["result"] as? String == "broken" }
        let found = try #require(
            broken.first { $0["check"] as? String == fault.testDescription }, "\(broken)")
        #expect((found["fault"] as? String)?.contains(fault.said) == true, "\(found)")
    }
}
