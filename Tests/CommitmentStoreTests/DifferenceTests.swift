import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("What changed from run to run")
struct DifferenceTests {
    private func lines(_ store: Store, _ after: Int, _ until: Int) throws -> [String] {
        try store.differences(after: after, until: until).map { difference in
            let event =
                switch difference.event {
                case .new(let told): "new: " + told.map { "\($0.field) \($0.value)" }.joined(separator: ", ")
                case .changed(let field, let old, let new): "\(field): \(old ?? "NULL") > \(new ?? "NULL")"
                case .contradicted(let field, let said): "\(field): not \(said)"
                case .same: "same"
                }
            return [
                difference.country.rawValue, difference.plan, difference.reference, difference.title,
                difference.report?.kind.rawValue, "\(difference.subject)", event, "run \(difference.run)",
            ].compactMap(\.self).joined(separator: "|")
        }
    }

    /// A store whose runs 3, 4 and 5 gave commitment 1 these institutions and completions.
    private func store(_ steps: [(institution: String?, completion: Completion?)]) throws -> Store {
        let store = try Store.withCommitment { $0.institution = "First" }
        for (index, step) in steps.enumerated() {
            try store.importing(.sample("run \(index + 3).csv")) { session in
                _ = try session.put(.sample { $0.institution = step.institution }, into: 1, line: 2)
                guard let completion = step.completion else { return }
                let report = try session.put(ReportDraft(planID: 1, kind: .midTerm, source: "t"), line: 2).id
                var draft = AssessmentDraft(source: "t")
                draft.completion = completion
                _ = try session.put(draft, of: 1, by: report, line: 2)
            }
        }
        return store
    }

    private static let place = "UKR|2|UKR-2-7fdcaa84865768d0|Open data"

    @Test("a field that several runs changed is one difference, the last run's")
    func folded() throws {
        let store = try store([("Second", nil), ("Third", nil), ("Fourth", nil)])
        #expect(
            try lines(store, 2, 4) == ["\(Self.place)|commitment|institution: First > Third|run 4"])
        #expect(
            try lines(store, 3, 5) == ["\(Self.place)|commitment|institution: Second > Fourth|run 5"])
    }

    @Test("what was changed and changed back differs in nothing")
    func back() throws {
        let store = try store([("Second", nil), ("First", nil)])
        #expect(try lines(store, 2, 4) == [])
        #expect(try lines(store, 3, 4).count == 1)
    }

    @Test("what is new is given once, as it was after the last of the runs")
    func new() throws {
        let store = try store([("First", .limited), ("First", .substantial), ("First", .complete)])
        #expect(
            try lines(store, 2, 4) == [
                "UKR|2|mid-term|report|new: known_by 2016-02-08|run 3",
                "\(Self.place)|mid-term|assessment|new: completion substantial|run 3",
            ])
        #expect(
            try lines(store, 4, 5)
                == ["\(Self.place)|mid-term|assessment|completion: substantial > complete|run 5"])
    }

    @Test("titles are as they were after the last of the runs")
    func titles() throws {
        let store = try store([("Second", nil)])
        try store.importing(.sample("later.csv")) { session in
            _ = try session.put(.sample("Renamed"), into: 1, line: 2)
        }
        #expect(try store.differences(after: 2, until: 3).map(\.title) == ["Open data"])
        #expect(try lines(store, 1, 2).contains { $0.hasSuffix("|commitment|new: title Open data|run 2") })
        #expect(
            try lines(store, 3, 4)
                == ["UKR|2|UKR-2-7fdcaa84865768d0|Renamed|commitment|title: Open data > Renamed|run 4"])
    }

    @Test("plans and reports differ too, and come before the commitments of their plan")
    func plans() throws {
        let store = try Store.withCommitment()
        try store.importing(.sample("b.csv")) { session in
            let british = try session.put(.sample("GBR", number: "10"), line: 2).id
            _ = try session.put(.sample("GBR", number: "9"), line: 3)
            var report = ReportDraft(planID: british, kind: .progress, source: "t")
            report.published = PartialDate(year: 2014)
            _ = try session.put(report, line: 2)
            _ = try session.put(.sample("Later", plan: 1) { $0.number = "2" }, into: nil, line: 4)
            _ = try session.put(.sample { $0.ends = PartialDate(year: 2016) }, line: 5)
        }
        try store.importing(.sample("c.csv")) { session in
            var report = ReportDraft(planID: 3, kind: .progress, source: "t")
            _ = try session.put(report, line: 2)
            report.planID = 2
            report.published = PartialDate(year: 2014, month: 6)
            _ = try session.put(report, line: 3)
        }
        #expect(
            try lines(store, 2, 3) == [
                "GBR|9|plan|new: starts 2014|run 3", "GBR|10|plan|new: starts 2014|run 3",
                "GBR|10|progress|report|new: published 2014|run 3",
                "UKR|2|plan|ends: NULL > 2016|run 3",
                "UKR|2|UKR-2-2|Later|commitment|new: title Later|run 3",
            ])
        #expect(
            try lines(store, 3, 4) == [
                "GBR|9|progress|report|new: known_by 2016-02-08|run 4",
                "GBR|10|progress|report|published: 2014 > 2014-06|run 4",
            ])
    }

    @Test("later corrections of conditions and the like are passed over")
    func otherSubjects() throws {
        let store = try store([("Second", nil)])
        for value in ["0.25", "0.5"] {
            try store.importing(.sample("conditions \(value).csv", authority: 4)) { session in
                try session.putAll(
                    [["iso3": "UKR", "kind": "civic-space", "value": value, "source": "test"]],
                    to: .condition)
            }
        }
        #expect(try store.lines("SELECT subject FROM change WHERE run_id > 3") == ["condition"])
        #expect(try lines(store, 2, 3) == ["\(Self.place)|commitment|institution: First > Second|run 3"])
        #expect(try lines(store, 3, 5) == [])
    }

    @Test("a run that loads reference data only, or says what is known, differs in nothing")
    func nothing() throws {
        let store = try store([("First", nil)])
        #expect(try lines(store, 2, 3) == [])
        #expect(try lines(store, 0, 1) == [])
    }

    @Test("runs have their numbers, files, layouts, digests and counts")
    func runs() throws {
        let store = try Store.sample()
        var counts = ImportCounts()
        (counts.read, counts.new, counts.changed, counts.same, counts.refused) = (15, 1, 2, 4, 8)
        try store.importing(.sample("b.csv", profile: "official")) { _ in
            ImportSession.Ending(output: (), counts: counts, keep: true)
        }
        let runs = try store.runs()
        #expect(runs.map(\.number) == [1, 2])
        #expect(runs[1] == (try store.run(2)))
        #expect(
            runs[1]
                == ImportRun(
                    number: 2, file: "b.csv", layout: "official", imported: "2016-02-08T12:00:00Z",
                    program: "ocmap test", sha256: ImportSession.Run.sample("b.csv").sha256,
                    rows: ImportRun.RowCounts(read: 15, new: 1, changed: 2, same: 4, refused: 8)))
    }

    @Test("a run that is not there is said, with the last that is", arguments: [-1, 0, 2, Int.max])
    func missingRun(_ number: Int) throws {
        let store = try Store.sample()
        #expect(throws: StoreError.unknownRun(number, last: 1)) { _ = try store.run(number) }
    }
}
