import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "List countries by opportunity category.",
        discussion: """
            Categories: a ready for more, b needs help to deliver, c might be interested, u under way, \
            n not enough data, x not participating. An empty list is an answer: the exit code is 0.

            EXAMPLES
              ocmap map --as-of 2016-02-08 --scope broad --format json
              ocmap map --category b --region "Africa & Middle East"
            """)

    @Option(help: "Only this category: a, b, c, u, n or x. May be repeated.")
    var category: [CommitmentMapping.Category] = []

    @Option(help: "Only this OGP region: Africa and the Middle East, Americas, Asia and the Pacific, Europe.")
    var region: String?

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        let region = try region.map(store.region)
        let judgements = try store.judgements(question.question).filter { judgement in
            (category.isEmpty || category.contains(judgement.category))
                && (region == nil || judgement.record.country.region == region)
        }
        let filter = [
            category.isEmpty ? nil : "in category \(category.map(\.rawValue).joined(separator: " or "))",
            region.map { "in \($0)" },
        ].compactMap(\.self).joined(separator: " ")
        try output.print(
            .map(
                judgements, question.question, sources: try store.sources(),
                filter: filter.isEmpty ? nil : filter))
    }
}
