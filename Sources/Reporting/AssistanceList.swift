package import CommitmentMapping
package import CommitmentModel

extension PrintedList {
    /// The ledger as it was known on a day: what was decided for whom, who does
    /// it by when, and what became of it.
    ///
    /// Its columns are those of `ocmap template decisions`, so that a sheet of it
    /// can be filled in and imported.
    package static func assistance(
        _ entries: [(entry: Assistance, judgement: CountryJudgement)], _ question: Question,
        sources: [String], title: String? = nil, sheetName: String = "Ledger"
    ) -> PrintedList {
        let day = question.asOf
        let overdue = entries.count { $0.entry.isOverdue(on: day) }
        let counts = Assistance.State.allCases.map { state in
            "\(state.words) \(entries.count { $0.entry.state(on: day) == state })"
        }
        return PrintedList(
            title: title ?? "Decisions and what became of them, as of \(day)", sheetName: sheetName,
            columns: [
                Column("meeting", "Meeting", alignment: .trailing), Column("iso3", "ISO"),
                Column("country", "Country", presence: .filesOnly), Column("list", "List"),
                Column("need", "Need", presence: .filesOnly), Column("offer", "Offer", presence: .filesOnly),
                Column("decision", "Decision"), Column("owner", "Owner"),
                Column("due", "Due", alignment: .trailing), Column("state", "State"),
                Column("overdue", "Overdue", presence: .dataOnly),
                Column("result", "Result", presence: .whenItFits),
                Column("told", "Told", presence: .filesOnly),
                Column("source", "Source", presence: .filesOnly),
                Column("note", "Note", presence: .filesOnly),
                Column("category", "Category now", presence: .dataOnly),
            ] + Column.look,
            rows: entries.map { entry, judgement in
                [
                    .text("\(entry.meeting)"), .text(entry.country.rawValue),
                    .text(judgement.record.country.name), .text(entry.list), Value(entry.need),
                    Value(entry.offer), .text(entry.decision), Value(entry.owner),
                    Value(entry.due?.description), .text(entry.state(on: day).rawValue),
                    .flag(entry.isOverdue(on: day)), Value(entry.result(on: day)),
                    Value(entry.result(on: day) == nil ? nil : entry.told?.description), .text(entry.source),
                    Value(entry.note), .text(judgement.category.rawValue),
                ] + question.look
            },
            facts: [Fact("States", counts.joined(separator: ", ")), Fact("Overdue", "\(overdue)")]
                + Colophon.facts(
                    question, rule: CountryJudgement.rule, sources: sources, of: entries.map(\.judgement)),
            emptyMessage:
                "No decision is like that. Those of a meeting come from its workbook: ocmap import --kind decisions."
        )
    }
}

extension Assistance.State {
    var words: String {
        switch self {
        case .agreed: "agreed"
        case .underWay: "under way"
        case .done: "done"
        case .dropped: "dropped"
        }
    }
}
