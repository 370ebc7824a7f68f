package import CommitmentMapping
import CommitmentModel

extension PrintedList {
    /// The overrides behind some judgements, by country, oldest first.
    ///
    /// `isWhole` lists also what does not speak on the day any more.
    package static func overrides(
        of judgements: [CountryJudgement], _ question: Question, isWhole: Bool, sources: [String]
    ) -> PrintedList {
        let rows = judgements.flatMap { judgement in
            judgement.record.overrideStates(judgement.question)
                .filter { isWhole || $0 == judgement.override }
                .map { row($0, judgement) }
        }
        let facts = Colophon.facts(question, rule: CountryJudgement.rule, sources: sources)
        return PrintedList(
            title: "Overrides, as of \(question.asOf)", sheetName: "Overrides", columns: overrideColumns,
            rows: rows, facts: facts.filter { $0.label != "Scope" },
            emptyMessage: "No override is like that: where there is none, the rule's category counts.")
    }

    private static let overrideColumns = [
        Column("iso3", "ISO"), Column("country", "Country", presence: .filesOnly),
        Column("scope", "Scope", presence: .filesOnly), Column("category", "Set to"),
        Column("rule_category", "Rule"), Column("state", "State"),
        Column("state_words", "Why", presence: .filesOnly), Column("reason", "Reason"),
        Column("evidence", "Evidence", presence: .whenItFits), Column("by", "By"),
        Column("decided", "Decided"), Column("review_by", "Review by"),
        Column("recorded", "Written down", presence: .filesOnly),
        Column("as_of", "As of", presence: .dataOnly), Column("rule", "Rule", presence: .dataOnly),
    ]

    private static func row(_ state: OverrideState, _ judgement: CountryJudgement) -> [Value] {
        let (override, country) = (state.override, judgement.record.country)
        return [
            .text(country.code.rawValue), .text(country.name), .text(override.scope.rawValue),
            Value(state.category?.rawValue), .text(judgement.ruleCategory.rawValue),
            .text(state.standing.words), .text(state.words), .text(override.reason), .list(override.evidence),
            .text(override.by), .text("\(override.decided)"), Value(override.reviewBy.map { "\($0)" }),
            .text(override.recorded), .text("\(judgement.question.asOf)"), .text(CountryJudgement.rule),
        ]
    }
}
