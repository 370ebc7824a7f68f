import CommitmentMapping
import CommitmentModel
import Testing

extension Override {
    /// Decided on a day, to be reviewed by the end of 2017; `nil` takes one back.
    static func sample(
        _ category: CommitmentMapping.Category?, _ decided: Day, id: Int? = nil, scope: Scope = .core,
        reviewBy: Day = "2017-12-31", newer: Set<Int> = []
    ) -> Override {
        Override(
            id: id ?? decided.number, scope: scope, category: category?.rawValue, reason: "a reason",
            evidence: ["AAA-1"], by: "lead", decided: decided, reviewBy: category == nil ? nil : reviewBy,
            newerReports: newer)
    }
}

@Suite("Rule abc-1, section 8: overrides")
struct OverrideTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var overrides: [Override]
        var day: Day = "2017-10-01"
        var scope = Scope.core
        /// The category that counts; the rule gives a in all of them.
        let category: CommitmentMapping.Category
        /// What is said of the override that speaks, if one does.
        let standing: String
    }

    /// Category a by a report of 31 January 2017; plan 3 runs, with a report of 30 September 2017.
    static func record(_ overrides: [Override]) -> CountryRecord {
        .sample(
            plan(2, .kept),
            plan(3, Promise(assessments: [says(.progress, .substantial, published: "2017-09-30")])),
            overrides: overrides)
    }

    static let cases = [
        Case(testDescription: "none", overrides: [], category: .a, standing: "none"),
        Case(
            testDescription: "in force from its day on",
            overrides: [.sample(.b, "2017-10-01")], category: .b, standing: "in force"),
        Case(
            testDescription: "not before",
            overrides: [.sample(.b, "2017-10-02")], category: .a, standing: "none"),
        Case(
            testDescription: "in force on its review date",
            overrides: [.sample(.b, "2017-10-01")], day: "2017-12-31", category: .b, standing: "in force"),
        Case(
            testDescription: "needs review the day after",
            overrides: [.sample(.b, "2017-10-01")], day: "2018-01-01", category: .a, standing: "date"),
        Case(
            testDescription: "needs review once a newer report is published",
            overrides: [.sample(.b, "2017-02-01")], category: .a, standing: "report"),
        Case(
            testDescription: "not on the day before that",
            overrides: [.sample(.b, "2017-02-01")], day: "2017-09-29", category: .b, standing: "in force"),
        Case(
            testDescription: "needs review once an older report is imported later",
            overrides: [.sample(.b, "2017-10-01", newer: [100])], category: .a, standing: "report"),
        Case(
            testDescription: "both at once",
            overrides: [.sample(.b, "2017-02-01")], day: "2018-01-01", category: .a, standing: "date report"),
        Case(
            testDescription: "a newer one takes its place",
            overrides: [.sample(.b, "2017-10-01"), .sample(.c, "2017-10-02")], day: "2017-10-02",
            category: .c,
            standing: "in force"),
        Case(
            testDescription: "of one day, the one written down later",
            overrides: [.sample(.b, "2017-10-01", id: 2), .sample(.c, "2017-10-01", id: 1)], category: .b,
            standing: "in force"),
        Case(
            testDescription: "taken back",
            overrides: [.sample(.b, "2017-10-01"), .sample(nil, "2017-10-02")], day: "2017-10-02",
            category: .a,
            standing: "none"),
        Case(
            testDescription: "but still in force the day before",
            overrides: [.sample(.b, "2017-10-01"), .sample(nil, "2017-10-02")], category: .b,
            standing: "in force"),
        Case(
            testDescription: "of another scope",
            overrides: [.sample(.b, "2017-10-01", scope: .broad)], category: .a, standing: "none"),
        Case(
            testDescription: "of the scope that is asked for",
            overrides: [.sample(.b, "2017-10-01", scope: .broad)], scope: .broad, category: .b,
            standing: "in force"),
    ]

    private func words(_ state: OverrideState?) -> String {
        switch state?.standing {
        case nil: "none"
        case .inForce: "in force"
        case .needsReview(let doubts):
            doubts.map { if case .datePassed = $0 { "date" } else { "report" } }.joined(separator: " ")
        default: "does not speak"
        }
    }

    @Test(
        "counts from its day until a report or its date, and never hides the rule's category",
        arguments: cases)
    func counts(_ example: Case) {
        let judgement = Self.record(example.overrides).judged(on: example.day, scope: example.scope)
        #expect(judgement.category == example.category)
        #expect(judgement.ruleCategory == .a)
        #expect(judgement.letter == .a)
        #expect(words(judgement.override) == example.standing)
        #expect(judgement.flags.contains(.override) == (example.standing != "none"))
    }

    @Test("a government's own report is no newer report")
    func claim() {
        let record = CountryRecord.sample(
            plan(2, .kept),
            plan(3, Promise(assessments: [says(.selfAssessment, .complete, published: "2017-09-30")])),
            overrides: [.sample(.b, "2017-02-01")])
        #expect(record.judged(on: "2017-10-01").category == .b)
    }

    @Test("a country that left may be given a category, and is still said to have left")
    func left() {
        let record = CountryRecord.sample(
            plan(2, .kept), memberships: [Membership(since: "2011-09-20", status: .withdrawn)],
            overrides: [.sample(.b, "2017-10-01")])
        let judgement = record.judged(on: "2017-10-01")
        #expect(judgement.category == .b)
        #expect(judgement.ruleCategory == .x)
        #expect(judgement.wouldBe == .a)
    }

    @Test("the list tells of each how it stands on the day")
    func states() {
        let record = Self.record([
            .sample(.b, "2017-10-01"), .sample(.c, "2017-10-02"), .sample(.u, "2017-10-03"),
        ])
        let states = record.overrideStates(Question(asOf: "2017-10-02")).map(\.standing)
        #expect(states == [.superseded, .inForce, .notYet])
    }

    @Test("what random persons set changes nothing of what the rule gives")
    func ruleUntouched() {
        var numbers = SeededNumbers(seed: 9)
        var overridden = 0
        for _ in 1...1000 {
            let (record, day) = (numbers.record(), numbers.day())
            let plain = CountryRecord(
                country: record.country, memberships: record.memberships, plans: record.plans,
                reports: record.reports, commitments: record.commitments, signals: record.signals)
            let (with, without) = (record.judged(on: day), plain.judged(on: day))
            #expect(with.ruleCategory == without.category)
            #expect(with.stability == without.stability)
            #expect(with.category == with.ruleCategory || with.override?.isInForce == true)
            if with.category != with.ruleCategory { overridden += 1 }
        }
        #expect(overridden > 10)
    }
}
