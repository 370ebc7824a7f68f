import CommitmentMapping
import CommitmentModel

extension Explanation {
    private typealias Field = PrintedList.Field
    private typealias Value = PrintedList.Value

    private static let commitmentKeys = [
        "id", "plan", "title", "outcome", "outcome_words", "clause", "completion", "results", "report",
        "published",
    ]

    /// The values of the keys above.
    func values(of judged: CommitmentJudgement) -> [PrintedList.Value] {
        let published = judged.restsOn.compactMap { $0.report.published?.description }
        return [
            .text(judged.commitment.reference), .text(judged.plan.number), .text(judged.commitment.name),
            .text(judged.outcome.rawValue), .text(judged.outcome.words), .text(judged.clause),
            Value(judged.finding.completion?.value.rawValue), Value(judged.finding.results?.value.rawValue),
            Value(judged.reportWords), Value(published.isEmpty ? nil : published.joined(separator: "; ")),
        ]
    }

    /// File and line of what the outcome rests on, or else of the commitment.
    func sources(of judged: CommitmentJudgement) -> [String] {
        let reviews = judged.restsOn.compactMap(\.provenance)
        return (reviews.isEmpty ? [judged.commitment.provenance].compactMap(\.self) : reviews).map(\.words)
    }

    /// One commitment as an object of JSON.
    func commitment(_ judged: CommitmentJudgement) -> [PrintedList.Field] {
        zip(Self.commitmentKeys, values(of: judged)).map(Field.init) + [
            Field("source", .list(sources(of: judged))),
            Field("codes", .objects(codes(of: judged).map(code))),
            Field("read_in", Value(facts[.init(field: "title", commitment: judged.commitment.id)]?.words)),
        ]
    }

    private func code(_ code: ReportedCode) -> [PrintedList.Field] {
        [
            Field("field", .text(code.field)), Field("value", .text(code.value)),
            Field("report", .text(code.report.words)),
            Field("published", Value(code.report.published?.description)),
            Field("published_source", Value(code.published?.words)),
            Field("also_in", Value(code.alsoIn?.words)),
            Field("not_counted", .list(code.otherwise.map { "\($0.value): \($0.source.words)" })),
        ] + fields(of: code.source)
    }

    /// Where a fact was read, as fields of an object.
    func fields(of source: Provenance?) -> [PrintedList.Field] {
        [
            Field("file", Value(source?.file)), Field("line", Value(source?.line)),
            Field("run", Value(source?.run)), Field("sha256", Value(source?.sha256)),
        ]
    }
}
