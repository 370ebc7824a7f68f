import ArgumentParser
import CommitmentImport
import CommitmentModel
import CommitmentStore
import Reporting

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import a file of OGP, OCP or your own: all of it or nothing.",
        discussion: """
            Importing a file again changes nothing. Every problem is listed with its line and cell; an \
            error refuses its row, a warning does not. For files of your own see “ocmap template”.

            EXAMPLES
              ocmap import ogpirm_live_data.csv
              ocmap import ogpirm_live_data.csv --dry-run
              ocmap import commitments.xlsx --sheet Commitments
              ocmap import ocp-status
              ocmap import ogpirm_live_data.csv --keep-good-rows --rejects rejects.csv --problems problems.xlsx
            """)

    @Argument(
        help:
            "A CSV file or workbook of OGP or in one of ocmap's layouts, or OCP's status: a JSON file or a folder."
    )
    var file: String

    @Flag(name: .customLong("dry-run"), help: "Say what would happen, and change nothing.")
    var isRehearsal = false

    @Flag(name: .customLong("keep-good-rows"), help: "Take the good rows of a file that has bad ones.")
    var keepsGoodRows = false

    @Flag(exclusivity: .exclusive)
    var extent: FileImport.Extent?

    @Option(
        help: ArgumentHelp(
            "Which of ocmap's own layouts it is, as “ocmap template” lists them. Default: recognised.",
            valueName: "kind"))
    var kind: PlainLayout.Kind?

    @Option(
        help: ArgumentHelp("How 1/2/2016 is meant: dmy or mdy. Default: by the column.", valueName: "order"))
    var dates: String?

    @Option(
        help: ArgumentHelp(
            "What stands before decimals: comma or point. Default: by the column.", valueName: "mark"))
    var decimals: String?

    @Option(
        help: ArgumentHelp(
            "Write every problem to this file: .csv, .json, .xlsx, .md or .txt.", valueName: "file"))
    var problems: String?

    @Option(
        help: ArgumentHelp(
            "Write the refused rows to this CSV file, to be corrected and imported.", valueName: "file"))
    var rejects: String?

    @Flag(help: "Say nothing but problems and errors.")
    var quiet = false

    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        var options = FileImport.Options(program: Program.name, time: Terminal.now)
        options.isRehearsal = isRehearsal
        options.keepsGoodRows = keepsGoodRows
        options.extent = extent
        options.kind = kind
        options.reading = reading.reading
        options.reading.dates = dates
        options.reading.decimals = decimals
        let store = try database.open(forWriting: true)
        Interruption.isAwaited()
        store.breakOff { Interruption.signal != 0 }
        let report =
            OCPStatusImport.isMeant(by: file)
            ? try OCPStatusImport(into: store, options)(path: file)
            : try importTable(into: store, options)
        for group in ProblemGroup.groups(of: report.problems) { Terminal.tell("\(group)") }
        try writeProblems(report)
        for change in report.changes { say(change.words) }
        let counts = report.counts
        say("\(report.file): read as \(report.reading).")
        say(
            "\(counts.read) \(counts.read == 1 ? "row" : "rows"): \(counts.new) new, \(counts.changed) changed, \(counts.same) same, "
                + "\(counts.refused) refused."
                + (isRehearsal ? " Nothing was changed: this was a dry run." : ""))
        guard counts.refused > 0 else { return }
        guard keepsGoodRows else { throw ImportError.rowsRefused(file: report.file, counts.refused) }
        // Where no row is good, nothing came in after all.
        throw ExitCode(counts.refused < counts.read ? 2 : 65)
    }

    /// Imports a file that is a table, with a bar that shows how far it is.
    private func importTable(into store: Store, _ options: FileImport.Options) throws -> FileImport.Report {
        var bar = quiet ? nil : ProgressBar(bytes: OutputFile.size(of: file))
        defer { bar?.erase() }
        return try FileImport(into: store, options)(path: file) { bar?.show($0, rows: $1) }
    }

    /// Says what is no problem.
    private func say(_ text: String) {
        if !quiet { Terminal.tell(text) }
    }

    func validate() throws {
        if let problems, format(of: problems) == nil {
            throw ValidationError(
                "--problems takes a file whose name ends in .csv, .json, .xlsx, .md or .txt.")
        }
    }

    private func format(of path: String) -> OutputFormat? {
        OutputFile.ending(of: path).flatMap { OutputFormat(fileExtension: String($0)) }
    }

    /// The problems as a list, and the refused rows as they were.
    private func writeProblems(_ report: FileImport.Report) throws {
        if let problems, let format = format(of: problems) {
            try OutputFile.write(try format.renderer().render(.problems(of: report)), to: problems)
        }
        if let rejects, let text = try Rejects.text(path: file, reading.reading, report) {
            try OutputFile.write(Array(text.utf8), to: rejects)
            let count = report.refusedLines.count
            say("\(count) refused \(count == 1 ? "row" : "rows") written to \(rejects)")
        }
    }
}

extension FileImport.Extent: EnumerableFlag {
    static func help(for value: Self) -> ArgumentHelp? {
        switch value {
        case .selection: "The file holds only some commitments of its plans."
        case .whole: "The file holds all of them. Default: decided by gaps in the commitment numbers."
        }
    }
}

extension PlainLayout.Kind: ExpressibleByArgument {}
