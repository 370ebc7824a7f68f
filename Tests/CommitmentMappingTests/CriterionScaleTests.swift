import CommitmentModel
import Testing

@testable import CommitmentMapping

@Suite("Rule prio-1: timing and scale")
struct CriterionScaleTests {
    static let timings: [(months: Double, value: Double)] = [
        (60, 0.1), (24, 0.1), (23.999_999_999_9, 0.1), (20.25, 0.325), (16.5, 0.55), (12.75, 0.775), (9, 1),
        (5, 1), (2, 1), (1.5, 0.9), (1, 0.8), (0.5, 0.7), (0, 0.6), (-0.000_000_000_1, 0.6), (-4, 0.5),
        (-6, 0.45), (-12, 0.3), (-12.1, 0.3), (-100, 0.3),
    ]

    @Test("months to the next plan's due date have the value of the anchors", arguments: timings)
    func timing(_ months: Double, _ value: Double) {
        #expect(isClose(Criteria.timing(months: months), value))
    }

    static let populations: [(Int, Double)] = [
        (1, 0), (1000, 0), (1_000_000, 0), (10_000_000, 1 / 2.3), (100_000_000, 2 / 2.3),
        (1_400_000_000, 1), (200_000_000, 1),
    ]

    @Test("10⁶ people give 0, 10^8.3 give 1, the rest lies between by the logarithm", arguments: populations)
    func scale(_ population: Int, _ value: Double) {
        #expect(isClose(Criteria.scale(population: population), value))
    }

    @Test("10^8.3 people, rounded to whole ones, give 1 to seven places")
    func upperAnchor() {
        #expect(abs(Criteria.scale(population: 199_526_231) - 1) < 1e-7)
        #expect(Criteria.scale(population: 199_526_231) <= 1)
        #expect(Criteria.scale(population: 0) == 0)
    }

    @Test("months are days divided by 30.4375, and due is the end of the newest plan known on the day")
    func monthsInDays() {
        let record = CountryRecord.sample(plan(2, .kept), plan(3, .unreviewed))
        #expect(record.judged().nextPlanDue == "2018-06-30")
        #expect(value(.timing, of: record.judged(on: "2018-06-30")) == Interval(0.6))
        let dayBefore = value(.timing, of: record.judged(on: "2018-06-29"))
        #expect(isClose(dayBefore.middle, 0.6 + 0.4 / 30.4375 / 2))
        let dayAfter = value(.timing, of: record.judged(on: "2018-07-01"))
        #expect(isClose(dayAfter.middle, 0.6 - 0.3 / 30.4375 / 12))
    }

    @Test("30 June is the due date where only a year is known")
    func dueInAYear() {
        let record = CountryRecord.sample(plan(from: nil, to: "2019", submitted: "2016", .unreviewed))
        #expect(record.judged().nextPlanDue == "2019-06-30")
    }

    @Test("a plan that starts later is not known yet")
    func laterPlan() {
        #expect(CountryRecord.sample(plan(2, .kept), plan(4, .kept)).judged().nextPlanDue == "2016-06-30")
    }

    @Test("without a plan timing is unknown, without a population scale is")
    func unknown() {
        #expect(value(.timing, of: CountryRecord.sample().judged()) == .unknown)
        #expect(value(.scale, of: CountryRecord.sample().judged()) == .unknown)
        #expect(value(.scale, of: CountryRecord.sample(population: 1_000_000).judged()) == Interval(0))
    }
}

/// What one criterion is worth for a country.
func value(
    _ criterion: Criterion, of judgement: CountryJudgement, peers: [Country] = []
) -> Interval {
    let all = Criteria(judgement, peers: peers).values
    return all.first { $0.criterion == criterion }?.value ?? Interval(-1)
}
