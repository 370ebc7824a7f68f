import CommitmentModel
import Testing

@Suite("Rule abc-1, section 1: codes")
struct CodeTests {
    @Test("high completion is substantial or complete")
    func highCompletion() {
        #expect(Completion.allCases.filter(\.isHigh) == [.substantial, .complete])
    }

    @Test("strong results are major or outstanding")
    func strongResults() {
        #expect(Results.allCases.filter(\.isStrong) == [.major, .outstanding])
    }

    @Test("ambitious is moderate, transformative or substantial potential")
    func ambitious() {
        #expect(Ambition.allCases.filter(\.isAmbitious) == [.moderate, .transformative, .substantial])
    }

    @Test("“none” is a value of impact and “no evidence” one of completion, not a blank")
    func noneIsAValue() {
        #expect(Ambition(rawValue: "none") == Ambition.none)
        #expect(Completion(rawValue: "no evidence available") == .noEvidence)
        #expect(Results(rawValue: "did not change") == .unchanged)
    }

    @Test(
        "a report is a claim, gives ambition, is interim or final",
        arguments: [
            (ReportKind.Weight.claim, [ReportKind.selfAssessment]),
            (.ambition, [.design, .actionPlanReview]),
            (.interim, [.progress, .midTerm]),
            (.final, [.endOfTerm, .implementation, .transitional, .results]),
        ])
    func weights(_ weight: ReportKind.Weight, _ kinds: [ReportKind]) {
        #expect(kinds.allSatisfy { $0.weight == weight })
    }
}
