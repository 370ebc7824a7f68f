import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 4: who takes part, and where data is missing")
struct StandingTests {
    private func record(_ since: PartialDate, _ status: MembershipStatus) -> CountryRecord {
        .sample(
            plan(2, .kept),
            memberships: [
                Membership(since: "2011-09-20", status: .active), Membership(since: since, status: status),
            ])
    }

    @Test(
        "inactive, suspended and withdrawn countries are x and keep the letter they would have",
        arguments: [MembershipStatus.inactive, .suspended, .withdrawn])
    func outside(_ status: MembershipStatus) {
        let judgement = record("2017-05-01", status).judged()
        #expect(judgement.category == .x)
        #expect(judgement.wouldBe == .a)
        #expect(!judgement.flags.contains(.caution))
    }

    @Test(
        "procedural review and Response Policy cases stay in, with caution",
        arguments: [MembershipStatus.proceduralReview, .responsePolicy])
    func caution(_ status: MembershipStatus) {
        let judgement = record("2017-05-01", status).judged()
        #expect(judgement.category == .a)
        #expect(judgement.wouldBe == nil)
        #expect(judgement.flags.contains(.caution))
        #expect(!record("2018-05-01", status).judged().flags.contains(.caution))
    }

    @Test("a status counts from its very day")
    func onTheDay() {
        #expect(record("2018-01-02", .inactive).judged().category == .a)
        #expect(record("2018-01-01", .inactive).judged().category == .x)
    }

    @Test("a status known to the month counts from the month's last day, to the year from its last")
    func monthPrecision() {
        #expect(record("2017-06", .inactive).judged(on: "2017-06-29").category == .a)
        #expect(record("2017-06", .inactive).judged(on: "2017-06-30").category == .x)
        #expect(record("2017", .inactive).judged(on: "2017-12-30").category == .a)
        #expect(record("2017", .inactive).judged(on: "2017-12-31").category == .x)
    }

    @Test("a country that comes back takes part again")
    func back() {
        #expect(record("2017-05-01", .inactive).judged(on: "2017-02-01").category == .a)
        let returned = CountryRecord.sample(
            plan(2, .kept),
            memberships: [
                Membership(since: "2016-01-01", status: .withdrawn),
                Membership(since: "2017-06-01", status: .active),
            ])
        #expect(returned.judged(on: "2017-05-31").category == .x)
        #expect(returned.judged(on: "2017-06-01").category == .a)
    }

    @Test("a country that has not joined yet is x")
    func notYetJoined() {
        let record = CountryRecord.sample(
            plan(2, .kept), memberships: [Membership(since: "2018-01-02", status: .active)])
        #expect(record.judged().category == .x)
        #expect(record.judged().standing == nil)
        #expect(record.judged(on: "2018-01-02").category == .a)
    }

    @Test("a country that is x has no warmth")
    func noWarmth() {
        let judgement = CountryRecord.sample(
            plan(2), memberships: [Membership(since: "2011-09-20", status: .withdrawn)],
            signals: [.sample(.pledge)]
        ).judged()
        #expect(judgement.wouldBe == .c)
        #expect(judgement.warmth == nil)
    }

    @Test("a plan of the last four years that nobody imported is missing, to the day")
    func fourYears() {
        let within = CountryRecord.sample(plan(from: "2014-01-01", coverage: .none)).judged()
        #expect(within.category == .n)
        #expect(within.missingPlans.map(\.number) == ["1"])
        let before = CountryRecord.sample(plan(from: "2013-12-31", coverage: .none), plan(3)).judged()
        #expect(before.category == .c)
        #expect(before.missingPlans.isEmpty)
        let onTheDay = CountryRecord.sample(plan(2), plan(from: "2018-01-01", number: "3", coverage: .none))
        #expect(onTheDay.judged().category == .n)
        #expect(onTheDay.judged(on: "2017-12-31").category == .c)
    }

    @Test("where no national plan is known, there is not enough data")
    func noPlan() {
        #expect(CountryRecord.sample(signals: [.sample(.pledge)]).judged().category == .n)
        #expect(CountryRecord.sample(plan(from: "2018-01-02", .kept)).judged().category == .n)
    }

    @Test("one commitment known beside a missing plan is u, not n")
    func underWayBeforeMissing() {
        let judgement = CountryRecord.sample(plan(2, .unreviewed), plan(3, coverage: .none)).judged()
        #expect(judgement.category == .u)
        #expect(judgement.flags == [.planMissing])
    }

    @Test("every kind of signal makes a c warm", arguments: Signal.Kind.allCases)
    func warm(_ kind: Signal.Kind) {
        #expect(CountryRecord.sample(plan(2), signals: [.sample(kind)]).judged().warmth == .warm)
    }
}
