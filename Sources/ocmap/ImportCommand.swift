import ArgumentParser
import CommitmentImport
import CommitmentModel
import CommitmentStore

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import a file of OGP or OCP: all of it or nothing.",
        discussion: """
            Importing a file again changes nothing. Every problem is listed with its line and cell; an \
            error refuses its row, a warning does not.

            EXAMPLES
              ocmap import ogpirm_live_data.csv
              ocmap import ogpirm_live_data.csv --dry-run
              ocmap import ocp-status
            """)

    @Argument(help: "A CSV file of OGP, or OCP's status: a JSON file, or a folder of them.")
    var file: String

    @Flag(name: .customLong("dry-run"), help: "Say what would happen, and change nothing.")
    var isRehearsal = false

    @Flag(name: .customLong("keep-good-rows"), help: "Take the good rows of a file that has bad ones.")
    var keepsGoodRows = false

    @Flag(name: .customLong("selection"), help: "The file holds only some commitments of its plans.")
    var isSelection = false

    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        var options = FileImport.Options(program: Program.name, time: Terminal.now)
        options.isRehearsal = isRehearsal
        options.keepsGoodRows = keepsGoodRows
        options.isSelection = isSelection
        options.reading = reading.reading
        let store = try database.open(forWriting: true)
        let report =
            OCPStatusImport.isMeant(by: file)
            ? try OCPStatusImport(into: store, options)(path: file)
            : try FileImport(into: store, options)(path: file)
        for group in ProblemGroup.groups(of: report.problems) { Terminal.tell("\(group)") }
        let counts = report.counts
        Terminal.tell("\(report.file): read as \(report.reading).")
        Terminal.tell(
            "\(counts.read) rows: \(counts.new) new, \(counts.changed) changed, \(counts.same) same, "
                + "\(counts.refused) refused."
                + (isRehearsal ? " Nothing was changed: this was a dry run." : ""))
        guard counts.refused > 0 else { return }
        guard keepsGoodRows else { throw ImportError.rowsRefused(file: report.file, counts.refused) }
        throw ExitCode(2)
    }
}
