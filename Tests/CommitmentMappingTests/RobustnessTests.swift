import CommitmentModel
import Testing

@testable import CommitmentMapping

@Suite("Rule prio-1: robustness")
struct RobustnessTests {
    static let codes: [CountryCode] = ["AAA", "BBB", "EEE", "DDD", "CCC", "FFF"]

    /// The fixture at the end of the rule; its countries share a list.
    static let fixture = zip(PriorityFixtureTests.cases, codes).map { Candidate.sample($1, $0.values) }

    static let chances: [(CountryCode, Double)] = [
        ("AAA", 0.96), ("BBB", 0.83), ("DDD", 0.61), ("EEE", 0.57), ("CCC", 0.03), ("FFF", 0),
    ]

    @Test("the fixture has the rule's chances for the top 3 with 100,000 draws")
    func chances() {
        let result = Robustness(Self.fixture, cut: .top(3), draws: 100_000, seed: 1)
        for (code, chance) in Self.chances {
            let found = result.places[code]?.probability ?? -1
            #expect(abs(found - chance) <= 0.01, "\(code): \(found)")
        }
    }

    @Test("one seed gives one result on every machine, to the last draw")
    func frozen() {
        let result = Robustness(Self.fixture, cut: .top(3), draws: 1000, seed: 1)
        let found = Self.codes.map { code in
            result.places[code].map { [$0.timesIn, $0.median, $0.low, $0.high] }
        }
        #expect(
            found == [
                [965, 2, 1, 3], [847, 2, 1, 4], [560, 3, 1, 5], [596, 3, 2, 4], [31, 5, 4, 6], [1, 6, 5, 6],
            ])
        #expect(Robustness(Self.fixture, cut: .top(3), draws: 1000, seed: 2) != result)
    }

    @Test("the items of a mean are drawn one by one, so that their mean keeps to the middle")
    func items() {
        let rest = Criterion.allCases.filter { $0 != .timing }
        func candidate(_ code: CountryCode, items: [Interval]) -> Candidate {
            Candidate(
                code: code, list: 0,
                values: [CriterionValue(.timing, meanOf: items, raw: "", source: "")]
                    + rest.map { CriterionValue($0, Interval(0.5), raw: "", source: "") })
        }
        // 0.55 against a mean of unknowns: one of twenty is above it less often than a single one.
        let known = candidate("AAA", items: [Interval(0.7)])
        let one = [known, candidate("BBB", items: [.unknown])]
        let twenty = [known, candidate("BBB", items: Array(repeating: .unknown, count: 20))]
        let chances = [one, twenty].map {
            Robustness($0, cut: .top(1), draws: 2000, seed: 1).places["BBB"]?.probability ?? -1
        }
        #expect(abs(chances[0] - 0.3) < 0.05, "\(chances)")
        #expect(chances[1] < 0.01, "\(chances)")
    }

    @Test("a floor holds in every draw")
    func floor() {
        let rest = Criterion.allCases.filter { $0 != .need }
            .map { CriterionValue($0, Interval(0.5), raw: "", source: "") }
        let floored = CriterionValue(.need, meanOf: [.unknown], floor: 0.6, raw: "", source: "")
        let known = CriterionValue(.need, Interval(0.5), raw: "", source: "")
        let result = Robustness(
            [
                Candidate(code: "AAA", list: 0, values: [known] + rest),
                Candidate(code: "BBB", list: 0, values: [floored] + rest),
            ], cut: .top(1), draws: 500, seed: 1)
        #expect(result.places["BBB"]?.probability == 1)
    }

    static let tiers: [(timesIn: Int, isInsufficient: Bool, tier: Tier)] = [
        (1000, false, .firm), (900, false, .firm), (899, false, .contested), (101, false, .contested),
        (100, false, .out), (0, false, .out), (1000, true, .insufficientData), (0, true, .insufficientData),
    ]

    @Test("0.90 or more is firm, 0.10 or less is out; too little known is no tier", arguments: tiers)
    func tier(_ timesIn: Int, _ isInsufficient: Bool, _ tier: Tier) {
        let place = Robustness.Place(draws: 1000, timesIn: timesIn, median: 1, low: 1, high: 1)
        #expect(Tier(place, isInsufficient: isInsufficient) == tier)
    }

    @Test("half of the weight has to be known", arguments: [(0.5, false), (0.499, true), (1, false)])
    func insufficient(_ known: Double, _ isInsufficient: Bool) {
        let score = PriorityScore(Criterion.allCases.map { ($0, Interval(0, 1 - known)) })
        #expect(score.isInsufficient == isInsufficient)
    }
}

extension Candidate {
    /// With one value for each criterion, `nil` for unknown.
    static func sample(_ code: CountryCode, list: Int = 0, _ values: [Double?]) -> Candidate {
        Candidate(
            code: code, list: list,
            values: zip(Criterion.allCases, values).map {
                CriterionValue($0, $1.map { Interval($0) } ?? .unknown, raw: "", source: "")
            })
    }
}
