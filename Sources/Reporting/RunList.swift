package import CommitmentModel

extension PrintedList {
    /// The import runs, in the order given.
    package static func runs(_ runs: [ImportRun]) -> PrintedList {
        PrintedList(
            title: "Import runs", sheetName: "Runs",
            columns: [
                Column("run", "Run", alignment: .trailing), Column("file", "File"),
                Column("layout", "Layout", presence: .whenItFits),
                // Trailing, since a time that is broken in two reads badly.
                Column("imported", "Imported", alignment: .trailing),
                Column("rows_read", "Read", alignment: .trailing),
                Column("rows_new", "New", alignment: .trailing),
                Column("rows_changed", "Changed", alignment: .trailing),
                Column("rows_same", "Same", alignment: .trailing),
                Column("rows_refused", "Refused", alignment: .trailing),
                Column("program", "Program", presence: .whenItFits),
                Column("sha256", "SHA-256", presence: .whenItFits),
            ],
            rows: runs.map { run in
                [
                    .integer(run.number), .text(run.file), .text(run.layout), .text(run.imported),
                    .integer(run.rows.read), .integer(run.rows.new), .integer(run.rows.changed),
                    .integer(run.rows.same), .integer(run.rows.refused), .text(run.program),
                    .text(String(run.sha256.prefix(12))),
                ]
            },
            facts: [Fact("Program", Program.name)],
            emptyMessage: "Nothing was imported yet. Fill the database with: ocmap init")
    }
}
