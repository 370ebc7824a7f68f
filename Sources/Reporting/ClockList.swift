package import CommitmentMapping
import CommitmentModel

extension PrintedList {
    /// Plans that are due, by day, with each country's record; `within` says how far the list looks.
    package static func clock(
        _ clocks: [PlanClock], _ question: Question, within: String?, sources: [String]
    ) -> PrintedList {
        let counts = PlanClock.State.allCases.compactMap { state in
            let count = clocks.count { $0.state == state }
            return count == 0 ? nil : "\(state.words) \(count)"
        }
        return PrintedList(
            title: "Plans that are due, as of \(question.asOf)" + (within.map { ", within \($0)" } ?? ""),
            sheetName: "Clock",
            columns: [
                Column("iso3", "ISO", presence: .filesOnly), Column("country", "Country"),
                Column("region", "Region", presence: .dataOnly), Column("due", "Due", alignment: .trailing),
                Column("state", "State code", presence: .dataOnly), Column("state_words", "State"),
                Column("days", "Days", alignment: .trailing, presence: .filesOnly),
                Column("what", "What"), Column("category", "Cat."),
                Column("category_words", "Opportunity", presence: .filesOnly),
                Column("share", "Share", alignment: .trailing),
                Column("joint_priority", "Joint priority", presence: .filesOnly),
                Column("already_there", "Already there", presence: .filesOnly),
                Column("calendar_source", "Calendar", presence: .dataOnly),
            ] + Column.look,
            rows: clocks.map { clock in
                let (judgement, country) = (clock.judgement, clock.judgement.record.country)
                return [
                    .text(country.code.rawValue), .text(country.name), .text(country.region),
                    Value(clock.due.map { "\($0)" }), .text(clock.state.rawValue), .text(clock.words),
                    Value(clock.due.map { $0 - question.asOf }), .text(clock.subject),
                    .text(judgement.category.rawValue), .text(judgement.words),
                    Value(judgement.share?.value, decimals: 2), Value(judgement.jointPriority?.words),
                    .list(judgement.engagements.map(\.words)), Value(clock.rule?.source),
                ] + question.look
            },
            facts: [Fact("States", counts.isEmpty ? "none" : counts.joined(separator: ", "))]
                + Colophon.facts(
                    question, rule: CountryJudgement.rule, sources: sources,
                    plans: clocks.flatMap(\.judgement.plans), of: clocks.map(\.judgement)),
            emptyMessage: "No plan is due\(within.map { " within \($0)" } ?? "").")
    }
}

extension PlanClock {
    /// "late, contrary to process unless a plan is missing here": the state as people read it.
    var words: String {
        state.words + (isContrary ? ", contrary to process unless a plan is missing here" : "")
    }

    /// What the day is of: "plan after plan 2 (2014), day derived".
    var subject: String {
        let derived = isDerived ? ", day derived" : ""
        guard let plan else { return due == nil ? "no plan is known" : "first plan\(derived)" }
        if state == .midterm { return "midterm review of \(plan.name)\(derived)" }
        let isReview = state == .running && due.map { $0 < PlanPeriod(plan)?.end ?? $0 } == true
        return (isReview ? "midterm review of \(plan.name)" : "plan after \(plan.name)") + derived
    }
}

extension PlanClock.State {
    var words: String {
        switch self {
        case .running: "plan running"
        case .coCreation: "co-creation open"
        case .due: "due this month"
        case .late: "late"
        case .lateOrUnknown: "late or not known here"
        case .moved: "moved a year"
        case .midterm: "four-year plan at midterm"
        case .unknown: "no plan known"
        }
    }
}
