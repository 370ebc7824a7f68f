import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Files that say otherwise")
struct ContradictionTests {
    /// Lets a run say of the one commitment of a plan what a report found.
    private func say(
        _ store: Store, _ file: String, authority: Int, _ completion: Completion?, starred: Bool? = nil,
        results: Results? = nil, title: String = "Open data", source: String? = nil
    ) throws {
        let known = try store.lines("SELECT id FROM commitment").first.flatMap { Int($0) }
        let profile = [3: "official", 4: "own"][authority] ?? "explorer"
        try store.importing(.sample(file, profile: profile, authority: authority)) { session in
            let plan = try session.put(.sample(), line: 2).id
            let id = try session.put(.sample(title, plan: plan), into: known, line: 7).id
            let report = try session.put(
                ReportDraft(planID: plan, kind: .midTerm, source: "test"), line: 7
            ).id
            var draft = AssessmentDraft(source: source ?? file)
            (draft.completion, draft.results, draft.isStarred) = (completion, results, starred)
            _ = try session.put(draft, of: id, by: report, line: 7)
        }
    }

    private func found(_ store: Store) throws -> Commitment {
        try #require(try store.commitments(inOrder: [1]).first)
    }

    @Test("a row that does not count is no source of what does, and is told")
    func weaker() throws {
        let store = try Store.sample()
        try say(store, "strong.csv", authority: 3, .limited, title: "Open contracts")
        try say(store, "weak.csv", authority: 2, .complete, title: "3. Open contracts!")
        let commitment = try found(store)
        #expect(commitment.provenance?.file == "strong.csv")
        #expect(commitment.assessments.first?.provenance?.file == "strong.csv")
        let key = FactSources.Key(field: "completion", commitment: 1, report: 1)
        let sources = try store.factSources(of: .sample(), commitments: [1])
        #expect(sources[key]?.file == "strong.csv")
        let others = sources.otherwise(key, than: "limited").map {
            "\($0.value) \($0.source.file) \($0.source.line)"
        }
        #expect(others == ["complete weak.csv 7"])
        #expect(sources.otherwise(key, than: "complete") == [])
        let events = try store.history(ofCommitment: 1).filter { $0.run == 3 }.map(\.event)
        #expect(
            events == [
                .contradicted(field: "title", said: "3. Open contracts!"),
                .contradicted(field: "completion", said: "complete"),
            ])
        // The stronger one says the same once more, in other letters.
        try say(store, "again.csv", authority: 3, .limited, title: "OPEN  CONTRACTS")
        #expect(try found(store).provenance?.file == "again.csv")
        #expect(try store.lines("SELECT count(*) FROM contradiction") == ["2"])
    }

    @Test("a row that fills a gap and says otherwise elsewhere is no source of the rest")
    func filling() throws {
        let store = try Store.sample()
        try say(store, "strong.csv", authority: 3, .limited)
        try say(store, "weak.csv", authority: 2, .complete, results: .major)
        let assessment = try #require(try found(store).assessments.first)
        #expect(assessment.completion == .limited && assessment.results == .major)
        #expect(assessment.provenance?.file == "strong.csv")
        let sources = try store.factSources(of: .sample(), commitments: [1])
        #expect(sources[.init(field: "results", commitment: 1, report: 1)]?.file == "weak.csv")
    }

    @Test("a person's word is one more source, and one that confirms is kept from OGP's files, too")
    func confirmed() throws {
        let store = try Store.sample()
        func stands() throws -> [String] {
            try store.lines("SELECT completion, starred, source FROM assessment", columns: 3)
        }
        try say(store, "old.csv", authority: 3, .limited, starred: false)
        try say(store, "person.csv", authority: 4, .limited)
        #expect(try stands() == ["limited|0|old.csv"])
        #expect(
            try store.history(ofCommitment: 1).filter { $0.run == 3 }.map(\.event).suffix(1)
                == [.changed(field: "completion", old: "limited", new: "limited")])
        let before = try store.lines("SELECT id, run_id FROM change", columns: 2)
        try say(store, "person.csv", authority: 4, .limited)
        #expect(try store.lines("SELECT id, run_id FROM change", columns: 2) == before)
        try say(store, "new.csv", authority: 3, .complete, starred: true)
        #expect(try stands() == ["limited|1|old.csv; new.csv"])
        try say(store, "other.csv", authority: 4, .substantial, source: "a letter")
        #expect(try stands() == ["substantial|1|old.csv; new.csv; a letter"])
        // A source of several parts is told once, and one that only confirms takes none away.
        for file in ["third.csv", "fourth.csv"] {
            try say(store, file, authority: 4, .complete, source: "a letter; a call")
        }
        #expect(try stands() == ["complete|1|old.csv; new.csv; a letter; a call"])
        try say(store, "other 2.csv", authority: 4, .substantial, source: "a letter")
        // What a person only confirmed stems from whoever said it first.
        let sources = try store.factSources(of: .sample(), commitments: [1])
        #expect(sources[.init(field: "completion", commitment: 1, report: 1)]?.file == "other 2.csv")
    }

    @Test("which of two kinds of file came first does not matter; an edition corrects the one before it")
    func replaced() throws {
        let files = [("weak.csv", 2, Completion.complete), ("strong.csv", 3, .limited)]
        for files in [files, files.reversed()] {
            let store = try Store.sample()
            for (file, authority, completion) in files {
                try say(store, file, authority: authority, completion, starred: authority == 3 ? true : nil)
            }
            #expect(
                try store.lines(
                    """
                    SELECT i.file, x.subject, x.field, x.line, x.said
                    FROM contradiction AS x JOIN import_run AS i ON i.id = x.run_id
                    """, columns: 5) == ["weak.csv|assessment|completion|7|complete"])
            #expect(try found(store).assessments.first?.provenance?.file == "strong.csv")
            // What counted at first is told as a change.
            let events = try store.history(ofCommitment: 1).map(\.event)
            let change = ImportEvent.changed(field: "completion", old: "complete", new: "limited")
            let contradiction = ImportEvent.contradicted(field: "completion", said: "complete")
            #expect(events.contains(change) == (files[0].0 == "weak.csv"))
            #expect(events.contains(contradiction) != events.contains(change))
            let listed = "mid-term report, completion: limited counts; weak.csv, line 7, says complete"
            #expect(try store.waiting().map(\.detail) == [listed])
            try say(store, "strong 2.csv", authority: 3, .substantial)
            #expect(try store.lines("SELECT count(*) FROM contradiction") == ["1"])
            // A newer edition that agrees speaks for its file.
            try say(store, "weak 2.csv", authority: 2, .substantial)
            #expect(try store.waiting() == [])
        }
    }

    @Test("an edition that came before the value was replaced does not speak against it")
    func earlierEdition() throws {
        let store = try Store.sample()
        for file in ["weak.csv", "weak 2.csv"] { try say(store, file, authority: 2, .complete) }
        try say(store, "strong.csv", authority: 3, .limited)
        #expect(try store.waiting().count == 1)
        try say(store, "weak 3.csv", authority: 2, .limited)
        #expect(try store.waiting() == [])
    }

    @Test("what a person replaces stands beside it, as if the file had come later")
    func overruled() throws {
        for order in [[2, 4], [4, 2]] {
            let store = try Store.sample()
            for authority in order {
                try say(
                    store, "\(authority).csv", authority: authority, authority == 4 ? .limited : .complete)
            }
            #expect(try store.lines("SELECT completion FROM assessment") == ["limited"])
            #expect(
                try store.lines("SELECT field, said FROM contradiction", columns: 2) == [
                    "completion|complete"
                ])
            #expect(try store.waiting() == [])
        }
    }

    @Test("a code on which files disagree waits for a person; a day that the seeds looked up does not")
    func waiting() throws {
        let store = try Store.sample()
        try store.importing(.sample("seeds 2", authority: 0)) { session in
            _ = try session.put(.sample { $0.ends = PartialDate("2016-06-30") }, line: 2)
            _ = try session.put(.sample(number: "9"), line: 3)
        }
        try store.importing(.sample("dates.csv", authority: 3)) { session in
            _ = try session.put(.sample { $0.ends = PartialDate("2017") }, line: 4)
        }
        try say(store, "strong.csv", authority: 3, .limited, starred: false)
        try say(store, "weak.csv", authority: 2, .complete, starred: true)
        try say(store, "weak again.csv", authority: 2, .complete, starred: true)
        let details = [
            "mid-term report, completion: limited counts; weak again.csv, line 7, says complete",
            "mid-term report, starred: no counts; weak again.csv, line 7, says yes",
        ]
        #expect(try store.waiting().map(\.detail) == details)
        #expect(
            try store.lines("SELECT field, said FROM contradiction WHERE subject = 'action_plan'", columns: 2)
                == ["ends|2017"])
        try say(store, "person.csv", authority: 4, .limited)
        #expect(try store.waiting().map(\.detail) == Array(details.suffix(1)))
        try say(store, "corrected.csv", authority: 3, .limited, starred: true)
        #expect(try store.waiting() == [])
    }
}
