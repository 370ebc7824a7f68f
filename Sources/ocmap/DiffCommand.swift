import ArgumentParser
import CommitmentStore
import Reporting

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "List what changed from one import run to another.",
        discussion: """
            Compares the database after the second run with what it was after the first. “ocmap runs” \
            lists the numbers. Nothing changed is an answer: the exit code is 0.

            EXAMPLES
              ocmap diff 8 9
              ocmap diff 1 9 --all --format csv -o changes.csv
            """)

    @Argument(help: ArgumentHelp("The run after which to begin.", valueName: "run1"))
    var first: Int

    @Argument(help: ArgumentHelp("The last run to look at.", valueName: "run2"))
    var last: Int

    @Flag(name: .customLong("all"), help: "List every new row; by default, many in one country are counted.")
    var isWhole = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard first < last else {
            throw ValidationError(
                "The first run has to be before the second: \(first) is not before \(last).")
        }
    }

    func run() throws {
        let store = try database.open()
        let (from, to) = (try store.run(first), try store.run(last))
        try output.print(
            .differences(
                try store.differences(after: first, until: last), from: from, to: to,
                isWhole: isWhole))
    }
}
