import ArgumentParser
import CommitmentModel
import CommitmentStore

struct TagRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Reject a tag on a commitment, with a reason.",
        discussion: """
            A rejection is kept: no import and no suggestion brings the tag back. Who changes their mind \
            says so with “ocmap tag add”.

            EXAMPLES
              ocmap tag remove UKR-2-14 policy/public-procurement --by "IRM researcher 1" --reason "fees only"
            """)

    @OptionGroup var target: TagTarget

    @Option(help: "Why not, in a few words.")
    var reason: String

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        var decision = target.decision(.reject)
        decision.reason = reason
        try target.take(decision, into: database.open(forWriting: true))
    }
}
