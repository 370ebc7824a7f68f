package import CommitmentModel

extension PrintedList {
    /// What has to hold of a database, and whether it does.
    package static func checks(_ checks: [DatabaseCheck], of path: String) -> PrintedList {
        PrintedList(
            title: "Checks of \(path)", sheetName: "Checks",
            columns: [
                Column("check", "What has to hold"), Column("result", "Result"), Column("fault", "Where not"),
            ],
            rows: checks.map { check in
                let result = check.fault != nil ? "broken" : check.isMade ? "holds" : "not checked"
                let fault = check.fault ?? (check.isMade ? nil : "it takes write access")
                return [.text(check.name), .text(result), Value(fault)]
            },
            facts: [Fact("Program", Program.name)])
    }
}
