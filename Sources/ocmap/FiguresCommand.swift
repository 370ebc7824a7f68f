import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Print headline figures, each with the command that lists its rows.",
        discussion: """
            A figure without its rows cannot be checked: run the command beside it, and count.

            EXAMPLES
              ocmap figures --as-of 2016-02-08
              ocmap figures --as-of 2016-02-08 --scope broad -o figures.md
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        var national = Selection()
        national.isLocal = false
        try output.print(from: store, asOf: question.question.asOf) {
            let countries = try store.judgements(question.question)
            let commitments = try store.commitmentJudgements(national, question.question).map(\.judgement)
            return .figures(
                Figure.headlines(countries, commitments), question.question, sources: try store.sources(),
                of: countries)
        }
    }
}
