import CommitmentModel
import Testing

@Suite("Dates as exact as they are known")
struct ModelPartialDateTests {
    static let dates: [(String, PartialDate, String)] = [
        ("2016", PartialDate(year: 2016), "2016-12-31"),
        ("2016-02", PartialDate(year: 2016, month: 2), "2016-02-29"),
        ("2015-02", PartialDate(year: 2015, month: 2), "2015-02-28"),
        ("2016-04", PartialDate(year: 2016, month: 4), "2016-04-30"),
        ("2016-12", PartialDate(year: 2016, month: 12), "2016-12-31"),
        ("2016-02-08", PartialDate(year: 2016, month: 2, day: 8), "2016-02-08"),
        ("2016-02-29", PartialDate(year: 2016, month: 2, day: 29), "2016-02-29"),
        ("2000-02-29", PartialDate(year: 2000, month: 2, day: 29), "2000-02-29"),
        ("0099-01-01", PartialDate(year: 99, month: 1, day: 1), "0099-01-01"),
    ]

    @Test("are read, written as they were read, and count from their last day", arguments: dates)
    func valid(_ text: String, _ date: PartialDate, _ lastDay: String) {
        #expect(PartialDate(text) == date)
        #expect(date.description == text)
        #expect(date.lastDay.description == lastDay)
        #expect(date.isExact == (text.utf8.count == 10))
    }

    @Test(
        "are nothing else",
        arguments: [
            "", "-", "16", "216", "20166", "2016-", "2016-2", "2016-13", "2016-00", "2016-02-", "2016-02-0",
            "2016-02-00",
            "2016-02-30", "2015-02-29", "1900-02-29", "2016-04-31", "2016-02-08-01", "2016-02-08T12:00:00Z",
            " 2016",
            "2016 ", "2016/02/08", "08.02.2016", "02/08/2016", "-2016", "+2016", "2016-+2", "2016--2-08",
            "２０１６",
            "٢٠١٦", "201\u{36}\u{301}", "2016-02-08\0", "2016\n", "0x7E", "2016-Feb", "n/a", "2016–02",
        ])
    func invalid(_ text: String) {
        #expect(PartialDate(text) == nil)
    }

    @Test("a day without a month is no day")
    func dayAlone() {
        #expect(PartialDate(year: 2016, day: 8) == PartialDate(year: 2016))
    }
}
