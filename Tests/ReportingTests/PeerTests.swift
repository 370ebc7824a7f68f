import CommitmentMapping
import CommitmentModel
import Testing

@testable import Reporting

@Suite("Rule match-1: from whom a country could learn")
struct PeerTests {
    /// A commitment of a plan that is over, with what the final report says.
    struct Promise {
        var completion = Completion.complete
        var results: Results?
        var tags: [TagUse] = [TagUse(.publicProcurement)]
    }

    private func judged(
        _ code: String, region: String = "Americas", languages: [String] = ["es"],
        _ promises: [Promise] = [Promise()],
        membership: MembershipStatus = .active
    ) throws -> CountryJudgement {
        let code = try #require(CountryCode(rawValue: code))
        let plan = ActionPlan(
            id: 1, number: "1", starts: PartialDate("2012-07-01"), ends: PartialDate("2014-06-30"),
            coverage: .all)
        let report = Report(id: 1, kind: .endOfTerm, published: PartialDate("2015-01-31"))
        return CountryJudgement(
            CountryRecord(
                country: Country(
                    code: code, iso2: "AA", name: "Land \(code)", region: region, languages: languages),
                memberships: [Membership(since: PartialDate(year: 2011), status: membership)], plans: [plan],
                commitments: promises.enumerated().map { index, promise in
                    Commitment(
                        id: index + 1, reference: "\(code)-1-\(index + 1)", planID: 1,
                        title: "Publish contracts",
                        tags: promise.tags,
                        assessments: [
                            Assessment(
                                report: report, completion: promise.completion, results: promise.results)
                        ])
                }), Question(asOf: try #require(Day("2016-03-15"))))
    }

    private func names(_ learner: CountryJudgement, _ others: [CountryJudgement]) -> [String] {
        Peer.peers(of: learner, among: others).map(\.judgement.record.country.code.rawValue)
    }

    @Test("who shares language and region comes first, then a language, then the region")
    func distance() throws {
        let others = [
            try judged("BBB", languages: ["en"]), try judged("CCC", region: "Europe"), try judged("DDD"),
            try judged("EEE", region: "Europe", languages: ["en"]),
        ]
        #expect(names(try judged("AAA", [Promise(completion: .limited)]), others) == ["DDD", "CCC", "BBB"])
    }

    @Test("nobody learns from a country that is not in a, does not take part, or is itself")
    func onlyA() throws {
        let learner = try judged("AAA")
        let others = [
            learner, try judged("BBB", [Promise(completion: .limited)]),
            try judged("CCC", membership: .inactive),
            try judged("DDD", []),
        ]
        #expect(names(learner, others).isEmpty)
    }

    @Test("only what was delivered on a subject of the other counts")
    func subjects() throws {
        let infrastructure = [TagUse(.publicProcurement), TagUse("policy/infrastructure")]
        let learner = try judged("AAA", [Promise(completion: .limited, tags: infrastructure)])
        let near = try judged(
            "BBB",
            [
                Promise(), Promise(completion: .notStarted, tags: infrastructure),
                Promise(tags: [TagUse(.openContracting)]),
            ])
        let close = try judged("CCC", [Promise(tags: infrastructure)])
        let peers = Peer.peers(of: learner, among: [near, close])
        #expect(
            peers.map(\.judgement.record.country.code.rawValue) == ["CCC", "BBB"], "more subjects come first")
        #expect(peers[1].lessons.map(\.commitment.commitment.reference) == ["BBB-1-1"])
        #expect(peers[0].lessons[0].subjects == ["policy/infrastructure", "policy/public-procurement"])
    }

    @Test("what is suggested, rejected or only mentioned is no subject")
    func accepted() throws {
        let tags = [
            TagUse(.openContracting), TagUse("policy/x", state: .suggested),
            TagUse("policy/y", state: .rejected),
            TagUse("policy/z", centrality: .mention),
        ]
        let peers = Peer.peers(
            of: try judged("AAA", [Promise(completion: .limited, tags: tags)]),
            among: [try judged("BBB", [Promise(tags: tags)])])
        #expect(peers.map(\.lessons[0].subjects) == [[.openContracting]])
    }

    @Test("for a country without a commitment the scope is the subject")
    func newcomer() throws {
        let peers = Peer.peers(of: try judged("AAA", []), among: [try judged("BBB")])
        #expect(peers.map(\.lessons.count) == [1])
        #expect(peers[0].lessons[0].subjects.isEmpty)
        #expect(peers[0].shareWords == "language es; region")
    }

    @Test("strong results come before what was only delivered, and no change seen comes last")
    func strength() throws {
        let peer = try judged(
            "BBB", [Promise(results: .unchanged), Promise(), Promise(results: .outstanding)])
        let lessons = try #require(Peer.peers(of: try judged("AAA", []), among: [peer]).first).lessons
        #expect(lessons.map(\.commitment.commitment.reference) == ["BBB-1-3", "BBB-1-2", "BBB-1-1"])
    }
}
