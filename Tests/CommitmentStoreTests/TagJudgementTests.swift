import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("What people say of tags")
struct TagJudgementTests {
    private static let tag = "policy/public-procurement"
    private let today = Day(year: 2016, month: 3, day: 1)

    private func decision(
        _ verdict: TagVerdict, by coder: String = "A", _ centrality: Centrality? = nil,
        reason: String? = nil, on day: Day? = nil, of tag: String = tag
    ) -> TagDecision {
        var decision = TagDecision(verdict, of: tag, on: "UKR-2-7fdcaa84865768d0", coder: coder)
        decision.centrality = centrality
        decision.reason = reason ?? (verdict == .reject ? "none" : nil)
        decision.judged = day
        return decision
    }

    private func day(_ day: Int) -> Day { Day(year: 2016, month: 2, day: day) }

    /// A store whose one commitment carries the tag from a file.
    private func store(
        _ centrality: Centrality? = nil, isAccepted: Bool = true
    ) throws -> Store {
        let store = try Store.withCommitment()
        try state(in: store, centrality, isAccepted: isAccepted)
        return store
    }

    private func state(in store: Store, _ centrality: Centrality? = nil, isAccepted: Bool = true) throws {
        var draft = TagDraft(.publicProcurement, givenBy: .import)
        (draft.centrality, draft.isAccepted) = (centrality, isAccepted)
        try store.importing(.sample("tags.csv")) { try $0.setTags([draft], of: 1, line: 2) }
    }

    @discardableResult
    private func judge(_ decisions: TagDecision..., in store: Store) throws -> [TagDecisionOutcome] {
        try decisions.map { try store.judge($0, today: today) }
    }

    private func record(_ store: Store) throws -> TagRecord {
        try #require(try store.tagRecords(TagSelection()).first)
    }

    private func use(_ store: Store) throws -> [TagUse] {
        try store.commitments(Selection()).flatMap(\.tags)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let verdicts: [(coder: String, verdict: TagVerdict, centrality: Centrality?)]
        let state: TagState
        let centrality: Centrality?
        let isDisputed: Bool
    }

    static let cases = [
        Case(
            testDescription: "nobody: as the file says", verdicts: [], state: .accepted, centrality: .part,
            isDisputed: false),
        Case(
            testDescription: "one accepts, without centrality", verdicts: [("A", .accept, nil)],
            state: .accepted, centrality: .part, isDisputed: false),
        Case(
            testDescription: "one chooses another centrality", verdicts: [("A", .accept, .mention)],
            state: .accepted, centrality: .mention, isDisputed: false),
        Case(
            testDescription: "one rejects", verdicts: [("A", .reject, nil)], state: .rejected,
            centrality: .part, isDisputed: false),
        Case(
            testDescription: "two reject", verdicts: [("A", .reject, nil), ("B", .reject, nil)],
            state: .rejected, centrality: .part, isDisputed: false),
        Case(
            testDescription: "two disagree", verdicts: [("A", .accept, .main), ("B", .reject, nil)],
            state: .suggested, centrality: .main, isDisputed: true),
        Case(
            testDescription: "two choose different centralities",
            verdicts: [("A", .accept, .main), ("B", .accept, .mention)], state: .accepted,
            centrality: nil, isDisputed: true),
        Case(
            testDescription: "one chooses, the other does not care",
            verdicts: [("A", .accept, .main), ("B", .accept, nil)], state: .accepted, centrality: .main,
            isDisputed: false),
        Case(
            testDescription: "the newest word of a coder counts",
            verdicts: [("A", .reject, nil), ("B", .accept, nil), ("A", .accept, .main)], state: .accepted,
            centrality: .main, isDisputed: false),
    ]

    @Test("what counts is drawn from the newest word of each coder", arguments: cases)
    func derived(_ example: Case) throws {
        let store = try store(.part)
        for (coder, verdict, centrality) in example.verdicts {
            try judge(decision(verdict, by: coder, centrality), in: store)
        }
        let record = try record(store)
        #expect(record.use.state == example.state)
        #expect(record.use.centrality == example.centrality)
        #expect(record.isDisputed == example.isDisputed)
        #expect(try use(store) == [record.use])
    }

    @Test("a tag that no file states lives by people's words alone")
    func byPeopleOnly() throws {
        let store = try Store.withCommitment()
        try judge(decision(.accept, .main), in: store)
        #expect(try use(store) == [TagUse(.publicProcurement, centrality: .main)])
        #expect(try record(store).statedBy == nil)
        try judge(decision(.reject), in: store)
        #expect(try use(store).map(\.state) == [.rejected])
    }

