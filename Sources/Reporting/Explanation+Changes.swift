import CommitmentMapping
import CommitmentModel

extension Explanation {
    /// How many recodings a text names; JSON has all.
    private static let shownRecodings = 6

    /// What would give another letter, in plain words.
    var changes: [String] {
        // Nothing that reports say brings a country back.
        if judgement.ruleCategory == .x {
            let joining = judgement.membership == nil ? "joined" : "took part again"
            return ["if it \(joining), it would be \(judgement.letter.rawValue)"]
        }
        let shown = recodings.prefix(Self.shownRecodings).map(\.words)
        let others = recodings.count - shown.count
        var all = shown + (others > 0 ? ["and \(others) more single codes, all in the JSON"] : [])
        if recodings.isEmpty, !judgement.assessed.isEmpty {
            all.append("no single code of one commitment; it takes two or more")
        }
        all += [judgement.forecast?.words(now: judgement.letter)].compactMap(\.self)
        switch judgement.letter {
        case .c:
            all.append(
                "a commitment in scope \(judgement.question.scope.rawValue) that nobody has reviewed yet would make it u"
            )
        case .n where !judgement.missingPlans.isEmpty:
            all.append(
                "importing all of \(judgement.missingPlans.map(\.name).joined(separator: ", ")) would decide it"
            )
        case .n: all.append("importing its action plan would decide it")
        default: break
        }
        return all
    }
}

extension Recoding {
    /// The field that would have to say something else.
    var field: String {
        switch code {
        case .completion: "completion"
        case .results: "results"
        }
    }

    /// What it would have to say.
    var value: String {
        switch code {
        case .completion(let completion): completion.rawValue
        case .results(let results): results.rawValue
        }
    }

    /// "if UA0073 were coded substantial, it would be a".
    var words: String {
        let coded =
            switch code {
            case .completion(let completion): "\(commitment.reference) were coded \(completion.rawValue)"
            case .results(let results):
                "the results of \(commitment.reference) were coded \(results.rawValue)"
            }
        return "if \(coded), it would be \(letter.rawValue)"
    }
}

extension ReportForecast {
    /// What a final report could do; `nil` where it would change nothing.
    fileprivate func words(now letter: CommitmentMapping.Category) -> String? {
        func effect(_ other: CommitmentMapping.Category) -> String {
            other == letter ? "leave it \(other.rawValue)" : "make it \(other.rawValue)"
        }
        guard ifSubstantial != letter || ifLimited != letter else { return nil }
        if let published {
            return "the codes of the \(published.words) on \(plan.name) that are not known here would "
                + "\(effect(ifSubstantial)) if substantial, and \(effect(ifLimited)) if limited"
        }
        return "a final report on \(plan.name) that finds all its commitments substantial would "
            + "\(effect(ifSubstantial)), and one that finds them limited would \(effect(ifLimited))"
    }
}
