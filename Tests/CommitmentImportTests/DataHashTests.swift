import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@testable import CommitmentImport

@Suite("The hash of the data")
struct DataHashTests {
    private static let signals = "country,kind,title\nUKR,portal,Prozorro\n"

    @Test("does not depend on the order of imports")
    func order() throws {
        let (first, second) = (try Workbench(), try Workbench())
        try first.take(ExplorerFile())
        try first.take(text: Self.signals)
        try second.take(text: Self.signals)
        try second.take(ExplorerFile())
        #expect(try first.store.dataHash() == second.store.dataHash())
        #expect(try first.store.dataHash().count == 64)
    }

    @Test("does not change when nothing does, nor with the text that no list prints")
    func same() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        let hash = try workbench.store.dataHash()
        try workbench.take(ExplorerFile())
        #expect(try workbench.store.dataHash() == hash)
        try workbench.take(ExplorerFile([["Full Text": "In other words."]]))
        #expect(try workbench.store.dataHash() == hash)
    }

    @Test(
        "changes with every fact that a list may use",
        arguments: [
            "country SET population = 1", "membership SET since = '2001' WHERE id = 1",
            "action_plan SET ends = '2031'",
            "commitment SET title = 'x'", "commitment SET plain_title = 'x'", "report SET published = '2001'",
            "assessment SET completion = 'withdrawn'", "assessment SET starred = 1",
            "commitment_tag SET centrality = 'part'", "commitment_tag SET state = 'suggested'",
            "signal SET title = 'x'", "signal SET known_by = '2001'",
        ])
    func changes(_ change: String) throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        try workbench.take(text: Self.signals)
        let hash = try workbench.store.dataHash()
        try workbench.store.connection.execute(SQLText(embedded: "UPDATE \(change)"))
        #expect(try workbench.store.dataHash() != hash)
    }

    @Test("changes with what people say of a tag, and not with what a rule suggests")
    func tags() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        let hash = try workbench.store.dataHash()
        let subjects = try workbench.store.tagSubjects(Selection())
        let suggestion = TagSuggestion(.data, score: 0.5, words: ["contracts (title)"])
        _ = try workbench.store.suggest([(subjects[0], suggestion)], by: "tag-1", on: subjects)
        #expect(try workbench.store.dataHash() == hash)
        try workbench.take(text: "reference,tag,decision,coder\nUKR-1-7,oc/data,accept,A\n")
        #expect(try workbench.store.dataHash() != hash)
    }
}
