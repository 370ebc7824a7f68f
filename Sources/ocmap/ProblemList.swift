import CommitmentImport
import CommitmentModel
import Reporting

extension PrintedList {
    /// Every problem of a file, by line.
    static func problems(of report: FileImport.Report) -> PrintedList {
        PrintedList(
            title: "Problems of \(report.file)", sheetName: "Problems",
            columns: [
                Column("severity", "Severity"), Column("line", "Line", alignment: .trailing),
                Column("cell", "Cell"),
                Column("column", "Column"), Column("value", "Value"), Column("message", "What to do"),
            ],
            rows: report.problems.map { problem in
                [
                    .text(problem.severity.rawValue), .integer(problem.line), Value(problem.cell),
                    Value(problem.column), Value(problem.value), .text(problem.message),
                ]
            },
            facts: [Fact("Read as", report.reading), Fact("Program", Program.name)],
            emptyMessage: "There are none.")
    }
}
