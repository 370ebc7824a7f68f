import ArgumentParser
import CommitmentModel

/// A length of time as a person writes it: 6m, 30d or 2y.
struct Span: ExpressibleByArgument {
    let text: String
    private let count: Int
    private let unit: Character

    static let halfYear = Span("6m", 6, "m")

    private init(_ text: String, _ count: Int, _ unit: Character) {
        (self.text, self.count, self.unit) = (text, count, unit)
    }

    init?(argument: String) {
        guard let unit = argument.last, "dmy".contains(unit), let count = Int(argument.dropLast()),
            (0...1200).contains(count)
        else { return nil }
        self.init(argument, count, unit)
    }

    var defaultValueDescription: String { text }

    /// The day so much later.
    func after(_ day: Day) -> Day {
        switch unit {
        case "d": day + count
        case "m": day.adding(months: count)
        default: day.adding(years: count)
        }
    }
}
