import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import MapPages
import Reporting

struct BriefCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Two pages on a country, or the paper of a meeting, to print and hand round.",
        discussion: """
            Record, problems, what to offer, from whom it could learn, and timing. Markdown on the screen; a file that \
            ends in .html prints well from any browser, and one in .pdf is printed by Chromium, if there is one.

            EXAMPLES
              ocmap brief Ukraine --as-of 2016-03-15
              ocmap brief Guatemala -o guatemala.html
              ocmap brief --meeting 2016-03-15 --assume-published 2016=2016-03-01 -o pack.html
            """)

    @Argument(help: "The country: ISO code, name or alias.")
    var country: String?

    @Option(help: "The paper of the meeting on this day, in place of a country's.", transform: day)
    var meeting: Day?

    @Option(name: .shortAndLong, help: "Write to this file: .md, .html or .pdf.")
    var output: String?

    @OptionGroup var question: QuestionOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (country == nil) != (meeting == nil) else {
            throw ValidationError("Name a country or --meeting with its day: ocmap brief Ukraine")
        }
        if meeting != nil, question.asOf != nil {
            throw ValidationError("--meeting names the day; leave --as-of out.")
        }
        if let output, HandOut.Form(ofFile: output) == nil {
            throw ValidationError("“\(output)” is no file for a brief: let it end in .md, .html or .pdf.")
        }
    }

    func run() throws {
        let store = try database.open()
        let paper = try paper(from: store)
        guard let output, let form = HandOut.Form(ofFile: output) else {
            return try Terminal.write(Array(paper.markdown.utf8))
        }
        try OutputFile.write(try HandOut.bytes(of: paper, as: form), to: output)
        Terminal.tell("“\(paper.title)” written to \(output)")
    }

    private func paper(from store: Store) throws -> Paper {
        var question = question.question
        if let meeting {
            question.asOf = meeting
            return try store.meetingPack(question, top: 5, within: .halfYear, since: nil).paper
        }
        let judgements = try store.judgements(question, withSources: true)
        let judgement = try store.judgement(named: country ?? "", in: judgements)
        let stamp = Stamp(
            command: CommandText.of(Array(CommandLine.arguments.dropFirst()), asOf: question.asOf),
            dataHash: try store.dataHash())
        let explanation = Explanation(
            judgement, facts: try store.factSources(of: judgement),
            sources: try store.sources(), stamp: stamp)
        return Brief(
            explanation, in: PriorityList(judgements), clock: PlanClock(judgement, try store.calendar()),
            among: judgements
        ).paper
    }
}
