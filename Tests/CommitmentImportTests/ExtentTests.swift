import Testing

@testable import CommitmentImport

/// Whether a file holds its plans whole.
@Suite("A file of whole plans, or a selection")
struct ExtentTests {
    private static let countries = ["Ukraine", "Ghana", "Peru", "Kenya", "Georgia", "Chile"]

    /// A plan for each country, each with commitments of these numbers.
    private func file(_ numbers: [[String]]) -> ExplorerFile {
        ExplorerFile(
            zip(Self.countries, numbers).flatMap { country, numbers in
                numbers.enumerated().map { index, number in
                    [
                        "Country": country, "Comm No": number,
                        "Commitment Title": "Promise \(index) of \(number)",
                    ]
                }
            })
    }

    private func warnings(
        _ workbench: Workbench, _ numbers: [[String]], _ extent: FileImport.Extent? = nil
    ) throws -> [String] {
        try workbench.take(text: file(numbers).text, extent: extent).problems.map(\.message)
    }

    /// The coverage of the plans, in the order of the countries above.
    private func coverage(_ workbench: Workbench) throws -> String {
        try workbench.rows("SELECT substr(coverage, 1, 1) FROM action_plan ORDER BY id").joined()
    }

    private func warning(_ share: String, _ example: String, _ taken: String) -> String {
        "\(share) plans skip commitment numbers, as the one in this line does (it has \(example)), so \(taken) taken as "
            + "read in part; if the file is complete, import it again with --whole."
    }

    @Test(
        "most plans skip numbers: a selection, said once, also when it comes again",
        arguments: [
            ([["3", "6"], ["2"], ["7"], ["1"], ["1", "2"]], "3 of 5", "2, and one is number 6"),
            ([["3"], ["3"], ["3"], ["3"], ["B"], ["3"]], "5 of 5", "1, and one is number 3"),
            (
                [["4.1", "4.2"], ["4", "4", "4", "4"], ["7a"], ["1"], ["1", "2"]], "3 of 5",
                "1, and one is number 4"
            ),
        ])
    func selection(_ numbers: [[String]], _ share: String, _ example: String) throws {
        let workbench = try Workbench()
        for _ in 1...2 {
            #expect(try warnings(workbench, numbers) == [warning(share, example, "all are")])
            #expect(try coverage(workbench) == String(repeating: "s", count: numbers.count))
        }
    }

    @Test(
        "no more than half skip numbers: a file of whole plans, also those that skip and those without numbers",
        arguments: [
            [["3", "6"], ["2"], ["1"], ["1"], ["1", "2"], ["1"]],
            [["3"], ["2"], ["5"], ["1"], ["1"], ["1", "2"]],
            [["1", "2", "3"], ["2", "1"], ["1.1", "1.2", "2.1"], ["01"], ["1"], ["B"]],
        ])
    func whole(_ numbers: [[String]]) throws {
        let workbench = try Workbench()
        #expect(try warnings(workbench, numbers) == [])
        #expect(try coverage(workbench) == "aaaaaa")
    }

    @Test("of fewer than five plans with numbers each is taken for itself")
    func few() throws {
        let workbench = try Workbench()
        let numbers = [["1", "5"], ["1", "2"], ["B"], ["12345"], ["-5"]]
        #expect(try warnings(workbench, numbers) == [warning("1 of 2", "2, and one is number 5", "it is")])
        #expect(try coverage(workbench) == "saaaa")
    }

    @Test("a plan that was read in part stays so where nothing says that this is the rest")
    func rest() throws {
        let workbench = try Workbench()
        let numbers = [["B"], ["1", "2"], ["2"]]
        #expect(try warnings(workbench, numbers, .selection) == [])
        #expect(try warnings(workbench, numbers) == [warning("1 of 2", "1, and one is number 2", "it is")])
        #expect(try coverage(workbench) == "sas")
    }

    @Test(
        "two selections of one plan are not a whole plan, and a person's word is kept when a file comes again"
    )
    func parts() throws {
        let workbench = try Workbench()
        let (some, others) = (
            Array(repeating: ["1", "4"], count: 6), Array(repeating: ["3"], count: 6)
        )
        _ = try warnings(workbench, some)
        _ = try warnings(workbench, others, .selection)
        _ = try warnings(workbench, some)
        _ = try warnings(workbench, others)
        #expect(try coverage(workbench) == "ssssss")
        #expect(try warnings(workbench, some, .whole) == [])
        #expect(try coverage(workbench) == "aaaaaa")
        #expect(try warnings(workbench, some) == [])
        #expect(try coverage(workbench) == "aaaaaa")
    }

    @Test("a row that was refused is no gap")
    func refused() throws {
        let workbench = try Workbench()
        var rows = Self.countries.flatMap { country in
            ["1", "2", "3"].map { ["Country": country, "Comm No": $0, "Commitment Title": "Promise \($0)"] }
        }
        for row in stride(from: 0, to: 12, by: 3) { rows[row]["Completion (progress report)"] = "Compleat" }
        let report = try workbench.take(text: ExplorerFile(rows).text, .keepsGoodRows, extent: nil)
        #expect(report.problems.count { $0.severity == .warning } == 0)
        #expect(
            try workbench.rows("SELECT iso3 FROM action_plan WHERE coverage = 'all' ORDER BY 1") == [
                "CHL", "GEO",
            ])
    }
}
