import CommitmentMapping
import CommitmentModel
import Testing

@Suite("Rule abc-1, section 3: when a commitment is running")
struct RunningTests {
    private func outcome(_ promise: Promise, reports: [Report] = [], on day: Day) -> Outcome? {
        CountryRecord.sample(plan(3, reports: reports, promise)).judged(on: day).commitments.first?.outcome
    }

    @Test("it runs on the plan's last day and not on the day after")
    func lastDay() {
        let promise = Promise(assessments: [says(.midTerm, .complete)])
        #expect(outcome(promise, on: "2018-06-30") == .onTrack)
        #expect(outcome(promise, on: "2018-07-01") == .implemented)
    }

    @Test(
        "a final report ends it before the plan's last day",
        arguments: [ReportKind.endOfTerm, .implementation, .transitional, .results])
    func finalReport(_ kind: ReportKind) {
        let promise = Promise(assessments: [says(kind, .limited, published: "2018-02-01")])
        #expect(outcome(promise, on: "2018-01-31") == .running)
        #expect(outcome(promise, on: "2018-02-01") == .problem)
    }

    @Test("a final report on the plan ends it even if it says nothing of the commitment")
    func finalReportOnThePlan() {
        let report = Report(id: 0, kind: .endOfTerm, published: "2018-02-01")
        #expect(outcome(.unreviewed, reports: [report], on: "2018-01-31") == .running)
        #expect(outcome(.unreviewed, reports: [report], on: "2018-02-01") == .unassessed)
    }

    @Test(
        "no other report ends it",
        arguments: [ReportKind.progress, .midTerm, .design, .actionPlanReview, .selfAssessment])
    func otherReports(_ kind: ReportKind) {
        let report = Report(id: 0, kind: kind, published: "2017-10-01")
        #expect(outcome(.unreviewed, reports: [report], on: "2018-01-01") == .running)
    }

    @Test("what ran says how it goes and leaves the share alone")
    func decidesNothing() {
        let running = Promise(assessments: [says(.progress, .limited)])
        let judgement = CountryRecord.sample(plan(2, .kept), plan(3, running, running)).judged()
        #expect(judgement.share.map { "\($0)" } == "1/1")
        #expect(judgement.assessed.count == 1)
        #expect(judgement.window.map(\.number) == ["2"])
    }
}
