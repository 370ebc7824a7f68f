import ArgumentParser

/// The commands on tags stand under one name.
struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Suggest, accept, reject and list the tags of commitments.",
        discussion: """
            A rule suggests tags from the words of a commitment and from the IRM's codes. A suggestion \
            counts for nothing until a person accepts it; what people said is never deleted.

            EXAMPLES
              ocmap tag suggest --country Ukraine
              ocmap tag queue -o queue.xlsx
              ocmap tag list --state suggested
            """,
        subcommands: [
            TagAddCommand.self, TagRemoveCommand.self, TagListCommand.self, TagSuggestCommand.self,
            TagQueueCommand.self,
        ])
}
