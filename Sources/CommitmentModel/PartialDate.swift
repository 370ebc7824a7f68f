/// A date as exactly as it is known: a year, a month of a year, or a day.
///
/// Written `2016`, `2016-02` or `2016-02-08`, in files, in the database and
/// on screen alike. A date is never made more exact than its source.
package struct PartialDate: Hashable, Sendable {
    package let year: Int
    /// 1…12, or `nil` where only the year is known.
    package let month: Int?
    /// 1…31, or `nil` where the day is not known.
    package let day: Int?

    package init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = month == nil ? nil : day
    }

    /// The day from which a date counts that is known no better than this:
    /// the last day it can mean (rule abc-1).
    package var lastDay: Day {
        let month = month ?? 12
        return Day(year: year, month: month, day: day ?? Day.count(ofMonth: month, in: year))
    }

    /// Whether the day itself is known.
    package var isExact: Bool { day != nil }
}

extension PartialDate: LosslessStringConvertible {
    package var description: String {
        [Self.padded(year, to: 4), month.map { Self.padded($0, to: 2) }, day.map { Self.padded($0, to: 2) }]
            .compactMap(\.self).joined(separator: "-")
    }

    /// Reads `2016`, `2016-02` or `2016-02-08`; `nil` for anything else, and
    /// for a day that the month does not have.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard
            zip(parts, [4, 2, 2]).allSatisfy({ part, width in
                part.utf8.count == width
                    && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }), (1...3).contains(parts.count)
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let (year, month, day) = (
            numbers[0], numbers.count > 1 ? numbers[1] : nil, numbers.count > 2 ? numbers[2] : nil
        )
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day, !(1...Day.count(ofMonth: month, in: year)).contains(day) { return nil }
        }
        self.init(year: year, month: month, day: day)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