    @Test("a rejection and a chosen centrality outlive every import")
    func outlive() throws {
        let store = try store()
        try judge(decision(.reject), in: store)
        try state(in: store, .main)
        #expect(try use(store).map(\.state) == [.rejected])
        try judge(decision(.accept, .mention), in: store)
        try state(in: store, .main)
        #expect(try use(store) == [TagUse(.publicProcurement, centrality: .mention)])
    }

    @Test("the day tells which is newer, not the order of entry")
    func days() throws {
        let store = try store()
        #expect(
            try judge(
                decision(.reject, on: day(9)), decision(.accept, on: day(3)), in: store) == [.new, .changed])
        #expect(try record(store).use.state == .rejected)
        #expect(try store.judgements(ofCommitment: 1).map(\.judgement.verdict) == [.accept, .reject])
    }

    @Test("saying the same again changes nothing")
    func repeated() throws {
        let store = try store()
        try judge(decision(.accept, .main, reason: "x"), in: store)
        let before = try store.dump()
        #expect(try judge(decision(.accept, .main, reason: "x", on: today), in: store) == [.same])
        #expect(try store.dump() == before)
        #expect(try judge(decision(.accept, .main, reason: "y"), in: store) == [.changed])
        #expect(try judge(decision(.accept, by: "B"), in: store) == [.new])
    }

    @Test("a person may change their mind and change it back")
    func backAndForth() throws {
        let store = try store()
        let day = today
        #expect(
            try judge(
                decision(.accept, on: day), decision(.reject, on: day), decision(.accept, on: day), in: store)
                == [.new, .changed, .changed])
        #expect(try record(store).use.state == .accepted)
    }

    @Test("a file without days that is imported again does not undo a newer word")
    func oldFile() throws {
        let store = try store()
        func file(_ run: ImportSession.Run) throws -> TagDecisionOutcome {
            try store.importing(run) { try $0.put(decision(.accept), line: 7) }
        }
        #expect(try file(.sample("queue.csv")) == .new)
        try judge(decision(.reject, on: today), in: store)
        #expect(try file(.sample("queue.csv")) == .same)
        #expect(try file(.sample("queue, longer.csv")) == .same)
        #expect(try record(store).use.state == .rejected)
        let first = try #require(try store.judgements(ofCommitment: 1).first)
        #expect(first.place == Provenance(file: "queue.csv", line: 7))
        #expect(first.judgement.judged == Day(year: 2016, month: 2, day: 8))
    }

    @Test("what cannot be taken is refused with a sentence")
    func refused() throws {
        let store = try store()
        func refusal(_ decision: TagDecision) throws -> String? {
            let outcome = try store.importing(.sample("q.csv")) { try $0.put(decision, line: 2) }
            if case .refused(_, let reason) = outcome { return reason }
            return nil
        }
        #expect(try refusal(decision(.accept, by: " "))?.hasPrefix("A judgement needs a coder") == true)
        #expect(try refusal(decision(.reject, reason: " ")) == "A rejection needs a reason, in a few words.")
        #expect(try refusal(decision(.reject, .main))?.contains("no centrality") == true)
        #expect(
            try refusal(decision(.accept, on: Day(year: 2016, month: 2, day: 9)))?.contains("future") == true)
        #expect(try refusal(decision(.accept, of: "oc/dat"))?.contains("Did you mean oc/data?") == true)
        var elsewhere = decision(.accept)
        elsewhere.reference = "UKR-9-9"
        #expect(try refusal(elsewhere)?.contains("No commitment is called “UKR-9-9”") == true)
        #expect(try store.lines("SELECT count(*) FROM tag_judgement") == ["0"])
    }

    @Test("a judgement can be neither changed nor deleted")
    func forever() throws {
        let store = try store()
        try judge(decision(.reject), in: store)
        for sql: SQLText in ["UPDATE tag_judgement SET decision = 'accept'", "DELETE FROM tag_judgement"] {
            let error = #expect(throws: SQLiteError.self) { try store.connection.execute(sql) }
            #expect(error?.message.contains("add a newer one") == true)
        }
    }

    @Test("a list by commitment, country, tag, state and dispute")
    func selected() throws {
        let store = try store()
        try judge(decision(.accept), decision(.reject, by: "B"), decision(.accept, of: "oc/data"), in: store)
        func count(_ change: (inout TagSelection) -> Void) throws -> Int {
            var selection = TagSelection()
            change(&selection)
            return try store.tagRecords(selection).count
        }
        #expect(try count { _ in } == 2)
        #expect(try count { $0.commitment = 2 } == 0)
        #expect(try count { $0.country = CountryCode(rawValue: "GBR") } == 0)
        #expect(try count { $0.tag = .data } == 1)
        #expect(try count { $0.state = .suggested } == 1)
        #expect(try count { $0.isDisputed = true } == 1)
        #expect(try record(store).judgements.map(\.coder) == ["A"])
    }
}
