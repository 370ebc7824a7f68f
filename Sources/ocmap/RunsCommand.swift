import ArgumentParser
import CommitmentStore
import Reporting

struct RunsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "runs",
        abstract: "List what was imported, run by run.",
        discussion: """
            A run is one import of one file; the built-in seeds are runs too. “ocmap diff” takes their \
            numbers. A file that was imported again and changed nothing leaves no run.

            EXAMPLES
              ocmap runs
              ocmap runs --format csv -o runs.csv
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        try output.print(.runs(try database.open().runs()))
    }
}
