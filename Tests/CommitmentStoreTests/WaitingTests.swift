import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("What waits for a person")
struct WaitingTests {
    /// A store with two commitments of one title, and a row of run 3 that may be either.
    private func ambiguous() throws -> Store {
        let store = try Store.withCommitment { $0.number = "1" }
        try store.importing(.sample("second.csv")) { session in
            _ = try session.put(.sample { $0.number = "1" }, into: nil, line: 3)
        }
        try store.importing(.sample("third.csv")) { session in
            let draft = CommitmentDraft.sample { $0.number = "1" }
            guard case .ambiguous(let references) = try session.match(draft) else {
                Issue.record("the row is not ambiguous")
                return
            }
            try session.noteAmbiguous(draft, candidates: references, line: 7)
        }
        return store
    }

    @Test("a row that may be any of several waits with its file, line and candidates")
    func row() throws {
        let item = try #require(try ambiguous().waiting().first)
        #expect(item.kind == .ambiguousRow)
        #expect(item.subject == "third.csv, line 7")
        #expect(item.title == "Open data")
        #expect(item.detail == "UKR-2-1, UKR-2-1~2")
        #expect(item.country == (try CountryCode.sample()))
    }

    @Test("it waits no longer once a later run states a commitment of its title")
    func settled() throws {
        let store = try ambiguous()
        try store.importing(.sample("other.csv")) { session in
            _ = try session.put(.sample("Budgets"), into: nil, line: 2)
        }
        #expect(try store.waiting().count == 1)
        try store.importing(.sample("fourth.csv")) { session in
            _ = try session.put(.sample { $0.number = "1" }, into: 2, line: 2)
        }
        #expect(try store.waiting() == [])
    }

    @Test("procurement waits for its centrality, and a suggestion for a yes or no")
    func tags() throws {
        let store = try Store.withCommitment()
        try store.connection.execute(
            """
            INSERT INTO commitment_tag (commitment_id, tag, state, centrality, given_by, who) VALUES
                (1, 'policy/public-procurement', 'accepted', NULL, 'import', 'test'),
                (1, 'oc/data', 'suggested', NULL, 'rule', 'test'),
                (1, 'sdg/16', 'accepted', NULL, 'import', 'test')
            """)
        #expect(
            try store.waiting().map { "\($0.kind.rawValue) \($0.detail)" } == [
                "centrality policy/public-procurement", "suggested-tag oc/data",
            ])
        try store.connection.execute(
            "UPDATE commitment_tag SET centrality = 'mention', state = 'accepted'")
        #expect(try store.waiting() == [])
    }

    @Test("what people judged waits no longer, whatever the file says; their disagreement waits")
    func judged() throws {
        let store = try Store.withCommitment()
        try store.connection.execute(
            """
            INSERT INTO commitment_tag (commitment_id, tag, state, given_by, who) VALUES
                (1, 'policy/public-procurement', 'accepted', 'import', 'test'),
                (1, 'oc/data', 'suggested', 'rule', 'test')
            """)
        func judge(_ tag: String, _ decision: String, _ centrality: String?, _ coder: String) throws {
            let (quoted, reason) = (centrality.map { "'\($0)'" } ?? "NULL", "'seen'")
            try store.connection.execute(
                SQLText(
                    embedded: """
                        INSERT INTO tag_judgement (commitment_id, tag, decision, centrality, reason, coder, judged)
                        VALUES (1, '\(tag)', '\(decision)', \(quoted), \(reason), '\(coder)', '2016-02-08')
                        """))
        }
        #expect(try store.waiting().count == 2)
        try judge("policy/public-procurement", "accept", "main", "one")
        try judge("oc/data", "reject", nil, "one")
        #expect(try store.waiting() == [])
        try judge("oc/data", "accept", nil, "two")
        #expect(try store.waiting().map(\.kind) == [.suggestedTag])
    }
}
