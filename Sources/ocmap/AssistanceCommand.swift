import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct AssistanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assistance",
        abstract: "The ledger: what meetings decided, and what became of it.",
        discussion: """
            Decisions come from a meeting's workbook (ocmap import --kind decisions). Owners are roles or \
            organisations, never persons.

            EXAMPLES
              ocmap assistance list
              ocmap assistance update Ukraine --state done --result "A talk was held"
            """,
        subcommands: [AssistanceListCommand.self, AssistanceUpdateCommand.self])
}

struct AssistanceListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List decisions with owner, due date, state and result.",
        discussion: """
            State and result are shown as they were known on the day. A workbook of this list can be filled \
            in and imported again.

            EXAMPLES
              ocmap assistance list --state agreed --state under-way
              ocmap assistance list --meeting 2016-03-15 --as-of 2016-10-01 -o decisions.xlsx
            """)

    @Option(help: "Only decisions of the meeting on this day.", transform: day)
    var meeting: Day?

    @Option(help: "Only agreed, under-way, done or dropped. May be repeated.")
    var state: [Assistance.State] = []

    @ArgumentParser.Flag(help: "Only what was to be done by now and is still open.")
    var overdue = false

    @OptionGroup var countries: CountryListOptions

    func run() throws {
        // Without a stamp: the hash of the data does not hold the ledger.
        let list = try countries.judged { store, judgements, question in
            let today = question.asOf
            let known = Dictionary(uniqueKeysWithValues: judgements.map { ($0.record.country.code, $0) })
            let entries = try store.assistance().filter {
                $0.meeting <= today && (meeting == nil || $0.meeting == meeting)
                    && (state.isEmpty || state.contains($0.state(on: today)))
                    && (!overdue || $0.isOverdue(on: today))
            }.compactMap { entry in known[entry.country].map { (entry, $0) } }
            return PrintedList.assistance(entries, question, sources: try store.sources(withLedger: true))
        }
        try countries.output.print(list)
    }
}

extension Assistance.State: ExpressibleByArgument {}
