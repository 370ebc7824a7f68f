import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("The search index")
struct SearchIndexTests {
    private func find(_ text: String, in store: Store) throws -> [Int] {
        var selection = Selection()
        selection.search = text
        return try store.commitments(selection).map(\.id)
    }

    /// Compares every word of the index with the commitments; fails if one differs.
    private func check(_ store: Store) throws {
        try store.connection.execute(
            "INSERT INTO commitment_text (commitment_text, rank) VALUES ('integrity-check', 1)")
    }

    @Test("finds a new commitment by title, short title and text")
    func new() throws {
        let store = try Store.withCommitment("Відкриті дані") {
            $0.shortTitle = "Kürzel"
            $0.text = "A long\0 text"
            $0.institution = "Ministry"
        }
        #expect(try find("ВІДКРИТІ", in: store) == [1])
        #expect(try find("kurzel", in: store) == [1])
        #expect(try find("long text", in: store) == [1])
        #expect(try find("Ministry", in: store) == [])
        try check(store)
    }

    @Test("follows a changed title, and forgets the old one")
    func changed() throws {
        let store = try Store.withCommitment("Open data") { $0.text = "Portal" }
        try store.importing(.sample("b.csv")) { session in
            _ = try session.put(.sample("Open budgets") { $0.shortTitle = "Money" }, into: 1, line: 2)
        }
        #expect(try find("budgets", in: store) == [1])
        #expect(try find("money portal", in: store) == [1])
        #expect(try find("data", in: store) == [])
        try check(store)
    }

    @Test("follows a title that one file changes twice")
    func changedTwice() throws {
        let store = try Store.withCommitment("One")
        try store.importing(.sample("b.csv")) { session in
            _ = try session.put(.sample("Two"), into: 1, line: 2)
            _ = try session.put(.sample("Three"), into: 1, line: 3)
        }
        #expect(try find("three", in: store) == [1])
        #expect(try find("one", in: store) == [])
        #expect(try find("two", in: store) == [])
        try check(store)
    }

    @Test("follows a commitment that one file makes and changes")
    func newAndChanged() throws {
        let store = try Store.withCommitment("One")
        try store.importing(.sample("b.csv")) { session in
            let id = try session.put(.sample("Two"), into: nil, line: 2).id
            _ = try session.put(.sample("Three"), into: id, line: 3)
        }
        #expect(try find("three", in: store) == [2])
        #expect(try find("two", in: store) == [])
        try check(store)
    }

    @Test("is not touched by what it does not hold")
    func untouched() throws {
        let store = try Store.withCommitment("One")
        let before = try store.lines("SELECT hex(block) FROM commitment_text_data")
        try store.importing(.sample("b.csv")) { session in
            _ = try session.put(.sample("One") { $0.institution = "Ministry" }, into: 1, line: 2)
        }
        #expect(try store.lines("SELECT hex(block) FROM commitment_text_data") == before)
        try check(store)
    }

    @Test("a trial leaves it as it was")
    func trial() throws {
        let store = try Store.withCommitment("One")
        try store.importing(.sample("b.csv"), keep: false) { session in
            _ = try session.put(.sample("Two"), into: 1, line: 2)
            _ = try session.put(.sample("Three"), into: nil, line: 3)
        }
        #expect(try find("one", in: store) == [1])
        #expect(try find("two", in: store) == [])
        try check(store)
    }

    @Test("the check fails where the index is wrong, so that it proves something")
    func checkWorks() throws {
        let store = try Store.withCommitment("One")
        try store.connection.execute("UPDATE commitment SET title = 'Two'")
        #expect(throws: SQLiteError.self) { try check(store) }
    }
}
