import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Importing tags")
struct TagImportTests {
    private func draft(
        _ tag: CommitmentModel.Tag, isAccepted: Bool = true, centrality: Centrality? = nil,
        reason: String? = nil
    ) -> TagDraft {
        var draft = TagDraft(tag, givenBy: .import)
        (draft.isAccepted, draft.centrality, draft.reason) = (isAccepted, centrality, reason)
        return draft
    }

    /// Imports a file that states these tags of the one commitment.
    @discardableResult
    private func state(
        _ tags: [TagDraft], in store: Store, file: String = "a.csv", profile: String = "explorer"
    ) throws -> [FieldChange] {
        try store.importing(.sample(file, profile: profile)) { try $0.setTags(tags, of: 1, line: 2) }
    }

    private func uses(_ store: Store) throws -> [String] {
        try store.lines(
            "SELECT tag, state, centrality, given_by, who FROM commitment_tag ORDER BY tag", columns: 5)
    }

    @Test("a file gives tags, and the commitment comes with them by name")
    func given() throws {
        let store = try Store.withCommitment()
        let changes = try state(
            [draft("sdg/16"), draft(.data, isAccepted: false, centrality: .part)], in: store)
        #expect(
            changes == [
                FieldChange(field: "oc/data", old: nil, new: "suggested, part"),
                FieldChange(field: "sdg/16", old: nil, new: "accepted"),
            ])
        #expect(
            try uses(store) == [
                "oc/data|suggested|part|import|explorer", "sdg/16|accepted|NULL|import|explorer",
            ])
        #expect(
            try store.commitments(Selection()).map(\.tags)
                == [[TagUse(.data, centrality: .part, isAccepted: false), TagUse("sdg/16")]])
    }

    @Test("what a later file of the same layout leaves out is taken away")
    func taken() throws {
        let store = try Store.withCommitment()
        try state([draft("sdg/16"), draft(.data)], in: store)
        let changes = try state([draft(.data)], in: store, file: "b.csv")
        #expect(changes == [FieldChange(field: "sdg/16", old: "accepted", new: nil)])
        #expect(try uses(store) == ["oc/data|accepted|NULL|import|explorer"])
    }

    @Test("what a file of another layout leaves out stays")
    func otherLayout() throws {
        let store = try Store.withCommitment()
        try state([draft("sdg/16")], in: store)
        #expect(try state([], in: store, file: "b.csv", profile: "official") == [])
        #expect(try uses(store) == ["sdg/16|accepted|NULL|import|explorer"])
    }

    @Test("what somebody judged stays, whatever a file leaves out")
    func judged() throws {
        let store = try Store.withCommitment()
        try state([draft(.openContracting, centrality: .main)], in: store)
        #expect(try state([], in: store, file: "b.csv") == [])
        #expect(try uses(store) == ["oc/open-contracting|accepted|main|import|explorer"])
    }

    @Test("what a person gave stays, whatever a file leaves out")
    func byPerson() throws {
        let store = try Store.withCommitment()
        try store.connection.execute(
            """
            INSERT INTO commitment_tag (commitment_id, tag, state, given_by, who)
            VALUES (1, 'sdg/16', 'accepted', 'person', 'IRM staff')
            """)
        #expect(try state([], in: store) == [])
        #expect(try uses(store) == ["sdg/16|accepted|NULL|person|IRM staff"])
    }

    @Test("a suggestion that a file confirms is accepted")
    func accepted() throws {
        let store = try Store.withCommitment()
        try state([draft(.data, isAccepted: false)], in: store)
        let changes = try state([draft(.data)], in: store, file: "b.csv")
        #expect(changes == [FieldChange(field: "oc/data", old: "suggested", new: "accepted")])
    }

    @Test("an accepted tag does not become a suggestion again")
    func notUnaccepted() throws {
        let store = try Store.withCommitment()
        try state([draft(.data, centrality: .main, reason: "because")], in: store)
        #expect(try state([draft(.data, isAccepted: false, reason: "other")], in: store, file: "b.csv") == [])
        #expect(try uses(store) == ["oc/data|accepted|main|import|explorer"])
        #expect(try store.lines("SELECT reason FROM commitment_tag") == ["because"])
    }

    @Test("a judgement fills a gap but replaces no other")
    func centrality() throws {
        let store = try Store.withCommitment()
        try state([draft(.data)], in: store)
        #expect(
            try state([draft(.data, centrality: .part)], in: store, file: "b.csv")
                == [FieldChange(field: "oc/data", old: "accepted", new: "accepted, part")])
        #expect(try state([draft(.data, centrality: .main)], in: store, file: "c.csv") == [])
    }

    @Test("changes of old commitments are kept, the first tags of a new one are part of its being new")
    func recorded() throws {
        let store = try Store.withCommitment()
        try store.importing(.sample("a.csv")) { session in
            let new = try session.put(.sample("New"), into: nil, line: 3).id
            _ = try session.setTags([draft(.data)], of: new, line: 3)
            _ = try session.setTags([draft(.data)], of: 1, line: 4)
        }
        #expect(
            try store.lines("SELECT subject, subject_id, field, old, new FROM change", columns: 5)
                == ["commitment|1|oc/data|NULL|accepted"])
    }

    @Test("the same tags again leave every byte as it was")
    func repeated() throws {
        let store = try Store.withCommitment()
        try state([draft(.data), draft("sdg/16", isAccepted: false)], in: store)
        let before = try store.dump()
        #expect(try state([draft(.data), draft("sdg/16", isAccepted: false)], in: store) == [])
        #expect(try store.dump() == before)
    }

    @Test("a tag that nobody defined is refused")
    func undefined() throws {
        let store = try Store.withCommitment()
        let error = #expect(throws: SQLiteError.self) { try state([draft("sdg/99")], in: store) }
        #expect(error?.code == .foreignKeyViolation)
    }
}
