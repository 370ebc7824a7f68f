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
    init(of judgement: CountryJudgement) {
        var (flips, count): ([Flip], Int) = ([], 0)
        func note(_ letter: Category, _ trial: @autoclosure () -> Trial) {
            count += 1
            if letter != judgement.ruleCategory { flips.append(Flip(trial: trial(), letter: letter)) }
        }
        // Two readings of a commitment; the other changes are in what is made of the counts.
        let (plain, strict) = (
            Tally(judgement.commitments, []), Tally(judgement.commitments, .resultsNotEnough)
        )
        for variant in Variant.all {
            let tally = variant.contains(.resultsNotEnough) ? strict : plain
            note(tally.reading(variant).letter, .variant(variant))
        }
        var tally = Tally(judgement.commitments, judgement.question.variant)
        for member in judgement.commitments where member.outcome.isAssessed {
            note(tally.letter(if: member, were: .unassessed), .without(member.commitment))
        }
        self.flips = flips
        agreement = Share(part: count - flips.count, whole: count)
    }
}

extension CountryJudgement {
    /// How far the rule's a or b holds; `nil` in every other category, since no variant
    /// can move what nobody has reviewed, nor whether a country takes part.
    package var stability: Stability? {
        ruleCategory == .a || ruleCategory == .b ? Stability(of: self) : nil
    }
}
