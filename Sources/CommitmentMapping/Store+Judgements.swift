package import CommitmentModel
package import CommitmentStore

// The one file of this target that reads a database.

extension Store {
    /// Every country judged, by ISO code.
    package func judgements(_ question: Question) throws -> [CountryJudgement] {
        try records().map { CountryJudgement($0, question) }
    }

    /// The commitments of a selection judged, in its order; those of plans
    /// that had not started by the day are left out.
    package func commitmentJudgements(
        _ selection: Selection, _ question: Question
    ) throws -> [(country: CountryCode, judgement: CommitmentJudgement)] {
        var nothing = Selection()
        nothing.limit = 0
        return CommitmentJudgement.judging(
            try commitments(selection), of: try records(commitments: nothing), question)
    }
}
