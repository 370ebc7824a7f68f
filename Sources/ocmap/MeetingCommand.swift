import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import MapPages
import Reporting

struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: "The pack for the next meeting of OCP and OGP.",
        discussion: """
            EXAMPLES
              ocmap meeting build --date 2016-03-15 -o march/
            """,
        subcommands: [MeetingBuildCommand.self])
}

struct MeetingBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Write a folder with the paper to read and the workbook to fill in.",
        discussion: """
            The paper is Markdown and HTML; the workbook has columns for decision, owner and due date, \
            which “ocmap import --kind decisions” reads back. A pack of a later meeting opens with what \
            became of the last one's decisions. A folder that is there is left alone, since its \
            workbook may be filled in.

            EXAMPLES
              ocmap meeting build --date 2016-03-15 --assume-published 2016=2016-03-01 -o march/
              ocmap meeting build --date 2016-10-01 --top 8 -o october/
            """)

    @Option(help: "The day of the meeting: what is known then counts.", transform: day)
    var date: Day

    @Option(name: .shortAndLong, help: "The folder to write.")
    var output: String

    @Option(parsing: .unconditional, help: "How many countries of each list the paper shows. Default: 5.")
    var top: Int?

    @Option(help: "How far the clock looks: 6m, 30d or 2y.")
    var within = Span.halfYear

    @Option(
        help: "The day of the last meeting. Default: the newest in the ledger before this one.",
        transform: day)
    var since: Day?

    @Option(help: "Which commitments count: strict, core (default) or broad.")
    var scope: Scope?

    @OptionGroup var assumption: AssumptionOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top takes a number from 1.") }
        if output.isEmpty { throw ValidationError("-o takes the name of a folder, such as -o march/.") }
        if let since, since >= date {
            throw ValidationError("--since takes a day before the meeting of \(date).")
        }
    }

    func run() throws {
        try OutputFolder.make(.pack, at: output) { folder in
            let question = Question(asOf: date, scope: scope ?? .core, assumptions: assumption.assumptions)
            let pack = try database.open().meetingPack(question, top: top ?? 5, within: within, since: since)
            let paper = pack.paper
            try folder.write(Array(paper.markdown.utf8), to: "pack.md")
            try folder.write(Array(PaperPage(paper).html.utf8), to: "pack.html")
            try folder.write(try XLSXRenderer().render(pack.sheets), to: "decisions.xlsx")
        }
        Terminal.tell("pack.md, pack.html and decisions.xlsx written to \(output)")
    }
}
