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

    @OptionGroup var countries: CountryListOptions

    func validate() throws {
        if gaps, topic != nil {
            throw ValidationError("--topic is of organisations, and --gaps lists countries.")
        }
    }

    func run() throws {
        try countries.print { store, judgements, question in
            let sources = try store.sources()
            guard !gaps else {
                let looked = judgements.count { PriorityList.lists.joined().contains($0.category) }
                return .partnerGaps(
                    try store.partnerGaps(judgements), looked: looked,
                    knowsPartners: try store.knowsPartners(),
                    question, sources: sources)
            }
            let known = Dictionary(
                uniqueKeysWithValues: judgements.map { ($0.record.country.code, $0.record.country) })
            let organisations = try store.organisations().filter { organisation in
                (topic.map { topic in organisation.topics.contains { folded($0) == folded(topic) } } ?? true)
                    && (organisation.country.map { known[$0] != nil } ?? countries.filter.takesAll)
            }
            return .organisations(
                organisations.map { ($0, $0.country.flatMap { known[$0] }) }, sources: sources)
        }
    }
}

extension Store {
    /// Whether any civil society organisation is known.
    func knowsPartners() throws -> Bool { try organisations().contains(where: \.isCivilSociety) }

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
