import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Merging by authority")
struct MergingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let old: String?
        let oldAuthority: Int
        let new: String?
        let newAuthority: Int
        let kept: String?
        let authority: Int
    }

    static let cases = [
        Case(
            testDescription: "a stronger file replaces", old: "A", oldAuthority: 1, new: "B", newAuthority: 2,
            kept: "B", authority: 2),
        Case(
            testDescription: "an equal file replaces", old: "A", oldAuthority: 1, new: "B", newAuthority: 1,
            kept: "B", authority: 1),
        Case(
            testDescription: "a weaker file does not", old: "A", oldAuthority: 2, new: "B", newAuthority: 1,
            kept: "A", authority: 2),
        Case(
            testDescription: "a weaker file fills a gap", old: nil, oldAuthority: 2, new: "B",
            newAuthority: 0,
            kept: "B", authority: 2),
        Case(
            testDescription: "a stronger file fills a gap", old: nil, oldAuthority: 0, new: "B",
            newAuthority: 2,
            kept: "B", authority: 2),
        Case(
            testDescription: "a stronger file empties nothing", old: "A", oldAuthority: 0, new: nil,
            newAuthority: 2,
            kept: "A", authority: 2),
        Case(
            testDescription: "an equal file empties nothing", old: "A", oldAuthority: 1, new: nil,
            newAuthority: 1,
            kept: "A", authority: 1),
        Case(
            testDescription: "what nobody knows stays unknown", old: nil, oldAuthority: 0, new: nil,
            newAuthority: 0,
            kept: nil, authority: 0),
    ]

    @Test("a commitment", arguments: cases)
    func commitment(_ example: Case) throws {
        let store = try Store.withCommitment(authority: example.oldAuthority) { $0.institution = example.old }
        let stored = try store.importing(.sample("b.csv", authority: example.newAuthority)) { session in
            try session.put(.sample { $0.institution = example.new }, into: 1, line: 7)
        }
        #expect(
            try store.lines("SELECT institution, authority FROM commitment", columns: 2)
                == ["\(example.kept ?? "NULL")|\(example.authority)"])
        let change = FieldChange(field: "institution", old: example.old, new: example.kept)
        #expect(stored.changes == (example.old == example.kept ? [] : [change]))
        #expect(!stored.isNew && stored.id == 1)
    }

    @Test("an assessment", arguments: cases)
    func assessment(_ example: Case) throws {
        func draft(_ words: String?) -> AssessmentDraft {
            var draft = AssessmentDraft(source: "test")
            draft.completionWords = words
            return draft
        }
        let store = try Store.withCommitment()
        try store.importing(.sample("a.csv", authority: example.oldAuthority)) { session in
            let report = try session.put(ReportDraft(planID: 1, kind: .midTerm, source: "t"), line: 2).id
            let stored = try session.put(draft(example.old), of: 1, by: report, line: 2)
            #expect(stored.isNew)
        }
        let stored = try store.importing(.sample("b.csv", authority: example.newAuthority)) { session in
            try session.put(draft(example.new), of: 1, by: 1, line: 7)
        }
        #expect(
            try store.lines("SELECT completion_words, authority FROM assessment", columns: 2)
                == ["\(example.kept ?? "NULL")|\(example.authority)"])
        let change = FieldChange(field: "completion_words", old: example.old, new: example.kept)
        #expect(stored.changes == (example.old == example.kept ? [] : [change]))
    }

    @Test("a weaker file that filled a gap makes the row no weaker")
    func staysStrong() throws {
        let store = try Store.withCommitment(authority: 2)
        try store.importing(.sample("b.csv", authority: 0)) { session in
            _ = try session.put(.sample("Other title") { $0.institution = "B" }, into: 1, line: 2)
        }
        try store.importing(.sample("c.csv", authority: 1)) { session in
            _ = try session.put(.sample("Third title") { $0.institution = "C" }, into: 1, line: 2)
        }
        #expect(
            try store.lines("SELECT title, institution FROM commitment", columns: 2) == ["Open data|B"])
    }

    @Test("a reference never changes, and the identifier fills in")
    func reference() throws {
        let store = try Store.withCommitment { $0.number = "1" }
        try store.importing(.sample("b.csv", authority: 2)) { session in
            _ = try session.put(
                .sample {
                    $0.number = "9"
                    $0.officialID = "UA9"
                }, into: 1, line: 2)
        }
        #expect(
            try store.lines("SELECT reference, number, official_id FROM commitment", columns: 3)
                == ["UKR-2-1|9|UA9"])
    }

    @Test("no evidence, not started and not assessed stay three things")
    func unknownIsNotNo() throws {
        let store = try Store.withCommitment()
        try store.importing(.sample("b.csv")) { session in
            for (kind, completion) in [(.progress, nil), (.midTerm, .notStarted), (.endOfTerm, .noEvidence)]
                as [(ReportKind, Completion?)]
            {
                let report = try session.put(ReportDraft(planID: 1, kind: kind, source: "t"), line: 2).id
                var draft = AssessmentDraft(source: "test")
                draft.completion = completion
                draft.isStarred = completion.map { $0 == .noEvidence }
                _ = try session.put(draft, of: 1, by: report, line: 2)
            }
        }
        let assessments = try #require(try store.commitments(Selection()).first).assessments
        #expect(assessments.map(\.completion) == [nil, .notStarted, .noEvidence])
        #expect(assessments.map(\.isStarred) == [nil, false, true])
        #expect(assessments.map(\.report.kind) == [.progress, .midTerm, .endOfTerm])
    }
}
