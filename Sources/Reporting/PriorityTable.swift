import CommitmentMapping
import CommitmentModel

extension PriorityPaper {
    /// The prioritised lists as a meeting paper: a row a country, with empty
    /// columns for what the meeting decides.
    package var table: PrintedList {
        stamped(
            PrintedList(
                title: title, sheetName: "Priorities", columns: columns,
                rows: shown.enumerated().map { row($1, at: $0) }, facts: facts,
                emptyMessage: "No country can be ranked: none is in category a, b, u or c."))
    }

    private typealias Column = PrintedList.Column

    private var columns: [Column] {
        [
            Column("list", "List", presence: .filesOnly),
            Column("rank", "#", alignment: .trailing),
            Column("slot", "Slot", alignment: .trailing, presence: .dataOnly),
            Column("iso3", "ISO", presence: .dataOnly),
            Column("country", "Country"),
            Column("category", "Cat."),
            Column("category_words", "Opportunity", presence: .filesOnly),
            Column("rule_category", "By the rule", presence: .dataOnly),
            Column("score", "Score", alignment: .trailing),
            Column("range", "Range", alignment: .trailing, presence: .tablesOnly),
            Column("low", "Low", alignment: .trailing, presence: .filesOnly),
            Column("high", "High", alignment: .trailing, presence: .filesOnly),
            Column("known", "Known", alignment: .trailing, presence: .filesOnly),
            Column("ranks", "Rank 5–95 %", alignment: .trailing, presence: .tablesOnly),
            Column("chance", "P(\(cutWords))", presence: .tablesOnly),
            Column("is_in", "In \(cutWords)", presence: .filesOnly),
            Column("p_in", "P(\(cutWords))", alignment: .trailing, presence: .filesOnly),
            Column("tier", "Tier", presence: .filesOnly),
            Column("median_rank", "Median rank", alignment: .trailing, presence: .filesOnly),
            Column("rank_low", "Rank, 5 %", alignment: .trailing, presence: .filesOnly),
            Column("rank_high", "Rank, 95 %", alignment: .trailing, presence: .filesOnly),
            Column("next_plan_due", "Plan due"),
            Column("evidence", "Evidence", presence: .whenItFits),
            Column("commitments", "Commitments", presence: .filesOnly),
            Column("verdict", "IRM's verdict from", presence: .filesOnly),
            Column("signals", "Signals", presence: .filesOnly),
            Column("already_there", "Already there", presence: .filesOnly),
            Column("joint_priority", "Joint priority", presence: .filesOnly),
            Column("flags", "To know", presence: .filesOnly),
            Column("offer", "Suggested offer", presence: .filesOnly),
            Column("decision", "Decision", presence: .filesOnly),
            Column("owner", "Owner", presence: .filesOnly),
            Column("due", "Due", presence: .filesOnly),
            Column("criteria", "Criteria", presence: .dataOnly),
        ] + Self.looks
    }

    /// From where the list looks, in every row of a data file.
    static let looks = [
        PrintedList.Column("weights", "Weights", presence: .dataOnly),
        .init("draws", "Draws", presence: .dataOnly),
        .init("seed", "Seed", presence: .dataOnly),
        .init("scope", "Scope", presence: .dataOnly),
        .init("as_of", "As of", presence: .dataOnly),
        .init("assumed", "Assumed", presence: .dataOnly),
        .init("rule", "Rule", presence: .dataOnly),
    ]

    var look: [PrintedList.Value] {
        [
            .text(list.weights.words), .integer(robustness.draws), .integer(Int(robustness.seed)),
            .text(question.scope.rawValue), .text("\(question.asOf)"), .init(question.assumptions.text),
            .text(rules),
        ]
    }

    /// The letter of an entry's list.
    static func letter(of entry: PriorityList.Entry) -> String {
        PriorityList.lists[entry.list][0].rawValue
    }

    /// "0.98 firm".
    private func chance(of entry: PriorityList.Entry) -> String? {
        guard let place = place(of: entry), let tier = tier(of: entry) else { return nil }
        if tier == .insufficientData { return tier.words }
        return (NumberText.rounded(place.probability, decimals: 2) ?? "–") + " " + tier.words
    }

    private func row(_ entry: PriorityList.Entry, at index: Int) -> [PrintedList.Value] {
        let (judgement, score, place) = (entry.judgement, entry.score, place(of: entry))
        let country = judgement.record.country
        var slot: Int?
        if case .slots = list.cut { slot = index + 1 }
        return [
            .text(Self.letter(of: entry)), .integer(entry.rank), .init(slot), .text(country.code.rawValue),
            .text(country.name),
            .text(judgement.category.rawValue), .text(judgement.words),
            .text(judgement.ruleCategory.rawValue), .number(score.score, decimals: 1),
            .text(score.range), .number(score.low, decimals: 1),
            .number(score.high, decimals: 1),
            .number(score.known, decimals: 2),
            .init(place?.words), .init(chance(of: entry)), .flag(entry.isIn),
            .init(place?.probability, decimals: 2), .init(tier(of: entry)?.words), .init(place?.median),
            .init(place?.low), .init(place?.high),
            .init(judgement.nextPlanDue.map { "\($0)" }), .text(judgement.evidence),
            .list(judgement.promises),
            .init(judgement.verdict), .list(judgement.signals.map(\.words)),
            .list(judgement.engagements.map(\.words)), .init(judgement.jointPriority?.words),
            .list(judgement.flagWords),
            .text(offer(to: judgement)),
            .unknown, .unknown, .unknown, .objects(entry.values.map { fields($0) }),
        ] + look
    }

    private func fields(_ value: CriterionValue) -> [PrintedList.Field] {
        [
            .init("code", .text(value.criterion.rawValue)), .init("raw", .text(value.raw)),
            .init("value", .number(value.value.middle, decimals: 2)),
            .init("low", .number(value.value.low, decimals: 2)),
            .init("high", .number(value.value.high, decimals: 2)),
            .init("weight", .number(list.weights[value.criterion], decimals: 1)),
            .init("contribution", .number(list.weights.contribution(of: value), decimals: 1)),
            .init("source", .text(value.source)),
        ]
    }
}
