import CommitmentMapping
import CommitmentModel
import Reporting

/// Everything judged by one question, and shared by the pages that ask it.
final class Edition {
    let question: Question
    let judgements: [CountryJudgement]
    private let facts: Facts
    private let draws: Int

    init(_ question: Question, _ facts: Facts, draws: Int) {
        self.question = question
        self.facts = facts
        self.draws = draws
        judgements = facts.records.map { CountryJudgement($0, question) }
    }

    /// Every commitment of a plan that had started, by country, plan and row.
    private(set) lazy var commitments = CommitmentJudgement.judging(
        facts.commitments, of: facts.records, question)

    private(set) lazy var commitmentsByReference = Dictionary(
        commitments.map { ($0.judgement.commitment.reference, $0) }
    ) { first, _ in first }

    private(set) lazy var figures = Figure.headlines(
        judgements, commitments.map(\.judgement).filter { !$0.plan.isLocal })

    /// The priorities by the rule's own weights.
    private(set) lazy var paper = paper(.rule, as: [])

    /// The priorities by any weights, which takes a while.
    ///
    /// `words` are those that the command line has for the weights.
    func paper(_ weights: Weights, as words: [String]) -> PriorityPaper {
        let list = PriorityList(judgements, weights: weights)
        let drawn = draws == 10_000 ? [] : ["--draws", "\(draws)"]
        return PriorityPaper(
            list, list.robustness(draws: draws, seed: 1), question, sources: facts.sources, showsAll: true,
            stamp: stamp(["priorities"] + words + drawn))
    }

    /// How far each category holds; where nothing can move it, the country is not in it.
    private(set) lazy var grades = Dictionary(
        uniqueKeysWithValues: judgements.compactMap { judgement in
            judgement.stability.map { (judgement.record.country.code, $0.grade) }
        })

    private lazy var byCode = Dictionary(
        uniqueKeysWithValues: judgements.map { ($0.record.country.code, $0) })

    func judgement(of code: CountryCode) -> CountryJudgement? { byCode[code] }

    func name(_ code: CountryCode) -> String {
        judgement(of: code)?.record.country.name ?? code.rawValue
    }

    /// How a list was made, as the command that makes it again.
    func stamp(_ words: [String], isScoped: Bool = true) -> Stamp {
        let assumed = question.assumptions.text?.split(separator: ", ").map(String.init) ?? []
        let look =
            (isScoped ? ["--scope", question.scope.rawValue] : []) + ["--as-of", "\(question.asOf)"]
            + assumed.flatMap { ["--assume-published", $0] }
        return Stamp(command: Stamp.commandLine(["ocmap"] + words + look), dataHash: facts.dataHash)
    }
}
