import CommitmentModel
import Testing

@testable import CommitmentMapping

@Suite("What would bring a country in or out")
struct MarginTests {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    /// Countries of all lists whose values were found in random records.
    private func list(seed: UInt64, weights: Weights = .rule) -> PriorityList {
        var numbers = SeededNumbers(seed: seed)
        return PriorityList(
            (0..<40).map { index in
                let record = numbers.record()
                let code =
                    CountryCode(rawValue: "Q\(Self.letters[index / 26])\(Self.letters[index % 26])") ?? "QQQ"
                return CountryRecord(
                    country: Country(
                        code: code, iso2: "QQ", name: "", region: numbers.pick(["Europe", "Africa"]) ?? "",
                        population: numbers.pick([1_000_000, 60_000_000], blank: 30)),
                    memberships: record.memberships, plans: record.plans, reports: record.reports,
                    commitments: record.commitments, signals: record.signals
                ).judged()
            }, cut: .top(3), weights: weights)
    }

    @Test("points lie between the score and that of the nearest on the other side")
    func points() throws {
        let list = list(seed: 1)
        for entry in list.entries {
            let rivals = list.entries.filter { $0.list == entry.list && $0.isIn != entry.isIn }
            guard !rivals.isEmpty else {
                #expect(list.margin(of: entry) == nil)
                continue
            }
            let margin = try #require(list.margin(of: entry))
            let distances = rivals.map { abs($0.score.score - entry.score.score) }
            #expect(isClose(margin.points, distances.min() ?? -1) || distances.contains { $0 < 0.1 })
        }
    }

    @Test("each value that would do it does it", arguments: 1...4)
    func moves(_ seed: UInt64) throws {
        let weights = try Weights([("T", "35"), ("L", "0")])
        var tried = 0
        for list in [list(seed: seed), list(seed: seed, weights: weights)] {
            for entry in list.entries {
                let rivals = list.entries.filter { $0.list == entry.list && $0.isIn != entry.isIn }
                for move in list.margin(of: entry)?.moves ?? [] {
                    let values = entry.values.map {
                        ($0.criterion, $0.criterion == move.criterion ? Interval(move.value) : $0.value)
                    }
                    let moved = PriorityScore(values, weights: list.weights).tenths
                    let crossed = rivals.contains {
                        entry.isIn ? moved < $0.score.tenths : moved > $0.score.tenths
                    }
                    #expect(crossed, "\(entry.code) \(move)")
                    let value = entry.values.first { $0.criterion == move.criterion }?.value
                    #expect(
                        move.isUnknown
                            == (value.map { $0.width > 0 && $0.low <= move.value && move.value <= $0.high }))
                    tried += 1
                }
            }
        }
        #expect(tried > 30)
    }

    static let timings: [Double] = [0.11, 0.3, 0.31, 0.45, 0.6, 0.61, 0.8, 0.99, 1]

    @Test("months are those in which timing is worth as much", arguments: timings)
    func months(_ value: Double) {
        let (from, to) = Criteria.months(worth: value)
        if let from {
            #expect(isClose(Criteria.timing(months: from), value))
            #expect(Criteria.timing(months: from - 0.5) < value)
        }
        if let to {
            #expect(isClose(Criteria.timing(months: to), value))
            #expect(Criteria.timing(months: to + 0.5) < value)
        }
        #expect((from == nil) == (value <= 0.3))
    }

    @Test("a timing that is always reached has no limits")
    func noLimits() {
        #expect(Criteria.months(worth: 0.1).from == nil)
        #expect(Criteria.months(worth: 0.1).to == nil)
    }
}
