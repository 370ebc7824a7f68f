import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule prio-1: readiness, feasibility, leverage")
struct ReadinessTests {
    /// Seven items; of a country with neither goal nor signal, all are unknown but the goal.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let record: CountryRecord
        let yes: Int
        let no: Int
    }

    static let cases = [
        Case(
            testDescription: "no plan runs: nothing is known", record: .sample(plan(2, .kept)), yes: 0, no: 0),
        Case(testDescription: "a plan runs without a goal", record: .sample(plan(3)), yes: 0, no: 1),
        Case(
            testDescription: "a plan runs that nobody has imported",
            record: .sample(plan(3, coverage: .none)),
            yes: 0, no: 0),
        Case(
            testDescription: "a plan runs that is imported in part",
            record: .sample(plan(3, coverage: .some)),
            yes: 0, no: 0),
        Case(
            testDescription: "a goal in a running plan", record: .sample(plan(3, .unreviewed)), yes: 1, no: 0),
        Case(
            testDescription: "a summit pledge", record: .sample(plan(2), signals: [.sample(.pledge)]), yes: 1,
            no: 0),
        Case(
            testDescription: "a pledge and a law are one mandate",
            record: .sample(plan(2), signals: [.sample(.pledge), .sample(.law)]), yes: 1, no: 0),
        Case(
            testDescription: "a publisher is data infrastructure",
            record: .sample(plan(2), signals: [.sample(.ocdsPublisher)]), yes: 1, no: 0),
        Case(
            testDescription: "a request and a civil society partner",
            record: .sample(plan(2), signals: [.sample(.request), .sample(.citizenMonitoring)]), yes: 2, no: 0
        ),
        Case(
            testDescription: "an office that speaks for OGP",
            record: .sample(
                plan(2), focalPoints: [FocalPoint(office: "Ministry", role: "contact", since: "2014")]),
            yes: 1,
            no: 0),
        Case(
            testDescription: "one that was introduced",
            record: .sample(
                plan(2),
                focalPoints: [FocalPoint(office: "Ministry", role: "contact", introduced: "2015-02-01")]),
            yes: 1, no: 0),
        Case(
            testDescription: "one of later, one that is gone, and one of which nobody says since when",
            record: .sample(
                plan(2),
                focalPoints: [
                    FocalPoint(office: "Ministry", role: "contact", since: "2019"),
                    FocalPoint(office: "Office", role: "contact", since: "2012", ends: "2013-05-31"),
                    FocalPoint(office: "Agency", role: "contact"),
                ]), yes: 0, no: 0),
        Case(
            testDescription: "a request of a later day",
            record: .sample(plan(2), signals: [.sample(.request, since: "2018-01-02")]), yes: 0, no: 0),
    ]

    @Test("readiness is the mean of seven items, unknown ones between 0 and 1", arguments: cases)
    func readiness(_ example: Case) {
        let expected = Interval(Double(example.yes) / 7, Double(7 - example.no) / 7)
        #expect(isClose(value(.readiness, of: example.record.judged()), expected))
    }

    @Test(
        "feasibility is the mean of standing and of civic space and opposition, which nobody knows",
        arguments: [(MembershipStatus.active, 1.0), (.proceduralReview, 0.3)])
    func feasibility(_ status: MembershipStatus, _ standing: Double) {
        let record = CountryRecord.sample(
            plan(2, .kept), memberships: [Membership(since: "2012-01-01", status: status)])
        let expected = Interval(standing / 3, (standing + 2) / 3)
        #expect(isClose(value(.feasibility, of: record.judged()), expected))
    }

    static let neighbours: [(String, [Country], Double)] = [
        ("none", [], 0),
        ("itself", [country("AAA", "Europe", ["fr"])], 0),
        ("one of the region", [country("BBB", "Europe", [])], 1.0 / 3),
        ("one of the language", [country("BBB", "Africa", ["en", "fr"])], 1.0 / 3),
        ("region and language count once", [country("BBB", "Europe", ["fr"])], 1.0 / 3),
        ("a stranger", [country("BBB", "Africa", ["en"])], 0),
        ("no language known", [country("BBB", "Africa", [])], 0),
        ("three", ["BBB", "CCC", "DDD"].map { country($0, "Europe", []) }, 1),
        ("four are no more than three", ["BBB", "CCC", "DDD", "EEE"].map { country($0, "Europe", []) }, 1),
        ("three and itself", ["AAA", "BBB", "CCC"].map { country($0, "Europe", []) }, 2.0 / 3),
    ]

    private static func country(_ code: String, _ region: String, _ languages: [String]) -> Country {
        Country(
            code: CountryCode(stringLiteral: code), iso2: "XX", name: code, region: region,
            languages: languages)
    }

    @Test(
        "leverage counts other category-a countries of its region or language, up to three",
        arguments: neighbours)
    func leverage(_ name: String, _ peers: [Country], _ expected: Double) {
        let judgement = CountryRecord.sample(plan(2), region: "Europe", languages: ["fr"]).judged()
        #expect(isClose(value(.leverage, of: judgement, peers: peers), Interval(expected)), "\(name)")
    }
}
