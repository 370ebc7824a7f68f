import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct EngagementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engagement",
        abstract: "Where OCP already works with a country, so that help is not doubled.",
        discussion: """
            Shown in every list as “already there”, and part of no score.

            EXAMPLES
              ocmap engagement add Ukraine advocacy --since 2015 --source "OCP country team"
              ocmap engagement list
            """,
        subcommands: [EngagementAddCommand.self, EngagementListCommand.self])
}

struct EngagementAddCommand: ParsableCommand {
    /// How OCP can work with a country.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case showcase, advocacy, partner
        case learningProject = "learning-project"
        case steeringCommittee = "steering-committee"
    }

    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Write down where OCP works.",
        discussion: """
            EXAMPLES
              ocmap engagement add Ukraine advocacy --since 2015 --source "OCP country team"
              ocmap engagement add Colombia partner --partner "Transparencia por Colombia" --source "OCP country team"
            """)

    @Argument(help: "The country: ISO code, name or alias.")
    var country: String

    @Argument(help: "showcase, advocacy, partner, learning-project or steering-committee.")
    var kind: Kind

    @Option(help: "Through whom: an organisation.", transform: words)
    var partner: String?

    @Option(help: "Since when: 2015, 2015-06 or 2015-06-01.", transform: partialDate)
    var since: PartialDate?

    @Option(help: "Who says so, best as an address.", transform: words)
    var source: String

    @Option(help: "Anything a reader should know.", transform: words)
    var note: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open(forWriting: true)
        let code = try store.country(named: country)
        let changes = try store.add(
            Engagement(kind: kind.rawValue, partner: partner, since: since, source: source), of: code,
            note: note)
        guard let changes else { return Terminal.tell("\(code): \(kind.rawValue) written down.") }
        let words = changes.map { "\($0.field) “\($0.old ?? "–")”, now “\($0.new ?? "–")”" }
        Terminal.tell(
            "\(code): \(kind.rawValue) was there; "
                + (words.isEmpty ? "nothing changed." : "changed: \(words.joined(separator: "; "))."))
    }
}

struct EngagementListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List where OCP works, with each country's category.",
        discussion: """
            EXAMPLES
              ocmap engagement list --as-of 2016-03-15
              ocmap engagement list --region Americas --format csv
            """)

    @OptionGroup var countries: CountryListOptions

    func run() throws {
        try countries.print { store, judgements, question in
            .engagements(of: judgements, question, sources: try store.sources())
        }
    }
}
