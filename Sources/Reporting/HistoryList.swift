package import CommitmentModel

extension PrintedList {
    /// What happened to a commitment, in the order given: a row a new value.
    package static func history(_ entries: [HistoryEntry], of reference: String, title: String)
        -> PrintedList
    {
        PrintedList(
            title: "History of \(reference): \(title)", sheetName: "History",
            columns: [
                Column("id", "Id", presence: .dataOnly),
                Column("run", "Run", alignment: .trailing),
                Column("file", "File", presence: .whenItFits),
                Column("line", "Line", alignment: .trailing),
                Column("imported", "Imported", presence: .whenItFits),
                Column("program", "Program", presence: .filesOnly),
                Column("subject", "Subject code", presence: .dataOnly),
                Column("event", "Event code", presence: .dataOnly),
                Column("event_words", "What"),
                Column("report", "Report", presence: .filesOnly),
                Column("field", "Field"), Column("old", "Old"), Column("new", "New"),
            ],
            rows: entries.map { entry in
                [
                    .text(reference), .integer(entry.run), .text(entry.file), .integer(entry.line),
                    .text(entry.imported), .text(entry.program), .text(entry.subject.code),
                    .text(entry.event.code), .text(entry.event.words(entry.subject, entry.report)),
                    Value(entry.report?.words), Value(entry.event.field), Value(entry.event.old),
                    Value(entry.event.new(of: entry.subject)),
                ]
            },
            facts: [
                Fact("Runs", "\(Set(entries.map(\.run)).count)"),
                Fact("Changed values", "\(entries.count { $0.event.isChange })"),
                Fact("Program", Program.name),
            ],
            emptyMessage: "No import run is known to have stated it.")
    }
}
