import CommitmentMapping
import CommitmentModel

/// What a judgement says of other readings and codes, found the long way: by
/// judging the whole country anew for each of them.
struct JudgedAnew {
    /// What a `Recoding` says.
    struct Change: Equatable {
        let commitment: Commitment
        let code: Recoding.Code
        let letter: CommitmentMapping.Category
        let steps: Int
    }

    /// The letter of each trial of abc-1 section 7, in their order.
    let trials: [CommitmentMapping.Category]
    let changes: [Change]
    /// Its plan, and the letters if all is found substantial, and limited.
    let forecast: (plan: ActionPlan, letters: [CommitmentMapping.Category])?

    init(_ judgement: CountryJudgement) {
        let (record, question) = (judgement.record, judgement.question)
        func letter(_ record: CountryRecord, _ question: Question = question) -> CommitmentMapping.Category {
            CountryJudgement(record, question).letter
        }
        trials =
            Variant.all.map { letter(record, question.reading($0)) }
            + judgement.assessed.map { letter(record.replacing($0.commitment.with(assessments: []))) }

        func smallest<Value>(
            _ scale: [Value], from place: Int, _ recode: (Value) -> (Recoding.Code, Commitment)
        ) -> Change? {
            let others = scale.indices.filter { $0 != place }
            for index in others.sorted(by: { abs($0 - place) < abs($1 - place) }) {
                let (code, commitment) = recode(scale[index])
                let other = letter(record.replacing(commitment))
                if other != judgement.letter {
                    return Change(
                        commitment: commitment, code: code, letter: other, steps: abs(index - place))
                }
            }
            return nil
        }
        let completions: [Completion] = [.notStarted, .limited, .substantial, .complete]
        let results: [Results] = [.worsened, .unchanged, .marginal, .major, .outstanding]
        let found = judgement.assessed.flatMap { judged -> [Change] in
            guard let report = judged.restsOn.first?.report else { return [] }
            let (completion, result) = (judged.finding.completion, judged.finding.results)
            return [
                smallest(
                    completions, from: completion.map { completions.firstIndex(of: $0.value) ?? 0 } ?? 2
                ) { code in
                    (
                        .completion(code),
                        judged.commitment.saying(completion?.assessment.report ?? report) {
                            $0.completion = code
                        }
                    )
                },
                smallest(results, from: result.flatMap { results.firstIndex(of: $0.value) } ?? 2) { code in
                    (
                        .results(code),
                        judged.commitment.saying(result?.assessment.report ?? report) { $0.results = code }
                    )
                },
            ].compactMap(\.self)
        }
        changes = (0...4).flatMap { steps in found.filter { $0.steps == steps } }
        forecast = judgement.commitments.last { !$0.outcome.isAssessed }.map { newest in
            let plan = newest.plan
            let report = Report(
                id: 0, kind: .endOfTerm, number: .max, published: PartialDate("\(question.asOf)"))
            func found(_ completion: Completion) -> CommitmentMapping.Category {
                var reports = record.reports
                reports[plan.id, default: []].append(report)
                // Of a report that is out the codes that are known stay.
                let open = Set(
                    judgement.commitments.filter {
                        $0.plan.id == plan.id && (newest.finalReport == nil || !$0.outcome.isAssessed)
                    }.map(\.commitment.id))
                return letter(
                    record.with(
                        reports: reports,
                        commitments: record.commitments.map {
                            open.contains($0.id) ? $0.saying(report) { $0.completion = completion } : $0
                        }))
            }
            return (plan, [found(.substantial), found(.limited)])
        }
    }
}

extension CountryRecord {
    fileprivate func replacing(_ commitment: Commitment) -> CountryRecord {
        with(commitments: commitments.map { $0.id == commitment.id ? commitment : $0 })
    }
}

extension Commitment {
    /// The same commitment, where a report says something else of it.
    fileprivate func saying(_ report: Report, _ change: (inout Assessment) -> Void) -> Commitment {
        var all = assessments
        if !all.contains(where: { $0.report.id == report.id }) { all.append(Assessment(report: report)) }
        for index in all.indices where all[index].report.id == report.id { change(&all[index]) }
        return with(assessments: all)
    }
}
