import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Who moved between two days, and through what")
struct MoveTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let record: CountryRecord
        let days: [Day]
        /// The letters before and after, and the kinds of the causes in order.
        let expected: String
    }

    static let joined = [Membership(since: "2011-09-20", status: .active)]
    static let interim = Promise(assessments: [says(.progress, .limited, published: "2017-09-30")])

    static let cases = [
        Case(
            testDescription: "a final report",
            record: .sample(plan(2, .kept)), days: ["2016-12-31", "2017-01-31"], expected: "u a: report"),
        Case(
            testDescription: "the end of a plan, which makes its interim report count",
            record: .sample(plan(3, interim)), days: ["2018-06-30", "2018-07-01"], expected: "u b: planEnded"),
        Case(
            testDescription: "an interim report and then the end of the plan: both were needed",
            record: .sample(plan(3, interim)), days: ["2017-01-01", "2018-07-01"],
            expected: "u b: report planEnded"),
        Case(
            testDescription: "a plan that started with a commitment",
            record: .sample(plan(1), plan(3, .unreviewed)), days: ["2016-06-30", "2016-07-01"],
            expected: "c u: planStarted"),
        Case(
            testDescription: "a plan that started and that nobody imported",
            record: .sample(plan(1), plan(3, coverage: .none)), days: ["2016-06-30", "2016-07-01"],
            expected: "c n: planStarted"),
        Case(
            testDescription: "a plan that nobody imported, four years on",
            record: .sample(plan(1, coverage: .none), plan(2)), days: ["2016-07-01", "2016-07-02"],
            expected: "n c: planAged"),
        Case(
            testDescription: "a withdrawal, whatever was published meanwhile",
            record: .sample(
                plan(2, .kept), memberships: joined + [Membership(since: "2017-05-01", status: .withdrawn)]),
            days: ["2016-12-31", "2017-05-01"], expected: "u x: withdrawn"),
        Case(
            testDescription: "suspended, and then ended: both are named, in their order",
            record: .sample(
                plan(2, .kept),
                memberships: joined + [
                    Membership(since: "2017-05-01", status: .suspended),
                    Membership(since: "2018-05-01", status: .withdrawn),
                ]),
            days: ["2016-12-31", "2018-05-01"], expected: "u x: suspended withdrawn"),
        Case(
            testDescription: "a signal in c",
            record: .sample(plan(1), signals: [.sample(.law, since: "2015-05-05")]),
            days: ["2015-05-04", "2015-05-05"], expected: "c c: signal"),
        Case(
            testDescription: "a local commitment in c",
            record: .sample(plan(1), plan(from: "2015-01-01", number: "XX-1", isLocal: true, .unreviewed)),
            days: ["2014-12-31", "2015-01-01"], expected: "c c: planStarted"),
        Case(
            testDescription: "an override, once it was decided",
            record: .sample(plan(1, .kept), overrides: [.sample(.b, "2017-06-01")]),
            days: ["2017-05-31", "2017-06-01"], expected: "a b: overrideSet"),
        Case(
            testDescription: "an override whose review date passed",
            record: .sample(plan(1, .kept), overrides: [.sample(.b, "2017-06-01")]),
            days: ["2017-12-31", "2018-01-01"], expected: "b a: overrideEnded"),
        Case(
            testDescription: "an override taken back",
            record: .sample(
                plan(1, .kept), overrides: [.sample(.b, "2017-06-01"), .sample(nil, "2017-07-01")]),
            days: ["2017-06-30", "2017-07-01"], expected: "b a: overrideEnded"),
        Case(
            testDescription: "a new report that says the same moves nobody",
            record: .sample(plan(1, .kept)), days: ["2017-01-31", "2018-01-31"], expected: "nobody"),
    ]

    private func kind(_ cause: Move.Cause) -> String {
        switch cause {
        case .membership(let membership): membership.status.rawValue
        case .report: "report"
        case .planStarted: "planStarted"
        case .planEnded: "planEnded"
        case .planAged: "planAged"
        case .signal: "signal"
        case .overrideSet: "overrideSet"
        case .overrideEnded: "overrideEnded"
        }
    }

    @Test("says what moved a country", arguments: cases)
    func moves(_ example: Case) {
        let judged = example.days.map { example.record.judged(on: $0) }
        let words = Move(from: judged[0], to: judged[1]).map { move in
            "\(move.before.category) \(move.after.category): "
                + move.causes.map(kind).joined(separator: " ")
        }
        #expect(words ?? "nobody" == example.expected)
    }

    @Test("a report that takes a strong result away is named, though the outcome rests on the other one")
    func takenAway() throws {
        let both = Promise(assessments: [
            says(.progress, .substantial, .major, published: "2016-08-01"),
            says(.endOfTerm, nil, .unchanged, published: "2017-01-31"),
        ])
        let record = CountryRecord.sample(plan(2, both))
        let move = try #require(
            Move(from: record.judged(on: "2016-12-31"), to: record.judged(on: "2017-01-31")))
        #expect(move.causes.map(kind) == ["report"])
        guard case .report(let report, _) = move.causes[0] else { return }
        #expect(report.kind == .endOfTerm)
    }

    @Test("every move of 1,000 random countries has a cause, and each report was published in between")
    func caused() {
        var numbers = SeededNumbers(seed: 8)
        var (moved, reports) = (0, 0)
        for _ in 1...1000 {
            let (record, first) = (numbers.record(), numbers.day())
            let last = first + Int.random(in: 1...900, using: &numbers)
            guard let move = Move(from: record.judged(on: first), to: record.judged(on: last)) else {
                continue
            }
            moved += 1
            #expect(!move.causes.isEmpty)
            for case .report(let report, _) in move.causes {
                reports += 1
                let day = report.published?.lastDay ?? report.knownBy ?? first
                // A plan may have started after its report was published: the plan is named with it.
                let hasStart = move.causes.contains { kind($0) == "planStarted" }
                #expect((day > first || hasStart) && day <= last)
            }
        }
        #expect(moved > 150)
        #expect(reports > 50)
    }
}
