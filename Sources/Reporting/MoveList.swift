package import CommitmentMapping
package import CommitmentModel

extension PrintedList {
    /// Who moved between two days, and through what; by ISO code.
    ///
    /// `looked` says how many countries were looked at.
    package static func moves(
        _ moves: [Move], from: Day, to: Day, _ question: Question, looked: Int, sources: [String]
    ) -> PrintedList {
        let rows = moves.map { move -> [Value] in
            let country = move.after.record.country
            return [
                .text(country.code.rawValue), .text(country.name), .text(country.region),
                .text(move.before.category.rawValue), .text(move.before.words),
                .text(move.after.category.rawValue), .text(move.after.words),
                .list(move.causes.map(\.words)), .text(move.after.evidence),
                .list(move.causes.map(\.kind)),
                .text("\(from)"), .text("\(to)"), .text(question.scope.rawValue),
                Value(question.assumptions.text), .text(CountryJudgement.rule),
            ]
        }
        return PrintedList(
            title: "Who moved from \(from) to \(to)", sheetName: "Moves",
            columns: [
                Column("iso3", "ISO"), Column("country", "Country"),
                Column("region", "Region", presence: .filesOnly),
                Column("from", "From"), Column("from_words", "From, in words", presence: .filesOnly),
                Column("to", "To"), Column("to_words", "To, in words"), Column("through", "Through"),
                Column("evidence", "Evidence now", presence: .filesOnly),
                Column("through_kinds", "Kinds", presence: .dataOnly),
                Column("from_day", "From day", presence: .dataOnly),
                Column("to_day", "To day", presence: .dataOnly),
                Column("scope", "Scope", presence: .dataOnly),
                Column("assumed", "Assumed", presence: .dataOnly),
                Column("rule", "Rule", presence: .dataOnly),
            ],
            rows: rows,
            facts: [Fact("Moved", "\(moves.count) of \(looked) countries"), Fact("From", "\(from)")]
                + Colophon.facts(question, rule: CountryJudgement.rule, sources: sources)
                .map { $0.label == "As of" ? Fact("To", $0.value) : $0 },
            emptyMessage: "Nobody moved.")
    }
}

extension Move.Cause {
    fileprivate var kind: String {
        switch self {
        case .membership: "membership"
        case .report: "report"
        case .planStarted: "plan-started"
        case .planEnded: "plan-ended"
        case .planAged: "plan-aged"
        case .signal: "signal"
        case .overrideSet: "override"
        case .overrideEnded: "override-ended"
        }
    }

    /// "IRM end-of-term report of 2016-10 on plan 2 (2014)".
    package var words: String {
        switch self {
        case .membership(let membership): "\(membership.status.words) since \(membership.since)"
        case .report(let report, let plan): "\(report.words)\(report.knownWords) on \(plan.name)"
        case .planStarted(let plan, let day): "\(plan.name) started on \(day)"
        case .planEnded(let plan, let day): "\(plan.name) ended on \(day), so its interim report counts"
        case .planAged(let plan): "\(plan.name), not read whole, is older than four years"
        case .signal(let signal): signal.words
        case .overrideSet(let state): state.words
        case .overrideEnded(let state):
            if case .needsReview = state.standing { state.words } else { "\(state.words), was taken back" }
        }
    }
}

extension Report {
    /// ", known here since 2026-11-23,", of one whose publication date is unknown.
    fileprivate var knownWords: String {
        published == nil ? knownBy.map { ", known here since \($0)," } ?? "" : ""
    }
}
