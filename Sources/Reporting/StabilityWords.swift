package import CommitmentMapping
import CommitmentModel

extension Stability {
    /// "leaning: 7 of 9 ways to read the record agree".
    var words: String {
        "\(grade.rawValue): \(agreement.part) of \(agreement.whole) ways to read the record agree"
    }

    /// What flips the letter, in plain words; empty where nothing does.
    package var flipWords: [String] {
        decisiveFlips.map { "\($0.trial.words), it would be \($0.letter.rawValue)" }
    }
}

extension Stability.Trial {
    /// The beginning of a sentence: "without UA0073", "if two thirds had to be delivered, not half".
    fileprivate var words: String {
        switch self {
        case .without(let commitment): "without \(commitment.reference)"
        case .variant(let variant): "if " + variant.changes.joined(separator: ", and ")
        }
    }
}

extension Variant {
    /// Each change of the rule in words; none for the rule itself.
    fileprivate var changes: [String] {
        let all: [(Variant, String)] = [
            (.twoThirds, "two thirds had to be delivered, not half"),
            (.everyPlan, "every reviewed plan counted, not the two newest"),
            (.resultsNotEnough, "strong results counted only for what was completed"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}

extension CountryJudgement {
    /// How far the category holds, or why no variant of the rule can move it.
    package var stabilityWords: String {
        if let stability { return stability.words }
        return switch ruleCategory {
        case .x: "firm by rule: whether a country takes part is a fact"
        case .n: "firm by rule: no reading of the rule can find what nobody has imported"
        case .u where lacksCodes:
            "firm by rule: no completion is coded that could be read otherwise"
        case .a, .b, .c, .u: "firm by rule: nothing is reviewed that the rule could be read otherwise on"
        }
    }
}
