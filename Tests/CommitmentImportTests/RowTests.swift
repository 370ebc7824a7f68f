import Testing

@testable import CommitmentImport

@Suite("What a row has to hold")
struct RowTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let row: [String: String]
        let problems: [String]
    }

    static let refused = [
        Case(
            testDescription: "a country with a slip of the pen", row: ["Country": "Ukrane"],
            problems: ["error: line 2, cell A2 (Country), “Ukrane”: is no country that ocmap knows; did you mean “Ukraine”?"]),
        Case(
            testDescription: "a country of another world", row: ["Country": "Ruritania-Hentzau"],
            problems: ["error: line 2, cell A2 (Country), “Ruritania-Hentzau”: is no country that ocmap knows."]),
        Case(
            testDescription: "no country", row: ["Country": ""],
            problems: ["error: line 2, cell A2 (Country): is no country that ocmap knows."]),
        Case(
            testDescription: "no plan", row: ["Action Plan Number": "NR"],
            problems: ["error: line 2, cell B2 (Action Plan Number), “NR”: a commitment needs the number of its action plan."]),
        Case(
            testDescription: "no title", row: ["Commitment Title": " <br/>\u{A0}"],
            problems: ["error: line 2, cell D2 (Commitment Title): a commitment needs a title."]),
        Case(
            testDescription: "no year", row: ["Year of submission": "ND"],
            problems: ["error: line 2, cell M2 (Year of submission), “ND”: an action plan needs the year of its submission."]),
        Case(
            testDescription: "a year of letters", row: ["Report publication year (progress report)": "20l4"],
            problems: ["error: line 2, cell N2 (Report publication year (progress report)), “20l4”: is no year. Write four digits, or leave it empty."]),
        Case(
            testDescription: "a year that is none", row: ["Report publication year (progress report)": "2150"],
            problems: ["error: line 2, cell N2 (Report publication year (progress report)), “2150”: is no year. Write four digits, or leave it empty."]),
        Case(
            testDescription: "a code with a slip of the pen", row: ["Completion (progress report)": "Sbustantial"],
            problems: ["error: line 2, cell L2 (Completion (progress report)), “Sbustantial”: is none of the IRM's codes; did you mean “substantial”?"]),
        Case(
            testDescription: "a code of another world", row: ["Potential impact": "Gigantic!"],
            problems: ["error: line 2, cell K2 (Potential impact), “Gigantic!”: is none of the IRM's codes. Leave it empty if it is not known."]),
        Case(
            testDescription: "a tag that is neither yes nor no", row: ["Public Procurement": "x"],
            problems: ["error: line 2, cell H2 (Public Procurement), “x”: is none of the IRM's codes. Leave it empty if it is not known."]),
        Case(
            testDescription: "two problems", row: ["Potential impact": "Gigantic!", "Completion (progress report)": "Sbustantial"],
            problems: [
                "error: line 2, cell L2 (Completion (progress report)), “Sbustantial”: is none of the IRM's codes; did you mean “substantial”?",
                "error: line 2, cell K2 (Potential impact), “Gigantic!”: is none of the IRM's codes. Leave it empty if it is not known.",
            ]),
    ]

    @Test("a row is refused, with place, value and what to do, for", arguments: refused)
    func refused(_ example: Case) throws {
        let workbench = try Workbench()
        let before = try workbench.dump()
        let report = try workbench.take(ExplorerFile([example.row]))
        #expect(report.problems.map { "\($0.severity.rawValue): \($0)" } == example.problems)
        #expect((report.counts.read, report.counts.refused) == (1, 1))
        #expect(try workbench.dump() == before)
    }

    static let warned = [
        Case(
            testDescription: "a completion without the year of its report",
            row: ["Report publication year (progress report)": "NR"],
            problems: ["warning: line 2, cell N2 (Report publication year (progress report)), “NR”: the row has a completion, but no year of its report: it is not counted."]),
        Case(
            testDescription: "a letter that was lost", row: ["Full Text": "Contrataci\u{FFFD}n"],
            problems: ["warning: line 2, cell F2 (Full Text): holds U+FFFD: a letter was lost before this file was made; look it up in the plan."]),
    ]

    @Test("a row is taken with a warning for", arguments: warned)
    func warned(_ example: Case) throws {
        let report = try Workbench().take(ExplorerFile([example.row]))
        #expect(report.problems.map { "\($0.severity.rawValue): \($0)" } == example.problems)
        #expect((report.counts.new, report.counts.refused) == (1, 0))
    }

    @Test("every spelling of a country is the country", arguments: ["UKRAINE", " ukraine", "Ucrania", "Україна"])
    func spelling(_ name: String) throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile([["Country": name]]))
        #expect(try workbench.rows("SELECT iso3 FROM action_plan") == ["UKR"])
    }

    @Test("a row that ends early leaves the rest unknown, and one that goes on is taken")
    func length() throws {
        let workbench = try Workbench()
        var file = ExplorerFile([["Comm No": "1"], ["Comm No": "2"]])
        file.rows[0].removeLast(4)
        file.rows[1].append("more")
        #expect(try workbench.take(file).counts.new == 2)
    }

    @Test("an empty row is no row")
    func empty() throws {
        var file = ExplorerFile()
        file.rows.insert([" ", "", "\u{A0}"], at: 0)
        file.rows.append([])
        #expect(try Workbench().take(file).counts.read == 1)
    }
}
