import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

extension Store {
    /// Everything that a meeting on the day of a question needs, stamped with the
    /// command that was typed.
    ///
    /// The paper shows the first `top` of each list; where no day of a last
    /// meeting is named, the newest in the ledger is it.
    func meetingPack(_ question: Question, top: Int, within: Span, since: Day?) throws -> MeetingPack {
        let records = try records()
        let judgements = records.map { CountryJudgement($0, question) }
        let list = PriorityList(judgements, cut: .top(top))
        let stamp = Stamp(
            command: CommandText.of(Array(CommandLine.arguments.dropFirst()), asOf: question.asOf),
            dataHash: try dataHash())
        let priorities = PriorityPaper(
            list, list.robustness(draws: 10_000, seed: 1), question, sources: try sources(),
            showsAll: true, stamp: stamp)
        return MeetingPack(
            priorities, top: top, try findings(judgements, question, within),
            since: try sinceLast(since, records, judgements, question))
    }

    private func findings(
        _ judgements: [CountryJudgement], _ question: Question, _ within: Span
    ) throws -> MeetingPack.Findings {
        var national = Selection()
        national.isLocal = false
        let commitments = try commitmentJudgements(national, question).map(\.judgement)
        return MeetingPack.Findings(
            figures: Figure.headlines(judgements, commitments),
            clocks: try clocks(judgements, within: within), within: within.text,
            introductions: try introductions(judgements), gaps: try partnerGaps(judgements),
            knowsPartners: try knowsPartners(),
            contested: judgements.flatMap(ReviewItem.items).filter { $0.kind == .contested })
    }

    /// What happened since the last meeting; `nil` where none is known.
    private func sinceLast(
        _ since: Day?, _ records: [CountryRecord], _ judgements: [CountryJudgement], _ question: Question
    ) throws -> SinceMeeting? {
        let ledger = try assistance().filter { $0.meeting < question.asOf }
        guard let last = since ?? ledger.map(\.meeting).max() else { return nil }
        var then = question
        then.asOf = last
        return SinceMeeting(
            last, before: records.map { CountryJudgement($0, then) }, now: judgements, ledger: ledger)
    }
}
