import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 9")
struct CountryCasesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let record: CountryRecord
        var day: Day = "2018-01-01"
        let category: CommitmentMapping.Category
        var wouldBe: CommitmentMapping.Category?
        var warmth: CommitmentMapping.Category.Warmth?
        /// In lowest terms; `nil` where nothing is assessed.
        var share: String?
        /// All of them; a flag that is not named must be absent.
        var flags: [Flag] = []
        var outcomes: [Outcome] = []
    }

    static let running = Promise(assessments: [says(.progress, .limited, published: "2017-09-30")])
    static let onTrack = Promise(assessments: [says(.progress, .substantial, published: "2017-09-30")])
    static let late = Promise(assessments: [says(.endOfTerm, .complete, .major, published: "2018-02-01")])
    static let mention = Promise(
        tags: [TagUse(.publicProcurement, centrality: .mention)], assessments: [says(.endOfTerm, .complete)])
    static let withdrawal = [
        Membership(since: "2011-09-20", status: .active), Membership(since: "2017-05-01", status: .withdrawn),
    ]

    static let cases = [
        Case(
            testDescription: "1: a finished commitment with strong results",
            record: .sample(plan(1, .rated(.complete, .major))),
            category: .a, share: "1/1", flags: [.thin], outcomes: [.strong]),
        Case(
            testDescription: "2: delivered without change",
            record: .sample(plan(1, .rated(.substantial, .unchanged))),
            category: .b, share: "1/1", flags: [.thin], outcomes: [.hollow]),
        Case(
            testDescription: "3: success, then two failures",
            record: .sample(plan(1, .kept), plan(2, .broken, .broken)),
            category: .b, share: "1/5", flags: [.regress], outcomes: [.implemented, .problem, .problem]),
        Case(
            testDescription: "4: failure, then success",
            record: .sample(plan(1, .broken), plan(2, .rated(.substantial))),
            category: .a, share: "2/3", flags: [], outcomes: [.problem, .implemented]),
        Case(
            testDescription: "5: little done, strong results",
            record: .sample(plan(2, .rated(.limited, .major))),
            category: .a, share: "1/1", flags: [.thin], outcomes: [.strong]),
        Case(
            testDescription: "6: only a running plan, no report", record: .sample(plan(3, .unreviewed)),
            category: .u, outcomes: [.running]),
        Case(
            testDescription: "7: behind while the plan runs", record: .sample(plan(3, running)),
            category: .u, flags: [.behind], outcomes: [.behind]),
        Case(
            testDescription: "7: the same after the plan's end", record: .sample(plan(3, running)),
            day: "2018-07-01",
            category: .b, share: "0/1", flags: [.thin, .interimEvidence], outcomes: [.problem]),
        Case(
            testDescription: "8: on track while the plan runs", record: .sample(plan(3, onTrack)),
            category: .u, outcomes: [.onTrack]),
        Case(
            testDescription: "8: the same after the plan's end", record: .sample(plan(3, onTrack)),
            day: "2018-07-01",
            category: .a, share: "1/1", flags: [.thin, .interimEvidence], outcomes: [.implemented]),
        Case(
            testDescription: "9: no commitment, a summit pledge",
            record: .sample(plan(2), plan(3), signals: [.sample(.pledge)]),
            category: .c, warmth: .warm),
        Case(
            testDescription: "10: nothing at all", record: .sample(plan(2), plan(3)),
            category: .c, warmth: .cold),
        Case(
            testDescription: "11: last year's plan is not imported",
            record: .sample(plan(from: "2017-01-01", number: "4", coverage: .none)), category: .n,
            flags: [.planMissing]),
        Case(
            testDescription: "12: case 1, withdrawn since",
            record: .sample(plan(1, .rated(.complete, .major)), memberships: withdrawal),
            category: .x, wouldBe: .a, share: "1/1", flags: [.thin], outcomes: [.strong]),
        Case(
            testDescription: "13: case 1, the report came later", record: .sample(plan(1, late)),
            category: .u, outcomes: [.unassessed]),
        Case(
            testDescription: "14: a self-assessment only",
            record: .sample(plan(1, Promise(assessments: [says(.selfAssessment, .complete, .major)]))),
            category: .u, outcomes: [.unassessed]),
        Case(
            testDescription: "15: starred, completion blank",
            record: .sample(plan(1, Promise(assessments: [says(.endOfTerm, star: true)]))),
            category: .a, share: "1/1", flags: [.thin], outcomes: [.implemented]),
        Case(
            testDescription: "16: no evidence available", record: .sample(plan(1, .rated(.noEvidence))),
            category: .b, share: "0/1", flags: [.thin, .lowConfidence], outcomes: [.problem]),
        Case(
            testDescription: "17: a local commitment only",
            record: .sample(
                plan(2), plan(3),
                plan(from: "2016-07-01", to: "2018-06-30", number: "L-1", isLocal: true, .kept)),
            category: .c, warmth: .warm),
        Case(
            testDescription: "18: a mention only", record: .sample(plan(2, mention), plan(3)),
            category: .c, warmth: .warm, flags: [.scopeFragile]),
        Case(
            testDescription: "19: result known, completion missing",
            record: .sample(plan(1, .rated(nil, .marginal))),
            category: .u, outcomes: [.needsCoding]),
        Case(
            testDescription: "20: no early results to report yet",
            record: .sample(plan(1, .rated(.substantial, nil))),
            category: .a, share: "1/1", flags: [.thin], outcomes: [.implemented]),
        Case(
            testDescription: "22: last year's plan was read in part",
            record: .sample(plan(2), plan(from: "2017-01-01", number: "4", coverage: .some)), category: .n,
            flags: [.planMissing]),
        Case(
            testDescription: "23: the only plan is old and was read in part",
            record: .sample(plan(0, coverage: .some)), category: .n, flags: [.planMissing]),
        Case(
            testDescription: "23: the only plan is old and was read whole", record: .sample(plan(0)),
            category: .c, warmth: .cold),
        Case(
            testDescription: "the newest plan is old and was read whole",
            record: .sample(plan(-1, coverage: .none), plan(0)), category: .c, warmth: .cold),
    ]

    @Test("judges as the case says", arguments: cases)
    func judging(_ example: Case) {
        let judgement = example.record.judged(on: example.day)
        #expect((judgement.category, judgement.wouldBe) == (example.category, example.wouldBe))
        #expect(judgement.warmth == example.warmth)
        #expect(judgement.share.map { "\($0)" } == example.share)
        #expect(judgement.flags == example.flags)
        #expect(judgement.commitments.map(\.outcome) == example.outcomes)
    }

    @Test("case 11: the plan that is missing is named")
    func missingPlanIsNamed() {
        let record = CountryRecord.sample(plan(2), plan(from: "2017-01-01", number: "4", coverage: .none))
        #expect(record.judged().missingPlans.map(\.number) == ["4"])
    }

    @Test(
        "case 18: the same mention is a or b in the broad scope",
        arguments: [(Completion.complete, CommitmentMapping.Category.a), (.limited, .b)])
    func mentionInBroadScope(_ completion: Completion, _ category: CommitmentMapping.Category) {
        let promise = Promise(
            tags: [TagUse(.publicProcurement, centrality: .mention)],
            assessments: [says(.endOfTerm, completion)])
        let record = CountryRecord.sample(plan(2, promise), plan(3))
        #expect(Scope.allCases.map { record.judged(scope: $0).category } == [.c, .c, category])
        #expect(Scope.allCases.allSatisfy { record.judged(scope: $0).flags.contains(.scopeFragile) })
    }

    @Test("case 21: without an IRM report relevance is unknown, not no")
    func relevanceIsUnknown() throws {
        let promise = Promise(assessments: [says(.selfAssessment, participation: false)])
        let commitment = try #require(CountryRecord.sample(plan(1, promise)).judged().commitments.first)
        #expect(commitment.finding.participation == nil)
    }
}
