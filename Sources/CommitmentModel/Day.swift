/// A day of the Gregorian calendar, as the number of days since 1970-01-01.
///
/// All reckoning of the rules is in whole days; there is no time of day and
/// no time zone.
package struct Day: Hashable, Comparable, Sendable {
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// A day by its parts; the caller has checked that the month has it.
    ///
    /// The formula counts from 1 March, so that the leap day comes last:
    /// Hinnant, *chrono-Compatible Low-Level Date Algorithms*.
    package init(year: Int, month: Int, day: Int) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month 1…12 and day 1…31.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The same day so many years later; 29 February becomes the 28th.
    package func adding(years: Int) -> Day { adding(months: 12 * years) }

    /// The same day so many months later; 31 August becomes the last of a shorter month.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let count = 12 * year + month - 1 + months
        let (later, index) = (count / 12, count % 12 + 1)
        return Day(year: later, month: index, day: min(day, Day.count(ofMonth: index, in: later)))
    }

    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    package static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// How many days a month has.
    package static func count(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// ISO 8601: `2016-02-08`.
    package var description: String {
        let (year, month, day) = parts
        return PartialDate(year: year, month: month, day: day).description
    }

    /// Reads a whole date such as `2016-02-08`; `nil` for anything else.
    package init?(_ text: String) {
        guard let date = PartialDate(text), date.day != nil else { return nil }
        self = date.lastDay
    }
}
