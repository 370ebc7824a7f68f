import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "List from whom a country could learn, with what speaks for it.",
        discussion: """
            Countries that are ready for more (category a), share an official language or the region, and delivered \
            on the same subject, by rule match-1; the nearest first, a row for each delivered commitment.

            EXAMPLES
              ocmap match Guatemala --as-of 2016-12-31
              ocmap match KOR -o peers.xlsx
            """)

    @Argument(help: "The country that could learn: ISO code, name or alias.")
    var country: String

    @OptionGroup var question: QuestionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        try output.print(from: store, asOf: question.question.asOf) {
            let judgements = try store.judgements(question.question)
            let judgement = try store.judgement(named: country, in: judgements)
            return .peers(
                Peer.peers(of: judgement, among: judgements), of: judgement, sources: try store.sources())
        }
    }
}

extension Store {
    /// The judgement of a country that a person named.
    func judgement(named name: String, in judgements: [CountryJudgement]) throws -> CountryJudgement {
        let code = try country(named: name)
        guard let judgement = judgements.first(where: { $0.record.country.code == code }) else {
            throw StoreError.unknownCountry(name, suggestion: nil)
        }
        return judgement
    }
}
