import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule prio-1: the lists and their order")
struct PriorityListTests {
    private func order(_ records: [CountryRecord]) -> [String] {
        PriorityList(records.map { $0.judged() }).entries.map(\.judgement.record.country.code.rawValue)
    }

    /// Category b, its plan over since the last day of a month.
    private func country(_ code: CountryCode, due: PartialDate, _ promises: Promise...) -> CountryRecord {
        var only = plan(from: "2012-07-01", to: due)
        only.promises = promises
        return .sample(only, code: code, population: 1_000_000)
    }

    @Test("b and u stand first, then a, then c, each ranked from 1; x and n are left out and named")
    func lists() {
        let gone = [Membership(since: "2012-01-01", status: .withdrawn)]
        let records: [CountryRecord] = [
            .sample(plan(2, .kept), code: "AAA"), .sample(plan(2, .broken), code: "BBB"),
            .sample(plan(2), code: "CCC"), .sample(plan(3, .unreviewed), code: "UUU"),
            .sample(plan(2, .kept), code: "XXX", memberships: gone), .sample(code: "NNN"),
        ]
        let list = PriorityList(records.map { $0.judged() })
        #expect(list.entries.map(\.judgement.category.rawValue).sorted() == ["a", "b", "c", "u"])
        #expect(list.entries.suffix(2).map(\.judgement.category) == [.a, .c])
        #expect(list.entries.map(\.rank) == [1, 2, 1, 1])
        #expect(list.leftOut.map(\.record.country.code) == ["NNN", "XXX"])
    }

    @Test("the higher score comes first")
    func byScore() {
        let needs = country("BBB", due: "2016-06-30", .broken)
        let delivers = country("AAA", due: "2016-06-30", .broken, .kept, .broken)
        #expect(order([delivers, needs]) == ["BBB", "AAA"])
    }

    @Test("at the same score the nearer due date comes first")
    func byDueDate() {
        let near = country("BBB", due: "2016-06-30", .broken)
        let far = country("AAA", due: "2015-06-30", .broken)
        #expect(order([far, near]) == ["BBB", "AAA"])
    }

    @Test("scores are compared at a tenth: a smaller difference is a tie")
    func tenths() throws {
        let (more, less) = (
            CountryRecord.sample(plan(2, .broken), code: "BBB", population: 1_010_000),
            CountryRecord.sample(plan(2, .broken), code: "AAA", population: 1_000_000)
        )
        let scores = PriorityList([more.judged(), less.judged()]).entries.map(\.score.score)
        #expect(scores.count == 2 && scores[0] != scores[1] && abs(scores[0] - scores[1]) < 0.1)
        #expect(order([more, less]) == ["AAA", "BBB"])
    }

    @Test("then more undelivered commitments come first")
    func byProblems() {
        let one = country("AAA", due: "2016-06-30", .broken)
        let two = country("BBB", due: "2016-06-30", .broken, .broken)
        #expect(order([one, two]) == ["BBB", "AAA"])
    }

    @Test("then the more is known, and at last the ISO code decides")
    func byKnownAndCode() {
        // 10^7.15 people are worth 0.5, as much as the middle of an unknown scale.
        let known = CountryRecord.sample(plan(2, .broken), code: "BBB", population: 14_125_375)
        let unknown = CountryRecord.sample(plan(2, .broken), code: "AAA")
        #expect(order([unknown, known]) == ["BBB", "AAA"])
        let (first, second) = (
            country("AAA", due: "2016-06-30", .broken), country("BBB", due: "2016-06-30", .broken)
        )
        #expect(order([second, first]) == ["AAA", "BBB"])
    }

    @Test("a country that is not in category a never reorders the others, nor changes their scores")
    func independence() {
        var numbers = SeededNumbers(seed: 40)
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let judgements = (0..<100).map { index in
            let record = numbers.record()
            let code = CountryCode(rawValue: "Q\(letters[index / 26])\(letters[index % 26])") ?? "QQQ"
            let country = Country(
                code: code, iso2: "QQ", name: "", region: numbers.pick(["Europe", "Africa"]) ?? "",
                population: numbers.pick([1_000_000, 60_000_000], blank: 30))
            return CountryRecord(
                country: country, memberships: record.memberships, plans: record.plans,
                reports: record.reports, commitments: record.commitments, signals: record.signals
            ).judged()
        }
        let full = PriorityList(judgements).entries
        for left in judgements where left.category != .a {
            let code = left.record.country.code
            let others = PriorityList(judgements.filter { $0.record.country.code != code }).entries
            let expected = full.filter { $0.judgement.record.country.code != code }
            #expect(
                others.map(\.judgement.record.country.code) == expected.map(\.judgement.record.country.code))
            #expect(others.map(\.score) == expected.map(\.score))
        }
        #expect(PriorityList(judgements.shuffled(using: &numbers)).entries.map(\.score) == full.map(\.score))
    }

    @Test("caution is shown and the score is not cut for it, beyond the standing")
    func caution() throws {
        let reviewed = CountryRecord.sample(
            plan(2, .broken), memberships: [Membership(since: "2012-01-01", status: .proceduralReview)])
        let active = CountryRecord.sample(plan(2, .broken))
        let scores = PriorityList([reviewed.judged()]).entries + PriorityList([active.judged()]).entries
        try #require(scores.count == 2)
        #expect(scores[0].judgement.flags.contains(.caution))
        #expect(isClose(scores[1].score.score - scores[0].score.score, 15 * 0.7 / 3))
    }

    @Test("every criterion says what was found and where")
    func explained() {
        for entry in PriorityList([CountryRecord.sample(plan(2, .broken)).judged()]).entries {
            #expect(entry.values.map(\.criterion) == Criterion.allCases)
            #expect(entry.values.allSatisfy { !$0.raw.isEmpty && !$0.source.isEmpty })
            let total = entry.values.reduce(0) { $0 + Weights.rule.contribution(of: $1) }
            #expect(isClose(total, entry.score.score))
        }
    }
}
