import Testing

@testable import CommitmentImport

/// Whether a file holds its plans whole.
@Suite("A file of whole plans, or a selection")
struct ExtentTests {
    private static let countries = ["Ukraine", "Ghana", "Peru", "Kenya", "Georgia"]

    /// A plan for each country, each with commitments of these numbers.
    private func file(_ numbers: [[String]]) -> ExplorerFile {
        ExplorerFile(
            zip(Self.countries, numbers).flatMap { country, numbers in
                numbers.map { ["Country": country, "Comm No": $0, "Commitment Title": "Promise \($0)"] }
            })
    }

    private func coverage(_ workbench: Workbench) throws -> Set<String> {
        Set(try workbench.rows("SELECT coverage FROM action_plan"))
    }

    @Test(
        "most plans skip numbers: a selection, said once, also when it comes again",
        arguments: [
            ([["3", "6"], ["2"], ["7"], ["1"], ["1", "2"]], "3 of 5", "2, and one is number 6"),
            ([["3"], ["3"], ["3"], ["3"], ["3"]], "5 of 5", "1, and one is number 3"),
        ])
    func selection(_ numbers: [[String]], _ share: String, _ example: String) throws {
        let warning =
            "\(share) plans that were looked at skip commitment numbers, as the one in this line does (it has "
            + "\(example)), so all are taken as read in part; if the file is complete, import it again with --whole."
        let workbench = try Workbench()
        for _ in 1...2 {
            let problems = try workbench.take(file(numbers)).problems.map(\.message)
            #expect(problems == [warning])
            #expect(try coverage(workbench) == ["some"])
        }
    }

    @Test(
        "no more than half skip numbers, or numbers do not count, or there are few plans: whole plans",
        arguments: [
            [["3", "6"], ["2"], ["1"], ["1"], ["1", "2"]],
            [["1", "2", "3"], ["2", "1"], ["1"], ["1"], ["1"]],
            [["3"], ["3"], ["3"], ["3"]], [["1.3"], ["B"], ["7a"], [""], ["NA"]],
        ])
    func whole(_ numbers: [[String]]) throws {
        let workbench = try Workbench()
        #expect(try workbench.take(file(numbers)).problems.isEmpty)
        #expect(try coverage(workbench) == ["all"])
    }

    @Test("a person knows better, and what was read whole stays so")
    func told() throws {
        let (workbench, selection) = (try Workbench(), file([["3"], ["3"], ["3"], ["3"], ["3"]]))
        try workbench.take(text: file([["1"], ["1"], ["1"], ["1"], ["1"]]).text, extent: .selection)
        #expect(try coverage(workbench) == ["some"])
        try workbench.take(selection)
        #expect(try coverage(workbench) == ["some"])
        #expect(try workbench.take(text: selection.text, extent: .whole).problems.isEmpty)
        #expect(try coverage(workbench) == ["all"])
        try workbench.take(selection)
        #expect(try coverage(workbench) == ["all"])
    }
}
