import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 4: the window of two plans")
struct WindowTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let record: CountryRecord
        let window: [String]
        let share: String?
    }

    /// A plan of 2012 to 2014 that differs in its number only.
    private static func twin(_ number: String, _ promises: Promise...) -> SamplePlan {
        var twin = plan(from: "2012-07-01", to: "2014-06-30", number: number)
        twin.promises = promises
        return twin
    }

    static let cases = [
        Case(
            testDescription: "the third newest plan does not count",
            record: .sample(
                plan(from: "2010-01-01", number: "0", .broken, .broken), plan(1, .kept), plan(2, .kept)),
            window: ["2", "1"], share: "1/1"),
        Case(
            testDescription: "the second newest does",
            record: .sample(plan(1, .broken), plan(2, .kept)), window: ["2", "1"], share: "2/3"),
        Case(
            testDescription: "a plan without an assessed commitment is passed over",
            record: .sample(
                plan(from: "2010-01-01", number: "0", .broken), plan(1), plan(2, .kept), plan(3, .unreviewed)),
            window: ["2", "0"], share: "2/3"),
        Case(
            testDescription: "plan 10 is newer than plan 9 of the same day",
            record: .sample(twin("9", .broken), twin("10", .kept)), window: ["10", "9"], share: "2/3"),
        Case(
            testDescription: "and plan 8 then is out",
            record: .sample(twin("10", .kept), twin("8", .broken), twin("9", .broken)), window: ["10", "9"],
            share: "2/3"),
        Case(
            testDescription: "the start comes before the number",
            record: .sample(
                plan(from: "2014-07-01", to: "2016-06-30", number: "1", .kept), twin("2", .broken)),
            window: ["1", "2"], share: "2/3"),
        Case(
            testDescription: "a plan that starts on the day belongs to it",
            record: .sample(plan(2, .kept), plan(from: "2018-01-01", number: "3", .broken)),
            window: ["3", "2"],
            share: "1/3"),
        Case(
            testDescription: "a plan that starts the day after does not",
            record: .sample(plan(2, .kept), plan(from: "2018-01-02", number: "3", .broken)), window: ["2"],
            share: "1/1"),
        Case(
            testDescription: "local plans are not in it",
            record: .sample(plan(1, .kept), plan(from: "2014-07-01", number: "L-1", isLocal: true, .broken)),
            window: ["1"], share: "1/1"),
        Case(
            testDescription: "nothing assessed, no window", record: .sample(plan(3, .unreviewed)), window: [],
            share: nil),
    ]

    @Test("holds the two newest plans with an assessed commitment", arguments: cases)
    func window(_ example: Case) {
        let judgement = example.record.judged()
        #expect(judgement.window.map(\.number) == example.window)
        #expect(judgement.share.map { "\($0)" } == example.share)
    }
}
