/// A point in time as spreadsheets store it: days, and parts of a day.
///
/// Day 1 is 1 January 1900, or 2 January 1904 in workbooks that were made on
/// old Macs. The first calendar has a 29 February 1900, day 60, which never
/// was; it is kept as Excel shows it.
struct SerialDate {
    /// The whole days.
    private let day: Int
    private let milliseconds: Int
    private let is1904: Bool

    /// `nil` for what is no date in the calendar of the workbook, which ends with the year 9999.
    init?(_ serial: Double, is1904: Bool) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        // Parts of a day are not exact: 14:30 is stored as 0.604166666666667.
        var milliseconds = Int(((serial - Double(day)) * Double(Self.dayLength)).rounded())
        if milliseconds == Self.dayLength {
            day += 1
            milliseconds = 0
        }
        (self.day, self.milliseconds, self.is1904) = (day, milliseconds, is1904)
    }

    private static let dayLength = 86_400_000

    /// `2016-02-08`, or `2016-02-08T14:30:00`; a time alone where there is no day; else `nil`.
    var dateText: String? {
        guard let date else { return milliseconds > 0 ? clock : nil }
        return milliseconds > 0 ? "\(date)T\(clock)" : date
    }

    /// `14:30:00`; with the day where there is one.
    var timeText: String? {
        guard day > 0 else { return clock }
        return date.map { "\($0)T\(clock)" }
    }

    /// The day; `nil` for day 0 of 1900, which stands for none.
    private var date: String? {
        if is1904 { return Self.date(daysAfter1900: day + 1461) }
        switch day {
        case 0: return nil
        case 60: return "1900-02-29"
        case ..<60: return Self.date(daysAfter1900: day)
        default: return Self.date(daysAfter1900: day - 1)
        }
    }

    private var clock: String { Self.clock(milliseconds) }

    /// Hours, minutes and seconds that were elapsed: `36:00:00`.
    static func durationText(_ serial: Double) -> String? {
        guard serial.magnitude < 2_958_466 else { return nil }
        let milliseconds = Int((serial.magnitude * Double(dayLength)).rounded())
        return (serial < 0 && milliseconds > 0 ? "-" : "") + clock(milliseconds)
    }

    private static func clock(_ milliseconds: Int) -> String {
        let (seconds, rest) = (milliseconds / 1000, milliseconds % 1000)
        let text = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(
            separator: ":")
        return rest == 0 ? text : "\(text).\(padded(rest, 3))"
    }

    /// The day in the Gregorian calendar, counted from 31 December 1899.
    ///
    /// The formula counts from 1 March, so that the leap day comes last:
    /// Hinnant, *chrono-Compatible Low-Level Date Algorithms*.
    private static func date(daysAfter1900 days: Int) -> String {
        let shifted = days + 693_900
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return [padded(year, 4), padded(month, 2), padded(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2)]
            .joined(separator: "-")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
