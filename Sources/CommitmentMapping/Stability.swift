package import CommitmentModel

/// How far a category holds when the rule is read otherwise, or when one
/// commitment is left out (rule abc-1, section 7).
package struct Stability: Equatable, Sendable {
    /// What was tried.
    package enum Trial: Equatable, Sendable {
        case variant(Variant)
        /// As if nobody had reviewed this commitment.
        case without(Commitment)
    }

    /// A trial that gave another letter.
    package struct Flip: Equatable, Sendable {
        package let trial: Trial
        package let letter: Category
    }

    /// How sure the letter is, by the share of trials that agree.
    package enum Grade: String, CaseIterable, Sendable {
        /// At least 90 % agree.
        case firm
        /// At least 60 %.
        case leaning
        /// Fewer: a person should look.
        case contested
    }

    /// How many trials agree, of how many; the rule itself is one of them.
    package let agreement: Share
    /// In the order of the trials.
    package let flips: [Flip]

    /// Firm from nine trials in ten that agree, leaning from six.
    package var grade: Grade {
        if agreement.isAtLeast(9, 10) { return .firm }
        return agreement.isAtLeast(6, 10) ? .leaning : .contested
    }

    /// The flips that need no other: a variant that gives the same letter with
    /// fewer changes says what the larger ones would say again.
    package var decisiveFlips: [Flip] {
        flips.filter { flip in
            guard case .variant(let variant) = flip.trial else { return true }
            return !flips.contains { other in
                guard case .variant(let smaller) = other.trial else { return false }
                return other.letter == flip.letter && smaller.isStrictSubset(of: variant)
            }
        }
    }

    /// Tries the eight variants, then leaves out each member of A in turn.
    init(of letter: Category, _ record: CountryRecord, _ question: Question, without members: [Commitment]) {
        let trials =
            Variant.all.map { variant in
                (Trial.variant(variant), Evidence(record, question.reading(variant)).letter)
            }
            + members.map { member in
                (Trial.without(member), Evidence(record, question, leavingOut: member.id).letter)
            }
        flips = trials.filter { $0.1 != letter }.map { Flip(trial: $0.0, letter: $0.1) }
        agreement = Share(part: trials.count - flips.count, whole: trials.count)
    }
}

extension CountryJudgement {
    /// How far the rule's a or b holds; `nil` in every other category, since no variant
    /// can move what nobody has reviewed, nor whether a country takes part.
    package var stability: Stability? {
        guard ruleCategory == .a || ruleCategory == .b else { return nil }
        return Stability(of: ruleCategory, record, question, without: assessed.map(\.commitment))
    }
}
