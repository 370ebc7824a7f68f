package import CommitmentModel

/// What the reports known on a day say of a commitment, taken together.
///
/// A final report beats an interim one; within a kind the newest publication
/// wins, then the higher number. What the winner leaves blank is taken from
/// the next, code by code. Design reports give ambition only, and a
/// government's self-assessment nothing (rule abc-1, section 2).
package struct Finding: Equatable, Sendable {
    /// A code, and the assessment that it was read from.
    package struct Coded<Code: Equatable & Sendable>: Equatable, Sendable {
        package let value: Code
        package let assessment: Assessment
    }

    package let completion: Coded<Completion>?
    package let results: Coded<Results>?
    package let ambition: Coded<Ambition>?
    package let star: Coded<Bool>?
    package let participation: Coded<Bool>?
    /// The report that comes first, whatever it says.
    package let leading: Assessment?

    package init(_ assessments: [Assessment], _ question: Question) {
        let known =
            assessments
            .filter { $0.report.kind.weight > .claim && question.knows($0.report) }
            .sorted { Self.rank($0, question) > Self.rank($1, question) }
        let reviews = known.filter { $0.report.kind.weight >= .interim }
        func first<Code>(_ list: [Assessment], _ code: (Assessment) -> Code?) -> Coded<Code>? {
            for assessment in list {
                if let value = code(assessment) { return Coded(value: value, assessment: assessment) }
            }
            return nil
        }
        completion = first(reviews) { $0.completion }
        results = first(reviews) { $0.results }
        star = first(reviews) { $0.isStarred }
        ambition = first(known) { $0.ambition }
        participation = first(reviews) { $0.relevance.participation }
        leading = known.first
    }

    private static func rank(_ assessment: Assessment, _ question: Question) -> (Int, Int, Int, Int) {
        let report = assessment.report
        return (
            report.kind.weight.rawValue, question.publication(of: report)?.number ?? 0, report.number ?? 0,
            report.id
        )
    }
}
