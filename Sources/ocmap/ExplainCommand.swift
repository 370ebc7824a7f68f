import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a country is in its category.",
        discussion: """
            Names the test of the rule that decided, and every commitment with the report, file and line \
            that its outcome rests on. Markdown, JSON and workbook hold the same; CSV and TSV \
            hold the commitments, a row each.

            EXAMPLES
              ocmap explain Ukraine
              ocmap explain UK --as-of 2016-03-15 --scope broad
            """)

    @Argument(help: "The country: ISO code, name or alias.")
    var country: String

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        let explanation = try store.snapshot {
            let code = try store.country(named: country)
            let found = try store.judgements(question.question, country: code, withSources: true)
            guard let judgement = found.first else {
                throw StoreError.unknownCountry(country, suggestion: nil)
            }
            return Explanation(
                judgement, facts: try store.factSources(of: judgement),
                untagged: try store.untagged(judgement), sources: try store.sources(),
                stamp: try output.stamp(from: store, asOf: question.question.asOf))
        }
        try output.print(explanation)
    }
}
