import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("What a row has to hold")
struct RowTests {
    /// A row with one cell that is not as it should be.
    struct Case: Sendable, CustomTestStringConvertible {
        let column: String
        let text: String
        let message: String
        var testDescription: String { "\(column) “\(text)”" }

        init(_ column: String, _ text: String, _ message: String) {
            (self.column, self.text, self.message) = (column, text, message)
        }

        /// "line 2, cell L2 (Completion), “Sbustantial”: …"; an empty cell shows no value.
        func sentence(_ cell: String) -> String {
            "line 2, cell \(cell) (\(column))" + (text.isEmpty ? "" : ", “\(text)”") + ": \(message)"
        }
    }

    private static let completion = "Completion (progress report)"
    private static let reportYear = "Report publication year (progress report)"
    private static let noCode = "is none of the IRM's codes"

    static let refusals = [
        ("A2", Case("Country", "Ukrane", "is no country that ocmap knows; did you mean “Ukraine”?")),
        ("A2", Case("Country", "Ruritania-Hentzau", "is no country that ocmap knows.")),
        ("A2", Case("Country", "", "is no country that ocmap knows.")),
        ("B2", Case("Action Plan Number", "NR", "a commitment needs the number of its action plan.")),
        ("D2", Case("Commitment Title", "", "a commitment needs a title.")),
        ("M2", Case("Year of submission", "ND", "an action plan needs the year of its submission.")),
        ("N2", Case(reportYear, "20l4", "is no year. Write four digits, or leave it empty.")),
        ("N2", Case(reportYear, "2150", "is no year. Write four digits, or leave it empty.")),
        ("L2", Case(completion, "Sbustantial", "\(noCode); did you mean “substantial”?")),
        ("L2", Case(completion, "4", "\(noCode). Leave it empty if it is not known.")),
        ("K2", Case("Potential impact", "Gigantic!", "\(noCode). Leave it empty if it is not known.")),
        ("H2", Case("Public Procurement", "x", "\(noCode). Leave it empty if it is not known.")),
    ]

    @Test("a row is refused, with place, value and what to do", arguments: refusals)
    func refused(_ cell: String, _ example: Case) throws {
        let workbench = try Workbench()
        let before = try workbench.dump()
        let report = try workbench.take(ExplorerFile([[example.column: example.text]]))
        let errors = report.problems.filter { $0.severity == .error }
        #expect(errors.map { "\($0)" } == [example.sentence(cell)])
        #expect((report.counts.read, report.counts.refused) == (1, 1))
        #expect(try workbench.dump() == before)
    }

    static let warnings = [
        (
            "N2",
            Case(
                reportYear, "NR", "the row has a completion, but no year of its report: it is not counted.")
        ),
        (
            "F2",
            Case(
                "Full Text", "Contrataci\u{FFFD}n",
                "holds U+FFFD: a letter was lost before this file was made; look it up in the plan.")
        ),
    ]

    @Test("a row is taken with a warning", arguments: warnings)
    func warned(_ cell: String, _ example: Case) throws {
        let report = try Workbench().take(ExplorerFile([[example.column: example.text]]))
        #expect(report.problems.map(\.severity) == [.warning])
        // A lost letter is not shown again: a person has to look at the whole cell anyway.
        let sentence = example.sentence(cell).replacing(", “Contrataci\u{FFFD}n”", with: "")
        #expect(report.problems.map { "\($0)" } == [sentence])
        #expect((report.counts.new, report.counts.refused) == (1, 0))
    }

    @Test("all problems of a row are told at once")
    func several() throws {
        let report = try Workbench().take(
            ExplorerFile([
                ["Potential impact": "Gigantic!", Self.completion: "Sbustantial", "Open Data": "x"]
            ]))
        #expect(Set(report.problems.map(\.cell)) == ["I2", "K2", "L2"])
        #expect(report.counts.refused == 1)
    }

    @Test("a title of spaces and line breaks is none", arguments: [" ", "<br/>", "\u{A0}<br />\u{A0}"])
    func blankTitle(_ title: String) throws {
        #expect(try Workbench().take(ExplorerFile([["Commitment Title": title]])).counts.refused == 1)
    }

    @Test(
        "every spelling of a country is the country",
        arguments: ["UKRAINE", " ukraine", "Ucrania", "The  Ukraine"])
    func spelling(_ name: String) throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile([["Country": name]]))
        #expect(try workbench.rows("SELECT iso3 FROM action_plan") == ["UKR"])
    }

    @Test("a row that ends early leaves the rest unknown, and one that goes on is taken")
    func length() throws {
        let workbench = try Workbench()
        var file = ExplorerFile([["Comm No": "1"], ["Comm No": "2"]])
        file.rows[0] = file.rows[0].dropLast(4)
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
