import ArgumentParser
import CommitmentModel
import CommitmentStore

struct TagAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Accept a tag for a commitment, or give it one.",
        discussion: """
            The newest word of each coder counts. A tag counts when all who judged it accept it; where they \
            disagree, it counts as suggested. A centrality that is given here replaces that of every file.

            EXAMPLES
              ocmap tag add UKR-1-17 oc/data --by "IRM researcher 1"
              ocmap tag add UKR-1-17 policy/public-procurement --by "IRM researcher 1" --centrality main
            """)

    @OptionGroup var target: TagTarget

    @Option(help: "How much of the commitment it covers: main, part or mention.")
    var centrality: Centrality?

    @Option(help: "Why, in a few words.")
    var reason: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        var decision = target.decision(.accept)
        decision.centrality = centrality
        decision.reason = reason
        try target.take(decision, into: database.open(forWriting: true))
    }
}

/// Which tag on which commitment, and who says so.
struct TagTarget: ParsableArguments {
    @Argument(help: "The commitment, as “ocmap commitments” prints it: UA0087, UKR-2-7.")
    var commitment: String

    @Argument(help: "The tag, such as oc/engagement or policy/public-procurement.")
    var tag: String

    @Option(
        help: ArgumentHelp(
            "Who judges: a role or code such as “IRM researcher 1”. No name is needed.", valueName: "role"))
    var by: String

    func decision(_ verdict: TagVerdict) -> TagDecision {
        var decision = TagDecision(verdict, of: tag, on: commitment, coder: by)
        decision.judged = Terminal.today
        return decision
    }

    /// Stores the decision, and says how the tag stands now.
    func take(_ decision: TagDecision, into store: Store) throws {
        if case .refused(_, let reason) = try store.judge(decision, today: Terminal.today) {
            throw ValidationError(reason)
        }
        var selection = TagSelection()
        selection.commitment = try store.commitment(named: commitment).id
        selection.tag = try store.tag(named: tag)
        for record in try store.tagRecords(selection) {
            let state = record.use.state.rawValue + (record.isDisputed ? " (coders disagree)" : "")
            let centrality = record.use.centrality.map { ", \($0.rawValue)" } ?? ""
            Terminal.tell("\(record.reference): \(tag) is \(state)\(centrality).")
        }
    }
}

extension Centrality: ExpressibleByArgument {}
extension TagState: ExpressibleByArgument {}
