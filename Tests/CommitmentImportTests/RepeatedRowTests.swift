import CommitmentModel
import SQLite
import Synchronization
import Testing

@testable import CommitmentImport
@testable import CommitmentStore

/// A row whose digest is known is passed over; nobody may notice but by the clock.
@Suite("Rows that are known by their digest")
struct RepeatedRowTests {
    private static let first = ExplorerFile([
        ["Comm No": "1", "Commitment Title": "Publish contracts"],
        ["Comm No": "2", "Commitment Title": "Open budgets"],
        ["Comm No": "3", "Commitment Title": "Train officials"],
    ])
    private static let second = ExplorerFile([
        ["Comm No": "1", "Commitment Title": "Publish contracts", "Lead Institution": "Treasury"],
        ["Comm No": "2", "Commitment Title": "Open budgets"],
        ["Comm No": "3", "Commitment Title": "Train officials"],
    ])

    private func digests(_ workbench: Workbench) throws -> [String] {
        try workbench.rows("SELECT last_row FROM commitment ORDER BY id")
    }

    @Test("every row of OGP's is known by a digest of its own, and a changed one by another")
    func digest() throws {
        let workbench = try Workbench()
        try workbench.take(Self.first)
        let before = try digests(workbench)
        #expect(Set(before).count == 3 && !before.contains("–"))
        try workbench.take(Self.second)
        let after = try digests(workbench)
        #expect(after[0] != before[0] && after.dropFirst() == before.dropFirst())
    }

    @Test("a row that another file overwrote meanwhile counts again")
    func overwritten() throws {
        let workbench = try Workbench()
        let lead = "SELECT institution FROM commitment WHERE number = '1'"
        var third = Self.first
        third.rows[0][third.header.firstIndex(of: "Lead Institution") ?? 0] = "Parliament"
        try workbench.take(third)
        try workbench.take(Self.second)
        #expect(try workbench.rows(lead) == ["Treasury"])
        #expect(try workbench.take(third).counts.changed == 1)
        #expect(try workbench.rows(lead) == ["Parliament"])
        #expect(try workbench.isSound())
    }

    @Test("what is strange about a row and its plan is said every time")
    func problems() throws {
        let file = ExplorerFile([
            ["Comm No": "1", "Full Text": "A lost \u{FFFD} letter"], ["Comm No": "2"],
            ["Comm No": "2"], ["Comm No": "3", "Year of submission": "2013"],
        ])
        let workbench = try Workbench()
        let said = try workbench.problems(of: file)
        #expect(said.count == 3)
        #expect(try workbench.problems(of: file) == said)
    }

    @Test("the lines of rows that were passed over are kept for every run")
    func provenance() throws {
        let workbench = try Workbench()
        try workbench.take(Self.first)
        try workbench.take(Self.second)
        func lines(run: String) throws -> [String] {
            try workbench.rows(
                """
                SELECT json_array(subject, subject_id, report_id > 0, line) FROM provenance
                WHERE run_id = (SELECT \(run) FROM import_run) AND subject IN ('commitment', 'assessment')
                ORDER BY subject, subject_id
                """)
        }
        let (old, new) = (try lines(run: "max(id) - 1"), try lines(run: "max(id)"))
        #expect(old == [#"["commitment",1,1,2]"#, #"["commitment",2,1,3]"#, #"["commitment",3,1,4]"#])
        #expect(new == old)
    }

    @Test("an assessment from another file takes the digest away")
    func assessed() throws {
        let workbench = try Workbench()
        try workbench.take(Self.first)
        let reference = try workbench.rows("SELECT reference FROM commitment WHERE number = '2'")[0]
        try workbench.take(
            text: "reference,report,completion,source\n\(reference),progress,complete,a letter\n",
            kind: .assessments)
        #expect(try workbench.rows("SELECT last_row FROM commitment WHERE number = '2'") == ["–"])
        #expect(try workbench.count("commitment WHERE last_row IS NOT NULL") == 2)
        #expect(try workbench.take(Self.first).counts.same == 3)
    }

    @Test("rows of a plan whose first is refused are read again, one for one")
    func refusedFirst() throws {
        var rows = (1...200).map { ["Comm No": "\($0)", "Commitment Title": "Publish part \($0)"] }
        rows[0]["Completion (progress report)"] = "Compleat"
        // Two are alike: the second is no other commitment.
        rows[150] = rows[149]
        let (workbench, file) = (try Workbench(), ExplorerFile(rows))
        let first = try workbench.take(file, .keepsGoodRows)
        #expect((first.counts.new, first.counts.same, first.counts.refused) == (198, 1, 1))
        let before = try workbench.dump()
        let second = try workbench.take(file, .keepsGoodRows)
        #expect((second.counts.read, second.counts.same, second.counts.refused) == (200, 199, 1))
        #expect(second.problems == first.problems)
        #expect(try workbench.dump() == before)
    }

    @Test("a known file, which needs no statement for its rows, is broken off as well")
    func stopped() throws {
        let workbench = try Workbench()
        let file = ExplorerFile(
            (1...600).map { ["Comm No": "\($0)", "Commitment Title": "Publish part \($0)"] })
        try workbench.take(file)
        let path = try workbench.folder.write(file.text, to: "explorer.csv")
        let wish = Wish()
        workbench.store.breakOff { wish.isToStop.load(ordering: .relaxed) }
        let again = FileImport(
            into: workbench.store, .init(program: "ocmap test", time: "2016-02-08T12:00:00Z"))
        #expect(throws: StoreError.stopped) {
            // Whoever wishes it does so when the first rows have been taken.
            try again(path: path) { _, rows in wish.isToStop.store(rows > 0, ordering: .relaxed) }
        }
    }

    private final class Wish: Sendable {
        let isToStop = Atomic(false)
    }

    @Test("digests that end alike are told apart")
    func collisions() throws {
        let workbench = try Workbench()
        try workbench.take(Self.first)
        try workbench.store.connection.execute("UPDATE commitment SET last_row = id << 40")
        let found = try workbench.store.connection.rows("SELECT id, plan_id, last_row FROM commitment") {
            (id: $0.integer(at: 0), plan: $0.integer(at: 1), digest: UInt64($0.integer(at: 2)))
        }
        let known = try LastRows(in: workbench.store.connection, upTo: 0)
        #expect(found.count == 3)
        for row in found {
            #expect(known.commitment(ofPlan: row.plan, row.digest) == row.id)
            #expect(known.commitment(ofPlan: row.plan + 1, row.digest) == nil)
        }
        #expect(!known.contains(7 << 40) && !LastRows().contains(1 << 40))
    }
}
