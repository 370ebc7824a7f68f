import ArgumentParser
import CommitmentStore
import Reporting

struct AgendaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "List the actions of the agreement between OCP and OGP.",
        discussion: """
            EXAMPLES
              ocmap agenda
              ocmap agenda --format markdown -o agenda.md
            """)

    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        try output.print(.agenda(try database.open().agenda()))
    }
}
