package import CommitmentMapping
import CommitmentModel

extension PrintedList {
    /// The prioritised lists as a meeting paper: a row a country, with empty
    /// columns for what the meeting decides.
    ///
    /// `top` shows only the first so many of each list, and counts the others.
    package static func priorities(_ list: PriorityList, _ question: Question, sources: [String], top: Int?)
        -> PrintedList
    {
        let shown = list.entries.filter { $0.rank <= top ?? .max }
        var facts = Colophon.facts(
            question, rule: "\(PriorityList.rule), \(CountryJudgement.rule)", sources: sources,
            plans: Colophon.coverage(list.entries.map(\.judgement) + list.leftOut))
        if shown.count < list.entries.count {
            facts.insert(
                Fact("Below the top \(top ?? 0)", "\(list.entries.count - shown.count) countries"), at: 0)
        }
        for category in [CommitmentMapping.Category.n, .x] {
            let names = list.leftOut.filter { $0.category == category }.map(\.record.country.name).sorted()
            if !names.isEmpty {
                facts.append(
                    Fact("Left out, \(category.words)", "\(names.count): \(names.joined(separator: ", "))"))
            }
        }
        return PrintedList(
            title: "Prioritised assistance, as of \(question.asOf)", sheetName: "Priorities",
            columns: priorityColumns, rows: shown.map { row($0) }, facts: facts,
            emptyMessage: "No country can be ranked: none is in category a, b, u or c.")
    }

    private static let priorityColumns = [
        Column("list", "List", presence: .filesOnly),
        Column("rank", "#", alignment: .trailing),
        Column("iso3", "ISO", presence: .dataOnly),
        Column("country", "Country"),
        Column("category", "Cat."),
        Column("category_words", "Opportunity", presence: .filesOnly),
        Column("rule_category", "By the rule", presence: .dataOnly),
        Column("score", "Score", alignment: .trailing),
        Column("low", "Low", alignment: .trailing),
        Column("high", "High", alignment: .trailing),
        Column("known", "Known", alignment: .trailing, presence: .filesOnly),
        Column("next_plan_due", "Plan due"),
        Column("evidence", "Evidence"),
        Column("commitments", "Commitments", presence: .filesOnly),
        Column("verdict", "IRM's verdict from", presence: .filesOnly),
        Column("signals", "Signals", presence: .filesOnly),
        Column("already_there", "Already there", presence: .filesOnly),
        Column("flags", "To know", presence: .filesOnly),
        Column("offer", "Suggested offer", presence: .filesOnly),
        Column("decision", "Decision", presence: .filesOnly),
        Column("owner", "Owner", presence: .filesOnly),
        Column("due", "Due", presence: .filesOnly),
        Column("criteria", "Criteria", presence: .dataOnly),
        Column("scope", "Scope", presence: .dataOnly),
        Column("as_of", "As of", presence: .dataOnly),
        Column("assumed", "Assumed", presence: .dataOnly),
        Column("rule", "Rule", presence: .dataOnly),
    ]

    private static func row(_ entry: PriorityList.Entry) -> [Value] {
        let (judgement, score) = (entry.judgement, entry.score)
        let country = judgement.record.country
        let list: CommitmentMapping.Category = judgement.category == .u ? .b : judgement.category
        return [
            .text(list.rawValue), .integer(entry.rank), .text(country.code.rawValue), .text(country.name),
            .text(judgement.category.rawValue), .text(judgement.words),
            .text(judgement.ruleCategory.rawValue), .number(score.score, decimals: 1),
            .number(score.low, decimals: 1), .number(score.high, decimals: 1),
            .number(score.known, decimals: 2),
            Value(judgement.nextPlanDue.map { "\($0)" }), .text(judgement.evidence),
            .list(judgement.promises),
            Value(judgement.verdict), .list(judgement.signals.map(\.words)),
            .list(judgement.engagements.map(\.words)), .list(judgement.flagWords),
            .text(judgement.offer),
            .unknown, .unknown, .unknown, .objects(entry.values.map { fields($0) }),
            .text(judgement.question.scope.rawValue), .text("\(judgement.question.asOf)"),
            Value(judgement.question.assumptions.text),
            .text("\(PriorityList.rule), \(CountryJudgement.rule)"),
        ]
    }

    private static func fields(_ value: CriterionValue) -> [Field] {
        [
            Field("code", .text(value.criterion.rawValue)), Field("raw", .text(value.raw)),
            Field("value", .number(value.value.middle, decimals: 2)),
            Field("low", .number(value.value.low, decimals: 2)),
            Field("high", .number(value.value.high, decimals: 2)),
            Field("weight", .number(value.criterion.weight, decimals: 0)),
            Field("contribution", .number(value.contribution, decimals: 1)),
            Field("source", .text(value.source)),
        ]
    }
}
