import CommitmentMapping
import CommitmentModel
import Testing

@testable import Reporting

@Suite("Sentences on a country")
struct WordsTests {
    /// A country with a plan of 2012 to 2014, looked at in March 2016.
    private func judged(
        memberships: [Membership] = [Membership(since: PartialDate(year: 2011), status: .active)],
        coverage: ActionPlan.Coverage = .all, reports: [Report] = [], _ assessments: Assessment...
    ) throws -> CountryJudgement {
        let plan = ActionPlan(
            id: 1, number: "1", starts: PartialDate("2012-07-01"), ends: PartialDate("2014-06-30"),
            coverage: coverage)
        let commitment = Commitment(
            id: 1, reference: "AAA-1-1", planID: 1, title: "Publish contracts",
            tags: [TagUse(.openContracting)],
            assessments: assessments)
        let record = CountryRecord(
            country: Country(
                code: try #require(CountryCode(rawValue: "AAA")), iso2: "AA", name: "Land", region: "Europe"),
            memberships: memberships, plans: [plan], reports: [1: reports], commitments: [commitment])
        return CountryJudgement(record, Question(asOf: try #require(Day("2016-03-15"))))
    }

    private let final = Report(id: 1, kind: .endOfTerm, published: PartialDate("2015-01-31"))

    @Test("whose standing has changed is told when it joined, and what has to be known of it")
    func standing() throws {
        func words(_ memberships: Membership...) throws -> String? {
            try judged(memberships: memberships).standingWords
        }
        let joined = Membership(since: PartialDate(year: 2011), status: .active, source: "a page")
        #expect(try words() == nil)
        #expect(try words(joined) == "active since 2011 [a page]")
        let review = Membership(since: PartialDate(year: 2013), status: .proceduralReview, note: "unverified")
        #expect(try words(joined, review) == "procedural review since 2013, a member since 2011 (unverified)")
        let ended = Membership(since: PartialDate(year: 2014), status: .withdrawn)
        #expect(try words(joined, review, ended) == "no longer a member since 2014")
        let back = Membership(since: PartialDate(year: 2015), status: .active)
        #expect(try words(joined, ended, back) == "active since 2015")
        #expect(try words(Membership(since: PartialDate(year: 2020), status: .active)) == nil)
    }

    @Test("of results without completion it is said that the completion is not coded")
    func uncoded() throws {
        let judgement = try judged(reports: [final], Assessment(report: final, results: .marginal))
        #expect(judgement.category == .u)
        #expect(
            judgement.evidence
                == "1 commitment made; the IRM reported the results of 1, whose completion is not coded here."
        )
        #expect(
            judgement.stabilityWords == "firm by rule: no completion is coded that could be read otherwise")
        #expect(
            judgement.commitments.map(\.clause) == [
                "results are coded “marginal”, but completion is not coded"
            ])
    }

    @Test("a final report that is out is named where its codes are not known")
    func unknownCodes() throws {
        let judgement = try judged(reports: [final])
        #expect(
            judgement.commitments.map(\.clause) == [
                "no code of its completion is known, although its plan has an IRM end-of-term report of 2015-01-31"
            ])
        let explanation = Explanation(judgement, facts: FactSources([:]), sources: [])
        #expect(
            explanation.changes == [
                "the codes of the IRM end-of-term report of 2015-01-31 on plan 1 (2012) that are not known here would "
                    + "make it a if substantial, and make it b if limited"
            ])
        #expect(
            try judged().commitments.map(\.clause) == ["no code of its completion is known"])
    }

    @Test("a report of unknown date is named with the day since which it is known here")
    func unknownDate() throws {
        let plan = try judged().plans[0]
        func words(_ report: Report) -> String { Move.Cause.report(report, plan).words }
        #expect(words(final) == "IRM end-of-term report of 2015-01-31 on plan 1 (2012)")
        let undated = Report(
            id: 1, kind: .endOfTerm, published: nil, knownBy: try #require(Day("2016-02-08")))
        #expect(
            words(undated)
                == "IRM end-of-term report, publication date unknown, known here since 2016-02-08, on plan 1 (2012)"
        )
    }

    @Test("in b with half delivered says what it lacks")
    func lacking() throws {
        let judgement = try judged(
            reports: [final], Assessment(report: final, completion: .complete, results: .unchanged))
        #expect(
            judgement.evidence
                == "1 of 1 delivered in plan 1 (2012), by the IRM end-of-term report of 2015-01-31; "
                + "the newer plan has no success that changed something.")
    }

    @Test("the next due day is the end of a plan, and derived where nothing gives it")
    func due() throws {
        #expect(try judged().dueWords == ", the end of plan 1 (2012)")
    }
}
