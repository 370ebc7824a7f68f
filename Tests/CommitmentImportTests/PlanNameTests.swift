import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("Which plan a row names")
struct PlanNameTests {
    @Test("OGP's identifier of another plan is refused by its row, and the others may be kept")
    func taken() throws {
        let workbench = try Workbench()
        let plans = "country,number,official_id,starts\n"
        try workbench.take(text: plans + "UKR,1,AP_UKR01,2012\n", kind: .plans)
        let text = plans + "UKR,2,AP_UKR01,2014\nUKR,3,AP_UKR03,2016\n"
        let refused = try workbench.take(text: text, kind: .plans)
        #expect(
            refused.problems.map(\.description) == [
                "line 2, cell C2 (official_id), “AP_UKR01”: is OGP's identifier of another plan, UKR-1. Correct one of them."
            ])
        #expect(try workbench.count("action_plan") == 1)
        try workbench.take(text: text, .keepsGoodRows, kind: .plans)
        #expect(try workbench.rows("SELECT number FROM action_plan") == ["1", "3"])
    }

    @Test("so it is in a file of OGP's")
    func takenInOGPFile() throws {
        let workbench = try Workbench()
        try workbench.take(text: "country,number,official_id,starts\nUKR,1,AP_UKR05,2012\n", kind: .plans)
        let report = try workbench.take(text: LayoutTests.official, .keepsGoodRows)
        #expect(
            report.problems.map(\.description) == [
                "line 2, “AP_UKR05”: is OGP's identifier of another plan, UKR-1. Correct one of them."
            ])
        #expect(try workbench.rows("SELECT official_id FROM commitment") == ["SCO0001"])
    }

    @Test("a row without a level is of the plan that is known under its number")
    func level() throws {
        let workbench = try Workbench()
        let plans = "country,number,level,starts,ends\n"
        try workbench.take(text: plans + "GBR,GBSC-1,local,2016,\n", kind: .plans)
        let report = try workbench.take(text: plans + "GBR,GBSC-1,,,2017-12-31\n", kind: .plans)
        #expect(report.problems == [] && report.counts.changed == 1)
        #expect(try workbench.rows("SELECT level || ' ' || ends FROM action_plan") == ["local 2017-12-31"])
        // The same plan in two ways is one.
        let twice = try workbench.take(
            text: plans + "GBR,GBSC-1,,,2018\nGBR,GBSC-1,local,,2019\n", kind: .plans)
        #expect(twice.counts.refused == 1)
        let unknown = try workbench.take(text: plans + "GBR,9,,,2018\n", kind: .plans)
        #expect(
            unknown.problems.map(\.message) == [
                "is empty, and so is submitted: a new plan needs one of them."
            ])
    }

    @Test("a commitment is found by its title under another number, where the title stands once")
    func number() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        let row =
            "country,plan,number,title,report,completion\nUKR,1,7.1,Publish contracts,progress,complete\n"
        #expect(try workbench.take(text: row, kind: .assessments).counts.changed == 1)
        try workbench.take(ExplorerFile([[:], ["Comm No": "8"]]))
        #expect(
            try workbench.take(text: row.replacing(",complete", with: ",limited"), kind: .assessments)
                .problems.map(\.message) == [
                    "is the title of no commitment of this plan that is known yet, or of several with other numbers."
                ])
        #expect(
            try workbench.take(text: row.replacing("7.1", with: "8"), kind: .assessments).counts.changed == 1)
    }

    @Test("two reports on a commitment that is not known do not contradict each other")
    func unknown() throws {
        let workbench = try Workbench()
        let report = try workbench.take(
            text: "reference,report,completion\nUKR-1-7,progress,limited\nUKR-1-7,end-of-term,complete\n",
            kind: .assessments)
        #expect(report.problems.allSatisfy { $0.message.hasPrefix("is no commitment that is known yet") })
        #expect(report.problems.count == 2)
    }
}
