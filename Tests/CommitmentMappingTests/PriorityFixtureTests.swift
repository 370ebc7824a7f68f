import Testing

@testable import CommitmentMapping

/// The worked example at the end of rule prio-1.
@Suite("Rule prio-1, fixture")
struct PriorityFixtureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// T, N, R, F, I and L; `nil` is unknown.
        let values: [Double?]
        let score: Double
        var low: Double?
        var high: Double?

        var computed: PriorityScore {
            PriorityScore(
                zip(Criterion.allCases, values).map { ($0, $1.map { Interval($0) } ?? .unknown) })
        }
    }

    static let cases = [
        Case(testDescription: "AAA", values: [0.9, 0.8, 0.6, 0.7, 0.5, 0.4], score: 72),
        Case(testDescription: "BBB", values: [1, 0.5, 0.8, 0.9, 0.2, 0.6], score: 72),
        Case(
            testDescription: "EEE", values: [0.9, 0.8, nil, 0.8, 0.4, 0.4], score: 70.5, low: 60.5, high: 80.5
        ),
        Case(testDescription: "DDD", values: [0.7, 0.7, 0.7, 0.7, 0.7, 0.7], score: 70),
        Case(testDescription: "CCC", values: [0.3, 1, 0.4, 0.5, 0.9, 0.8], score: 61),
        Case(testDescription: "FFF", values: [0.2, 0.3, 0.9, 0.9, 0.6, 1], score: 55),
    ]

    @Test("gives the score and its interval", arguments: cases)
    func scoring(_ example: Case) {
        let score = example.computed
        #expect(isClose(score.score, example.score))
        #expect(isClose(score.low, example.low ?? example.score))
        #expect(isClose(score.high, example.high ?? example.score))
    }

    @Test("the weights add up to 100 and stand in the order of the table")
    func weights() {
        #expect(Criterion.allCases.map(\.weight) == [25, 25, 20, 15, 10, 5])
        #expect(Criterion.allCases.map(\.rawValue) == ["T", "N", "R", "F", "I", "L"])
    }

    @Test("an unknown criterion counts with its middle, never by leaving its weight out")
    func neverRenormalised() {
        let known = PriorityScore([(.timing, Interval(1)), (.need, .unknown)])
        #expect(isClose(known.score, 75))
        #expect(isClose(known.low, 50))
        #expect(isClose(known.high, 100))
        #expect(isClose(known.known, 0.5))
    }

    @Test("a value known within a quarter is three quarters known")
    func partlyKnown() {
        let all = Criterion.allCases.map { (criterion: $0, value: Interval(0.5, 0.75)) }
        #expect(isClose(PriorityScore(all).known, 0.75))
    }
}

/// Equal but for the rounding of binary fractions.
func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }
