package import CommitmentMapping
package import CommitmentModel

/// What one report says of one commitment: its codes, its words, its place.
package struct AssessmentReview {
    package let assessment: Assessment
    let wording: ReviewWording?
    /// Whether the outcome rests on it, or why it does not: "counts", "not yet published on 2016-03-15".
    package let standing: String

    /// What to show of each, with its label.
    package static let fields: [(String, @Sendable (AssessmentReview) -> String?)] = [
        ("Published", { $0.assessment.report.published?.description }),
        ("Completion", { $0.assessment.completion?.rawValue }),
        ("In the report's words", { $0.wording?.completion }),
        ("Results", { $0.assessment.results?.rawValue }),
        ("Results in its words", { $0.wording?.results }),
        ("Ambition", { $0.assessment.ambition?.rawValue }),
        ("Ambition in its words", { $0.wording?.ambition }),
        ("Specificity", { $0.wording?.specificity }),
        ("Access to information", { $0.assessment.relevance.information.map(yesOrNo) }),
        ("Civic participation", { $0.assessment.relevance.participation.map(yesOrNo) }),
        ("Public accountability", { $0.wording?.accountability.map(yesOrNo) }),
        ("Technology and innovation", { $0.wording?.technology.map(yesOrNo) }),
        ("Starred", { $0.assessment.isStarred.map(yesOrNo) }),
        ("File and line", { $0.assessment.provenance?.words }),
        ("Codes from", { $0.wording?.source }),
        ("Report from", { $0.wording?.reportSource }),
    ]

    private static func yesOrNo(_ flag: Bool) -> String { flag ? "yes" : "no" }
}

extension CommitmentJudgement {
    /// Every report that speaks of it, the oldest first.
    package func reviews(_ wording: CommitmentWording) -> [AssessmentReview] {
        commitment.assessments.sorted {
            ($0.report.published?.lastDay.number ?? .max, $0.report.id)
                < ($1.report.published?.lastDay.number ?? .max, $1.report.id)
        }.map { assessment in
            AssessmentReview(
                assessment: assessment, wording: wording.reviews.first { $0.report == assessment.report.id },
                standing: standing(of: assessment))
        }
    }

    private func standing(of assessment: Assessment) -> String {
        if restsOn.contains(assessment) { return "the outcome rests on it" }
        if assessment.report.kind.weight == .claim { return "a claim, never counted" }
        if !question.knows(assessment.report) { return "not known on \(question.asOf)" }
        return assessment.report.kind.weight == .ambition ? "gives ambition only" : "another one counts first"
    }
}

extension PrintedList {
    /// What every report says of a commitment, a row each.
    package static func assessments(
        of judged: CommitmentJudgement, _ wording: CommitmentWording, in country: String, sources: [String]
    ) -> PrintedList {
        let question = judged.question
        return PrintedList(
            title: "What reports say of \(judged.commitment.reference)", sheetName: "Assessments",
            columns: [
                Column("id", "Id", presence: .dataOnly), Column("country", "Country", presence: .dataOnly),
                Column("plan", "Plan", presence: .dataOnly), Column("title", "Title", presence: .dataOnly),
                Column("outcome", "Outcome", presence: .dataOnly), Column("report", "Report"),
                Column("standing", "Standing"), Column("published", "Published"),
                Column("completion", "Completion"), Column("results", "Results"),
                Column("ambition", "Ambition"),
                Column("information", "Access to information"),
                Column("participation", "Civic participation"),
                Column("starred", "Starred"), Column("source_file", "File"),
                Column("source_line", "Line", alignment: .trailing), Column("source", "Source"),
                Column("as_of", "As of", presence: .dataOnly), Column("rule", "Rule", presence: .dataOnly),
            ],
            rows: judged.reviews(wording).map { review in
                let assessment = review.assessment
                return [
                    .text(judged.commitment.reference), .text(country), .text(judged.plan.number),
                    .text(judged.commitment.title), .text(judged.outcome.words),
                    .text(assessment.report.words),
                    .text(review.standing), Value(assessment.report.published?.description),
                    Value(assessment.completion?.rawValue), Value(assessment.results?.rawValue),
                    Value(assessment.ambition?.rawValue), Value(assessment.relevance.information),
                    Value(assessment.relevance.participation), Value(assessment.isStarred),
                    Value(assessment.provenance?.file), Value(assessment.provenance?.line),
                    Value(review.wording?.source), .text("\(question.asOf)"), .text(CountryJudgement.rule),
                ]
            },
            facts: Colophon.facts(question, rule: CountryJudgement.rule, sources: sources)
                .filter { $0.label != "Scope" },
            emptyMessage: "No report on it is known.")
    }
}
