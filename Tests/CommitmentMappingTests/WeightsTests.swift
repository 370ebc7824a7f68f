import Testing

@testable import CommitmentMapping

@Suite("Weights of one's own")
struct WeightsTests {
    @Test("what is not named keeps the rule's weight")
    func missing() throws {
        let weights = try Weights([("T", "30"), ("n", "20")])
        #expect(weights.points == [30, 20, 20, 15, 10, 5])
        #expect(!weights.areTheRules)
        #expect(try Weights([]).areTheRules)
        #expect(try Weights([("timing", "25")]).areTheRules)
    }

    @Test("weights are scaled to add up to 100")
    func scaled() throws {
        let weights = try Weights([("T", "125")])
        #expect(weights.points == [62.5, 12.5, 10, 7.5, 5, 2.5])
        #expect(weights.given == [125, 25, 20, 15, 10, 5])
    }

    static let refusals: [(pairs: [(criterion: String, weight: String)], error: WeightsError)] = [
        ([("Q", "1")], .unknownCriterion("Q")), ([("", "1")], .unknownCriterion("")),
        ([("T", "-1")], .negative("-1", of: .timing)), ([("T", "")], .notANumber("", of: .timing)),
        ([("T", "many")], .notANumber("many", of: .timing)),
        ([("T", "nan")], .notANumber("nan", of: .timing)),
        ([("T", "inf")], .notANumber("inf", of: .timing)),
        ([("T", "0x1")], .notANumber("0x1", of: .timing)),
        ([("T", "0,5")], .notANumber("0,5", of: .timing)),
        ([("T", "1000001")], .notANumber("1000001", of: .timing)),
        ([("T", "1"), ("timing", "2")], .twice(.timing)),
        (["T", "N", "R", "F", "I", "L"].map { ($0, "0") }, .allZero),
    ]

    @Test("are refused with what is wrong", arguments: refusals)
    func refused(_ pairs: [(criterion: String, weight: String)], _ error: WeightsError) {
        #expect(throws: error) { try Weights(pairs) }
    }

    @Test("an unknown letter is refused by name, with those there are")
    func sentence() {
        #expect(
            "\(WeightsError.unknownCriterion("Q"))"
                == "No criterion is called “Q”. There are T timing, N need, R readiness, F feasibility, I scale, L leverage."
        )
    }

    @Test("change score, interval and known share")
    func scores() throws {
        let values: [(criterion: Criterion, value: Interval)] = [
            (.timing, Interval(1)), (.need, .unknown), (.readiness, Interval(0)), (.feasibility, Interval(0)),
            (.scale, Interval(0)), (.leverage, Interval(0)),
        ]
        let weights = try Weights([("T", "40"), ("N", "10")])
        let score = PriorityScore(values, weights: weights)
        #expect(isClose(score.score, 45))
        #expect(isClose(score.low, 40))
        #expect(isClose(score.high, 50))
        #expect(isClose(score.known, 0.9))
    }
}
