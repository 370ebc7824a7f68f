import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("Which rows are one commitment")
struct IdentityTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let second: [String: String]
        let commitments: Int
    }

    static let cases = [
        Case(testDescription: "another title", second: ["Commitment Title": "Open budgets"], commitments: 2),
        Case(testDescription: "another text", second: ["Full Text": "Only large ones."], commitments: 2),
        Case(testDescription: "another short title", second: ["Short Title": "Large"], commitments: 2),
        Case(testDescription: "another number", second: ["Comm No": "8"], commitments: 2),
        Case(testDescription: "another plan", second: ["Action Plan Number": "2"], commitments: 2),
        Case(testDescription: "another country", second: ["Country": "Albania"], commitments: 2),
        Case(testDescription: "nothing", second: [:], commitments: 1),
        Case(
            testDescription: "only case, accents and spaces",
            second: ["Full Text": "ALL  contràcts are published"], commitments: 1),
    ]

    @Test("two rows of one file that differ in", arguments: cases)
    func pair(_ example: Case) throws {
        let workbench = try Workbench()
        let report = try workbench.take(ExplorerFile([[:], example.second]))
        #expect(try workbench.count("commitment") == example.commitments)
        #expect(report.counts.new == example.commitments)
        #expect(report.counts.same == 2 - example.commitments)
    }

    @Test("a row that comes again counts once, with a warning")
    func repeated() throws {
        let workbench = try Workbench()
        let file = ExplorerFile([[:], ["Comm No": "8"], [:]])
        let sentence =
            "warning: line 4: says the same as an earlier row of the same commitment; it counts once."
        #expect(try workbench.problems(of: file) == [sentence])
        // And so when the file comes again.
        #expect(try workbench.problems(of: file) == [sentence])
        #expect(try workbench.count("commitment") == 2)
        #expect(try workbench.count("assessment") == 2)
    }

    @Test("a row that says otherwise than an earlier one of its commitment is refused, in any order")
    func contradiction() throws {
        let rows = ["Limited", "Complete"].map { ["Completion (progress report)": $0] }
        for (rows, sentence) in [
            (rows, "completion is “complete” here and “limited” there"),
            (Array(rows.reversed()), "completion is “limited” here and “complete” there"),
        ] {
            let workbench = try Workbench()
            #expect(
                try workbench.problems(of: ExplorerFile(rows)) == [
                    "error: line 3, “Publish contracts”: speaks of the same commitment as line 2 and says "
                        + "otherwise: \(sentence). Keep one."
                ])
            #expect(try workbench.count("commitment") == 0)
            // The line is told, too, where the file is known and would leave no trace.
            let first = try workbench.take(text: ExplorerFile(rows).text, .keepsGoodRows)
            let second = try workbench.take(text: ExplorerFile(rows).text, .keepsGoodRows)
            #expect(first.problems == second.problems)
            #expect(try workbench.count("import_run WHERE file = 'explorer.csv'") == 1)
        }
    }

    @Test("a row that is refused changes neither its plan nor its reports")
    func refused() throws {
        let contradicting = [
            "Completion (progress report)": "Complete", "Year of submission": "2011",
            "Report publication year (progress report)": "2012",
            "Completion (end of term)": "Complete", "Report publication year (end of term)": "2015",
        ]
        for isKnown in [false, true] {
            let workbench = try Workbench()
            if isKnown { try workbench.take(ExplorerFile()) }
            let report = try workbench.take(text: ExplorerFile([[:], contradicting]).text, .keepsGoodRows)
            #expect(report.counts.refused == 1)
            #expect(try workbench.rows("SELECT submitted FROM action_plan") == ["2012"])
            #expect(try workbench.rows("SELECT kind || ' ' || published FROM report") == ["progress 2014"])
        }
        // Nor does one that may be any of several commitments.
        let workbench = try Workbench()
        try workbench.take(ExplorerFile([[:], ["Full Text": "Another."]]))
        let unclear = contradicting.merging(["Full Text": "A third."]) { $1 }
        #expect(try workbench.take(text: ExplorerFile([unclear]).text, .keepsGoodRows).counts.refused == 1)
        #expect(try workbench.rows("SELECT submitted FROM action_plan") == ["2012"])
        #expect(try workbench.rows("SELECT kind || ' ' || published FROM report") == ["progress 2014"])
    }

    @Test("a corrected title is known by number and text, in a plan that was read whole")
    func correctedTitle() throws {
        let workbench = try Workbench()
        let other = ["Comm No": "8", "Commitment Title": "Train officials", "Short Title": "Training"]
        try workbench.take(ExplorerFile([[:], other]))
        let corrected = ["Commitment Title": "Publish all contracts", "Short Title": "All contracts"]
        let report = try workbench.take(ExplorerFile([other, corrected]))
        #expect((report.counts.changed, report.counts.new) == (1, 0))
        #expect(report.problems == [])
        let titles = "SELECT title FROM commitment ORDER BY number"
        #expect(try workbench.rows(titles) == ["Publish all contracts", "Train officials"])

        // With another text as well, a person has to say which it is.
        let damaged = corrected.merging(
            [
                "Commitment Title": "Publish c?ntracts", "Short Title": "C?ntracts",
                "Full Text": "All c?ntracts.",
            ]
        ) { $1 }
        #expect(
            try workbench.problems(of: ExplorerFile([damaged, other])) == [
                "error: line 2, “Publish c?ntracts”: has the number of UKR-1-7, “Publish all contracts”, which no row "
                    + "states, in a plan that was read whole. If it is the same commitment, import it once under its "
                    + "old title or short title; if it is another, give it a number of its own."
            ])
        #expect(try workbench.rows(titles) == ["Publish all contracts", "Train officials"])
        // A row under a number that no commitment has is new, and so is one of a plan read in part.
        try workbench.take(
            ExplorerFile([
                corrected, other, ["Comm No": "9", "Commitment Title": "Open tenders", "Short Title": ""],
            ]))
        #expect(try workbench.count("commitment") == 3)
    }

    @Test("a plan whose row was left out was read in part, whichever row it is; another was read whole")
    func partly() throws {
        let rows = [
            [:], ["Comm No": "8", "Completion (end of term)": "Compleat"],
            ["Country": "Ghana", "Comm No": "1"],
        ]
        for rows in [rows, rows.reversed()] {
            let workbench = try Workbench()
            #expect(try workbench.take(ExplorerFile(rows), .keepsGoodRows).counts.refused == 1)
            let coverage = "SELECT iso3 || ' ' || coverage FROM action_plan WHERE number = '1' ORDER BY 1"
            #expect(try workbench.rows(coverage) == ["GHA all", "UKR some"])
            // The corrected file makes up for it.
            try workbench.take(ExplorerFile([[:], ["Comm No": "8"], ["Country": "Ghana", "Comm No": "1"]]))
            #expect(try workbench.rows(coverage) == ["GHA all", "UKR all"])
        }
    }

    @Test("commitments with one number get references of their own")
    func references() throws {
        let workbench = try Workbench()
        try workbench.take(
            ExplorerFile([[:], ["Full Text": "Two"], ["Full Text": "Three"], ["Comm No": ""]]))
        let references = try workbench.rows("SELECT reference FROM commitment ORDER BY id")
        #expect(references.prefix(3) == ["UKR-1-7", "UKR-1-7~2", "UKR-1-7~3"])
        #expect(Set(references).count == 4)
    }

    @Test("a number before a title does not make another commitment of it")
    func numbered() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        let report = try workbench.take(ExplorerFile([["Commitment Title": "7. Publish contracts"]]))
        #expect((report.counts.new, report.counts.changed) == (0, 1))
        #expect(try workbench.rows("SELECT title FROM commitment") == ["7. Publish contracts"])
    }

    @Test("a row that may be any of several is left for a person")
    func ambiguous() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile([[:], ["Full Text": "Two"]]))
        let before = try workbench.dump()
        #expect(
            try workbench.problems(of: ExplorerFile([["Full Text": "Three"]])) == [
                "error: line 2, “Publish contracts”: may be any of UKR-1-7, UKR-1-7~2. "
                    + "Give the row a number or an official id that tells which."
            ])
        #expect(try workbench.dump() == before)
    }

    @Test("the order of rows does not matter")
    func order() throws {
        let rows: [[String: String]] = [
            [:], ["Full Text": "Two"], ["Comm No": "8", "Commitment Title": "Open budgets"],
            ["Action Plan Number": "2", "Year of submission": "2014"],
        ]
        let (one, other) = (try Workbench(), try Workbench())
        try one.take(ExplorerFile(rows))
        try other.take(ExplorerFile(rows.reversed()))
        let facts = """
            SELECT p.number || ' ' || c.number || ' ' || c.title || ' ' || c.text || ' ' || a.completion AS fact
            FROM commitment c JOIN action_plan p ON p.id = c.plan_id JOIN assessment a ON a.commitment_id = c.id
            ORDER BY fact
            """
        #expect(try one.rows(facts) == other.rows(facts))
        #expect(try one.rows(facts).count == 4)
    }

    @Test(
        "in a new plan, a row that repeats one counts once, whichever of them has OGP's identifier",
        arguments: [
            "UKR,9,1,UA0900,Publish contracts\nUKR,9,1,,Publish contracts\n",
            "UKR,9,1,,Publish contracts\nUKR,9,1,,Publish contracts\n",
        ])
    func repeatedWithIdentifier(_ rows: String) throws {
        let workbench = try Workbench()
        try workbench.take(text: "country,number,starts\nUKR,9,2016\n", kind: .plans)
        let report = try workbench.take(
            text: "country,plan,number,official_id,title\n" + rows, kind: .commitments)
        #expect((report.counts.new, report.counts.same) == (1, 1))
        #expect(try workbench.count("commitment WHERE number = '1' AND title = 'Publish contracts'") == 1)
    }
}
