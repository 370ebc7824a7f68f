package import CommitmentMapping
package import CommitmentModel

extension PrintedList {
    /// Organisations with their topics, in the order given.
    package static func organisations(
        _ organisations: [(organisation: Organisation, country: Country?)], sources: [String]
    ) -> PrintedList {
        PrintedList(
            title: "Organisations that work on open contracting", sheetName: "Partners",
            columns: [
                Column("iso3", "ISO"), Column("country", "Country", presence: .filesOnly),
                Column("name", "Name"), Column("kind", "Kind"), Column("topics", "Topics"),
                Column("url", "Where", presence: .whenItFits),
                Column("source", "Source", presence: .filesOnly),
            ],
            rows: organisations.map { organisation, country in
                [
                    Value(country?.code.rawValue), Value(country?.name), .text(organisation.name),
                    .text(organisation.kind), .list(organisation.topics), Value(organisation.url),
                    .text(organisation.source),
                ]
            },
            facts: [
                Fact("Sources", sources.joined(separator: ", ")), Fact("Program", Program.name),
            ],
            emptyMessage: "No organisation is like that. Import some: ocmap template organisations.")
    }

    /// What to know of a list of gaps where nothing is on record.
    static let noPartnerAtAll =
        "No civil society organisation has been imported, so this says nothing of the countries; import some with "
        + "ocmap template organisations."

    /// Countries of the three lists without a civil society partner, in the order of the lists.
    package static func partnerGaps(
        _ judgements: [CountryJudgement], looked: Int, knowsPartners: Bool, _ question: Question,
        sources: [String]
    ) -> PrintedList {
        var list = PrintedList(
            title: "No civil society partner on record, as of \(question.asOf)", sheetName: "Partner gaps",
            columns: [
                Column("iso3", "ISO"), Column("country", "Country"), Column("category", "Cat."),
                Column("category_words", "Opportunity"),
                Column("next_plan_due", "Plan due", alignment: .trailing),
                Column("joint_priority", "Joint priority", presence: .whenItFits),
                Column("already_there", "Already there"),
            ] + Column.look,
            rows: judgements.map { judgement in
                let country = judgement.record.country
                return [
                    .text(country.code.rawValue), .text(country.name), .text(judgement.category.rawValue),
                    .text(judgement.words), Value(judgement.nextPlanDue.map { "\($0)" }),
                    Value(judgement.jointPriority?.words), .list(judgement.engagements.map(\.words)),
                ] + question.look
            },
            facts: [
                Fact("No partner on record", "\(judgements.count) of \(looked) countries in a, b, u and c")
            ]
                + Colophon.facts(
                    question, rule: CountryJudgement.rule, sources: sources, of: judgements),
            emptyMessage:
                "No country that was asked for and is in a, b, u or c lacks a civil society partner.")
        if !knowsPartners { list.notes = [noPartnerAtAll] }
        return list
    }
}
