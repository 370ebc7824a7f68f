package import CommitmentMapping
package import CommitmentModel

extension PrintedList {
    /// Commitments with their outcome, in the order given; `isCut` by a limit.
    ///
    /// A search gives the passages that it found, by the commitment's row; a commitment without one
    /// has the words in its title.
    package static func commitments(
        _ commitments: [(country: CountryCode, judgement: CommitmentJudgement)], _ question: Question,
        passages: [Int: String]? = nil, sources: [String], isCut: Bool
    ) -> PrintedList {
        var facts = Colophon.facts(question, rule: CountryJudgement.rule, sources: sources)
        // The list holds what was asked for, whatever scope it is in.
        facts.removeFirst()
        if isCut { facts.insert(Fact("Cut", "more follow: raise --limit"), at: 0) }
        var list = PrintedList(
            title: "Commitments, as of \(question.asOf)", sheetName: "Commitments",
            columns: columns(isFound: passages != nil),
            rows: commitments.map { row($0.country, $0.judgement, passages) }, facts: facts,
            emptyMessage: "No commitment is like that. Try fewer filters or other words.")
        list.repeated = [
            Repeated("as_of", "As of", .text("\(question.asOf)")),
            Repeated("rule", "Rule", .text(CountryJudgement.rule)),
        ]
        return list
    }

    /// On a screen a search shows what it found in place of plan and report.
    private static func columns(isFound: Bool) -> [Column] {
        [
            Column("id", "Id"),
            Column("iso3", "ISO", presence: .filesOnly),
            Column("plan", "Plan", presence: .dataOnly),
            Column("plan_name", "Plan", presence: isFound ? .filesOnly : .whenItFits),
            Column("number", "Number", presence: .filesOnly),
            Column("title", "Title"),
            Column("plain_title", "In plain words", presence: .filesOnly),
            Column("institution", "Leads", presence: .filesOnly),
            Column("tags", "Tags", presence: .filesOnly),
            Column("outcome", "Outcome code", presence: .dataOnly),
            Column("outcome_words", "Outcome"),
            Column("completion", "Completion", presence: .filesOnly),
            Column("results", "Results", presence: .filesOnly),
            Column("ambition", "Ambition", presence: .filesOnly),
            Column("report", "Report", presence: isFound ? .filesOnly : .whenItFits),
            Column("source_file", "File", presence: .filesOnly),
            Column("source_line", "Line", alignment: .trailing, presence: .filesOnly),
        ]
            + (isFound
                ? [
                    Column("passage", "Passage", presence: .filesOnly),
                    Column("passage_words", "Passage", presence: .tablesOnly),
                ] : [])
    }

    private static func row(
        _ country: CountryCode, _ judged: CommitmentJudgement, _ passages: [Int: String]?
    ) -> [Value] {
        let (commitment, finding) = (judged.commitment, judged.finding)
        return [
            .text(commitment.reference), .text(country.rawValue), .text(judged.plan.number),
            .text(judged.plan.name), Value(commitment.number), .text(commitment.title),
            Value(commitment.plainTitle), Value(commitment.institution),
            .list(commitment.tags.filter(\.isAccepted).map(\.tag.rawValue)),
            .text(judged.outcome.rawValue), .text(judged.outcome.words),
            Value(finding.completion?.value.rawValue),
            Value(finding.results?.value.rawValue), Value(finding.ambition?.value.rawValue),
            Value(judged.reportWords ?? finding.leading?.report.words), Value(commitment.provenance?.file),
            Value(commitment.provenance?.line),
        ] + (passages.map { [Value($0[commitment.id]), .text($0[commitment.id] ?? "in the title")] } ?? [])
    }
}
