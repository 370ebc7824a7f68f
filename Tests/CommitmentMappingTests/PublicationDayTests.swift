import CommitmentModel
import Testing

@testable import CommitmentMapping

@Suite("Rule abc-1: when a report or signal is known")
struct PublicationDayTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let published: PartialDate?
        var knownBy: Day?
        var assumed: [String] = []
        /// `nil` where it is never known.
        let from: Day?
    }

    static let cases = [
        Case(testDescription: "a day counts from that day", published: "2016-02-08", from: "2016-02-08"),
        Case(testDescription: "a month counts from its last day", published: "2016-04", from: "2016-04-30"),
        Case(
            testDescription: "February of a leap year has 29 days", published: "2016-02", from: "2016-02-29"),
        Case(testDescription: "February of another year has 28", published: "2015-02", from: "2015-02-28"),
        Case(testDescription: "1900 was no leap year", published: "1900-02", from: "1900-02-28"),
        Case(testDescription: "2000 was one", published: "2000-02", from: "2000-02-29"),
        Case(testDescription: "a year counts from 31 December", published: "2016", from: "2016-12-31"),
        Case(
            testDescription: "a known publication beats the day it was seen", published: "2016",
            knownBy: "2016-05-05", from: "2016-12-31"),
        Case(
            testDescription: "an unknown one counts from the day it was seen", published: nil,
            knownBy: "2016-05-05", from: "2016-05-05"),
        Case(testDescription: "nothing known is never known", published: nil, from: nil),
        Case(
            testDescription: "the user may assume a day for a year", published: "2016",
            assumed: ["2016=2016-03-01"], from: "2016-03-01"),
        Case(
            testDescription: "which serves the month of that day", published: "2016-03",
            assumed: ["2016=2016-03-01"], from: "2016-03-01"),
        Case(
            testDescription: "but no month before it", published: "2016-02", assumed: ["2016=2016-03-01"],
            from: "2016-02-29"),
        Case(
            testDescription: "and none after it", published: "2016-10", assumed: ["2016=2016-03-01"],
            from: "2016-10-31"),
        Case(
            testDescription: "and no other year", published: "2015", assumed: ["2016=2016-03-01"],
            from: "2015-12-31"),
        Case(
            testDescription: "and never a known day", published: "2016-03-20", assumed: ["2016=2016-03-01"],
            from: "2016-03-20"),
        Case(
            testDescription: "an assumption on the month is closer than one on the year",
            published: "2016-03",
            assumed: ["2016=2016-03-01", "2016-03=2016-03-15"], from: "2016-03-15"),
        Case(
            testDescription: "an assumption on a month says nothing of the year", published: "2016",
            assumed: ["2016-03=2016-03-15"], from: "2016-12-31"),
        Case(
            testDescription: "nothing is assumed of an unknown publication", published: nil,
            knownBy: "2016-05-05", assumed: ["2016=2016-03-01"], from: "2016-05-05"),
    ]

    @Test("known on the day and not on the day before", arguments: cases)
    func publication(_ example: Case) throws {
        let assumptions = try #require(Assumptions(example.assumed))
        let report = Report(id: 1, kind: .endOfTerm, published: example.published, knownBy: example.knownBy)
        guard let from = example.from else {
            #expect(!Question(asOf: "9999-12-31", assumptions: assumptions).knows(report))
            return
        }
        #expect(Question(asOf: from, assumptions: assumptions).knows(report))
        #expect(!Question(asOf: from + -1, assumptions: assumptions).knows(report))
    }

    @Test("a report of 2017 makes a country a on 31 December, on 30 December it is u")
    func lastDayOfTheYear() {
        let record = CountryRecord.sample(
            plan(2, Promise(assessments: [says(.endOfTerm, .complete, published: "2017")])))
        #expect(record.judged(on: "2017-12-30").category == .u)
        #expect(record.judged(on: "2017-12-31").category == .a)
        let assumed = Assumptions(["2017=2017-03-01"]) ?? Assumptions()
        #expect(record.judged(on: "2017-02-28", assuming: assumed).category == .u)
        #expect(record.judged(on: "2017-03-01", assuming: assumed).category == .a)
    }

    @Test(
        "an assumption of another shape is refused",
        arguments: [
            "2016", "2016=2015-03-01", "2016=2016", "2016=2016-03", "2016-03=2016-04-01", "", "x=y",
            "2016=2016-02-30", "2016-03-01=2016-03-01", "2016=2016-03-01=2016-03-02",
        ])
    func refused(_ text: String) {
        #expect(Assumptions([text]) == nil)
    }

    @Test("assumptions are printed as written, by year")
    func assumptionText() {
        #expect(
            Assumptions(["2016=2016-03-01", "2015=2015-06-30"])?.text == "2015=2015-06-30, 2016=2016-03-01")
        #expect(Assumptions().text == nil)
    }

    @Test("a signal of the year 2017 is a sign of interest from 31 December")
    func signal() {
        let record = CountryRecord.sample(plan(2), signals: [.sample(.portal, since: "2017")])
        #expect(record.judged(on: "2017-12-30").warmth == .cold)
        #expect(record.judged(on: "2017-12-31").warmth == .warm)
        let seen = CountryRecord.sample(plan(2), signals: [.sample(.law, since: nil, knownBy: "2017-03-03")])
        #expect(seen.judged(on: "2017-03-02").warmth == .cold)
        #expect(seen.judged(on: "2017-03-03").warmth == .warm)
    }
}
