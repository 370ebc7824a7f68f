import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("What an import leaves as it is")
struct KeptValueTests {
    @Test("a plan that was read stays read, whatever a table of plans says or leaves empty")
    func coverage() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        func coverage(_ number: Int) throws -> [String] {
            try workbench.rows("SELECT coverage FROM action_plan WHERE iso3 = 'UKR' AND number = '\(number)'")
        }
        #expect(try coverage(1) == ["all"])
        for said in ["", "none", "some", "all"] {
            let report = try workbench.take(text: "country,number,starts,coverage\nUKR,1,,\(said)\n")
            #expect(report.counts.same == 1, "\(said)")
            #expect(report.problems == [])
            #expect(try coverage(1) == ["all"], "\(said)")
        }
        try workbench.take(text: "country,number,starts,coverage\nUKR,8,2014,some\nUKR,9,2016,\n")
        #expect(try coverage(8) + coverage(9) == ["some", "none"])
        try workbench.take(text: "country,number,starts,coverage\nUKR,8,2014,all\nUKR,9,2016,some\n")
        #expect(try coverage(8) + coverage(9) == ["all", "some"])
        #expect(
            try workbench.rows("SELECT field || ': ' || old || ' to ' || new FROM change ORDER BY id")
                == ["coverage: some to all", "coverage: none to some"])
    }
}
