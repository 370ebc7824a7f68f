import ArgumentParser
import CommitmentModel
import CommitmentStore

struct OverrideClearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear",
        abstract: "Take an override back, so that the rule's category counts again.",
        discussion: """
            The override stays in “ocmap override list --all”, with the reason for taking it back.

            EXAMPLES
              ocmap override clear Ukraine --reason "The results report says the same" --by "country lead"
            """)

    @Argument(help: "The country: ISO code, name or alias.")
    var country: String

    @OptionGroup var options: OverrideOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open(forWriting: true)
        let found = try store.wholeCountry(named: country)
        try store.add(
            Override(
                id: 0, scope: options.scope, category: nil, reason: options.reason, by: options.by,
                decided: options.decisionDay, reviewBy: nil, recorded: Terminal.now), of: found)
        Terminal.tell(
            "\(found.name): the rule's category counts again from \(options.decisionDay) in scope \(options.scope.rawValue)."
        )
    }
}
