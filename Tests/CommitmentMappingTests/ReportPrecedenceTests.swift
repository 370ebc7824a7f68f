import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 2: which report counts")
struct ReportPrecedenceTests {
    private func finding(_ assessments: Assessment..., on day: Day = "2018-01-01") -> Finding {
        Finding(assessments, Question(asOf: day))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let winner: Assessment
        let loser: Assessment
    }

    static let cases = [
        Case(
            testDescription: "a final report beats a newer interim one",
            winner: says(.endOfTerm, .complete, published: "2015-01-01"),
            loser: says(.progress, .limited, number: 9, published: "2016-01-01")),
        Case(
            testDescription: "an implementation report beats a newer mid-term one",
            winner: says(.implementation, .complete, published: "2015-01-01"),
            loser: says(.midTerm, .limited, published: "2016-01-01")),
        Case(
            testDescription: "of two final reports the newer counts",
            winner: says(.results, .complete, number: 1, published: "2015-01-02"),
            loser: says(.endOfTerm, .limited, number: 2, published: "2015-01-01")),
        Case(
            testDescription: "of two interim reports the newer counts",
            winner: says(.midTerm, .complete, number: 1, published: "2015-01-02"),
            loser: says(.progress, .limited, number: 2, published: "2015-01-01")),
        Case(
            testDescription: "on the same day the higher number counts",
            winner: says(.progress, .complete, number: 2, published: "2015-01-01"),
            loser: says(.progress, .limited, number: 1, published: "2015-01-01")),
        Case(
            testDescription: "number 10 is higher than number 9",
            winner: says(.progress, .complete, number: 10, published: "2015-01-01"),
            loser: says(.progress, .limited, number: 9, published: "2015-01-01")),
        Case(
            testDescription:
                "of equal ones the kind last in the alphabet counts, whichever was imported first",
            winner: says(.implementation, .complete, number: 1, published: "2015-01-01"),
            loser: says(.endOfTerm, .limited, number: 1, published: "2015-01-01")),
        Case(
            testDescription: "a number is higher than none",
            winner: says(.progress, .complete, number: 1, published: "2015-01-01"),
            loser: says(.progress, .limited, published: "2015-01-01")),
        Case(
            testDescription: "a year counts as its last day when reports are compared",
            winner: says(.endOfTerm, .complete, published: "2015"),
            loser: says(.endOfTerm, .limited, published: "2015-12-30")),
        Case(
            testDescription: "the day it was known by stands in for an unknown publication",
            winner: says(.endOfTerm, .complete, published: nil, knownBy: "2016-01-02"),
            loser: says(.endOfTerm, .limited, published: "2016-01-01")),
    ]

    @Test("the winner's completion counts, in whatever order they are given", arguments: cases)
    func precedence(_ example: Case) {
        #expect(finding(example.winner, example.loser).completion?.value == .complete)
        #expect(finding(example.loser, example.winner).completion?.value == .complete)
    }

    @Test("what the winner leaves blank is taken from the next, code by code")
    func blanksAreFilled() {
        let first = says(.endOfTerm, nil, .major, published: "2017-01-01")
        let second = says(.endOfTerm, .limited, .worsened, published: "2016-01-01")
        let third = says(.progress, .complete, .marginal, ambition: .moderate, star: true)
        let finding = finding(third, first, second)
        #expect(finding.results?.value == .major)
        #expect(finding.completion?.value == .limited)
        #expect(finding.ambition?.value == .moderate)
        #expect(finding.star?.value == true)
        #expect(finding.completion?.assessment == second)
        #expect(finding.leading == first)
    }

    @Test("“not starred” in the winner is an answer and is not filled")
    func notStarredIsAnAnswer() {
        #expect(finding(says(.endOfTerm, star: false), says(.progress, star: true)).star?.value == false)
    }

    @Test("a self-assessment never counts, not even for a blank")
    func selfAssessment() {
        let claim = says(
            .selfAssessment, .complete, .major, ambition: .transformative, star: true, participation: true)
        let blank = says(.endOfTerm)
        let finding = finding(claim, blank)
        #expect(finding == self.finding(blank))
        #expect(finding.completion == nil && finding.results == nil && finding.ambition == nil)
        #expect(finding.star == nil && finding.participation == nil)
    }

    @Test(
        "design reports and action plan reviews give ambition and nothing of the outcome",
        arguments: [ReportKind.design, .actionPlanReview])
    func ambitionOnly(_ kind: ReportKind) {
        let finding = finding(says(kind, .complete, .major, ambition: .transformative, star: true))
        #expect(finding.ambition?.value == .transformative)
        #expect(finding.completion == nil && finding.results == nil && finding.star == nil)
    }

    @Test("the ambition of a final report beats that of a newer design report")
    func ambitionOfFinal() {
        let design = says(.design, ambition: .transformative, published: "2017-06-01")
        let final = says(.endOfTerm, ambition: .minor, published: "2017-01-01")
        #expect(finding(design, final).ambition?.value == .minor)
        #expect(finding(design, says(.endOfTerm)).ambition?.value == .transformative)
    }

    @Test("a report of the next day is not known yet, however final")
    func laterReport() {
        let interim = says(.progress, .limited, published: "2016-01-01")
        let final = says(.endOfTerm, .complete, published: "2017-03-05")
        #expect(finding(interim, final, on: "2017-03-04").completion?.value == .limited)
        #expect(finding(interim, final, on: "2017-03-05").completion?.value == .complete)
    }
}
