package import CommitmentModel

extension PrintedList {
    /// What happened to a commitment, in the order given: a row a new value.
    ///
    /// What people said of its tags stands among the imports by its day; a
    /// command has no run.
    package static func history(
        _ entries: [HistoryEntry], judgements: [JudgedTag] = [], of reference: String, title: String
    ) -> PrintedList {
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
            rows: merged(entries, judgements, reference),
            facts: [
                Fact("Runs", "\(Set(entries.map(\.run) + judgements.compactMap(\.run)).count)"),
                Fact("Changed values", "\(entries.count { $0.event.isChange })"),
                Fact("Program", Program.name),
            ],
            emptyMessage: "No import run is known to have stated it.")
    }

    private static func merged(
        _ entries: [HistoryEntry], _ judgements: [JudgedTag], _ reference: String
    ) -> [[Value]] {
        var waiting = judgements[...]
        var rows: [[Value]] = []
        for entry in entries {
            while let next = waiting.first, "\(next.judgement.judged)" < entry.imported.prefix(10) {
                rows.append(row(next, reference))
                waiting = waiting.dropFirst()
            }
            rows.append(row(entry, reference))
        }
        return rows + waiting.map { row($0, reference) }
    }

    private static func row(_ entry: HistoryEntry, _ reference: String) -> [Value] {
        [
            .text(reference), .integer(entry.run), .text(entry.file), .integer(entry.line),
            .text(entry.imported), .text(entry.program), .text(entry.subject.code),
            .text(entry.event.code), .text(entry.event.words(entry.subject, entry.report)),
            Value(entry.report?.words), Value(entry.event.field), Value(entry.event.old),
            Value(entry.event.new(of: entry.subject)),
        ]
    }

    private static func row(_ judged: JudgedTag, _ reference: String) -> [Value] {
        let judgement = judged.judgement
        let said = [
            judgement.verdict.rawValue, judgement.centrality?.rawValue, "\(judgement.judged)",
            judgement.reason,
        ]
        return [
            .text(reference), Value(judged.run), Value(judged.place?.file), Value(judged.place?.line),
            .text("\(judgement.judged)"), .unknown, .text("tag"), .text("judged"),
            .text("tag judged by \(judgement.coder)"), .unknown,
            .text(judged.tag.rawValue), .unknown,
            .text(said.compactMap(\.self).joined(separator: ", ")),
        ]
    }
}
