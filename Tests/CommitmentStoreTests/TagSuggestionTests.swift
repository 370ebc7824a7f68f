import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Stored suggestions")
struct TagSuggestionTests {
    private func suggest(
        _ suggestions: [TagSuggestion], in store: Store
    ) throws -> SuggestionCounts {
        let subjects = try store.tagSubjects(Selection())
        return try store.suggest(suggestions.map { (subjects[0], $0) }, by: "tag-1", on: subjects)
    }

    private func counts(new: Int = 0, changed: Int = 0, same: Int = 0, withdrawn: Int = 0)
        -> SuggestionCounts
    {
        var counts = SuggestionCounts()
        (counts.new, counts.changed, counts.same, counts.withdrawn) = (new, changed, same, withdrawn)
        return counts
    }

    private func tags(_ store: Store) throws -> [String] {
        try store.lines(
            "SELECT tag, state, centrality, given_by, who, score, words FROM commitment_tag ORDER BY tag",
            columns: 7)
    }

    private let data = TagSuggestion(.data, score: 0.63, words: ["open data (title)", "portal (text)"])

    @Test("are kept with score, words and the rule's version, and count for nothing")
    func kept() throws {
        let store = try Store.withCommitment()
        #expect(try suggest([data], in: store) == counts(new: 1))
        #expect(
            try tags(store) == ["oc/data|suggested|NULL|rule|tag-1|0.63|open data (title); portal (text)"])
        #expect(try store.commitments(Selection())[0].tags == [TagUse(.data, state: .suggested)])
        var selection = Selection()
        selection.tag = .data
        #expect(try store.commitments(selection).isEmpty)
    }

    @Test("again are the same, are changed with the words, and go when the rule no longer makes them")
    func again() throws {
        let store = try Store.withCommitment()
        _ = try suggest([data], in: store)
        let before = try store.dump()
        #expect(try suggest([data], in: store) == counts(same: 1))
        #expect(try store.dump() == before)
        let other = TagSuggestion(.data, score: 0.9, words: ["ocds (text)"])
        #expect(try suggest([other], in: store) == counts(changed: 1))
        #expect(try suggest([], in: store) == counts(withdrawn: 1))
        #expect(try tags(store).isEmpty)
    }

    @Test("give way to what a file states, and never take its place")
    func files() throws {
        let store = try Store.withCommitment()
        _ = try suggest([data], in: store)
        let stated = TagDraft(.data, givenBy: .import)
        try store.importing(.sample("a.csv")) { try $0.setTags([stated], of: 1, line: 2) }
        #expect(try tags(store) == ["oc/data|accepted|NULL|import|explorer|NULL|NULL"])
        #expect(try suggest([data], in: store) == counts())
        #expect(try tags(store) == ["oc/data|accepted|NULL|import|explorer|NULL|NULL"])
    }

    @Test("a commitment comes with all its words, and with what any report coded")
    func subjects() throws {
        let store = try Store.withCommitment("Open data") { draft in
            (draft.shortTitle, draft.theme, draft.text) = ("Data", "Openness", "All of it")
            (draft.institution, draft.supporting) = ("Ministry", "Agency")
        }
        let subject = try #require(try store.tagSubjects(Selection()).first)
        #expect(
            subject.texts == [
                .title: "Open data", .shortTitle: "Data", .theme: "Openness", .text: "All of it",
                .institution: "Ministry; Agency",
            ])
        #expect(subject.relevance == Relevance())
        try store.importing(.sample("b.csv")) { session in
            for (kind, information) in [(ReportKind.progress, true), (.endOfTerm, false)] {
                let report = try session.put(ReportDraft(planID: 1, kind: kind, source: "t"), line: 2).id
                var draft = AssessmentDraft(source: "t")
                draft.relevanceInformation = information
                _ = try session.put(draft, of: 1, by: report, line: 2)
            }
        }
        #expect(try store.tagSubjects(Selection())[0].relevance == Relevance(information: true))
    }
}
