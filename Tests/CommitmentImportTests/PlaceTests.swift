import Testing

@testable import CommitmentImport

/// An editor counts lines, a spreadsheet counts records.
@Suite("Lines and cells after line breaks inside quotes")
struct PlaceTests {
    private func file(lineEnd: String) -> ExplorerFile {
        var file = ExplorerFile([
            ["Comm No": "1", "Full Text": "One\(lineEnd)two\(lineEnd)\(lineEnd)four"],
            ["Comm No": "2", "Potential impact": "Gigantic!"],
            ["Comm No": "3", "Short Title": "Two\(lineEnd)lines", "Country": "Ukrane"],
            ["Comm No": "4"],
        ])
        file.above = [["OGP", "a note of\(lineEnd)two lines"], []]
        file.lineEnd = lineEnd
        return file
    }

    @Test(
        "a problem has the line of its record and the row of the spreadsheet",
        arguments: ["\n", "\r\n", "\r"])
    func problems(_ lineEnd: String) throws {
        let report = try Workbench().take(file(lineEnd: lineEnd))
        #expect(report.reading.hasSuffix(", header in line 4, 17 columns"))
        #expect(report.problems.map(\.line) == [9, 10])
        #expect(report.problems.map(\.cell) == ["K5", "A6"])
    }

    @Test("a commitment keeps the line where its record starts")
    func provenance() throws {
        let workbench = try Workbench()
        try workbench.take(file(lineEnd: "\r\n"), .keepsGoodRows)
        let lines = try workbench.rows(
            "SELECT line FROM provenance WHERE subject = 'commitment' ORDER BY line")
        #expect(lines == ["5", "12"])
    }

    @Test("blank lines and empty rows count in both")
    func blank() throws {
        var file = ExplorerFile([["Comm No": "1"], ["Comm No": "2", "Country": "Ukrane"]])
        file.rows.insert([], at: 1)
        file.rows.insert(["", "", ""], at: 2)
        let problem = try #require(try Workbench().take(file).problems.first)
        #expect((problem.line, problem.cell) == (5, "A5"))
    }
}
