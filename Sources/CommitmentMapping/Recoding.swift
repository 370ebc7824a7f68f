package import CommitmentModel

/// A single change of what was reported that would give another letter.
package struct Recoding: Equatable, Sendable {
    /// What the report would have to say.
    package enum Code: Equatable, Sendable {
        case completion(Completion)
        case results(Results)
    }

    package let commitment: Commitment
    package let code: Code
    /// The letter that it would give.
    package let letter: Category
    /// How far the code is from what was reported, on the IRM's scale.
    package let steps: Int
}

/// What a final report on a plan would make of a country.
package struct ReportForecast: Equatable, Sendable {
    package let plan: ActionPlan
    /// The one that is out, where its codes of these commitments are not known; `nil` if none is.
    package let published: Report?
    /// If it finds every commitment in scope substantial.
    package let ifSubstantial: Category
    /// If it finds every one limited.
    package let ifLimited: Category
}

extension CountryJudgement {
    /// The letter that the rule gives the country if it takes part.
    package var letter: Category { wouldBe ?? ruleCategory }

    private static let completions: [Completion] = [.notStarted, .limited, .substantial, .complete]
    private static let results: [Results] = [.worsened, .unchanged, .marginal, .major, .outstanding]

    /// For each reviewed commitment the smallest recoding of its completion,
    /// and of its results, that would give another letter; the smallest first.
    ///
    /// Each is found by judging the commitment anew with the changed code.
    package var recodings: [Recoding] {
        var tally = Tally(commitments, question.variant)
        return commitments.filter(\.outcome.isAssessed).flatMap { judged -> [Recoding] in
            guard let report = judged.restsOn.first?.report else { return [] }
            let (completion, results) = (judged.finding.completion, judged.finding.results)
            let from = completion.map { Self.completions.firstIndex(of: $0.value) ?? 0 } ?? 2
            return [
                smallest(Self.completions, from: from, of: judged, &tally) { code in
                    (
                        .completion(code),
                        judged.commitment.coded(by: completion?.assessment.report ?? report) {
                            $0.completion = code
                        }
                    )
                },
                smallest(
                    Self.results, from: results.flatMap { Self.results.firstIndex(of: $0.value) } ?? 2,
                    of: judged, &tally
                ) { code in
                    (
                        .results(code),
                        judged.commitment.coded(by: results?.assessment.report ?? report) {
                            $0.results = code
                        }
                    )
                },
            ].compactMap(\.self)
        }.enumerated().sorted { ($0.element.steps, $0.offset) < ($1.element.steps, $1.offset) }.map(\.element)
    }

    private func smallest<Value>(
        _ scale: [Value], from place: Int, of judged: CommitmentJudgement, _ tally: inout Tally,
        _ recode: (Value) -> (Recoding.Code, Commitment)
    ) -> Recoding? {
        for index in scale.indices.sorted(by: { abs($0 - place) < abs($1 - place) }) where index != place {
            let (code, changed) = recode(scale[index])
            let other = tally.letter(if: judged, were: judged.recoded(changed).outcome)
            if other != letter {
                return Recoding(commitment: changed, code: code, letter: other, steps: abs(index - place))
            }
        }
        return nil
    }

    /// What a final report would do, published today on the newest plan that
    /// has a commitment nobody has finished reviewing; `nil` if none has.
    ///
    /// If one is out, only what it says of commitments without a code is open.
    package var forecast: ReportForecast? {
        guard let open = commitments.last(where: { !$0.outcome.isAssessed }) else { return nil }
        let (plan, published) = (open.plan, open.finalReport)
        let report = Report(
            id: 0, kind: .endOfTerm, number: .max, published: PartialDate("\(question.asOf)"))
        guard
            let reviewed = StartedPlan(plan, reports: (record.reports[plan.id] ?? []) + [report], question)
        else { return nil }
        func letter(_ completion: Completion) -> Category {
            let judged = commitments.map { open in
                open.plan.id != plan.id || published != nil && open.outcome.isAssessed
                    ? open
                    : CommitmentJudgement(
                        open.commitment.coded(by: report) { $0.completion = completion }, of: reviewed,
                        question)
            }
            return Tally(judged, question.variant).letter
        }
        return ReportForecast(
            plan: plan, published: published, ifSubstantial: letter(.substantial),
            ifLimited: letter(.limited))
    }
}

extension Commitment {
    /// The same commitment, where a report says something else of it.
    fileprivate func coded(by report: Report, _ change: (inout Assessment) -> Void) -> Commitment {
        var copy = self
        if !copy.assessments.contains(where: { $0.report.id == report.id }) {
            copy.assessments.append(Assessment(report: report))
        }
        for index in copy.assessments.indices where copy.assessments[index].report.id == report.id {
            change(&copy.assessments[index])
        }
        return copy
    }
}
