import CommitmentMapping
import CommitmentModel
import Testing

@Suite("What would change a category")
struct RecodingTests {
    @Test("one problem: substantial completion or major results would make it a")
    func problem() {
        let recodings = CountryRecord.sample(plan(2, .broken)).judged().recodings
        #expect(recodings.map(\.code) == [.completion(.substantial), .results(.major)])
        #expect(recodings.map(\.letter) == [.a, .a])
        #expect(recodings.map(\.steps) == [1, 1])
    }

    @Test("one hollow delivery: marginal results would be enough")
    func hollow() {
        let recodings = CountryRecord.sample(plan(2, .hollow)).judged().recodings
        #expect(recodings.map(\.code) == [.results(.marginal)])
    }

    @Test("three problems: no single code is enough")
    func none() {
        #expect(CountryRecord.sample(plan(2, .broken, .broken, .broken)).judged().recodings.isEmpty)
    }

    @Test("a final report on the running plan is tried as substantial and as limited")
    func forecast() throws {
        let forecast = try #require(
            CountryRecord.sample(plan(1, .kept), plan(3, .unreviewed)).judged().forecast)
        #expect(forecast.plan.number == "3")
        #expect(forecast.ifSubstantial == .a)
        #expect(forecast.ifLimited == .b)
        #expect(CountryRecord.sample(plan(1, .kept)).judged().forecast == nil)
    }

    @Test("a final report that is out is named: what is missing is its codes")
    func published() throws {
        let report = Report(id: 9, kind: .endOfTerm, published: "2016-12-01")
        let record = CountryRecord.sample(plan(2, reports: [report], .unreviewed))
        #expect(try #require(record.judged().forecast).published?.published == report.published)
        #expect(try #require(CountryRecord.sample(plan(3, .unreviewed)).judged().forecast).published == nil)
    }

    @Test("the newest report is the one published last; one of unknown date is as old as its plan's end")
    func newest() {
        let old = CountryRecord.sample(plan(1, .kept))
        #expect(old.judged().newestReport?.day == "2017-01-31")
        #expect(!old.judged(on: "2021-01-31").restsOnOldReports)
        #expect(old.judged(on: "2021-02-01").restsOnOldReports)
        let undated = CountryRecord.sample(
            plan(
                1, Promise(assessments: [says(.endOfTerm, .complete, published: nil, knownBy: "2020-01-01")]))
        )
        #expect(undated.judged(on: "2020-06-01").newestReport?.day == "2014-06-30")
        #expect(undated.judged(on: "2020-06-01").restsOnOldReports)
    }

    @Test("every recoding gives the letter it says when the country is judged anew, and changes one code")
    func judgedAnew() {
        var numbers = SeededNumbers(seed: 1)
        var count = 0
        for _ in 1...500 {
            let (record, day) = (numbers.record(), numbers.day())
            let judgement = record.judged(on: day)
            for recoding in judgement.recodings {
                count += 1
                let commitments = record.commitments.map {
                    $0.id == recoding.commitment.id ? recoding.commitment : $0
                }
                let after = record.with(commitments: commitments).judged(on: day)
                #expect(after.letter == recoding.letter)
                #expect(after.letter != judgement.letter)
                let before = record.commitments.first { $0.id == recoding.commitment.id }?.assessments ?? []
                #expect(zip(before, recoding.commitment.assessments).count { $0 != $1 } == 1)
            }
        }
        #expect(count > 100)
    }
}
