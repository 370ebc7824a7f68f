import CommitmentImport
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Testing

/// What counts give is held against judging the whole country anew.
@Suite("Stability, recodings and forecast are those of judging anew")
struct JudgedAnewTests {
    /// How often something was found that could have differed.
    private struct Found {
        var (flips, recodings, forecasts, elsewhere) = (0, 0, 0, 0)
    }

    private func compare(_ record: CountryRecord, _ question: Question, _ found: inout Found) {
        let judgement = CountryJudgement(record, question)
        let anew = JudgedAnew(judgement)
        let place = "\(record.country.code), \(question.asOf), \(question.scope)"
        if let stability = judgement.stability {
            #expect(
                stability.flips.map(\.letter) == anew.trials.filter { $0 != judgement.ruleCategory },
                "\(place)")
            #expect(stability.agreement.whole == anew.trials.count)
            #expect(stability.agreement.part == anew.trials.count { $0 == judgement.ruleCategory })
            found.flips += stability.flips.count
        }
        let (recodings, forecast) = (judgement.recodings, judgement.forecast)
        #expect(
            recodings.map {
                JudgedAnew.Change(
                    commitment: $0.commitment, code: $0.code, letter: $0.letter, steps: $0.steps)
            } == anew.changes, "\(place)")
        #expect(forecast?.plan == anew.forecast?.plan, "\(place)")
        #expect(forecast.map { [$0.ifSubstantial, $0.ifLimited] } == anew.forecast?.letters, "\(place)")
        for scope in Scope.allCases {
            let other = CountryJudgement(record, question.inScope(scope)).letter
            #expect(
                judgement.lettersElsewhere[scope] == (other == judgement.letter ? nil : other), "\(place)")
        }
        found.recodings += recodings.count
        found.forecasts += forecast.map { $0.ifSubstantial != $0.ifLimited ? 1 : 0 } ?? 0
        found.elsewhere += judgement.lettersElsewhere.count
    }

    @Test("of 600 random countries, in every scope and by every reading of the rule")
    func random() {
        var (numbers, found) = (SeededNumbers(seed: 7), Found())
        for round in 0..<600 {
            let (record, day) = (numbers.record(), numbers.day())
            let question = Question(asOf: day, scope: Scope.allCases[round % 3])
            compare(record, question, &found)
            compare(record, question.reading(Variant.all[round % 8]), &found)
        }
        #expect(found.flips > 50 && found.recodings > 100 && found.forecasts > 50 && found.elsewhere > 50)
    }

    @Test("of every country of the seeds, over ten years")
    func real() throws {
        let store = try Store.create(path: ":memory:")
        _ = try SeedImport(into: store, program: "ocmap test", time: "2024-06-30T12:00:00Z")(
            SeedImport.Group.allCases)
        var found = Found()
        for record in try store.records() {
            for year in [2014, 2016, 2019, 2024] {
                let question = Question(
                    asOf: Day(year: year, month: 3, day: 15),
                    assumptions: try #require(Assumptions(["2016=2016-03-01"])))
                compare(record, question, &found)
            }
        }
        #expect(found.flips > 50 && found.recodings > 50 && found.forecasts > 5 && found.elsewhere > 5)
    }
}
