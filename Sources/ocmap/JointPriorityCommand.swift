import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Reporting

struct JointPriorityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "joint-priority",
        abstract: "Countries that OCP and OGP made a priority together.",
        discussion: """
            Shown in every list, with date, and part of no score.

            EXAMPLES
              ocmap joint-priority set Ukraine --decided 2016-03-15 --by "OCP and OGP programme leads"
              ocmap joint-priority list
            """,
        subcommands: [
            JointPrioritySetCommand.self, JointPriorityClearCommand.self, JointPriorityListCommand.self,
        ])
}

/// Who decided what on which day; the same for setting and ending.
struct JointDecisionOptions: ParsableArguments {
    @Argument(help: "The country: ISO code, name or alias.")
    var country: String

    @Option(help: "The day on which it was decided.", transform: day)
    var decided: Day

    @Option(help: "Which offices decided, never a person.", transform: words)
    var by: String

    func validate() throws {
        if decided > Terminal.today {
            throw ValidationError("--decided takes a day up to today: nothing is decided in the future.")
        }
    }
}

struct JointPrioritySetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Write down that a country is a joint priority.",
        discussion: """
            EXAMPLES
              ocmap joint-priority set Ukraine --decided 2016-03-15 --by "OCP and OGP programme leads"
            """)

    @OptionGroup var decision: JointDecisionOptions

    @Option(help: "Where that can be read. Default: the offices that decided.", transform: words)
    var source: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open(forWriting: true)
        let country = try store.wholeCountry(named: decision.country)
        guard let date = PartialDate("\(decision.decided)") else { return }
        let end = try store.set(
            JointPriority(decided: date, byRole: decision.by, source: source ?? decision.by),
            of: country.code)
        let takenBack = end.map { "; its end on \($0) is taken back" } ?? ""
        Terminal.tell("\(country.name): joint priority since \(date), by \(decision.by)\(takenBack).")
    }
}

struct JointPriorityClearCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear",
        abstract: "Write down that a country is a joint priority no more.",
        discussion: """
            Lists of an earlier day show it as they did.

            EXAMPLES
              ocmap joint-priority clear Ukraine --decided 2016-10-01 --by "OCP and OGP programme leads"
            """)

    @OptionGroup var decision: JointDecisionOptions
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let store = try database.open(forWriting: true)
        let country = try store.wholeCountry(named: decision.country)
        try store.endJointPriority(of: country, on: decision.decided, byRole: decision.by)
        Terminal.tell("\(country.name): no joint priority from \(decision.decided) on, by \(decision.by).")
    }
}

struct JointPriorityListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List joint priorities, with each country's category.",
        discussion: """
            EXAMPLES
              ocmap joint-priority list --as-of 2016-10-01
              ocmap joint-priority list --all -o joint-priorities.csv
            """)

    @ArgumentParser.Flag(name: .customLong("all"), help: "Also those that ended.")
    var isWhole = false

    @OptionGroup var countries: CountryListOptions

    func run() throws {
        try countries.print { store, judgements, question in
            .jointPriorities(of: judgements, question, isWhole: isWhole, sources: try store.sources())
        }
    }
}
