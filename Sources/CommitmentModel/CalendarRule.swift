/// When OGP's plans are due, for those that are due in a year or later.
package struct CalendarRule: Equatable, Sendable {
    package let fromYear: Int
    package let month: Int
    package let day: Int
    /// How many months before the due day writing a plan begins.
    package let opensMonths: Int?
    /// How many months later a country acts contrary to process.
    package let contraryAfterMonths: Int?
    /// How many months later it is moved to the group of the next year.
    package let movedAfterMonths: Int?
    /// How many months after its start a four-year plan is reviewed.
    package let midtermMonths: Int?
    package let source: String

    package init(
        fromYear: Int, month: Int, day: Int, opensMonths: Int? = nil, contraryAfterMonths: Int? = nil,
        movedAfterMonths: Int? = nil, midtermMonths: Int? = nil, source: String = ""
    ) {
        (self.fromYear, self.month, self.day) = (fromYear, month, day)
        (self.opensMonths, self.contraryAfterMonths) = (opensMonths, contraryAfterMonths)
        (self.movedAfterMonths, self.midtermMonths, self.source) = (movedAfterMonths, midtermMonths, source)
    }
}

/// OGP's calendar over the years.
package struct OGPCalendar: Equatable, Sendable {
    private let rules: [CalendarRule]
    /// The newest day since which a plan of any country is known, by a file that speaks of many;
    /// `nil` where plans are known up to any day.
    ///
    /// A plan that was due later may be there, and not be known.
    package let knownUntil: Day?

    package init(_ rules: [CalendarRule], knownUntil: Day? = nil) {
        self.rules = rules.sorted { $0.fromYear < $1.fromYear }
        self.knownUntil = knownUntil
    }

    /// The rule for plans that are due in a year; `nil` before OGP had one.
    package func rule(for year: Int) -> CalendarRule? { rules.last { $0.fromYear <= year } }

    /// The day in a year on which plans are due.
    package func due(in year: Int) -> Day? {
        rule(for: year).map {
            Day(year: year, month: $0.month, day: min($0.day, Day.count(ofMonth: $0.month, in: year)))
        }
    }
}
