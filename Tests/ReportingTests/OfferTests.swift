import CommitmentMapping
import CommitmentModel
import Testing

@testable import Reporting

@Suite("Suggested offers")
struct OfferTests {
    /// A country with a plan that is over, and these commitments of it.
    private func judged(
        _ code: String, region: String = "Europe", languages: [String] = [], on day: String = "2016-03-15",
        _ commitments: [Commitment] = []
    ) throws -> CountryJudgement {
        let code = try #require(CountryCode(rawValue: code))
        let plan = ActionPlan(
            id: 1, number: "1", starts: PartialDate("2012-07-01"), ends: PartialDate("2014-06-30"))
        let record = CountryRecord(
            country: Country(
                code: code, iso2: "AA", name: "Land \(code)", region: region, languages: languages),
            memberships: [Membership(since: PartialDate(year: 2011), status: .active)], plans: [plan],
            commitments: commitments)
        return CountryJudgement(record, Question(asOf: try #require(Day(day))))
    }

    private func promise(
        _ completion: Completion?, _ results: Results? = nil, ambition: Ambition? = nil,
        participation: Bool? = nil, lead: String? = nil
    ) -> Commitment {
        let report = Report(id: 1, kind: .endOfTerm, published: PartialDate("2015-01-31"))
        return Commitment(
            id: 1, reference: "AAA-1-1", planID: 1, title: "Publish contracts", institution: lead,
            tags: [TagUse(.openContracting)],
            assessments: [
                Assessment(
                    report: report, completion: completion, results: results, ambition: ambition,
                    relevance: Relevance(participation: participation))
            ])
    }

    @Test("of a country that delivered, what its commitments lack, counted where it was coded")
    func next() throws {
        let lacking = promise(.complete, .marginal, ambition: Ambition.minor, participation: false)
        #expect(
            try judged("AAA", [lacking]).offer(peers: [])
                == "Next: aim higher (0 of 1 ambitious), bring civil society in (0 of 1 with civic participation), "
                + "go from publication to use (0 of 1 with strong results).")
        let partly = promise(.complete, .major, ambition: .transformative, participation: false)
        #expect(
            try judged("AAA", [partly]).offer(peers: [])
                == "Next: bring civil society in (0 of 1 with civic participation).")
        let fine = promise(.complete, .major, ambition: .transformative, participation: true)
        #expect(try judged("AAA", [fine]).offer(peers: []).hasPrefix("Invite to lead: "))
        #expect(
            try judged("AAA", [promise(.complete)]).offer(peers: [])
                == "Ask what comes next: ambition, engagement and results were not coded.")
    }

    @Test("speaks of delivered work only where some was")
    func delivered() throws {
        let judgement = try judged("AAA", [promise(.complete, .unchanged)])
        #expect(judgement.offer(peers: []) == "Show how delivered work can bring visible change.")
    }

    @Test("of a country that struggles, what is stuck and who leads it")
    func stuck() throws {
        #expect(
            try judged("AAA", [promise(.limited, lead: "Ministry of Finance.")]).offer(peers: [])
                == "Ask what became of “Publish contracts” (Ministry of Finance; planned until 2014), and help to finish."
        )
    }

    @Test("help to finish what is behind schedule, before what is over")
    func behind() throws {
        let country = try judged("AAA").record.country
        let over = try judged("AAA").record.plans[0]
        let running = ActionPlan(
            id: 2, number: "2", starts: PartialDate("2014-07-01"), ends: PartialDate("2016-06-30"))
        let interim = Report(id: 2, kind: .progress, published: PartialDate("2015-12-31"))
        let late = Commitment(
            id: 2, reference: "AAA-2-1", planID: 2, title: "Open tenders", tags: [TagUse(.openContracting)],
            assessments: [Assessment(report: interim, completion: .limited)])
        let record = CountryRecord(
            country: country, memberships: [Membership(since: PartialDate(year: 2011), status: .active)],
            plans: [over, running], commitments: [late, promise(.limited)])
        let judgement = CountryJudgement(record, Question(asOf: try #require(Day("2016-03-15"))))
        #expect(judgement.offer(peers: []) == "Behind schedule: help to finish “Open tenders”.")
    }

    @Test("what became of it, and no help to finish where the plan has long been over")
    func longOver() throws {
        func offer(on day: String, _ commitments: Commitment...) throws -> String {
            try judged("AAA", on: day, commitments).offer(peers: [])
        }
        let named = "“Publish contracts” (planned until 2014)"
        #expect(
            try offer(on: "2018-06-30", promise(.limited))
                == "Ask what became of \(named), and help to finish.")
        #expect(
            try offer(on: "2018-07-01", promise(.limited))
                == "Ask what became of \(named).")
        #expect(
            try offer(on: "2018-07-01", promise(.limited), promise(.notStarted))
                == "Ask what became of \(named) and \(named)."
        )
    }

    @Test("what was completed, where reports give results alone")
    func uncoded() throws {
        let judgement = try judged("AAA", [promise(nil, .marginal)])
        #expect(judgement.category == .u)
        #expect(
            judgement.offer(peers: [])
                == "Ask what was completed: the IRM reported results, and the completion is not coded here.")
    }

    @Test("of a country in c, from whom it could learn: a common language before a common region")
    func lesson() throws {
        let (near, speaking) = (
            try judged("BBB", [promise(.complete)]),
            try judged("CCC", region: "Americas", languages: ["es"], [promise(.complete)])
        )
        let other = try judged("DDD", [promise(.limited)])
        let asking = try judged("AAA", languages: ["es", "ca"])
        #expect(asking.category == .c)
        let opening = "Introduce open contracting before the next plan is written."
        #expect(
            asking.offer(peers: [asking, near, speaking, other])
                == opening + " It could learn from Land CCC (language es) and Land BBB (region).")
        #expect(
            asking.offer(peers: [near, other]) == opening + " It could learn from Land BBB (region).")
        #expect(asking.offer(peers: [other]) == opening)
        let old = try judged("BBB", on: "2019-02-01", [promise(.complete)])
        #expect(
            try judged("AAA", on: "2019-02-01").offer(peers: [old])
                == opening + " It could learn from Land BBB (region; newest report it rests on: 2015).")
    }
}
