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
        var numbers: (Int, Int?, Int?) = (0, nil, nil)
        for (place, byte) in text.utf8.enumerated() {
            if place == 4 || place == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard place < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            switch place {
            case 0..<4: numbers.0 = 10 * numbers.0 + digit
            case 5..<7: numbers.1 = 10 * (numbers.1 ?? 0) + digit
            default: numbers.2 = 10 * (numbers.2 ?? 0) + digit
            }
        }
        guard [4, 7, 10].contains(text.utf8.count) else { return nil }
        let (year, month, day) = numbers
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
