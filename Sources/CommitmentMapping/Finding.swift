package import CommitmentModel

/// What the reports known on a day say of a commitment, taken together.
///
/// A final report beats an interim one; within a kind the newest publication
/// wins, then the higher number, then the kind
/// that is last in the alphabet. What the winner leaves blank is taken from
/// the next, code by code. Design reports give ambition only, and a
/// government's self-assessment nothing (rule abc-1, section 2).
package struct Finding: Equatable, Sendable {
    /// A code, and the assessment that it was read from.
    package struct Coded<Code: Equatable & Sendable>: Equatable, Sendable {
        package let value: Code
        package let assessment: Assessment
    }

    /// Those that count on the day, the strongest first.
    private let known: [Assessment]

    package init(_ assessments: [Assessment], _ question: Question) {
        known =
            assessments
            .filter { $0.report.kind.weight > .claim && question.knows($0.report) }
            .sorted { Self.rank($0, question) > Self.rank($1, question) }
    }

    package var completion: Coded<Completion>? { firstReview { $0.completion } }
    package var results: Coded<Results>? { firstReview { $0.results } }
    package var star: Coded<Bool>? { firstReview { $0.isStarred } }
    package var participation: Coded<Bool>? { firstReview { $0.relevance.participation } }
    package var ambition: Coded<Ambition>? { first(known[...]) { $0.ambition } }
    /// The report that comes first, whatever it says.
    package var leading: Assessment? { known.first }

    private func firstReview<Code>(_ code: (Assessment) -> Code?) -> Coded<Code>? {
        first(known.prefix { $0.report.kind.weight >= .interim }, code)
    }

    private func first<Code>(_ list: ArraySlice<Assessment>, _ code: (Assessment) -> Code?) -> Coded<Code>? {
        for assessment in list {
            if let value = code(assessment) { return Coded(value: value, assessment: assessment) }
        }
        return nil
    }

    private static func rank(_ assessment: Assessment, _ question: Question) -> (Int, Int, Int, String) {
        let report = assessment.report
        return (
            report.kind.weight.rawValue, question.publication(of: report)?.number ?? 0, report.number ?? 0,
            report.kind.rawValue
        )
    }
}
