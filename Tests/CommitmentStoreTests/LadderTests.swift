import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("One commitment, many files")
struct LadderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let stored: [CommitmentRow]
        let row: CommitmentRow
        let expected: ImportSession.Match

        init(
            _ description: String, _ stored: [CommitmentRow], _ row: CommitmentRow,
            _ expected: ImportSession.Match
        ) {
            (testDescription, self.stored, self.row, self.expected) = (description, stored, row, expected)
        }
    }

    static let cases = [
        Case("nothing is stored", [], CommitmentRow(), .new),
        Case(
            "the official id, whatever the title",
            [CommitmentRow(), CommitmentRow(title: "x", official: "UA1")],
            CommitmentRow(official: "UA1"), .known(2)),
        Case(
            "the official id, whatever the plan", [CommitmentRow(official: "UA1", plan: 2)],
            CommitmentRow(official: "UA1"),
            .known(1)),
        Case(
            "number, title and text all equal",
            [CommitmentRow(number: "1", key: "a"), CommitmentRow(number: "1", key: "b")],
            CommitmentRow(number: "1", key: "b"), .known(2)),
        Case(
            "all equal, but in another plan", [CommitmentRow(key: "a", plan: 2)], CommitmentRow(key: "a"),
            .new),
        Case(
            "the official id before the text", [CommitmentRow(key: "a"), CommitmentRow(official: "UA1")],
            CommitmentRow(official: "UA1", key: "a"), .known(2)),
        Case(
            "number and title", [CommitmentRow(number: "1"), CommitmentRow(number: "2")],
            CommitmentRow(number: "2"), .known(2)),
        Case(
            "a number in other letters", [CommitmentRow(number: "B"), CommitmentRow(number: "1.1")],
            CommitmentRow(number: "b."), .known(1)),
        Case(
            "a title in other letters", [CommitmentRow(title: "ÓPEN  data")],
            CommitmentRow(title: "3. Open Data"), .known(1)),
        Case("title alone, without a number", [CommitmentRow(number: "5")], CommitmentRow(), .known(1)),
        Case(
            "title alone, with another number", [CommitmentRow(number: "5")], CommitmentRow(number: "7"),
            .known(1)),
        Case(
            "no number is one to match", [CommitmentRow(number: "5"), CommitmentRow()], CommitmentRow(),
            .known(2)),
        Case(
            "another title", [CommitmentRow(title: "Budgets", number: "1")], CommitmentRow(number: "1"), .new),
        Case("another plan", [CommitmentRow(number: "1", plan: 2)], CommitmentRow(number: "1"), .new),
        Case(
            "two of one title", [CommitmentRow(number: "1"), CommitmentRow(number: "2")], CommitmentRow(),
            .ambiguous(["UKR-2-1", "UKR-2-2"])),
        Case(
            "two of one title, and a third number", [CommitmentRow(number: "1"), CommitmentRow(number: "2")],
            CommitmentRow(number: "3"), .new),
        Case(
            "two of one title and number", [CommitmentRow(number: "1"), CommitmentRow(number: "1")],
            CommitmentRow(number: "1"),
            .ambiguous(["UKR-2-1", "UKR-2-1~2"])),
        Case(
            "another official id", [CommitmentRow(number: "1", official: "UA1")],
            CommitmentRow(number: "1", official: "UA2"),
            .new),
        Case(
            "the first official id", [CommitmentRow(number: "1")],
            CommitmentRow(number: "1", official: "UA2"), .known(1)),
        Case(
            "no official id any more", [CommitmentRow(number: "1", official: "UA1")],
            CommitmentRow(number: "1"), .known(1)),
        Case(
            "of two, the one without an official id", [CommitmentRow(official: "UA1"), CommitmentRow()],
            CommitmentRow(official: "UA2"),
            .known(2)),
        Case("U+0000 in a title", [CommitmentRow(title: "a\0b")], CommitmentRow(title: "a\0c"), .new),
    ]

    @Test("is found by", arguments: cases)
    func matching(_ example: Case) throws {
        let match = try Store.holding(example.stored).importing { try $0.match(example.row.draft) }
        #expect(match == example.expected)
    }

    @Test("what another row of the file has claimed is out, and the rest is found")
    func claimed() throws {
        let store = try Store.holding([CommitmentRow(number: "1"), CommitmentRow(number: "2")])
        try store.importing { session in
            #expect(try session.match(CommitmentRow(number: "1").draft) == .known(1))
            #expect(!session.isClaimed(1))
            _ = try session.put(CommitmentRow(number: "1").draft, into: 1, line: 2)
            #expect(session.isClaimed(1))
            #expect(try session.match(CommitmentRow().draft) == .known(2))
            _ = try session.put(CommitmentRow(number: "2").draft, into: 2, line: 3)
            #expect(try session.match(CommitmentRow(number: "4").draft) == .new)
            let third = try session.put(CommitmentRow(number: "4").draft, into: nil, line: 4)
            #expect(session.isClaimed(third.id))
            #expect(try session.match(CommitmentRow(number: "4").draft) == .new)
        }
    }

    @Test("two official ids are two commitments, even if every word is the same")
    func officialIDs() throws {
        let store = try Store.holding([CommitmentRow(official: "UA1", key: "a")])
        let match = try store.importing { try $0.match(CommitmentRow(official: "UA2", key: "a").draft) }
        #expect(match == .new)
    }

    @Test("claims of one import are gone in the next")
    func claimsEnd() throws {
        let store = try Store.holding([CommitmentRow()])
        for file in ["a.csv", "b.csv"] {
            let match = try store.importing(.sample(file)) { session in
                let match = try session.match(CommitmentRow().draft)
                _ = try session.put(CommitmentRow().draft, into: 1, line: 2)
                return match
            }
            #expect(match == .known(1))
        }
    }
}
