import ArgumentParser
import CommitmentModel
import CommitmentStore
import Reporting

struct EventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "List meetings, summits and launches from a day on.",
        discussion: """
            EXAMPLES
              ocmap events --as-of 2016-03-15
              ocmap events --as-of 2016-03-15 --country France
            """)

    @OptionGroup var place: PlaceFilter
    @OptionGroup var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open()
        let countries = try place.countries(in: store)
        // A meeting that is going on still counts; one of a month or year until its end.
        let events = try store.events().filter { event in
            (event.ends ?? event.date).lastDay >= place.from
                && (event.country.map { countries[$0] != nil } ?? place.place.takesAll)
        }
        try output.print(
            .events(events.map { ($0, $0.country.flatMap { countries[$0] }) }, asOf: place.from))
    }
}

/// Where and from when; for lists that judge nothing.
struct PlaceFilter: ParsableArguments {
    @Option(help: "What was known on this day counts: 2016-02-08. Default: today.", transform: day)
    var asOf: Day?

    @OptionGroup var place: PlaceOptions

    var from: Day { asOf ?? Terminal.today }

    /// The countries that are wanted, by code.
    func countries(in store: Store) throws -> [CountryCode: Country] {
        let isWanted = try place.filter(in: store)
        return Dictionary(
            uniqueKeysWithValues: try store.countries().filter(isWanted).map { ($0.code, $0) })
    }
}
