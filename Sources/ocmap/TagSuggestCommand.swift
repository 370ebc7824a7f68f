import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct TagSuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Suggest tags from the words of commitments and from the IRM's codes.",
        discussion: """
            Lists what rule \(TagRule.version) suggests and nobody has accepted or rejected, the highest \
            score first, with the words that led to it. --write stores the list; it still counts for \
            nothing until a person accepts.

            EXAMPLES
              ocmap tag suggest --country Ukraine
              ocmap tag suggest --write
              ocmap tag suggest --minimum-score 0.9 --format csv -o suggestions.csv
            """)

    @Option(help: "Only this country: ISO code, name or alias.")
    var country: String?

    @OptionGroup var threshold: TagThreshold

    @ArgumentParser.Flag(
        name: .customLong("write"), help: "Store them, in place of what the rule suggested before.")
    var isStored = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open(forWriting: isStored)
        var selection = Selection()
        selection.country = try country.map(store.country)
        let subjects = try store.tagSubjects(selection)
        let open = TagRule().openSuggestions(for: subjects, minimumScore: threshold.score)
        if isStored {
            let counts = try store.suggest(open, by: TagRule.version, on: subjects)
            Terminal.tell(
                "\(counts.new) suggestions stored, \(counts.changed) changed, \(counts.same) the same, "
                    + "\(counts.withdrawn) withdrawn.")
        }
        try output.print(
            .suggestions(open, rule: TagRule.version, minimumScore: threshold.score))
    }
}

/// From which score a suggestion is shown; the same for suggest and queue.
struct TagThreshold: ParsableArguments {
    @Option(
        name: .customLong("minimum-score"),
        help: ArgumentHelp("Only those of this score or more, 0 to 1. Default: 0.4.", valueName: "score"))
    var score = TagRule.minimumScore

    func validate() throws {
        guard (0...1).contains(score) else {
            throw ValidationError("--minimum-score takes a number from 0 to 1, such as 0.6.")
        }
    }
}
