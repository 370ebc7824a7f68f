import CommitmentMapping
import CommitmentModel

extension Explanation {
    private typealias Value = PrintedList.Value
    private typealias Field = PrintedList.Field
    private typealias Column = PrintedList.Column

    /// Every commitment in scope with what its outcome rests on, as a table.
    package var commitments: PrintedList {
        let country = judgement.record.country
        let list = PrintedList(
            title: "Commitments of \(country.name)", sheetName: "Evidence",
            columns: [
                Column("iso3", "ISO", presence: .dataOnly), Column("country", "Country", presence: .dataOnly),
                Column("category", "Category", presence: .dataOnly),
                Column("category_words", "Opportunity", presence: .dataOnly),
                Column("why", "Why", presence: .dataOnly),
                Column("id", "Id"), Column("plan", "Plan"), Column("title", "Title"),
                Column("outcome", "Outcome code", presence: .dataOnly), Column("outcome_words", "Outcome"),
                Column("clause", "Since"), Column("completion", "Completion"), Column("results", "Results"),
                Column("report", "Rests on"), Column("published", "Published"),
                Column("source", "File and line"), Column("codes", "Every code"),
            ],
            rows: judgement.commitments.map { judged in
                [
                    .text(country.code.rawValue), .text(country.name), .text(judgement.category.rawValue),
                    .text(judgement.words), .text(clause),
                ] + values(of: judged) + [.list(sources(of: judged)), .list(codeWords(of: judged))]
            },
            facts: pageFacts,
            emptyMessage: "No commitment in scope \(judgement.question.scope.rawValue) is known here.")
        return stamped(list)
    }

    /// The statements as a sheet of a workbook.
    package var summary: PrintedList {
        let list = PrintedList(
            title: heading, sheetName: "Why",
            columns: [Column("label", "What"), Column("text", "Says")],
            rows: ([.sentence("Evidence", judgement.evidence)] + statements + [.list("Files", fileWords)])
                .flatMap { statement in statement.items.map { [.text(statement.label), .text($0)] } },
            facts: pageFacts)
        return stamped(list)
    }

    /// Everything in one row, for JSON.
    package var whole: PrintedList {
        let fields = countryFields + reasonFields + surroundingFields
        let list = PrintedList(
            title: heading, columns: fields.map { Column($0.key, $0.key) }, rows: [fields.map(\.value)],
            facts: pageFacts)
        return stamped(list)
    }

    private func stamped(_ list: PrintedList) -> PrintedList { stamp.map(list.stamped) ?? list }

    private var pageFacts: [PrintedList.Fact] {
        Colophon.facts(
            judgement.question, rule: CountryJudgement.rule, sources: sources,
            plans: judgement.plans)
    }

    private var countryFields: [Field] {
        let country = judgement.record.country
        return [
            Field("iso3", .text(country.code.rawValue)), Field("country", .text(country.name)),
            Field("category", .text(judgement.category.rawValue)),
            Field("category_words", .text(judgement.words)),
            Field("rule_category", .text(judgement.ruleCategory.rawValue)),
            Field("override", Value(judgement.override?.category?.rawValue)),
            Field("override_state", Value(judgement.override?.standing.words)),
            Field("override_words", Value(judgement.override?.wholeWords)),
            Field("override_evidence", .list(judgement.override?.override.evidence ?? [])),
            Field("would_be", Value(judgement.wouldBe?.rawValue)),
            Field("warmth", Value(judgement.warmth?.rawValue)), Field("evidence", .text(judgement.evidence)),
            Field("why", .text(clause)), Field("clause", .text("\(CountryJudgement.rule), section 4")),
            Field("share", Value(judgement.share?.value, decimals: 2)),
            Field("delivered_weight", Value(judgement.share?.part)),
            Field("assessed_weight", Value(judgement.share?.whole)),
            Field("window", .objects(judgement.window.enumerated().map(window))),
        ]
    }

    private func window(_ index: Int, _ plan: ActionPlan) -> [Field] {
        let period = PlanPeriod(plan)
        return [
            Field("plan", .text(plan.number)), Field("plan_name", .text(plan.name)),
            Field("counts", .integer(index == 0 ? 2 : 1)),
            Field("starts", Value(period.map { "\($0.start)" })),
            Field("ends", Value(period.map { "\($0.end)" })),
            Field("derived", Value(period?.isDerived)),
        ] + fields(of: sources(of: plan).last)
    }

    private var reasonFields: [Field] {
        let stability = judgement.stability
        return [
            Field("stability", Value(stability?.grade.rawValue)),
            Field("stability_words", .text(judgement.stabilityWords)),
            Field("agreement", Value(stability?.agreement.value, decimals: 2)),
            Field("flips", .list(stability?.flipWords ?? [])),
            Field("would_change", .list(changes)), Field("untagged", .list(untaggedWords)),
            Field(
                "recodings",
                .objects(
                    recodings.map {
                        [
                            Field("id", .text($0.commitment.reference)), Field("field", .text($0.field)),
                            Field("value", .text($0.value)), Field("category", .text($0.letter.rawValue)),
                        ]
                    })),
            Field("flags", .list(judgement.flags.map(\.rawValue))),
            Field("flag_words", .list(judgement.flagWords)),
            Field("newest_report", Value(judgement.newestReport?.report.published?.description)),
        ]
    }

    private var surroundingFields: [Field] {
        let (membership, question) = (judgement.membership, judgement.question)
        return [
            Field("membership", Value(membership?.status.rawValue)),
            Field("membership_since", Value(membership?.since.description)),
            Field("membership_source", Value(membership?.source)),
            Field("membership_note", Value(membership?.note)),
            Field("next_plan_due", Value(judgement.nextPlanDue.map { "\($0)" })),
            Field("signals", .list(judgement.signals.map(\.words))),
            Field("signal_sources", .list(judgement.signals.map(\.source))),
            Field("already_there", .list(judgement.engagements.map(\.words))),
            Field("missing_plans", .list(judgement.missingPlans.map(\.nameToImport))),
            Field("commitments", .objects(judgement.commitments.map(commitment))),
            Field("sources", .list(sources)), Field("scope", .text(question.scope.rawValue)),
            Field("as_of", .text("\(question.asOf)")), Field("assumed", Value(question.assumptions.text)),
            Field("rule", .text(CountryJudgement.rule)),
        ]
    }
}
