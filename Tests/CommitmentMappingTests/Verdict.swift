import CommitmentMapping
import CommitmentModel

/// What a judgement says, without the record that it was made of.
struct Verdict: Equatable {
    let category: CommitmentMapping.Category
    let ruleCategory: CommitmentMapping.Category
    let override: OverrideState?
    let wouldBe: CommitmentMapping.Category?
    let warmth: CommitmentMapping.Category.Warmth?
    let share: Share?
    let flags: [Flag]
    let window: [Int]
    let plans: [Int]
    let missing: [Int]
    let outcomes: [Int: Outcome]
    let restsOn: [Int: [Int]]
    let ambition: [Int: Ambition]

    init(_ judgement: CountryJudgement) {
        category = judgement.category
        ruleCategory = judgement.ruleCategory
        override = judgement.override
        wouldBe = judgement.wouldBe
        warmth = judgement.warmth
        share = judgement.share
        flags = judgement.flags
        window = judgement.window.map(\.id)
        plans = judgement.plans.map(\.id)
        missing = judgement.missingPlans.map(\.id)
        let judged = judgement.commitments
        outcomes = Dictionary(uniqueKeysWithValues: judged.map { ($0.commitment.id, $0.outcome) })
        restsOn = Dictionary(
            uniqueKeysWithValues: judged.map { ($0.commitment.id, $0.restsOn.map(\.report.id)) })
        ambition = Dictionary(
            uniqueKeysWithValues: judged.compactMap { judged in
                judged.finding.ambition.map { (judged.commitment.id, $0.value) }
            })
    }
}

extension CountryRecord {
    /// The same country with other plans, reports, commitments or signals.
    func with(
        plans: [ActionPlan]? = nil, reports: [Int: [Report]]? = nil, commitments: [Commitment]? = nil,
        signals: [Signal]? = nil
    ) -> CountryRecord {
        CountryRecord(
            country: country, memberships: memberships, plans: plans ?? self.plans,
            reports: reports ?? self.reports, commitments: commitments ?? self.commitments,
            signals: signals ?? self.signals, engagements: engagements,
            overrides: overrides)
    }
}

extension Commitment {
    /// The same commitment with other assessments.
    func with(assessments: [Assessment]) -> Commitment {
        Commitment(
            id: id, reference: reference, planID: planID, number: number, title: title,
            plainTitle: plainTitle, institution: institution, tags: tags, assessments: assessments,
            provenance: provenance)
    }
}
