import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import MapPages
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
              ocmap map --as-of 2016-03-15 -o map.svg
              ocmap map --compare 2016-02-08 2016-12-31
            """)

    @Option(help: "Only this category: a, b, c, u, n or x. May be repeated.")
    var category: [CommitmentMapping.Category] = []

    @Option(
        help:
            "Only this OGP region: Africa and the Middle East, Americas, Asia and the Pacific, Europe. May be repeated."
    )
    var region: [String] = []

    @Option(help: "Only where the category is firm, leaning or contested. May be repeated.")
    var holds: [Stability.Grade] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Who moved between two days, and through what.", valueName: "day1 day2"),
        transform: day)
    var compare: [Day] = []

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard !compare.isEmpty else { return }
        guard compare.count == 2, compare[0] < compare[1] else {
            throw ValidationError(
                "--compare takes two days, the earlier one first: --compare 2016-02-08 2016-12-31.")
        }
        if question.asOf != nil {
            throw ValidationError("--compare names both days; leave --as-of out.")
        }
    }

    func run() throws {
        let store = try database.open()
        let regions = try region.map(store.region)
        guard !output.isPicture || compare.count == 2 else {
            return try output.write(Array(try picture(of: regions, in: store).utf8), saying: "A map")
        }
        try output.print(from: store, asOf: compare.count == 2 ? compare[1] : question.question.asOf) {
            let (records, sources) = (try records(of: regions, in: store), try store.sources())
            return compare.count == 2
                ? moves(of: records, sources)
                : .map(
                    judged(records), question.question, sources: sources, filter: filterWords(regions))
        }
    }

    private func records(of regions: [String], in store: Store) throws -> [CountryRecord] {
        try store.records().filter { regions.isEmpty || regions.contains($0.country.region) }
    }

    private func judged(_ records: [CountryRecord]) -> [CountryJudgement] {
        records.map { CountryJudgement($0, question.question) }.filter(isWanted)
    }

    private func picture(of regions: [String], in store: Store) throws -> String {
        try store.snapshot {
            MapPicture(
                try store.outlines(), judged(try records(of: regions, in: store)), question.question,
                stamp: try output.stamp(from: store, asOf: question.question.asOf)
            ).svg
        }
    }

    /// What was left out, as the list says it; `nil` if nothing was.
    private func filterWords(_ regions: [String]) -> String? {
        let words = [
            category.isEmpty ? nil : "in category \(category.map(\.rawValue).joined(separator: " or "))",
            regions.isEmpty ? nil : "in \(regions.joined(separator: " or "))",
            holds.isEmpty ? nil : "whose category is \(holds.map(\.rawValue).joined(separator: " or "))",
        ].compactMap(\.self).joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    private func isWanted(_ judgement: CountryJudgement) -> Bool {
        (category.isEmpty || category.contains(judgement.category))
            && (holds.isEmpty || judgement.stability.map { holds.contains($0.grade) } ?? false)
    }

    /// Judges every record on both days.
    private func moves(of records: [CountryRecord], _ sources: [String]) -> PrintedList {
        var (then, now) = (question.question, question.question)
        (then.asOf, now.asOf) = (compare[0], compare[1])
        let moves = records.compactMap {
            Move(from: CountryJudgement($0, then), to: CountryJudgement($0, now))
        }.filter { isWanted($0.before) || isWanted($0.after) }
        return .moves(
            moves, from: compare[0], to: compare[1], now, looked: records.count, sources: sources)
    }
}
