package import CommitmentMapping
import CommitmentModel

// Where OCP works, and what both organisations set: facts of the lists, never of a score.
extension PrintedList {
    /// Joint priorities, by country and day; those that ended too if `isWhole`.
    package static func jointPriorities(
        of judgements: [CountryJudgement], _ question: Question, isWhole: Bool, sources: [String]
    ) -> PrintedList {
        let rows = judgements.flatMap { judgement in
            judgement.record.jointPriorities
                .filter { $0.holds(on: question.asOf) || (isWhole && $0.decided.lastDay <= question.asOf) }
                .map { priority -> [Value] in
                    let isOver = !priority.holds(on: question.asOf)
                    return [
                        .text(judgement.record.country.code.rawValue), .text(judgement.record.country.name),
                        .text("\(priority.decided)"), .text(priority.byRole),
                        Value(isOver ? priority.ended?.description : nil),
                        Value(isOver ? priority.endedByRole : nil), .text(judgement.category.rawValue),
                        .text(judgement.words), .text(priority.source),
                    ] + question.look
                }
        }
        return PrintedList(
            title: "Joint priorities of OCP and OGP, as of \(question.asOf)", sheetName: "Joint priorities",
            columns: [
                Column("iso3", "ISO"), Column("country", "Country"),
                Column("decided", "Since", alignment: .trailing), Column("by_role", "By"),
                Column("ended", "Ended", alignment: .trailing), Column("ended_by_role", "Ended by"),
                Column("category", "Cat."), Column("category_words", "Opportunity", presence: .filesOnly),
                Column("source", "Source", presence: .filesOnly),
            ] + Column.look,
            rows: rows,
            facts: Colophon.facts(
                question, rule: CountryJudgement.rule, sources: sources,
                of: judgements.filter { !$0.record.jointPriorities.isEmpty }),
            emptyMessage:
                "No country that was asked for is a joint priority. Set one: ocmap joint-priority set.")
    }

    /// Where OCP already works, by country.
    package static func engagements(
        of judgements: [CountryJudgement], _ question: Question, sources: [String]
    ) -> PrintedList {
        PrintedList(
            title: "Where OCP already works, as of \(question.asOf)", sheetName: "Engagement",
            columns: [
                Column("iso3", "ISO"), Column("country", "Country"), Column("kind", "How"),
                Column("partner", "With"), Column("since", "Since", alignment: .trailing),
                Column("category", "Cat."), Column("category_words", "Opportunity", presence: .filesOnly),
                Column("source", "Source", presence: .filesOnly),
            ] + Column.look,
            rows: judgements.flatMap { judgement in
                judgement.engagements.map { engagement in
                    [
                        .text(judgement.record.country.code.rawValue), .text(judgement.record.country.name),
                        .text(engagement.kind), Value(engagement.partner),
                        Value(engagement.since?.description), .text(judgement.category.rawValue),
                        .text(judgement.words), .text(engagement.source),
                    ] + question.look
                }
            },
            facts: Colophon.facts(
                question, rule: CountryJudgement.rule, sources: sources,
                of: judgements.filter { !$0.engagements.isEmpty }),
            emptyMessage:
                "No place that was asked for is known to be one where OCP works. Add one: ocmap engagement add."
        )
    }
}
