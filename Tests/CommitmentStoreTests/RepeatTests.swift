import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Importing again, on trial or in vain")
struct RepeatTests {
    struct Stop: Error {}

    /// Everything that a file can say, some of it in conflict with itself.
    private func write(_ session: ImportSession) throws {
        let plan = try session.put(.sample(), line: 2).id
        _ = try session.put(.sample { $0.starts = PartialDate(year: 2015) }, line: 3)
        let report = try session.put(ReportDraft(planID: plan, kind: .midTerm, source: "t"), line: 2).id
        for (line, title) in [(2, "Open data"), (3, "Open contracting")] {
            let draft = CommitmentDraft.sample(title, plan: plan)
            let known: Int? =
                switch try session.match(draft) {
                case .known(let id): id
                case .new, .ambiguous: nil
                }
            let commitment = try session.put(draft, into: known, line: line).id
            _ = try session.setTags([TagDraft(.data, givenBy: .import)], of: commitment, line: line)
            _ = try session.put(AssessmentDraft(source: "t"), of: commitment, by: report, line: line)
        }
    }

    @Test("a file that is imported again and changes nothing leaves every byte as it was")
    func repeated() throws {
        let store = try Store.sample()
        try store.importing { try write($0) }
        let before = try store.dump()
        try store.importing { try write($0) }
        #expect(try store.dump() == before)
    }

    @Test("another file that changes nothing leaves its run, its lines and what of it does not count")
    func sameContent() throws {
        let store = try Store.sample()
        try store.importing { try write($0) }
        let before = try store.dump()
        try store.importing(.sample("copy.csv")) { try write($0) }
        let added = try Set(store.dump()).subtracting(before)
        #expect(
            Dictionary(grouping: added) { $0.prefix { $0 != ":" } }.mapValues(\.count)
                == ["import_run": 1, "provenance": 6, "contradiction": 1])
    }

    @Test("a file that is imported again writes again what was lost meanwhile")
    func repeatedAfterLoss() throws {
        let store = try Store.sample()
        try store.importing { try write($0) }
        try store.connection.execute("DELETE FROM assessment WHERE id = 2")
        try store.importing { try write($0) }
        #expect(try store.lines("SELECT count(*) FROM assessment") == ["2"])
        #expect(try store.lines("SELECT count(*) FROM import_run WHERE file = 'a.csv'") == ["2"])
    }

    @Test("a trial leaves nothing, and still answers")
    func trial() throws {
        let store = try Store.withCommitment()
        let before = try store.dump()
        let answer = try store.importing(keep: false) { session in
            try write(session)
            return "answer"
        }
        #expect(answer == "answer")
        #expect(try store.dump() == before)
    }

    @Test("an import that fails leaves nothing, and the failure is the first one")
    func failure() throws {
        let store = try Store.withCommitment()
        let before = try store.dump()
        #expect(throws: Stop.self) {
            try store.importing { session in
                try write(session)
                throw Stop()
            }
        }
        #expect(try store.dump() == before)
    }
}
