package import CommitmentMapping
import CommitmentModel

extension PrintedList {
    /// Countries by category: a, b, u, c, n, x, and by ISO code in each.
    ///
    /// `filter` says what was asked for, for the empty list: "in category b".
    package static func map(
        _ judgements: [CountryJudgement], _ question: Question, sources: [String], filter: String?
    )
        -> PrintedList
    {
        let order: [CommitmentMapping.Category] = [.a, .b, .u, .c, .n, .x]
        let sorted = order.flatMap { category in judgements.filter { $0.category == category } }
        let counts = order.map { category in
            "\(category.rawValue) \(judgements.count { $0.category == category })"
        }
        return PrintedList(
            title: "Opportunity map, as of \(question.asOf)", sheetName: "Map", columns: columns,
            rows: sorted.map { row($0) },
            facts: [Fact("Categories", counts.joined(separator: ", "))]
                + Colophon.facts(
                    question, rule: CountryJudgement.rule, sources: sources,
                    plans: judgements.flatMap(\.plans), of: judgements),
            emptyMessage:
                "No country is \(filter ?? "in the database")\(filter == nil ? ". Fill it with: ocmap init" : ".")"
        )
    }

    private static let columns =
        [
            Column("iso3", "ISO"),
            Column("country", "Country"),
            Column("region", "Region", presence: .filesOnly),
            Column("category", "Cat."),
            Column("category_words", "Opportunity"),
            Column("rule_category", "By the rule", presence: .dataOnly),
            Column("override", "Set by a person", presence: .filesOnly),
            Column("override_state", "Override", presence: .filesOnly),
            Column("would_be", "Would be", presence: .dataOnly),
            Column("warmth", "Warmth", presence: .filesOnly),
            Column("share", "Share", alignment: .trailing),
            Column("commitments", "Made", alignment: .trailing),
            Column("assessed", "Reviewed", alignment: .trailing, presence: .filesOnly),
        ]
        + outcomes.map { Column($0.rawValue, $0.words, alignment: .trailing, presence: .filesOnly) }
        + [
            Column("stability", "Holds", presence: .whenItFits),
            Column("agreement", "Agreement", alignment: .trailing, presence: .filesOnly),
            Column("flips", "What flips it", presence: .filesOnly),
            Column("flags", "Flags", presence: .dataOnly),
            Column("flag_words", "To know"),
            Column("missing_plans", "Plans to import", presence: .filesOnly),
            Column("signals", "Signals", presence: .filesOnly),
            Column("already_there", "Already there", presence: .filesOnly),
            Column("joint_priority", "Joint priority", presence: .filesOnly),
        ] + Column.look

    private static let outcomes: [Outcome] = [
        .strong, .implemented, .hollow, .problem, .onTrack, .behind, .running, .needsCoding, .unassessed,
    ]

    private static func row(_ judgement: CountryJudgement) -> [Value] {
        let (country, question) = (judgement.record.country, judgement.question)
        let stability = judgement.stability
        let opening: [Value] = [
            .text(country.code.rawValue), .text(country.name), .text(country.region),
            .text(judgement.category.rawValue), .text(judgement.words),
            .text(judgement.ruleCategory.rawValue), Value(judgement.override?.category?.rawValue),
            Value(judgement.override?.standing.words), Value(judgement.wouldBe?.rawValue),
            Value(judgement.warmth?.rawValue), Value(judgement.share?.value, decimals: 2),
            .integer(judgement.commitments.count), .integer(judgement.assessedCount),
        ]
        return opening + outcomes.map { .integer(judgement.count(of: $0)) } + [
            Value(stability?.grade.rawValue), Value(stability?.agreement.value, decimals: 2),
            .list(stability?.flipWords ?? []), .list(judgement.flags.map(\.rawValue)),
            .list(judgement.flagWords),
            .list(judgement.missingPlans.map(\.nameToImport)), .list(judgement.signals.map(\.words)),
            .list(judgement.engagements.map(\.words)), Value(judgement.jointPriority?.words),
        ] + question.look
    }
}
