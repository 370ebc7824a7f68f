import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct TagQueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "Write the tags that wait for a person, to be judged in a spreadsheet.",
        discussion: """
            Lists suggestions, tags on which coders disagree, and procurement whose centrality nobody has \
            judged; the highest score first. Fill in decision (accept or reject), centrality (main, part or \
            mention; may stay empty), reason (a rejection needs one) and coder (a role or code, no name), \
            and import the file. Rows without a decision say nothing.

            EXAMPLES
              ocmap tag queue -o queue.csv
              ocmap tag queue -o queue.xlsx --country Ukraine --limit 50
            """)

    @Option(help: "Only this country: ISO code, name or alias.")
    var country: String?

    @OptionGroup var threshold: TagThreshold

    @Option(parsing: .unconditional, help: "At most so many.")
    var limit: Int?

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    func run() throws {
        let store = try database.open()
        var (selection, recorded) = (Selection(), TagSelection())
        selection.country = try country.map(store.country)
        recorded.country = selection.country
        let queue = TagQueue(
            TagRule(), subjects: try store.tagSubjects(selection), records: try store.tagRecords(recorded),
            minimumScore: threshold.score)
        try output.print(
            .queue(Array(queue.items.prefix(limit ?? .max)), of: queue.items.count, rule: TagRule.version))
    }
}
