import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "List what a person should look at, and the command for each.",
        discussion: """
            One queue: overrides that need review, contested categories, codes and days on which files \
            disagree, rows of files that may be any of several commitments, procurement whose centrality \
            nobody has judged, suggested tags, and commitments whose words speak for a tag that nobody gave. \
            An empty queue is an answer: the exit code is 0.

            EXAMPLES
              ocmap review
              ocmap review --kind contested --as-of 2016-12-31
              ocmap review --all --format xlsx -o review.xlsx
            """)

    @Option(
        help:
            """
            Only override, contested, contradiction, ambiguous-row, centrality, suggested-tag or untagged. \
            May be repeated.
            """
    )
    var kind: [ReviewItem.Kind] = []

    @Option(help: "Only this country: ISO code, name or alias.")
    var country: String?

    @ArgumentParser.Flag(
        name: .customLong("all"), help: "A row for every tag; by default those of a country are counted.")
    var isWhole = false

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        try output.print(from: store, asOf: question.question.asOf) {
            let only = try country.map(store.country)
            let waiting = try store.waiting() + TagRule().untagged(try store.tagSubjects(Selection()))
            // An override of another scope waits too, unless one scope was asked for.
            let others = question.scope == nil ? Scope.allCases.filter { $0 != question.question.scope } : []
            let items = try store.records().filter { only == nil || $0.country.code == only }
                .flatMap { record in
                    ReviewItem.items(of: CountryJudgement(record, question.question))
                        + (record.overrides.isEmpty ? [] : others).flatMap {
                            ReviewItem.overrides(of: CountryJudgement(record, question.question.inScope($0)))
                        }
                        + ReviewItem.items(waiting, of: record.country, isWhole: isWhole)
                }
            return .review(items, kinds: kind, question.question, sources: try store.sources())
        }
    }
}

extension ReviewItem.Kind: ExpressibleByArgument {}
