import CommitmentMapping
import CommitmentModel
import Testing

/// What holds of every country, tried on 2,000 random ones.
@Suite("Rule abc-1: what always holds")
struct CountryPropertyTests {
    private func forEachRecord(_ check: (CountryRecord, Day, inout SeededNumbers) -> Void) {
        var numbers = SeededNumbers(seed: 2016_02_08)
        for _ in 1...2000 {
            let (record, day) = (numbers.record(), numbers.day())
            check(record, day, &numbers)
        }
    }

    @Test("the random countries reach every category, outcome and flag")
    func reach() {
        var categories: [CommitmentMapping.Category: Int] = [:]
        var (flags, outcomes): ([Flag: Int], [Outcome: Int]) = ([:], [:])
        forEachRecord { record, day, _ in
            let judgement = record.judged(on: day)
            categories[judgement.category, default: 0] += 1
            for flag in judgement.flags { flags[flag, default: 0] += 1 }
            for judged in judgement.commitments { outcomes[judged.outcome, default: 0] += 1 }
        }
        #expect(CommitmentMapping.Category.allCases.allSatisfy { categories[$0] ?? 0 >= 20 }, "\(categories)")
        #expect(Flag.allCases.allSatisfy { flags[$0] ?? 0 >= 5 }, "\(flags)")
        #expect(Outcome.allCases.allSatisfy { outcomes[$0] ?? 0 >= 10 }, "\(outcomes)")
    }

    @Test("the same input gives the same output")
    func deterministic() {
        forEachRecord { record, day, _ in
            #expect(record.judged(on: day) == record.judged(on: day))
        }
    }

    @Test("a report published after the day changes nothing on the day")
    func asOf() {
        forEachRecord { record, day, numbers in
            let later = day + Int.random(in: 1...400, using: &numbers)
            let published = PartialDate("\(later)")
            var reports = record.reports
            let commitments = record.commitments.map { commitment in
                let added = numbers.assessment(published: published, knownBy: "2012-01-01")
                let report = Report(
                    id: 9000 + commitment.id, kind: added.report.kind, number: 99, published: published,
                    knownBy: "2012-01-01")
                reports[commitment.planID, default: []].append(report)
                let assessment = Assessment(
                    report: report, completion: added.completion, results: added.results,
                    ambition: added.ambition, relevance: added.relevance, isStarred: added.isStarred)
                return commitment.with(assessments: commitment.assessments + [assessment])
            }
            let longer = record.with(reports: reports, commitments: commitments)
            #expect(Verdict(longer.judged(on: day)) == Verdict(record.judged(on: day)))
        }
    }

    @Test("the order of plans, reports, commitments, assessments and signals changes nothing")
    func order() {
        forEachRecord { record, day, numbers in
            let shuffled = record.with(
                plans: record.plans.shuffled(using: &numbers),
                reports: record.reports.mapValues { $0.reversed() },
                commitments: record.commitments.shuffled(using: &numbers).map {
                    $0.with(assessments: $0.assessments.shuffled(using: &numbers))
                }, signals: record.signals.reversed())
            #expect(Verdict(shuffled.judged(on: day)) == Verdict(record.judged(on: day)))
        }
    }

    @Test("commitments are listed by plan and row, however they were read")
    func listed() {
        let record = CountryRecord.sample(plan(2, .kept, .broken), plan(1, .kept, .broken))
        let reversed = record.with(commitments: record.commitments.reversed())
        #expect(record.judged().commitments.map(\.commitment.id) == [3, 4, 1, 2])
        #expect(reversed.judged().commitments.map(\.commitment.id) == [3, 4, 1, 2])
    }

    @Test("a higher completion never moves a country from a to b")
    func completionNeverHurts() {
        let scale: [Completion] = [.withdrawn, .notStarted, .noEvidence, .limited, .substantial, .complete]
        var raises = 0
        forEachRecord { record, day, numbers in
            let before = record.judged(on: day)
            guard before.letter == .a else { return }
            for (index, commitment) in record.commitments.enumerated() {
                for (place, old) in commitment.assessments.enumerated() {
                    guard let completion = old.completion, let rank = scale.firstIndex(of: completion),
                        let higher = scale[(rank + 1)...].randomElement(using: &numbers)
                    else { continue }
                    raises += 1
                    var (assessments, commitments) = (commitment.assessments, record.commitments)
                    assessments[place] = Assessment(
                        report: old.report, completion: higher, results: old.results, ambition: old.ambition,
                        relevance: old.relevance, isStarred: old.isStarred)
                    commitments[index] = commitment.with(assessments: assessments)
                    let after = record.with(commitments: commitments).judged(on: day)
                    #expect(after.letter == .a, "\(commitment.reference)")
                }
            }
        }
        #expect(raises > 500)
    }
}
