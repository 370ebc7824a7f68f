import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 3: outcome of a commitment")
struct OutcomeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let assessment: Assessment
        /// Plan 1 is over on the day of the test, plan 3 runs.
        var number = 1
        let outcome: Outcome

        init(_ text: String, _ assessment: Assessment, plan number: Int = 1, _ outcome: Outcome) {
            (testDescription, self.assessment, self.number, self.outcome) = (
                text, assessment, number, outcome
            )
        }
    }

    static let rows = [
        Case("running, substantial", says(.progress, .substantial), plan: 3, .onTrack),
        Case("running, complete", says(.progress, .complete), plan: 3, .onTrack),
        Case("running, limited", says(.progress, .limited), plan: 3, .behind),
        Case("running, not started", says(.progress, .notStarted), plan: 3, .behind),
        Case("running, withdrawn", says(.progress, .withdrawn), plan: 3, .behind),
        Case("running, no evidence", says(.progress, .noEvidence), plan: 3, .behind),
        Case("running, blank", says(.progress), plan: 3, .running),
        Case("major results", says(.endOfTerm, .complete, .major), .strong),
        Case("outstanding results", says(.endOfTerm, .complete, .outstanding), .strong),
        Case("complete, worsened", says(.endOfTerm, .complete, .worsened), .hollow),
        Case("substantial, did not change", says(.endOfTerm, .substantial, .unchanged), .hollow),
        Case("complete, marginal results", says(.endOfTerm, .complete, .marginal), .implemented),
        Case("substantial, results blank", says(.endOfTerm, .substantial), .implemented),
        Case("blank and starred", says(.endOfTerm, star: true), .implemented),
        Case("limited", says(.endOfTerm, .limited), .problem),
        Case("not started", says(.endOfTerm, .notStarted), .problem),
        Case("withdrawn", says(.endOfTerm, .withdrawn), .problem),
        Case("no evidence available", says(.endOfTerm, .noEvidence), .problem),
        Case("blank, worsened", says(.endOfTerm, nil, .worsened), .needsCoding),
        Case("blank, did not change", says(.endOfTerm, nil, .unchanged), .needsCoding),
        Case("blank, marginal", says(.endOfTerm, nil, .marginal), .needsCoding),
        Case("blank", says(.endOfTerm), .unassessed),
        Case("blank, known not to be starred", says(.endOfTerm, star: false), .unassessed),
    ]

    /// Two tests of the table hold; the upper one decides.
    static let order = [
        Case("on track before strong", says(.progress, .complete, .major), plan: 3, .onTrack),
        Case("on track before hollow", says(.progress, .complete, .unchanged), plan: 3, .onTrack),
        Case("behind before running and strong", says(.progress, .limited, .major), plan: 3, .behind),
        Case("running before strong", says(.progress, nil, .major), plan: 3, .running),
        Case("running before starred", says(.progress, star: true), plan: 3, .running),
        Case("running before needs coding", says(.progress, nil, .marginal), plan: 3, .running),
        Case("strong before problem", says(.endOfTerm, .notStarted, .major), .strong),
        Case("strong before implemented", says(.endOfTerm, .substantial, .outstanding), .strong),
        Case("strong before starred", says(.endOfTerm, nil, .major, star: true), .strong),
        Case("hollow before implemented", says(.endOfTerm, .complete, .worsened), .hollow),
        Case("hollow although starred", says(.endOfTerm, .complete, .unchanged, star: true), .hollow),
        Case("problem although starred", says(.endOfTerm, .limited, star: true), .problem),
        Case("starred before needs coding", says(.endOfTerm, nil, .marginal, star: true), .implemented),
        Case("problem before needs coding", says(.endOfTerm, .limited, .unchanged), .problem),
        Case("needs coding before unassessed", says(.endOfTerm, nil, .unchanged), .needsCoding),
    ]

    @Test("every row of the table gives its outcome", arguments: rows)
    func row(_ example: Case) throws { try check(example) }

    @Test("the first test that holds decides", arguments: order)
    func firstMatch(_ example: Case) throws { try check(example) }

    private func check(_ example: Case) throws {
        let record = CountryRecord.sample(plan(example.number, Promise(assessments: [example.assessment])))
        #expect(record.judged().commitments.map(\.outcome) == [example.outcome])
    }

    @Test("only delivered and undelivered commitments decide a category")
    func assessed() {
        #expect(Outcome.allCases.filter(\.isAssessed) == [.strong, .hollow, .implemented, .problem])
        #expect(Outcome.allCases.filter(\.isDelivered) == [.strong, .hollow, .implemented])
        #expect(Outcome.allCases.filter(\.isSuccess) == [.strong, .implemented])
        #expect(Outcome.allCases.filter(\.isUnderWay) == [.onTrack, .behind, .running])
    }

    @Test("an outcome rests on the report of each code that it takes, each report once")
    func restsOn() {
        let (interim, final) = (says(.progress, .complete), says(.endOfTerm, nil, .unchanged))
        func kinds(_ assessments: Assessment...) -> [ReportKind] {
            CountryRecord.sample(plan(2, Promise(assessments: assessments))).judged().commitments
                .flatMap(\.restsOn).map(\.report.kind)
        }
        #expect(kinds(interim, final) == [.progress, .endOfTerm])
        #expect(kinds(says(.endOfTerm, .complete, .unchanged), interim) == [.endOfTerm])
        #expect(kinds(interim, says(.endOfTerm, nil, .marginal)) == [.progress])
        #expect(kinds(interim, says(.endOfTerm, nil, .major)) == [.endOfTerm])
        #expect(kinds(says(.endOfTerm)).isEmpty)
    }

    @Test("people read the words of the rule")
    func words() {
        #expect(
            Outcome.allCases.map(\.words) == [
                "on track", "behind schedule", "under way", "delivered, strong results",
                "delivered, no change seen yet", "delivered", "not delivered so far",
                "result known, completion missing", "not reviewed",
            ])
    }
}
