import CommitmentModel
import Testing

@testable import CommitmentMapping

@Suite("Rule abc-1, section 5: where no dates are given")
struct PlanPeriodTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var submitted: PartialDate?
        var starts: PartialDate?
        var ends: PartialDate?
        let start: Day
        let end: Day
        let isDerived: Bool

        var plan: ActionPlan {
            ActionPlan(id: 1, number: "1", submitted: submitted, starts: starts, ends: ends)
        }
    }

    static let cases = [
        Case(
            testDescription: "a year of submission gives 1 July and two years", submitted: "2014",
            start: "2014-07-01", end: "2016-06-30", isDerived: true),
        Case(
            testDescription: "the end year is where one is given", submitted: "2014", ends: "2015",
            start: "2014-07-01", end: "2015-06-30", isDerived: true),
        Case(
            testDescription: "only the year of an exact submission counts", submitted: "2014-11-05",
            start: "2014-07-01", end: "2016-06-30", isDerived: true),
        Case(
            testDescription: "real dates win over the year of submission", submitted: "2013",
            starts: "2014-01-01", ends: "2015-12-31", start: "2014-01-01", end: "2015-12-31", isDerived: false
        ),
        Case(
            testDescription: "a start without an end runs two years", starts: "2014-01-01",
            start: "2014-01-01", end: "2015-12-31", isDerived: true),
        Case(
            testDescription: "two years from 1 March of a leap year's eve", starts: "2010-03-01",
            start: "2010-03-01", end: "2012-02-29", isDerived: true),
        Case(
            testDescription: "two years from a leap day", starts: "2012-02-29",
            start: "2012-02-29", end: "2014-02-28", isDerived: true),
        Case(
            testDescription: "a real start and an end year", starts: "2014-01-01", ends: "2016",
            start: "2014-01-01", end: "2016-06-30", isDerived: true),
        Case(
            testDescription: "months count from their last day", starts: "2014-09", ends: "2016-02",
            start: "2014-09-30", end: "2016-02-29", isDerived: false),
        Case(
            testDescription: "an end day with a year of submission", submitted: "2014", ends: "2016-12-31",
            start: "2014-07-01", end: "2016-12-31", isDerived: true),
        Case(
            testDescription: "a plan never ends before it starts", starts: "2014-10-01", ends: "2014",
            start: "2014-10-01", end: "2014-10-01", isDerived: true),
    ]

    @Test("gives start, end and whether they are derived", arguments: cases)
    func period(_ example: Case) throws {
        let period = try #require(PlanPeriod(example.plan))
        #expect(period.start == example.start)
        #expect(period.end == example.end)
        #expect(period.isDerived == example.isDerived)
    }

    @Test("a plan without start and submission has no period, and no plan is known")
    func undated() {
        #expect(PlanPeriod(ActionPlan(id: 1, number: "1", ends: "2016")) == nil)
        #expect(CountryRecord.sample(plan(from: nil, to: "2016", .kept)).judged().category == .n)
    }

    @Test("a plan counts from its first day")
    func startsOnTheDay() {
        let record = CountryRecord.sample(plan(from: nil, submitted: "2017", .unreviewed))
        #expect(record.judged(on: "2017-06-30").category == .n)
        #expect(record.judged(on: "2017-07-01").category == .u)
    }

    @Test("derived-dates is shown where a commitment's plan is derived, and only there")
    func derivedFlag() {
        let derived = CountryRecord.sample(plan(from: nil, submitted: "2013", .kept))
        #expect(derived.judged().flags.contains(.derivedDates))
        let real = CountryRecord.sample(plan(2, .kept))
        #expect(!real.judged().flags.contains(.derivedDates))
    }
}
