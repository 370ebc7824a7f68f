import CommitmentModel
import Testing

@testable import CommitmentMapping

@Suite("Rule prio-1: what holds for any countries")
struct RobustnessPropertyTests {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    /// Countries with random values, some unknown, in the order of their codes.
    private func candidates(_ count: Int, _ numbers: inout SeededNumbers) -> [Candidate] {
        (0..<count).map { index in
            .sample(
                CountryCode(rawValue: "Q\(Self.letters[index / 26])\(Self.letters[index % 26])") ?? "QQQ",
                list: Int.random(in: 0...2, using: &numbers),
                Criterion.allCases.map { _ in
                    numbers.chance(25) ? nil : Double.random(in: 0...1, using: &numbers)
                })
        }
    }

    /// The same with a value set.
    private func setting(_ criterion: Criterion, to value: Double, in candidate: Candidate) -> Candidate {
        Candidate(
            code: candidate.code, list: candidate.list,
            values: candidate.values.map {
                $0.criterion == criterion
                    ? CriterionValue(criterion, Interval(value), raw: "", source: "") : $0
            })
    }

    @Test("chances lie in 0…1 and add up to the length of the top", arguments: UInt32(1)...8)
    func sums(_ seed: UInt32) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let all = candidates(12, &numbers)
        for cut in [Cut.top(1), .top(3), .top(40), .slots(7), .slots(40)] {
            let places = Robustness(all, cut: cut, draws: 300, seed: seed).places
            #expect(places.values.allSatisfy { (0...1).contains($0.probability) })
            #expect(places.values.allSatisfy { 1 <= $0.low && $0.low <= $0.median && $0.median <= $0.high })
            switch cut {
            case .top(let count):
                for list in 0...2 {
                    let members = all.filter { $0.list == list }
                    let sum = members.reduce(0) { $0 + (places[$1.code]?.timesIn ?? 0) }
                    #expect(sum == 300 * min(count, members.count))
                    #expect(members.allSatisfy { places[$0.code]?.high ?? 99 <= members.count })
                }
            case .slots(let count):
                #expect(places.values.reduce(0) { $0 + $1.timesIn } == 300 * min(count, all.count))
            }
        }
    }

    @Test("adding a country changes nobody's draws: nobody's rank gets better, or worse by more than one")
    func addition() {
        var numbers = SeededNumbers(seed: 5)
        let all = candidates(15, &numbers)
        let whole = Robustness(all, cut: .top(3), draws: 200, seed: 7)
        for left in all {
            let rest = all.filter { $0.code != left.code }
            let without = Robustness(rest, cut: .top(3), draws: 200, seed: 7)
            for candidate in rest {
                guard let before = without.places[candidate.code], let after = whole.places[candidate.code]
                else { continue }
                if candidate.list == left.list {
                    #expect((before.median...before.median + 1).contains(after.median))
                    #expect(after.timesIn <= before.timesIn)
                } else {
                    #expect(after == before)
                }
            }
        }
    }

    @Test("raising a value never lowers a country's chance", arguments: UInt32(1)...5)
    func raising(_ seed: UInt32) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let all = candidates(10, &numbers)
        for index in all.indices {
            for criterion in Criterion.allCases {
                var last = -1
                for value in [0, 0.3, 0.6, 1] {
                    var changed = all
                    changed[index] = setting(criterion, to: value, in: all[index])
                    let result = Robustness(changed, cut: .top(2), draws: 50, seed: seed)
                    let timesIn = result.places[all[index].code]?.timesIn ?? -1
                    #expect(timesIn >= last)
                    last = timesIn
                }
            }
        }
    }

    @Test("judgements in any order give the same list, the same chances and the same tipping weight")
    func permutation() {
        var numbers = SeededNumbers(seed: 40)
        let judgements = (0..<60).map { index in
            let record = numbers.record()
            let code =
                CountryCode(rawValue: "Q\(Self.letters[index / 26])\(Self.letters[index % 26])") ?? "QQQ"
            return CountryRecord(
                country: Country(code: code, iso2: "QQ", name: "", region: "Europe"),
                memberships: record.memberships, plans: record.plans, reports: record.reports,
                commitments: record.commitments, signals: record.signals
            ).judged()
        }
        let first = PriorityList(judgements)
        let other = PriorityList(judgements.shuffled(using: &numbers))
        #expect(first.entries.count > 20)
        #expect(first.entries.map(\.code) == other.entries.map(\.code))
        #expect(first.robustness(draws: 200, seed: 3) == other.robustness(draws: 200, seed: 3))
        #expect(first.tipping(ofList: 0) == other.tipping(ofList: 0))
    }

    @Test("without unknowns and with one weight, every draw is the list itself")
    func certain() throws {
        var numbers = SeededNumbers(seed: 9)
        let all = (0..<8).map { index in
            Candidate.sample(
                CountryCode(rawValue: "QA\(Self.letters[index])") ?? "QQQ",
                Criterion.allCases.map { _ in Double(Int.random(in: 0...10, using: &numbers)) / 10 })
        }
        let weights = try Weights(["N", "R", "F", "I", "L"].map { ($0, "0") })
        let result = Robustness(all, cut: .top(3), weights: weights, draws: 100, seed: 1)
        for candidate in all {
            let place = try #require(result.places[candidate.code])
            #expect(place.low == place.high)
            #expect(place.timesIn == 0 || place.timesIn == 100)
        }
    }
}
