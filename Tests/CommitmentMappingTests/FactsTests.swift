import CommitmentMapping
import CommitmentModel
import Testing

@Suite("What a judgement knows of a country on the day")
struct FactsTests {
    private func record(_ engagements: PartialDate?...) -> CountryRecord {
        let record = CountryRecord.sample(plan(2, .kept))
        return CountryRecord(
            country: record.country, memberships: record.memberships, plans: record.plans,
            reports: record.reports, commitments: record.commitments, signals: record.signals,
            engagements: engagements.map { Engagement(kind: "showcase", partner: nil, since: $0) })
    }

    @Test("OCP is there from the day it began, and where nobody knows since when")
    func engagements() {
        #expect(record("2018-01-01", nil).judged().engagements.count == 2)
        #expect(record("2018-01-02").judged().engagements.isEmpty)
        #expect(record("2017").judged(on: "2017-12-30").engagements.isEmpty)
    }

    @Test("only signals that were known count, and only of the kind that is asked for")
    func signals() {
        let record = CountryRecord.sample(
            plan(2),
            signals: [.sample(.ocdsPublisher, since: "2018-01-02"), .sample(.portal, since: "2017-12-31")])
        #expect(record.judged().signals.map(\.kind) == [.portal])
        #expect(record.judged().ocdsPublisher == nil)
        #expect(record.judged(on: "2018-01-02").ocdsPublisher?.kind == .ocdsPublisher)
    }

    @Test("outcomes are counted, and every national plan started by the day is listed from old to new")
    func counts() {
        let judgement = CountryRecord.sample(
            plan(3, .unreviewed), plan(2, .kept, .broken, .broken), plan(4, .kept),
            plan(from: "2016-01-01", number: "L-1", isLocal: true)
        ).judged()
        #expect(judgement.plans.map(\.number) == ["2", "3"])
        #expect(judgement.count(of: .problem) == 2)
        #expect(judgement.count(of: .hollow) == 0)
        #expect(judgement.assessed.count == 3)
    }

    @Test("a plan is named by its number and year for people")
    func planName() {
        #expect(ActionPlan(id: 1, number: "2", submitted: "2014-11-05").name == "plan 2 (2014)")
        #expect(ActionPlan(id: 1, number: "3", starts: "2016").name == "plan 3 (2016)")
        #expect(ActionPlan(id: 1, number: "L-1").name == "plan L-1")
    }
}
