import CommitmentModel
import Testing

@Suite("Days")
struct ModelDayTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let number: Int

        init(_ text: String, _ number: Int) { (testDescription, self.number) = (text, number) }
    }

    /// Counted by `date -u -d … +%s`, and before year 1 by hand.
    static let cases = [
        Case("1970-01-01", 0), Case("1969-12-31", -1), Case("1970-03-01", 59), Case("1972-02-29", 789),
        Case("1900-02-28", -25_509), Case("1900-03-01", -25_508), Case("1999-12-31", 10_956),
        Case("2000-02-29", 11_016), Case("2000-03-01", 11_017), Case("2011-09-20", 15_237),
        Case("2016-02-08", 16_839), Case("2016-02-29", 16_860), Case("2016-12-31", 17_166),
        Case("2100-02-28", 47_540), Case("2100-03-01", 47_541), Case("0001-01-01", -719_162),
        Case("0000-03-01", -719_468), Case("0000-02-29", -719_469), Case("9999-12-31", 2_932_896),
    ]

    @Test("are counted from 1970 on", arguments: cases)
    func number(_ example: Case) {
        #expect(Day(example.testDescription)?.number == example.number)
    }

    @Test("are written as ISO 8601 says", arguments: cases)
    func text(_ example: Case) {
        #expect(Day(number: example.number).description == example.testDescription)
    }

    @Test("come back from their parts, all of four hundred years, each once")
    func roundTrip() {
        var previous = Day(year: 1799, month: 12, day: 31)
        while previous.parts.year < 2200 {
            let day = previous + 1
            let (year, month, date) = day.parts
            guard Day(year: year, month: month, day: date) == day, day > previous, day - previous == 1,
                (1...12).contains(month), (1...Day.count(ofMonth: month, in: year)).contains(date)
            else {
                Issue.record("\(day) follows \(previous)")
                return
            }
            previous = day
        }
    }

    static let anniversaries = [
        ("2014-06-30", 2, "2016-06-30"), ("2016-02-29", 1, "2017-02-28"), ("2016-02-29", 4, "2020-02-29"),
        ("2015-02-28", 1, "2016-02-28"), ("1896-02-29", 4, "1900-02-28"), ("1996-02-29", 4, "2000-02-29"),
        ("2016-01-31", -1, "2015-01-31"), ("2016-12-31", 0, "2016-12-31"),
    ]

    @Test("so many years later", arguments: anniversaries)
    func years(_ day: String, _ years: Int, _ later: String) {
        #expect(Day(day)?.adding(years: years).description == later)
    }

    @Test(
        "a February has 29 days in every fourth year, but not in three of four centuries",
        arguments: [
            (1900, 28), (2000, 29), (2004, 29), (2015, 28), (2016, 29), (2100, 28), (2400, 29),
        ])
    func february(_ year: Int, _ count: Int) {
        #expect(Day.count(ofMonth: 2, in: year) == count)
    }

    @Test("months are as long as they are")
    func months() {
        #expect(
            (1...12).map { Day.count(ofMonth: $0, in: 2015) }
                == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    }

    @Test(
        "a day is read only where the day itself is known",
        arguments: ["2016", "2016-02", "2016-02-30", "", "x"])
    func partial(_ text: String) {
        #expect(Day(text) == nil)
    }
}
