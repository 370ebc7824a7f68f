import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("References of new commitments")
struct ReferenceTests {
    static let references: [(CommitmentRow, String)] = [
        (CommitmentRow(number: "1.1"), "UKR-2-1.1"),
        (CommitmentRow(number: "1.1", official: "UA9"), "UKR-2-1.1~2"),
        (CommitmentRow(official: "UA1"), "UKR-2-UA1"), (CommitmentRow(), "UKR-2-7fdcaa84865768d0"),
        (CommitmentRow(), "UKR-2-7fdcaa84865768d0~2"),
        (CommitmentRow(), "UKR-2-7fdcaa84865768d0~3"), (CommitmentRow(number: "1", plan: 2), "GBR-2-1"),
    ]

    @Test("a new commitment gets a reference of its own")
    func references() throws {
        let store = try Store.holding(Self.references.map(\.0))
        #expect(try store.lines("SELECT reference FROM commitment ORDER BY id") == Self.references.map(\.1))
    }

    @Test("a plan knows whether it held commitments before")
    func holds() throws {
        let store = try Store.holding([CommitmentRow()])
        try store.importing { session in
            _ = try session.put(CommitmentRow(plan: 2).draft, into: nil, line: 2)
            #expect(try session.holdsCommitments(plan: 1))
            #expect(try !session.holdsCommitments(plan: 2))
        }
    }
}
