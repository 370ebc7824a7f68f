import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "List when the next plan of each country is due, with its record.",
        discussion: """
            States by OGP's calendar: co-creation open, due this month, late (and contrary to process), late or \
            not known here (nothing as new is known of any country), moved a year, four-year plan at midterm, \
            plan running, no plan known. The calendar is data with sources: “ocmap template calendar”. \
            Countries that do not take part are left out.

            EXAMPLES
              ocmap clock --as-of 2016-03-15 --within 6m
              ocmap clock --as-of 2016-10-01 --state late --format csv
              ocmap clock --category b --region Europe -o clock.xlsx
            """)

    @Option(help: "Only what comes within so much time, and what is late: 6m, 30d or 2y.")
    var within: Span?

    @Option(
        help:
            "Only co-creation-open, due, late, late-or-unknown, moved-a-year, midterm, running or unknown. May be repeated."
    )
    var state: [PlanClock.State] = []

    @OptionGroup var countries: CountryListOptions

    func run() throws {
        try countries.print { store, judgements, question in
            let clocks = try store.clocks(judgements, within: within)
                .filter { state.isEmpty || state.contains($0.state) }
            return .clock(clocks, question, within: within?.text, sources: try store.sources())
        }
    }
}

extension PlanClock.State: ExpressibleByArgument {}

extension Store {
    /// The clocks of countries that take part, by day; only what is due within a time, if one is given.
    func clocks(_ judgements: [CountryJudgement], within: Span?) throws -> [PlanClock] {
        let calendar = try calendar()
        return judgements.compactMap { PlanClock($0, calendar) }
            .filter { clock in
                within.map { clock.isDue(by: $0.after(clock.judgement.question.asOf)) } ?? true
            }
            .sorted(by: PlanClock.isBefore)
    }
}
