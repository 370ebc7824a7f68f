import CommitmentMapping
import CommitmentModel

extension MeetingPack {
    /// The sheets of the workbook, the one that a meeting fills in first.
    ///
    /// It has the columns Decision, Owner and Due; `ocmap import --kind decisions`
    /// reads it back by country and list, however it was sorted.
    package var sheets: [PrintedList] {
        let last = since.map { since in
            [
                PrintedList.assistance(
                    since.entries, question, sources: sources, title: "Decisions so far",
                    sheetName: "So far"),
                since.promises, moves(since),
            ]
        }
        let gaps = PrintedList.partnerGaps(
            findings.gaps, looked: priorities.list.entries.count,
            knowsPartners: findings.knowsPartners, question, sources: sources)
        let lists = [decisions] + (last ?? []) + [figures, clock, introductions, gaps, contested]
        return lists.map(priorities.stamped)
    }

    /// Every country of the three lists, with the cells that the meeting fills in.
    private var decisions: PrintedList {
        PrintedList(
            title: "Decisions of \(question.asOf)", sheetName: "Decisions",
            columns: [
                .init("list", "List"), .init("rank", "Rank", alignment: .trailing), .init("iso3", "ISO"),
                .init("country", "Country"), .init("need", "Evidence"), .init("offer", "Suggested offer"),
                .init("next_plan_due", "Plan due"), .init("decision", "Decision"), .init("owner", "Owner"),
                .init("due", "Due"), .init("note", "Note"), .init("already_there", "Already there"),
                .init("joint_priority", "Joint priority"), .init("flags", "To know"),
                .init("category_words", "Opportunity"), .init("is_in", "In the top"),
                .init("meeting", "Meeting"),
            ],
            rows: priorities.list.entries.map { entry in
                let judgement = entry.judgement
                return [
                    .text(PriorityPaper.letter(of: entry)), .integer(entry.rank),
                    .text(entry.code.rawValue), .text(judgement.record.country.name),
                    .text(judgement.evidence), .text(priorities.offer(to: judgement)),
                    .init(judgement.nextPlanDue.map { "\($0)" }), .unknown, .unknown, .unknown, .unknown,
                    .list(judgement.engagements.map(\.words)), .init(judgement.jointPriority?.words),
                    .list(judgement.flagWords), .text(judgement.words), .flag(entry.rank <= top),
                    .text("\(question.asOf)"),
                ]
            }, facts: priorities.facts,
            emptyMessage: "No country is in category a, b, u or c.")
    }
}
