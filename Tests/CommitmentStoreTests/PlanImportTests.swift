import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Importing plans and reports")
struct PlanImportTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let old: String?
        let new: String?
        let kept: String?
        let conflict: Conflict?

        init(_ description: String, _ old: String?, _ new: String?, keeps: String?, says: String? = nil) {
            (testDescription, self.old, self.new, kept) = (description, old, new, keeps)
            conflict = says.map { Conflict(field: "ends", said: $0, counts: keeps ?? "") }
        }
    }

    static let cases = [
        Case("a month makes a year more exact", "2014", "2014-06", keeps: "2014-06"),
        Case("a day makes a year more exact", "2014", "2014-06-30", keeps: "2014-06-30"),
        Case("a day makes a month more exact", "2014-06", "2014-06-30", keeps: "2014-06-30"),
        Case("a year does not blur a day", "2014-06-30", "2014", keeps: "2014-06-30"),
        Case("a month does not blur a day", "2014-06-30", "2014-06", keeps: "2014-06-30"),
        Case("a first date fills the gap", nil, "2014", keeps: "2014"),
        Case("no date takes none away", "2014", nil, keeps: "2014"),
        Case("the same date says nothing", "2014-06", "2014-06", keeps: "2014-06"),
        Case("another year is a conflict", "2014", "2015", keeps: "2014", says: "2015"),
        Case(
            "another day is a conflict", "2014-06-30", "2014-07-01", keeps: "2014-06-30", says: "2014-07-01"),
        Case(
            "an earlier day is a conflict too", "2014-06-30", "2014-05-01", keeps: "2014-06-30",
            says: "2014-05-01"),
        Case(
            "a day of another month is a conflict", "2014-06", "2014-07-01", keeps: "2014-06",
            says: "2014-07-01"),
    ]

    private func plan(ends: String?) throws -> PlanDraft {
        try .sample { $0.ends = ends.flatMap { PartialDate($0) } }
    }

    @Test("dates of two files", arguments: cases)
    func plans(_ example: Case) throws {
        let store = try Store.sample()
        try store.importing(.sample("a.csv")) { _ = try $0.put(plan(ends: example.old), line: 2) }
        let stored = try store.importing(.sample("b.csv")) { try $0.put(plan(ends: example.new), line: 3) }
        #expect(try store.lines("SELECT ends FROM action_plan") == [example.kept ?? "NULL"])
        #expect(stored.conflicts == [example.conflict].compactMap(\.self))
        #expect(!stored.isNew)
        let isChanged = example.old != example.kept
        #expect(
            stored.changes
                == (isChanged ? [FieldChange(field: "ends", old: example.old, new: example.kept)] : []))
    }

    @Test("dates of two reports", arguments: cases)
    func reports(_ example: Case) throws {
        func report(_ published: String?) -> ReportDraft {
            var draft = ReportDraft(planID: 1, kind: .midTerm, source: "test")
            draft.published = published.flatMap { PartialDate($0) }
            return draft
        }
        let store = try Store.withCommitment()
        try store.importing(.sample("a.csv")) { _ = try $0.put(report(example.old), line: 2) }
        let stored = try store.importing(.sample("b.csv")) { try $0.put(report(example.new), line: 3) }
        #expect(try store.lines("SELECT published FROM report") == [example.kept ?? "NULL"])
        #expect(stored.conflicts.map(\.said) == [example.conflict?.said].compactMap(\.self))
    }

    static let rows = [
        (["2014", "2015"], "2014", 1), (["2014-06-30", "2014-07-01"], "2014-06-30", 1),
        (["2014-07-01", "2014-06"], "2014-06", 1), (["2016", "2015-12-31", "2014"], "2014", 2),
    ]

    @Test("rows of one file agree on the earlier date in either order", arguments: rows)
    func eitherOrder(_ dates: [String], _ agreed: String, _ conflicts: Int) throws {
        for order in [dates, dates.reversed()] {
            let store = try Store.sample()
            let stored = try store.importing { session in
                try order.enumerated().map { try session.put(plan(ends: $1), line: $0 + 2) }
            }
            #expect(try store.lines("SELECT ends FROM action_plan") == [agreed])
            #expect(stored.flatMap(\.conflicts).isEmpty == (conflicts == 0))
            #expect(try store.lines("SELECT field FROM change") == [])
            // The line that is cited is the one that says what counts.
            let cited = try store.lines("SELECT line FROM provenance WHERE subject = 'action_plan'")
            #expect(try cited == ["\(#require(order.firstIndex(of: agreed)) + 2)"])
            for said in try store.lines("SELECT said || ' ' || line FROM contradiction") {
                let (date, line) = (said.split(separator: " ")[0], said.split(separator: " ")[1])
                #expect(try #require(Int(line)) == #require(order.firstIndex(of: String(date))) + 2)
            }
        }
    }

    @Test("rows of one file agree on the more exact date in either order")
    func eitherOrderOfExactness() throws {
        let results = try [["2014", "2014-06-30"], ["2014-06-30", "2014"]].map { order in
            let store = try Store.sample()
            try store.importing { session in
                for date in order { _ = try session.put(plan(ends: date), line: 2) }
            }
            return try store.lines("SELECT ends FROM action_plan")
        }
        #expect(results == [["2014-06-30"], ["2014-06-30"]])
    }

    @Test("rows of one file agree on the earlier date also for a plan that was there")
    func eitherOrderOfOld() throws {
        let results = try [["2014-06-30", "2014-07-01"], ["2014-07-01", "2014-06-30"]].map { order in
            let store = try Store.sample()
            try store.importing(.sample("a.csv")) { _ = try $0.put(plan(ends: "2014"), line: 2) }
            try store.importing(.sample("b.csv")) { session in
                for date in order { _ = try session.put(plan(ends: date), line: 3) }
            }
            return try store.lines("SELECT ends FROM action_plan")
        }
        #expect(results == [["2014-06-30"], ["2014-06-30"]])
    }
}
