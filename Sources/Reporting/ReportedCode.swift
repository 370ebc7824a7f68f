import CommitmentMapping
import CommitmentModel

/// A code that a judgement looked at, with everything behind it.
struct ReportedCode {
    /// As the schema calls it: completion, results, starred.
    let field: String
    let value: String
    let report: Report
    /// Where the code was read.
    let source: Provenance?
    /// Another file that stated the row later, and did not change the code.
    let alsoIn: Provenance?
    /// What other files say of the code, which does not count.
    let otherwise: [FactSources.Said]
    /// Where the report's publication date was read.
    let published: Provenance?
}

extension Explanation {
    /// Completion, results and star of a commitment, as far as a report gave them.
    func codes(of judged: CommitmentJudgement) -> [ReportedCode] {
        let finding = judged.finding
        func code(_ field: String, _ value: String?, _ assessment: Assessment?) -> ReportedCode? {
            guard let value, let report = assessment?.report else { return nil }
            let key = FactSources.Key(field: field, commitment: judged.commitment.id, report: report.id)
            let source = facts[key]
            return ReportedCode(
                field: field, value: value, report: report, source: source,
                alsoIn: assessment?.provenance.flatMap { $0.file == source?.file ? nil : $0 },
                otherwise: facts.otherwise(key, than: field == "starred" ? "1" : value).map {
                    field == "starred" ? .init(value: $0.value == "1" ? "yes" : "no", source: $0.source) : $0
                },
                published: facts[.init(field: "published", report: report.id)])
        }
        return [
            code("completion", finding.completion?.value.rawValue, finding.completion?.assessment),
            code("results", finding.results?.value.rawValue, finding.results?.assessment),
            code("starred", finding.star.flatMap { $0.value ? "yes" : nil }, finding.star?.assessment),
        ].compactMap(\.self)
    }
}

extension CommitmentJudgement {
    /// The test of abc-1 section 3 that gave the outcome, in words.
    package var clause: String {
        switch outcome {
        case .onTrack: "its plan runs and completion is substantial or better"
        case .behind: "its plan runs and completion is below substantial"
        case .running: "its plan runs and no code of its completion is known"
        case .strong: "results are major or better"
        case .hollow: "completion is substantial or better, and results did not improve"
        case .implemented:
            finding.completion == nil
                ? "it is starred, which takes substantial completion" : "completion is substantial or better"
        case .problem:
            finding.completion?.value == .noEvidence
                ? "the IRM found no evidence of completion" : "completion is below substantial"
        case .needsCoding:
            "results are coded\(finding.results.map { " “\($0.value.rawValue)”" } ?? ""), but completion is not coded"
        case .unassessed: "no code of its completion is known\(finalWords)"
        }
    }

    /// ", although its plan has an IRM results report of 2023": what is missing is then its codes.
    private var finalWords: String { finalReport.map { ", although its plan has an \($0.words)" } ?? "" }
}

extension MembershipStatus {
    /// "procedural review".
    ///
    /// Some countries left and others were removed; the status does not say which.
    package var words: String {
        self == .withdrawn ? "no longer a member" : rawValue.split(separator: "-").joined(separator: " ")
    }
}
