package import CommitmentModel

/// A country's opportunity category on a day, with everything it rests on.
package struct CountryJudgement: Equatable, Sendable {
    /// The rule that this type carries out: docs/rules/abc-1.md.
    package static let rule = "abc-1"

    package let record: CountryRecord
    package let question: Question
    /// The category that counts: a person's where one is in force, else the rule's.
    package let category: Category
    /// What the rule gives, whatever a person set.
    package let ruleCategory: Category
    /// The override that speaks on the day, whether it is in force or needs review.
    package let override: OverrideState?
    /// What it would be if it took part; only where the rule gives `x`.
    package let wouldBe: Category?
    /// Only where `category` is `c`.
    package let warmth: Category.Warmth?
    /// Whether something outside its commitments in scope shows interest, whatever its category.
    package let hasSign: Bool
    /// The weighted share delivered, 0…1; `nil` where nothing is assessed.
    package let share: Share?
    /// K: the national commitments in scope of plans started by the day, by plan and row.
    package let commitments: [CommitmentJudgement]
    private let counts: [Outcome: Int]
    /// The two newest plans with an assessed commitment, newest first.
    package let window: [ActionPlan]
    /// National plans started by the day, from old to new.
    package let plans: [ActionPlan]
    /// Plans of the last four years, or newer than the older plan that the letter rests on, of which
    /// nothing was read, or a part without a commitment in scope; of a country without such a
    /// commitment, all that have to be read whole before it is in c instead of n.
    package let missingPlans: [ActionPlan]
    package let flags: [Flag]
    /// The letter in each scope that gives another one.
    package let lettersElsewhere: [Scope: Category]
    /// The status that the country had on the day; `nil` before it joined.
    package let membership: Membership?

    package init(_ record: CountryRecord, _ question: Question) {
        let evidence = Evidence(record, question)
        let letter = evidence.letter
        // Of two statuses since the same day, the one whose day is known counts.
        membership = record.memberships.filter { $0.since.lastDay <= question.asOf }
            .max { ($0.since.lastDay.number, "\($0.since)") < ($1.since.lastDay.number, "\($1.since)") }
        let standing = membership?.status
        let takesPart = standing?.takesPart ?? false
        self.record = record
        self.question = question
        let override = record.override(question)
        let ruleCategory = takesPart ? letter : .x
        self.override = override
        self.ruleCategory = ruleCategory
        category = override.flatMap { $0.isInForce ? $0.category : nil } ?? ruleCategory
        wouldBe = takesPart ? nil : letter
        hasSign = evidence.hasSign
        warmth = category == .c ? (evidence.hasSign ? .warm : .cold) : nil
        share = evidence.share
        commitments = evidence.commitments
        counts = evidence.commitments.reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
        window = evidence.window
        plans = evidence.plans.map(\.plan)
        missingPlans = evidence.commitments.isEmpty ? evidence.unread : evidence.missing
        lettersElsewhere = Scope.allCases.filter { $0 != question.scope }.reduce(into: [:]) {
            letters, scope in
            let other = evidence.letter(in: scope)
            if other != letter { letters[scope] = other }
        }
        let isFragile = !lettersElsewhere.isEmpty
        let hasMissingPlan = !missingPlans.isEmpty
        let needsCaution = standing == .proceduralReview || standing == .responsePolicy
        flags = Flag.allCases.filter { flag in
            switch flag {
            case .scopeFragile: isFragile
            case .caution: needsCaution
            case .planMissing: hasMissingPlan
            case .override: override != nil
            default: evidence.shows(flag)
            }
        }
    }

    /// `nil` before the country joined.
    package var standing: MembershipStatus? { membership?.status }

    /// How many of its commitments have an outcome.
    package func count(of outcome: Outcome) -> Int { counts[outcome] ?? 0 }

    /// A: those that decide the category.
    package var assessed: [CommitmentJudgement] { commitments.filter(\.outcome.isAssessed) }

    /// How many decide it.
    package var assessedCount: Int { Outcome.allCases.filter(\.isAssessed).map(count).reduce(0, +) }
}
