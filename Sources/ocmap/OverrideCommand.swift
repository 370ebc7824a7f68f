import ArgumentParser
import CommitmentModel

struct OverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override",
        abstract: "Set another category than the rule's, with a reason and evidence.",
        discussion: """
            Every list shows both categories. An override counts from the day it was decided until its \
            review date passes or a newer report on the country is imported; then the rule's category \
            counts again, and “ocmap review” asks for another look. Nothing is ever changed or deleted.

            EXAMPLES
              ocmap override set Ukraine a --reason "Prozorro works nationwide" --evidence UKR-1-17 \
            --by "country lead" --review-by 2030-12-31
              ocmap override list
            """,
        subcommands: [OverrideSetCommand.self, OverrideClearCommand.self, OverrideListCommand.self])
}

/// Who judges what, and from which day on; the same for setting and clearing.
struct OverrideOptions: ParsableArguments {
    @Option(help: "Why, in a sentence.", transform: words)
    var reason: String

    @Option(help: "Who says so: a role, such as “country lead”.", transform: words)
    var by: String

    @Option(help: "The scope in which it counts: strict, core (default) or broad.")
    var scope: Scope = .core

    @Option(help: "The day on which it was decided, from which it counts. Default: today.", transform: day)
    var decided: Day?

    func validate() throws {
        if let decided, decided > Terminal.today {
            throw ValidationError("--decided takes a day up to today: nothing is decided in the future.")
        }
    }

    var decisionDay: Day { decided ?? Terminal.today }
}
