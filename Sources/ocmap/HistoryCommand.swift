import ArgumentParser
import CommitmentStore
import Reporting

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List everything that happened to a commitment.",
        discussion: """
            Oldest first: which run stated it in which line, what was new, and each changed field of the \
            commitment and of its assessments, with old and new value; and who judged its tags.

            EXAMPLES
              ocmap history UA0087
              ocmap history ukr-2-14 --format csv
            """)

    @Argument(help: "The commitment, as “ocmap commitments” prints it: UA0087, UKR-2-7.")
    var commitment: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        let found = try store.commitment(named: commitment)
        try output.print(
            .history(
                try store.history(ofCommitment: found.id),
                judgements: try store.judgements(ofCommitment: found.id), of: found.reference,
                title: found.title))
    }
}
