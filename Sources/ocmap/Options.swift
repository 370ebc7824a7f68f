import ArgumentParser
import CommitmentMapping
import CommitmentModel
import CommitmentStore

/// Which database; the same for every command.
struct DatabaseOptions: ParsableArguments {
    @Option(help: "The database file; else OCMAP_DATABASE, else ocmap.sqlite.")
    var database: String?

    func validate() throws {
        // SQLite takes these for databases that vanish with the program.
        if path.isEmpty || path == ":memory:" || path.hasPrefix("file:") {
            throw ValidationError("“\(path)” names no file. Name one, such as --database ocmap.sqlite.")
        }
    }

    var path: String { database ?? Terminal.environment("OCMAP_DATABASE") ?? "ocmap.sqlite" }

    func open(forWriting: Bool = false) throws -> Store {
        try Store.open(path: path, forWriting: forWriting)
    }
}

/// What is assumed of reports, on whatever day.
struct AssumptionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take inexact report dates for a day: 2016=2016-03-01. May be repeated.", valueName: "year=day"))
    var assumePublished: [String] = []

    func validate() throws {
        guard Assumptions(assumePublished) != nil else {
            throw ValidationError(
                "--assume-published takes a year or month and a day in it, such as 2016=2016-03-01.")
        }
    }

    var assumptions: Assumptions { Assumptions(assumePublished) ?? Assumptions() }
}

/// From which day to look.
struct DayOptions: ParsableArguments {
    @Option(help: "What was known on this day counts: 2016-02-08. Default: today.", transform: day)
    var asOf: Day?

    @OptionGroup private var assumption: AssumptionOptions

    var assumptions: Assumptions { assumption.assumptions }
}

/// From where to look; the same for every command that judges.
struct QuestionOptions: ParsableArguments {
    @OptionGroup private var day: DayOptions

    @Option(help: "Which commitments count: strict, core (default) or broad.")
    var scope: Scope?

    var asOf: Day? { day.asOf }

    var question: Question {
        Question(asOf: asOf ?? Terminal.today, scope: scope ?? .core, assumptions: day.assumptions)
    }
}

/// A text that says something; a blank would be no reason and no role.
func words(_ text: String) throws -> String {
    guard !text.allSatisfy(\.isWhitespace) else {
        throw ValidationError("A blank says nothing; write words.")
    }
    return text
}

/// A date as exactly as it is known: a year, a month or a day.
func partialDate(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text) else {
        throw ValidationError("“\(text)” is no date. Write 2016, 2016-06 or 2016-06-30.")
    }
    return date
}

/// A day as a person writes it; a month or year alone would leave open which.
func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
        throw ValidationError("“\(text)” is no day. Write year, month and day: 2016-02-08.")
    }
    return day
}

extension Scope: ExpressibleByArgument {}
extension CommitmentMapping.Category: ExpressibleByArgument {}
extension Stability.Grade: ExpressibleByArgument {}
extension SeedGroup: ExpressibleByArgument {}
