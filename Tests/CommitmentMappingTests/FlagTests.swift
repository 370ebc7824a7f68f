import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 4: every flag, on and off")
struct FlagTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let flag: Flag
        let isShown: Bool
        let text: String
        let record: CountryRecord
        var testDescription: String { "\(flag.rawValue) \(isShown ? "on" : "off"): \(text)" }

        init(_ flag: Flag, _ isShown: Bool, _ text: String, _ plans: SamplePlan...) {
            (self.flag, self.isShown, self.text) = (flag, isShown, text)
            var all = [plan(8), plan(8), plan(8), plan(8)]
            for (index, plan) in plans.enumerated() { all[index] = plan }
            record = .sample(all[0], all[1], all[2], all[3])
        }
    }

    static let runningBehind = Promise(assessments: [says(.progress, .limited)])
    static let interim = Promise(assessments: [says(.progress, .limited)])
    static let bothKinds = Promise(assessments: [says(.progress, .limited), says(.endOfTerm, .complete)])
    static let filledFromInterim = Promise(assessments: [says(.progress, .limited), says(.endOfTerm)])
    static let noEvidence = Promise.rated(.noEvidence)

    static let cases = [
        Case(.regress, true, "the older plan succeeded, the newer did not", plan(1, .kept), plan(2, .broken)),
        Case(.regress, true, "a newer plan that changed nothing", plan(1, .kept), plan(2, .hollow)),
        Case(.regress, false, "both succeeded", plan(1, .kept), plan(2, .kept, .broken)),
        Case(.regress, false, "the older changed nothing either", plan(1, .hollow), plan(2, .broken)),
        Case(.regress, false, "the newer succeeded", plan(1, .broken), plan(2, .kept)),
        Case(.regress, false, "one plan", plan(2, .kept, .broken)),
        Case(
            .regress, false, "the success is older than the window",
            plan(from: "2011-01-01", .kept), plan(1, .broken), plan(2, .broken)),
        Case(.dormant, true, "two later plans without one", plan(1, .kept), plan(2), plan(3)),
        Case(.dormant, false, "one later plan without one", plan(1), plan(2, .kept), plan(3)),
        Case(.dormant, false, "the newest has one", plan(1, .kept), plan(2), plan(3, .unreviewed)),
        Case(
            .dormant, false, "the newest is not imported", plan(1, .kept), plan(2), plan(3, coverage: .none)),
        Case(
            .dormant, false, "the one before is not imported", plan(1, .kept), plan(2, coverage: .none),
            plan(3)),
        Case(.runningNew, true, "a new one beside a record", plan(2, .kept), plan(3, .unreviewed)),
        Case(.runningNew, false, "nothing runs", plan(1, .kept), plan(2, .kept)),
        Case(.runningNew, false, "the plan that runs has none", plan(2, .kept), plan(3)),
        Case(.behind, true, "a running one is limited", plan(2, .kept), plan(3, runningBehind)),
        Case(.behind, false, "it is over", plan(2, .broken)),
        Case(.behind, false, "nothing is said of it", plan(3, .unreviewed)),
        Case(.thin, true, "one", plan(2, .kept)),
        Case(
            .thin, true, "one, and others that nobody reviewed", plan(2, .kept, .unreviewed),
            plan(3, .unreviewed)),
        Case(.thin, false, "two in one plan", plan(2, .kept, .kept)),
        Case(.thin, false, "two in two plans", plan(1, .kept), plan(2, .kept)),
        Case(.thin, false, "none", plan(3, .unreviewed)),
        Case(
            .interimEvidence, true, "a plan of 1 January 2014",
            plan(from: "2014-01-01", to: "2015-12-31", interim)),
        Case(
            .interimEvidence, false, "a plan of 31 December 2013",
            plan(from: "2013-12-31", to: "2015-12-31", interim)),
        Case(.interimEvidence, true, "the final report leaves it blank", plan(2, filledFromInterim)),
        Case(.interimEvidence, false, "the final report says it", plan(2, bothKinds)),
        Case(.interimEvidence, false, "it still runs", plan(3, interim)),
        Case(.planMissing, true, "a plan of 2014 beside a record", plan(1, .kept), plan(2, coverage: .none)),
        Case(.planMissing, false, "a plan of 2012", plan(1, coverage: .none), plan(2, .kept)),
        Case(
            .planMissing, true, "a plan of 2012, newer than what counts", plan(0, .kept),
            plan(1, coverage: .none)),
        Case(
            .planMissing, true, "a plan of 2012, newer than what was promised", plan(0, .unreviewed),
            plan(1, coverage: .none)),
        Case(
            .planMissing, true, "a plan of 2012, read in part without anything in scope", plan(0, .kept),
            plan(1, coverage: .some)),
        Case(
            .planMissing, false, "a plan of 2012, read in part with something in scope", plan(0, .kept),
            plan(1, coverage: .some, .unreviewed)),
        Case(
            .planMissing, true, "a plan of 2012 between the two that count", plan(0, .kept),
            plan(1, coverage: .none), plan(2, .kept)),
        Case(.planMissing, false, "everything is imported", plan(1, .kept), plan(2)),
        Case(.planMissing, true, "a country in n", plan(2, coverage: .none)),
        Case(.lowConfidence, true, "no evidence of any", plan(1, noEvidence), plan(2, noEvidence)),
        Case(.lowConfidence, false, "one is known to be limited", plan(2, noEvidence, .broken)),
        Case(.lowConfidence, false, "nothing is assessed", plan(3, .unreviewed)),
    ]

    @Test("is shown when it should be", arguments: cases)
    func flag(_ example: Case) {
        #expect(example.record.judged().flags.contains(example.flag) == example.isShown)
    }

    @Test("delivered without change rests on both codes: one from an interim report is enough")
    func hollowFromInterim() {
        let resultsInterim = Promise(assessments: [
            says(.progress, nil, .unchanged), says(.endOfTerm, .complete),
        ])
        let completionInterim = Promise(assessments: [
            says(.progress, .complete), says(.endOfTerm, nil, .unchanged),
        ])
        #expect(CountryRecord.sample(plan(2, resultsInterim)).judged().flags == [.thin, .interimEvidence])
        #expect(CountryRecord.sample(plan(2, completionInterim)).judged().flags == [.thin, .interimEvidence])
    }

    @Test("flags have the words of the rule")
    func words() {
        #expect(Flag.mixed.words == "mixed record")
        #expect(Flag.regress.words == "earlier success, later not")
        #expect(Flag.dormant.words == "nothing in the last two plans")
        #expect(Flag.runningNew.words == "new commitment under way")
        #expect(Flag.behind.words == "current commitment behind schedule")
        #expect(Flag.thin.words == "rests on one commitment")
        #expect(Flag.scopeFragile.words == "another scope gives another letter")
        #expect(Flag.caution.words == "engage with caution")
    }
}
