import CommitmentMapping
import CommitmentModel

/// A plan with its commitments, as `CountryRecord.sample(…)` wants it.
struct SamplePlan: Sendable {
    var number: String
    var isLocal = false
    var submitted: PartialDate?
    var starts: PartialDate?
    var ends: PartialDate?
    var coverage = ActionPlan.Coverage.all
    /// Reports that say nothing of any commitment.
    var reports: [Report] = []
    var promises: [Promise]
}

/// A commitment: what it is about and what reports say of it.
struct Promise: Sendable {
    var tags: [TagUse] = [TagUse(.openContracting)]
    var assessments: [Assessment] = []

    /// In scope, with one final report.
    static func rated(_ completion: Completion?, _ results: Results? = nil) -> Promise {
        Promise(assessments: [says(.endOfTerm, completion, results)])
    }

    static let kept = rated(.complete)
    static let broken = rated(.limited)
    static let hollow = rated(.complete, .unchanged)
    static let unreviewed = Promise()
}

/// What a report says; published well after the plans 1 and 2, before 2018.
func says(
    _ kind: ReportKind, _ completion: Completion? = nil, _ results: Results? = nil,
    ambition: Ambition? = nil, star: Bool? = nil, participation: Bool? = nil, number: Int? = nil,
    published: PartialDate? = "2017-01-31", knownBy: Day? = nil
) -> Assessment {
    Assessment(
        report: Report(id: 0, kind: kind, number: number, published: published, knownBy: knownBy),
        completion: completion, results: results, ambition: ambition,
        relevance: Relevance(participation: participation), isStarred: star)
}

/// A national plan with known dates: plan 1 runs from 1 July 2012 to 30 June
/// 2014, plan 2 follows it, and so on; plan 3 runs on 1 January 2018.
func plan(
    _ number: Int, coverage: ActionPlan.Coverage = .all, reports: [Report] = [], _ promises: Promise...
) -> SamplePlan {
    SamplePlan(
        number: "\(number)", starts: PartialDate(year: 2010 + 2 * number, month: 7, day: 1),
        ends: PartialDate(year: 2012 + 2 * number, month: 6, day: 30), coverage: coverage, reports: reports,
        promises: promises)
}

/// A plan whose dates are what the test is about.
func plan(
    from starts: PartialDate?, to ends: PartialDate? = nil, submitted: PartialDate? = nil,
    number: String = "1", isLocal: Bool = false, coverage: ActionPlan.Coverage = .all,
    _ promises: Promise...
) -> SamplePlan {
    SamplePlan(
        number: number, isLocal: isLocal, submitted: submitted, starts: starts, ends: ends,
        coverage: coverage, promises: promises)
}

extension Signal {
    static func sample(_ kind: Kind, since: PartialDate? = "2015-05-05", knownBy: Day? = nil) -> Signal {
        Signal(kind: kind, since: since, knownBy: knownBy, title: "a signal", source: "a source")
    }
}

extension CountryRecord {
    /// A country that takes part since 2011; rows are numbered as they come.
    static func sample(
        _ plans: SamplePlan..., code: CountryCode = "AAA", region: String = "Europe",
        population: Int? = nil, languages: [String] = [],
        memberships: [Membership] = [Membership(since: "2011-09-20", status: .active)],
        signals: [Signal] = [], focalPoints: [FocalPoint] = [], overrides: [Override] = []
    ) -> CountryRecord {
        var numbered: [ActionPlan] = []
        var reports: [Int: [Report]] = [:]
        var commitments: [Commitment] = []
        for (index, plan) in plans.enumerated() {
            let id = index + 1
            numbered.append(
                ActionPlan(
                    id: id, number: plan.number, isLocal: plan.isLocal, submitted: plan.submitted,
                    starts: plan.starts, ends: plan.ends, coverage: plan.coverage))
            var known = plan.reports
            for promise in plan.promises {
                for report in promise.assessments.map(\.report) where !known.contains(report) {
                    known.append(report)
                }
            }
            func row(_ report: Report) -> Report {
                Report(
                    id: 100 * id + (known.firstIndex(of: report) ?? 0), kind: report.kind,
                    number: report.number, published: report.published, knownBy: report.knownBy)
            }
            if !known.isEmpty { reports[id] = known.map(row) }
            for promise in plan.promises {
                let number = commitments.count + 1
                commitments.append(
                    Commitment(
                        id: number, reference: "\(code)-\(number)", planID: id, title: "Commitment \(number)",
                        tags: promise.tags,
                        assessments: promise.assessments.map {
                            Assessment(
                                report: row($0.report), completion: $0.completion, results: $0.results,
                                ambition: $0.ambition, relevance: $0.relevance, isStarred: $0.isStarred)
                        }))
            }
        }
        return CountryRecord(
            country: Country(
                code: code, iso2: String(code.rawValue.prefix(2)), name: code.rawValue, region: region,
                population: population, languages: languages),
            memberships: memberships, plans: numbered, reports: reports, commitments: commitments,
            signals: signals, focalPoints: focalPoints, overrides: overrides)
    }

    /// What the rule says of it; plans 1 and 2 are over on the usual day, plan 3 runs.
    func judged(
        on day: Day = "2018-01-01", scope: Scope = .core, assuming: Assumptions = Assumptions()
    ) -> CountryJudgement {
        CountryJudgement(self, Question(asOf: day, scope: scope, assumptions: assuming))
    }
}

extension Share: CustomStringConvertible {
    /// In lowest terms, "2/3".
    public var description: String {
        var (a, b) = (part, whole)
        while b != 0 { (a, b) = (b, a % b) }
        return "\(part / max(a, 1))/\(whole / max(a, 1))"
    }
}
