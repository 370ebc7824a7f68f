import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct PartnersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partners",
        abstract: "List organisations that work on open contracting, or countries without one.",
        discussion: """
            Organisations are imported: “ocmap template organisations”. With --gaps, the countries of lists \
            a, b (with u) and c for which no civil society organisation is known.

            EXAMPLES
              ocmap partners --topic monitoring
              ocmap partners --gaps --as-of 2016-03-15 --region Americas
            """)

    @ArgumentParser.Flag(help: "Countries of the three lists without a civil society partner.")
    var gaps = false

    @Option(help: "Only organisations that work on this.", transform: words)
    var topic: String?

    @OptionGroup var filter: CountryFilter
    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if gaps, topic != nil {
            throw ValidationError("--topic is of organisations, and --gaps lists countries.")
        }
    }

    func run() throws {
        let store = try database.open()
        let (day, sources) = (question.question.asOf, try store.sources())
        let judgements = try filter.wanted(try store.judgements(question.question), store)
        if gaps {
            let found = try store.partnerGaps(judgements)
            let looked = judgements.count { PriorityList.lists.joined().contains($0.category) }
            let list = PrintedList.partnerGaps(found, looked: looked, question.question, sources: sources)
            return try output.print(list, from: store, asOf: day)
        }
        let countries = Dictionary(
            uniqueKeysWithValues: judgements.map { ($0.record.country.code, $0.record.country) })
        let isFiltered = !filter.country.isEmpty || filter.region != nil || !filter.category.isEmpty
        let organisations = try store.organisations().filter { organisation in
            (topic.map { topic in organisation.topics.contains { folded($0) == folded(topic) } } ?? true)
                && (organisation.country.map { countries[$0] != nil } ?? !isFiltered)
        }
        try output.print(
            .organisations(
                organisations.map { ($0, $0.country.flatMap { countries[$0] }) }, sources: sources),
            from: store, asOf: day)
    }
}

extension Store {
    /// Those in the three lists for which no civil society organisation is known, in the lists' order.
    func partnerGaps(_ judgements: [CountryJudgement]) throws -> [CountryJudgement] {
        let partnered = Set(try organisations().filter(\.isCivilSociety).compactMap(\.country))
        return PriorityList.lists.flatMap { list in
            judgements.filter {
                list.contains($0.category) && !partnered.contains($0.record.country.code)
            }
        }
    }
}
