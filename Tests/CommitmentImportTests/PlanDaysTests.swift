import CommitmentStore
import Testing

@testable import CommitmentImport

/// Two files that each make sense, and together a plan that ends before it begins.
@Suite("A plan ends after it begins, whoever says what")
struct PlanDaysTests {
    private let begun = "country,number,starts\nUkraine,1,2026-01-01\n"

    private func days(_ workbench: Workbench) throws -> [String] {
        try workbench.rows("SELECT COALESCE(starts, '–') || ' ' || COALESCE(ends, '–') FROM action_plan")
    }

    @Test("a row of one's own is refused with both days")
    func own() throws {
        let workbench = try Workbench()
        try workbench.take(text: "country,number,starts,ends\nUkraine,1,2012,2014\n", called: "plans.csv")
        let report = try workbench.take(text: begun, called: "other.csv")
        #expect(
            report.problems.map(\.message) == [
                "cannot stand beside the others: with what is known already the plan begins in 2026-01-01 and "
                    + "ends in 2014. Correct one of them."
            ])
        #expect(try days(workbench) == ["2012 2014"])
    }

    @Test("OGP's commitments come in without the days of their plan, and that is said once")
    func official() throws {
        let workbench = try Workbench()
        try workbench.take(text: begun, called: "plans.csv")
        let header =
            "Commitment Unique Identifier,Country/Locality,Action Plan Number,Commitment Number,Commitment Title,"
            + "Short Title,Full Text,Completion (Progress Report),Year Of Submission,Action Plan End Year,National Or Local\n"
        let rows =
            "UA0001,Ukraine,1,1,Publish contracts,,,,2012,2014,National\nUA0002,Ukraine,1,2,Publish tenders,,,,2012,2014,National\n"
        let report = try workbench.take(text: header + rows, called: "official.csv")
        #expect(report.counts.new == 2)
        #expect(
            report.problems.map(\.message) == [
                "its plan's days were not taken: with what is known already the plan begins in 2026-01-01 and ends in 2014."
            ])
        #expect(try days(workbench) == ["2026-01-01 –"])
    }
}
