import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("The history of a commitment")
struct CommitmentHistoryTests {
    /// Run, line, subject and event of an entry, as a line to compare.
    private func lines(_ store: Store, _ id: Int = 1) throws -> [String] {
        try store.history(ofCommitment: id).map { entry in
            let report = entry.report.map { " by \($0.kind.rawValue) \($0.number)" } ?? ""
            let event =
                switch entry.event {
                case .new(let told): "new: " + told.map { "\($0.field) \($0.value)" }.joined(separator: ", ")
                case .changed(let field, let old, let new): "\(field): \(old ?? "NULL") > \(new ?? "NULL")"
                case .contradicted(let field, let said): "\(field): not \(said)"
                case .same: "same"
                }
            return "\(entry.run) \(entry.line) \(entry.subject)\(report), \(event)"
        }
    }

    /// Says of commitment 1 that a report found it so far done.
    private func assess(
        _ session: ImportSession, _ completion: Completion?, _ kind: ReportKind = .midTerm, line: Int
    ) throws {
        let report = try session.put(ReportDraft(planID: 1, kind: kind, source: "t"), line: line).id
        var draft = AssessmentDraft(source: "t")
        draft.completion = completion
        _ = try session.put(draft, of: 1, by: report, line: line)
    }

    @Test("is by run; what was new is told as it was then, and changes with old and new value")
    func story() throws {
        let store = try Store.withCommitment { $0.number = "1" }
        try store.importing(.sample("b.csv")) { session in
            _ = try session.put(.sample("Open budgets") { $0.institution = "Ministry" }, into: 1, line: 3)
            try assess(session, .limited, line: 4)
        }
        try store.importing(.sample("c.csv")) { session in
            _ = try session.put(.sample("Open budgets"), into: 1, line: 8)
            try assess(session, .complete, line: 9)
            try assess(session, nil, .endOfTerm, line: 9)
        }
        #expect(
            try lines(store) == [
                "2 2 commitment, new: title Open data",
                "3 3 commitment, title: Open data > Open budgets",
                "3 3 commitment, institution: NULL > Ministry",
                "3 4 assessment by mid-term 1, new: completion limited",
                "4 8 commitment, same",
                "4 9 assessment by end-of-term 1, new: ",
                "4 9 assessment by mid-term 1, completion: limited > complete",
            ])
        #expect(try store.history(ofCommitment: 1).map(\.file).last == "c.csv")
        #expect(
            try store.history(ofCommitment: 1).allSatisfy {
                $0.program == "ocmap test" && $0.imported == "2016-02-08T12:00:00Z"
            })
    }

    @Test("holds tags that came and went")
    func tags() throws {
        let store = try Store.withCommitment()
        try store.importing(.sample("b.csv")) { session in
            _ = try session.put(.sample(), into: 1, line: 3)
            _ = try session.setTags([TagDraft(.data, givenBy: .import)], of: 1, line: 3)
        }
        #expect(try lines(store).last == "3 3 commitment, oc/data: NULL > accepted")
    }

    @Test("is of that commitment alone")
    func others() throws {
        let store = try Store.holding([CommitmentRow(title: "A"), CommitmentRow(title: "B")])
        try store.importing(.sample("b.csv")) { session in
            _ = try session.put(.sample("B") { $0.institution = "Ministry" }, into: 2, line: 3)
        }
        #expect(try lines(store, 1) == ["2 2 commitment, new: title A"])
        #expect(try lines(store, 2).count == 2)
        #expect(try lines(store, 99) == [])
    }

    @Test("a row that one run made and changed again is new first, with its first values")
    func newAndChanged() throws {
        let store = try Store.withCommitment()
        try store.importing(.sample("b.csv")) { session in
            try assess(session, .limited, line: 3)
            try assess(session, .complete, line: 4)
        }
        #expect(
            try lines(store).dropFirst() == [
                "3 3 assessment by mid-term 1, new: completion limited",
                "3 3 assessment by mid-term 1, completion: limited > complete",
            ])
    }

    static let names = [
        ("UA0087", "UA0087"), ("ua0087", "UA0087"), ("UKR-2-7", "UA0087"), ("ukr-2-7", "UA0087"),
        ("UKR-2-b", "UKR-2-b"), ("UKR-2-B", "UKR-2-B"), ("UKR-2-8", "UKR-2-8"),
    ]

    private func named() throws -> Store {
        try Store.holding([
            CommitmentRow(title: "A", number: "7", official: "UA0087"),
            CommitmentRow(title: "B", number: "8"),
            CommitmentRow(title: "C", number: "b"), CommitmentRow(title: "D", number: "B"),
        ])
    }

    @Test("a commitment is known by both references, blind to case", arguments: names)
    func found(_ text: String, _ reference: String) throws {
        #expect(try named().commitment(named: text).reference == reference)
    }

    @Test("a file may call a commitment whatever a command may", arguments: names + [("ukr-2-B", nil)])
    func foundByFile(_ text: String, _ reference: String?) throws {
        let store = try named()
        let wanted = try reference.map { try store.commitment(named: $0).id }
        let found = try store.importing(.sample("b.csv"), keep: false) {
            try $0.commitment(named: text)?.id
        }
        #expect(found == wanted)
    }

    @Test(
        "an unknown one gets a suggestion, which is not taken",
        arguments: [
            ("UA0078", "UA0087"), ("UKR-2-9", "UKR-2-8"), ("zzz", nil), ("", nil), ("%", nil),
            ("ukr-2-B", "UKR-2-B"),
        ])
    func unknown(_ text: String, _ suggestion: String?) throws {
        let store = try named()
        #expect(throws: StoreError.unknownCommitment(text, suggestion: suggestion)) {
            _ = try store.commitment(named: text)
        }
    }

    static let sentences: [(StoreError, String)] = [
        (
            .unknownCommitment("UA0078", suggestion: "UA0087"),
            "No commitment is called “UA0078”. Did you mean UA0087? “ocmap commitments” lists them."
        ),
        (
            .unknownCommitment("x", suggestion: nil),
            "No commitment is called “x”. “ocmap commitments” lists them."
        ),
        (.unknownRun(99, last: 17), "There is no run 99: the last is 17. “ocmap runs” lists them."),
        (.unknownRun(1, last: nil), "There is no run 1. “ocmap runs” lists them."),
    ]

    @Test("what is wrong, and what to do", arguments: sentences)
    func sentence(_ error: StoreError, _ sentence: String) {
        #expect(error.description == sentence)
    }
}
