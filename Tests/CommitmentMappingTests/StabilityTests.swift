import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 7: stability")
struct StabilityTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let record: CountryRecord
        let category: CommitmentMapping.Category
        /// Trials that agree, of all, as they were counted by hand.
        let agreement: [Int]
        let grade: Stability.Grade
    }

    static let cases = [
        Case(
            testDescription: "all delivered in two plans: nothing moves it",
            record: .sample(plan(1, .kept, .kept), plan(2, .kept, .kept)),
            category: .a, agreement: [12, 12], grade: .firm),
        Case(
            testDescription: "one commitment: without it nothing is reviewed",
            record: .sample(plan(2, .kept)), category: .a, agreement: [8, 9], grade: .leaning),
        Case(
            testDescription: "half delivered: two thirds ask for more, and so does the loss of the success",
            record: .sample(plan(2, .kept, .broken)), category: .a, agreement: [5, 10], grade: .contested),
        Case(
            testDescription: "strong results without completion: four variants want both",
            record: .sample(plan(2, .rated(.limited, .major), .rated(.limited, .major))),
            category: .a, agreement: [6, 10], grade: .leaning),
        Case(
            testDescription: "an older plan outside the window, and one of three failures, decide",
            record: .sample(
                plan(1, .kept, .kept, .kept, .kept), plan(2, .broken, .broken, .broken), plan(3, .kept)),
            category: .b, agreement: [9, 16], grade: .contested),
    ]

    @Test("counts the trials that agree", arguments: cases)
    func counts(_ example: Case) throws {
        let judgement = example.record.judged(on: "2019-01-01")
        #expect(judgement.category == example.category)
        let stability = try #require(judgement.stability)
        #expect([stability.agreement.part, stability.agreement.whole] == example.agreement)
        #expect(stability.grade == example.grade)
    }

    @Test("says only the smallest changes that flip it")
    func decisive() throws {
        let stability = try #require(CountryRecord.sample(plan(2, .kept, .broken)).judged().stability)
        #expect(stability.flips.count == 5)
        #expect(stability.decisiveFlips.map(\.letter) == [.b, .b])
        #expect(stability.decisiveFlips.first?.trial == .variant(.twoThirds))
    }

    @Test("the first of the eight variants is the rule, and all differ")
    func variants() {
        #expect(Variant.all.count == 8)
        #expect(Set(Variant.all).count == 8)
        #expect(Variant.all.first == [])
    }
}

/// What holds of every country, tried on 500 random ones.
@Suite("Rule abc-1, section 7: what always holds")
struct StabilityPropertyTests {
    private func forEachRecord(_ check: (CountryRecord, Day) -> Void) {
        var numbers = SeededNumbers(seed: 7)
        for _ in 1...500 { check(numbers.record(), numbers.day()) }
    }

    private func letter(_ record: CountryRecord, _ question: Question) -> CommitmentMapping.Category {
        CountryJudgement(record, question).letter
    }

    @Test("the rule without a change is the rule")
    func unchanged() {
        forEachRecord { record, day in
            let question = Question(asOf: day)
            #expect(question.reading([]) == question)
        }
    }

    @Test("no variant moves u, c, n or x, so that none of them has a stability")
    func immovable() {
        forEachRecord { record, day in
            let question = Question(asOf: day)
            let judgement = CountryJudgement(record, question)
            #expect((judgement.stability != nil) == [.a, .b].contains(judgement.ruleCategory))
            let letters = Set(Variant.all.map { letter(record, question.reading($0)) })
            if judgement.assessed.isEmpty { #expect(letters.count == 1) }
        }
    }
}
