import ArgumentParser
import CommitmentMapping
import CommitmentStore
import Reporting

struct PrioritiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "priorities",
        abstract: "List countries in the order in which help would matter most.",
        discussion: """
            Three lists: b needs help to deliver (with u, under way), a ready for more, c might be \
            interested. A score is an interval wherever something is not known. Countries in n and x are \
            named under the lists.

            EXAMPLES
              ocmap priorities --as-of 2016-03-15 --top 5
              ocmap priorities --as-of 2016-03-15 --assume-published 2016=2016-03-01 --top 15 \
            --format xlsx -o march.xlsx
            """)

    @Option(parsing: .unconditional, help: "Only the first so many of each list.")
    var top: Int?

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top takes a number from 1.") }
    }

    func run() throws {
        let store = try database.open()
        let list = PriorityList(try store.judgements(question.question))
        try output.print(.priorities(list, question.question, sources: try store.sources(), top: top))
    }
}
