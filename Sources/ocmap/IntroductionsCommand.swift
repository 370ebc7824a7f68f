import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct IntroductionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "introductions",
        abstract: "Joint priority countries whose focal point nobody has introduced yet.",
        discussion: """
            EXAMPLES
              ocmap introductions
              ocmap introductions list --as-of 2016-10-01 -o introductions.md
            """,
        subcommands: [IntroductionsListCommand.self, IntroductionsDoneCommand.self],
        defaultSubcommand: IntroductionsListCommand.self)
}

struct IntroductionsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List whom to introduce, each with a text that can be sent.",
        discussion: """
            A focal point is an office and a role; names are in no list (see “ocmap contact”).

            EXAMPLES
              ocmap introductions list
              ocmap introductions list --as-of 2016-10-01 -o introductions.md
            """)

    @OptionGroup var countries: CountryListOptions

    func run() throws {
        var introductions: [Introduction] = []
        let list = try countries.list { store, judgements, question in
            introductions = try store.introductions(judgements)
            return .introductions(introductions, question, sources: try store.sources())
        }
        try countries.output.print(list, inParts: PrintedList.introductionTexts(introductions, list))
    }
}

struct IntroductionsDoneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: "Write down that the focal points of a country were introduced.",
        discussion: """
            EXAMPLES
              ocmap introductions done Ukraine --on 2016-04-04
            """)

    @Argument(help: "The country: ISO code, name or alias.")
    var country: String

    @Option(help: "On which day. Default: today.", transform: day)
    var on: Day?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open(forWriting: true)
        let found = try store.wholeCountry(named: country)
        try store.introduce(found, on: on ?? Terminal.today)
        Terminal.tell("\(found.name): introduced on \(on ?? Terminal.today).")
    }
}

extension Store {
    /// Whom nobody has introduced yet, among some countries.
    func introductions(_ judgements: [CountryJudgement]) throws -> [Introduction] {
        let calendar = try calendar()
        return judgements.compactMap { Introduction($0, calendar) }
    }
}
