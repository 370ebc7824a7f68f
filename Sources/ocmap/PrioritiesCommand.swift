import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct PrioritiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "priorities",
        abstract: "List countries in the order in which help would matter most.",
        discussion: """
            Three lists: b needs help to deliver (with u, under way), a ready for more, c might be \
            interested. A score is an interval wherever something is not known. Weights and unknowns are \
            drawn many times to see how firm each place is. Countries in n and x are named under the lists.

            EXAMPLES
              ocmap priorities --as-of 2016-03-15 --top 5
              ocmap priorities --as-of 2016-03-15 --assume-published 2016=2016-03-01 --top 15 \
            --format xlsx -o march.xlsx
              ocmap priorities --slots 12 --weights T=30,N=20
              ocmap priorities --explain Ukraine
              ocmap priorities --plot --top 10
              ocmap priorities --as-of 2016-03-15 -o priorities.svg
            """)

    @Argument(help: "With --explain: only this country. ISO code, name or alias.")
    var country: String?

    @Option(parsing: .unconditional, help: "Only the first so many of each list.")
    var top: Int?

    @Option(
        parsing: .unconditional,
        help: "One agenda of so many slots: b 40 %, a 30 %, c 30 %.")
    var slots: Int?

    @Option(
        help: ArgumentHelp(
            "Other weights: T=30,N=20, or a CSV file of criterion and weight.", valueName: "weights"))
    var weights: WeightsArgument?

    @Option(parsing: .unconditional, help: "How often weights and unknowns are drawn. Default: 10000.")
    var draws: Int?

    @Option(parsing: .unconditional, help: "Another seed gives other draws. Default: 1.")
    var seed: UInt32?

    @ArgumentParser.Flag(help: "Say where each score comes from, and what would bring a country in or out.")
    var explain = false

    @ArgumentParser.Flag(help: "Draw scores and intervals, on the screen or to a file that ends in .svg.")
    var plot = false

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top takes a number from 1.") }
        if let slots, slots < 1 { throw ValidationError("--slots takes a number from 1.") }
        if top != nil, slots != nil {
            throw ValidationError("--top cuts each list and --slots merges them. Give one of the two.")
        }
        if let draws, !(1...1_000_000).contains(draws) {
            throw ValidationError("--draws takes a number from 1 to 1000000.")
        }
        if country != nil, !explain { throw ValidationError("A country goes with --explain.") }
        if explain, plot || output.isPicture {
            throw ValidationError("--explain is text, and a plot is a picture. Give one of the two.")
        }
        if plot, output.chosen != .table, !output.isPicture {
            throw ValidationError("A plot is a picture: leave --format out, or name a file with -o plot.svg.")
        }
    }

    func run() throws {
        let (weights, words) = try weights?.weights() ?? (.rule, words: "")
        let store = try database.open()
        let code = try country.map { try store.country(named: $0) }
        let paper = try store.snapshot {
            let list = PriorityList(
                try store.judgements(question.question), cut: slots.map(Cut.slots) ?? .top(top ?? 5),
                weights: weights)
            return PriorityPaper(
                list, list.robustness(draws: draws ?? 10_000, seed: seed ?? 1), question.question,
                sources: try store.sources(), showsAll: top == nil && slots == nil,
                stamp: try output.stamp(from: store, asOf: question.question.asOf, weights: words))
        }
        if output.isPicture {
            try output.write(Array(paper.picture.utf8), saying: "A plot")
        } else if plot {
            try output.write(Array(paper.plot(style: output.style).utf8), saying: "A plot")
        } else if explain {
            let explanation =
                code.map { PriorityExplanation(paper, of: $0) } ?? PriorityExplanation(paper)
            try output.print(explanation.list, inParts: explanation.parts)
        } else {
            try output.print(paper.table)
        }
    }
}
