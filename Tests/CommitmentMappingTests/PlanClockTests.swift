import CommitmentMapping
import CommitmentModel
import Testing

@Suite("When the next plan is due")
struct PlanClockTests {
    /// As OGP's was: 30 June from 2014, moved a year after six months; 31 August
    /// from 2018, after four; twelve months and midterm reviews from 2022.
    static let calendar = OGPCalendar([
        CalendarRule(
            fromYear: 2022, month: 8, day: 31, opensMonths: 6, contraryAfterMonths: 12, midtermMonths: 24),
        CalendarRule(fromYear: 2011, month: 3, day: 31, opensMonths: 4),
        CalendarRule(
            fromYear: 2014, month: 6, day: 30, opensMonths: 6, contraryAfterMonths: 4, movedAfterMonths: 6),
        CalendarRule(
            fromYear: 2018, month: 8, day: 31, opensMonths: 6, contraryAfterMonths: 4, movedAfterMonths: 4),
    ])

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let record: CountryRecord
        let day: Day
        let state: PlanClock.State
        let due: Day?
        var isContrary = false
    }

    private static let two = CountryRecord.sample(plan(2))  // ends on 2016-06-30
    private static let four = CountryRecord.sample(plan(from: "2023-01-01", to: "2026-12-31"))
    private static let newcomer = CountryRecord.sample(
        memberships: [Membership(since: "2015-03-01", status: .active)])

    static let cases = [
        Case(testDescription: "far away", record: two, day: "2015-12-29", state: .running, due: "2016-06-30"),
        Case(
            testDescription: "six months before", record: two, day: "2015-12-30", state: .coCreation,
            due: "2016-06-30"),
        Case(
            testDescription: "before the month", record: two, day: "2016-05-31", state: .coCreation,
            due: "2016-06-30"),
        Case(testDescription: "in the month", record: two, day: "2016-06-01", state: .due, due: "2016-06-30"),
        Case(testDescription: "on the day", record: two, day: "2016-06-30", state: .due, due: "2016-06-30"),
        Case(
            testDescription: "the day after", record: two, day: "2016-07-01", state: .late, due: "2016-06-30"),
        Case(
            testDescription: "four months late", record: two, day: "2016-10-30", state: .late,
            due: "2016-06-30"),
        Case(
            testDescription: "more than four months late", record: two, day: "2016-10-31", state: .late,
            due: "2016-06-30", isContrary: true),
        Case(
            testDescription: "six months late", record: two, day: "2016-12-30", state: .late,
            due: "2016-06-30", isContrary: true),
        Case(
            testDescription: "more than six months late", record: two, day: "2016-12-31", state: .moved,
            due: "2017-06-30"),
        Case(
            testDescription: "late again after it was moved", record: two, day: "2017-07-01", state: .late,
            due: "2017-06-30"),
        Case(
            testDescription: "moved into the new calendar", record: two, day: "2018-01-01", state: .moved,
            due: "2018-08-31"),
        Case(
            testDescription: "only a year is known, in 2019",
            record: .sample(plan(from: nil, submitted: "2017")), day: "2019-03-01", state: .coCreation,
            due: "2019-08-31"),
        Case(
            testDescription: "its own end goes before the calendar",
            record: .sample(plan(from: "2018-09-01", to: "2020-11-30")), day: "2020-06-01",
            state: .coCreation, due: "2020-11-30"),
        Case(
            testDescription: "twelve months late, from 2022",
            record: .sample(plan(from: "2021-01-01", to: "2022-12-31")), day: "2023-12-31", state: .late,
            due: "2022-12-31"),
        Case(
            testDescription: "more than twelve months late",
            record: .sample(plan(from: "2021-01-01", to: "2022-12-31")), day: "2024-01-01", state: .late,
            due: "2022-12-31", isContrary: true),
        Case(
            testDescription: "four years, long before its middle", record: four, day: "2024-06-30",
            state: .running, due: "2025-01-01"),
        Case(
            testDescription: "four years, near its middle", record: four, day: "2024-07-01", state: .midterm,
            due: "2025-01-01"),
        Case(
            testDescription: "four years, just after its middle", record: four, day: "2025-07-01",
            state: .midterm, due: "2025-01-01"),
        Case(
            testDescription: "four years, towards its end", record: four, day: "2025-07-02", state: .running,
            due: "2026-12-31"),
        Case(
            testDescription: "a newcomer's first plan", record: newcomer, day: "2016-03-15",
            state: .coCreation, due: "2016-06-30"),
        Case(
            testDescription: "no plan known of an old member", record: newcomer, day: "2019-01-01",
            state: .unknown, due: nil),
    ]

    @Test("stands", arguments: cases)
    func state(_ example: Case) throws {
        let clock = try #require(
            PlanClock(CountryJudgement(example.record, Question(asOf: example.day)), Self.calendar))
        #expect(clock.state == example.state)
        #expect(clock.due == example.due)
        #expect(clock.isContrary == example.isContrary)
    }

    @Test(
        "nobody is called late for a day behind all plans that are known",
        arguments: [
            ("2016-06-30", PlanClock.State.late, true), ("2016-06-29", .lateOrUnknown, false),
        ] as [(Day, PlanClock.State, Bool)])
    func lateOrUnknown(_ knownUntil: Day, _ state: PlanClock.State, _ isContrary: Bool) throws {
        let calendar = OGPCalendar(
            [CalendarRule(fromYear: 2014, month: 6, day: 30, contraryAfterMonths: 4)], knownUntil: knownUntil)
        let judgement = CountryJudgement(Self.two, Question(asOf: "2016-12-01"))
        let clock = try #require(PlanClock(judgement, calendar))
        #expect(clock.due == "2016-06-30")
        #expect((clock.state, clock.isContrary) == (state, isContrary))
    }

    @Test("a country that left has none")
    func gone() {
        let record = CountryRecord.sample(
            plan(2), memberships: [Membership(since: "2015-01-01", status: .withdrawn)])
        #expect(PlanClock(CountryJudgement(record, Question(asOf: "2016-03-15")), Self.calendar) == nil)
    }

    @Test("without a calendar a plan is due on the day on which the last one ends")
    func noCalendar() throws {
        let judgement = CountryJudgement(Self.two, Question(asOf: "2016-03-15"))
        let clock = try #require(PlanClock(judgement, OGPCalendar([])))
        #expect(clock.due == "2016-06-30")
        #expect(clock.state == .running)
        #expect(clock.isDue(by: "2016-06-30"))
        #expect(!clock.isDue(by: "2016-06-29"))
    }

    @Test(
        "months are counted by the calendar",
        arguments: [
            ("2016-08-31", 6, "2017-02-28"), ("2016-03-31", -1, "2016-02-29"),
            ("2016-01-15", -1, "2015-12-15"), ("2016-12-01", 13, "2018-01-01"),
        ] as [(Day, Int, Day)])
    func months(_ day: Day, _ months: Int, _ expected: Day) {
        #expect(day.adding(months: months) == expected)
    }
}
