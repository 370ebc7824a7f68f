import Testing

@testable import CommitmentImport

@Suite("Problems, as a person reads them")
struct ProblemTests {
    @Test(
        "columns have the letters of a spreadsheet",
        arguments: [
            (0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (107, "DD"),
            (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
        ])
    func letters(_ column: Int, _ letters: String) {
        #expect(spreadsheetLetters(column) == letters)
    }

    private func problem(
        _ severity: Problem.Severity = .error, line: Int = 12, cell: String? = nil, column: String? = nil,
        value: String? = nil, _ message: String = "is no year."
    ) -> Problem {
        Problem(
            severity: severity, line: line, cell: cell, column: column, value: value, message: message)
    }

    @Test("a problem names line, cell, column and value, as far as it has them")
    func description() {
        #expect(
            "\(problem(cell: "F3", column: "Year", value: "20l4"))"
                == "line 12, cell F3 (Year), “20l4”: is no year.")
        #expect("\(problem(value: "20l4"))" == "line 12, “20l4”: is no year.")
        #expect("\(problem())" == "line 12: is no year.")
    }

    @Test("a long value is cut")
    func long() {
        let text = String(repeating: "é", count: 5000)
        #expect("\(problem(value: text))".count < 120)
    }

    @Test("problems of one cause are one line with a count, in the order of the file")
    func groups() {
        let groups = ProblemGroup.groups(of: [
            problem(.warning, line: 3, column: "B", "odd."), problem(line: 5, column: "A"),
            problem(line: 7, column: "A"), problem(line: 9, column: "B"),
            problem(line: 11, column: "A", "other."), problem(.warning, line: 13, column: "B", "odd."),
        ])
        #expect(
            groups.map { "\($0)" } == [
                "warning: line 3 (B): odd. (1 more like it)",
                "error: line 5 (A): is no year. (1 more like it)",
                "error: line 9 (B): is no year.", "error: line 11 (A): other.",
            ])
    }

    @Test("no problems are no groups")
    func none() {
        #expect(ProblemGroup.groups(of: []).isEmpty)
    }
}

@Suite("Groups of problems")
struct ProblemGroupOrderTests {
    @Test("stand in the order of lines and columns, the same in every run")
    func order() throws {
        let problems = [("B", 2), ("A", 2), ("C", 1), ("B", 3), ("A", 3), ("D", 2)].map {
            (column: String, line: Int) in
            Problem(
                severity: .warning, line: line, cell: "\(column)\(line)", column: column, value: nil,
                message: "m")
        }
        for _ in 0..<20 {
            let groups = ProblemGroup.groups(of: problems)
            #expect(groups.map { $0.first.column } == ["C", "B", "A", "D"])
            #expect(groups.map(\.count) == [1, 2, 2, 1])
        }
    }
}
