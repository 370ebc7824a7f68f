import CommitmentModel
import Testing

@testable import CommitmentMapping

@Suite("The top of the lists and the merged agenda")
struct CutTests {
    static let agendas: [(slots: Int, quotas: [Int])] = [
        (1, [1, 0, 0]), (2, [1, 1, 0]), (3, [1, 1, 1]), (4, [2, 1, 1]), (5, [2, 2, 1]), (6, [2, 2, 2]),
        (7, [3, 2, 2]), (8, [3, 3, 2]), (9, [3, 3, 3]), (10, [4, 3, 3]), (12, [5, 4, 3]),
        (100, [40, 30, 30]),
        (1_000_003, [400_001, 300_001, 300_001]),
    ]

    @Test("slots go 40, 30 and 30 %, by largest remainder, the earlier list first", arguments: agendas)
    func quotas(_ slots: Int, _ quotas: [Int]) {
        let (found, spare) = Cut.slots(slots).quotas(sizes: [500_000, 500_000, 500_000])
        #expect(found == quotas)
        #expect(found.reduce(0, +) == slots)
        #expect(spare == 0)
    }

    @Test("what a short list leaves unused is spare")
    func spare() {
        #expect(Cut.slots(10).quotas(sizes: [9, 1, 0]).spare == 5)
        #expect(Cut.top(3).quotas(sizes: [9, 1, 0]).spare == 0)
    }

    private func ranking(_ lists: [Int], _ tenths: [Int], _ cut: Cut) -> Ranking {
        var ranking = Ranking(lists: lists, cut: cut)
        ranking.rank(by: tenths)
        return ranking
    }

    @Test("unused slots go to the next best, whatever their list")
    func nextBest() {
        // Quotas 2, 2, 1 of five slots; list 2 is empty, so one slot is spare.
        let ranking = ranking([0, 0, 0, 0, 1, 1, 1], [900, 800, 100, 200, 700, 600, 500], .slots(5))
        #expect(ranking.isIn == [true, true, false, false, true, true, true])
        #expect(ranking.ranks == [1, 2, 4, 3, 1, 2, 3])
    }

    @Test("equal scores keep the order of the candidates, from 0 to 1000 tenths")
    func order() {
        var numbers = SeededNumbers(seed: 4)
        for _ in 0..<50 {
            let tenths = (0..<40).map { _ in numbers.pick([0, 1, 31, 32, 33, 500, 968, 999, 1000]) ?? 0 }
            let found = ranking(tenths.map { _ in 1 }, tenths, .top(7)).ranks
            let sorted = tenths.indices.sorted { (-tenths[$0], $0) < (-tenths[$1], $1) }
            #expect(sorted.map { found[$0] } == Array(1...40))
        }
    }

    @Test("the smallest change of one weight is found, with who comes and who goes")
    func tipping() throws {
        // AAA leads by timing, BBB by need; they are level where timing counts as much as need.
        let all = [
            Candidate.sample("AAA", [1, 0, 0, 0, 0, 0.4]), Candidate.sample("BBB", [0, 1, 0, 0, 0, 0]),
        ]
        let tipping = try #require(Tipping(all, cut: .top(1), weights: .rule))
        #expect(tipping.criterion == .timing)
        #expect(tipping.from == 25)
        #expect(isClose(tipping.to, 22.9))
        #expect(tipping.comesIn == ["BBB"])
        #expect(tipping.goesOut == ["AAA"])
    }

    @Test("nothing tips a top that everybody is in, or one that is best in everything")
    func noTipping() {
        let all = [Candidate.sample("AAA", [1, 1, 1, 1, 1, 1]), .sample("BBB", [0, 0, 0, 0, 0, 0])]
        #expect(Tipping(all, cut: .top(2), weights: .rule) == nil)
        #expect(Tipping(all, cut: .top(1), weights: .rule) == nil)
    }

    @Test("the list and the agenda say who is in")
    func entries() {
        let records = (0..<6).map { index in
            CountryRecord.sample(
                plan(2, .broken),
                code: CountryCode(rawValue: "AA\("ABCDEF".dropFirst(index).prefix(1))") ?? "QQQ",
                population: 1_000_000 * (index + 1))
        }
        let list = PriorityList(records.map { $0.judged() }, cut: .top(2))
        #expect(list.entries.map(\.isIn) == [true, true, false, false, false, false])
        let agenda = PriorityList(records.map { $0.judged() }, cut: .slots(5))
        #expect(agenda.entries.map(\.isIn) == [true, true, true, true, true, false])
    }
}
