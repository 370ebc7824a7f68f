import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct OverrideListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the overrides, with the rule's category beside each.",
        discussion: """
            Those in force and those that need review; with --all everything that was ever written down, \
            oldest first in each country. Without --scope, those of every scope.

            EXAMPLES
              ocmap override list
              ocmap override list --all --format csv -o overrides.csv
            """)

    @ArgumentParser.Flag(name: .customLong("all"), help: "Also what was superseded or taken back.")
    var isWhole = false

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        let scopes = question.scope.map { [$0] } ?? Scope.allCases
        try output.print(from: store, asOf: question.question.asOf) {
            let overridden = try store.records().filter { !$0.overrides.isEmpty }
            let judgements = overridden.flatMap { record in
                scopes.map { CountryJudgement(record, question.question.inScope($0)) }
            }
            return .overrides(
                of: judgements, question.question, isWhole: isWhole, sources: try store.sources())
        }
    }
}
