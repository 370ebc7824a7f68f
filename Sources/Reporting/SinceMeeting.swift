package import CommitmentMapping
package import CommitmentModel

/// What happened between two meetings: who moved, and what became of the decisions.
package struct SinceMeeting: Sendable {
    package let day: Day
    /// Every country as it stood on the day of the last meeting, by code.
    private let before: [CountryCode: CountryJudgement]
    private let now: [CountryJudgement]
    let entries: [(entry: Assistance, judgement: CountryJudgement)]

    /// - Parameters:
    ///   - day: Of the last meeting.
    ///   - before: Every country on that day.
    ///   - now: Every country on the day of this meeting.
    ///   - ledger: All decisions; those of earlier meetings count while they are open.
    package init(_ day: Day, before: [CountryJudgement], now: [CountryJudgement], ledger: [Assistance]) {
        self.day = day
        self.before = Dictionary(uniqueKeysWithValues: before.map { ($0.record.country.code, $0) })
        self.now = now
        let judgements = Dictionary(uniqueKeysWithValues: now.map { ($0.record.country.code, $0) })
        let today = now.first?.question.asOf ?? day
        entries = ledger.compactMap { entry in
            guard entry.meeting <= day, entry.meeting == day || entry.state(on: today).isOpen else {
                return nil
            }
            return judgements[entry.country].map { (entry, $0) }
        }
    }

    var moves: [Move] {
        now.compactMap { judgement in
            before[judgement.record.country.code].flatMap { Move(from: $0, to: judgement) }
        }
    }

    /// What reports and plans say of a country since then.
    func happened(in judgement: CountryJudgement) -> String {
        let (record, today) = (judgement.record, judgement.question.asOf)
        let then = before[record.country.code]
        if let then, let move = Move(from: then, to: judgement) {
            return "\(then.category.rawValue) → \(judgement.category.rawValue): "
                + (move.causes.map(\.words) + [judgement.evidence]).joined(separator: "; ")
        }
        let reports = judgement.plans.flatMap { plan in
            (record.reports[plan.id] ?? []).filter {
                $0.kind.weight > .claim && judgement.question.knew($0, after: day)
            }.map { "\($0.words) on \(plan.name)" }
        }
        let plans = judgement.plans.compactMap { plan -> String? in
            guard let start = PlanPeriod(plan)?.start, start > day, start <= today else { return nil }
            return "\(plan.name) started on \(start)"
        }
        let news = reports + plans
        return "still \(judgement.category.rawValue)"
            + (news.isEmpty ? "; no newer report or plan is known" : "; ") + news.joined(separator: "; ")
    }

    /// Where files that came since then say more of that day than the meeting knew.
    private func knownLater(_ entry: Assistance) -> String {
        guard entry.meeting == day, let judged = before[entry.country],
            // A person may have put it elsewhere; no file did.
            judged.override?.isInForce != true,
            let place = PriorityList.lists.firstIndex(where: { $0.contains(judged.category) }),
            !PriorityList.lists[place].contains(where: { $0.rawValue == entry.list })
        else { return "" }
        return
            "; the meeting had it in list \(entry.list), and files imported since give \(judged.category.rawValue) for that day"
    }

    /// Who stands elsewhere now, through what, and on what the new category rests.
    var moved: PrintedList {
        PrintedList(
            title: "Who moved",
            columns: [
                .init("country", "Country"), .init("from", "From"), .init("to", "To"),
                .init("through", "Through"), .init("evidence", "Evidence now"),
            ],
            rows: moves.map { move in
                [
                    .text(move.after.record.country.name), .text(move.before.category.rawValue),
                    .text(move.after.category.rawValue), .list(move.causes.map(\.words)),
                    .text(move.after.evidence),
                ]
            }, emptyMessage: "Nobody moved.")
    }

    /// Each decision with what was promised and what happened.
    var promises: PrintedList {
        let today = now.first?.question.asOf ?? day
        return PrintedList(
            title: "What we promised, and what happened", sheetName: "Promises",
            columns: [
                .init("country", "Country"), .init("decision", "Decision"), .init("owner", "Owner"),
                .init("due", "Due", alignment: .trailing), .init("state", "State and result"),
                .init("happened", "What happened"),
            ],
            rows: entries.map { entry, judgement in
                let earlier = entry.meeting == day ? "" : " (meeting of \(entry.meeting))"
                let state =
                    entry.state(on: today).words + (entry.isOverdue(on: today) ? ", overdue" : "")
                return [
                    .text("\(judgement.record.country.name) (\(entry.list))"),
                    .text(entry.decision + earlier),
                    .init(entry.owner), .init(entry.due?.description),
                    .text([state, entry.result(on: today)].compactMap(\.self).joined(separator: ": ")),
                    .text(happened(in: judgement) + knownLater(entry)),
                ]
            }, emptyMessage: "The ledger holds no decision of that meeting.")
    }
}
