import CommitmentModel
import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("Importing again")
struct ReimportTests {
    private static let rows: [[String: String]] = [
        ["Comm No": "1", "Commitment Title": "Publish contracts"],
        ["Comm No": "2", "Commitment Title": "Open budgets", "Public Procurement": "0"],
        [
            "Comm No": "3", "Commitment Title": "Train officials", "Action Plan Number": "2",
            "Year of submission": "2014",
        ],
    ]

    private func counts(_ new: Int, _ changed: Int, _ same: Int, refused: Int = 0) -> ImportCounts {
        var counts = ImportCounts()
        (counts.new, counts.changed, counts.same, counts.refused) = (new, changed, same, refused)
        counts.read = new + changed + same + refused
        return counts
    }

    @Test("a file that comes again changes nothing, to the byte")
    func twice() throws {
        let workbench = try Workbench()
        #expect(try workbench.take(ExplorerFile(Self.rows)).counts == counts(3, 0, 0))
        let before = try workbench.dump()
        #expect(try workbench.take(ExplorerFile(Self.rows)).counts == counts(0, 0, 3))
        #expect(try workbench.dump() == before)
        #expect(try workbench.isSound())
    }

    struct Correction: Sendable, CustomTestStringConvertible {
        let column: String
        let value: String
        let change: String
        var testDescription: String { column }
    }

    static let corrections = [
        Correction(
            column: "Completion (progress report)", value: "d. Complete",
            change: #"["assessment","completion","limited","complete"]"#),
        Correction(
            column: "Full Text", value: "Some are.",
            change: #"["commitment","text","All contracts are published.","Some are."]"#),
        Correction(
            column: "Lead Institution", value: "Treasury",
            change: #"["commitment","institution",null,"Treasury"]"#),
        Correction(
            column: "Potential impact", value: "Minor",
            change: #"["assessment","ambition","moderate","minor"]"#),
        Correction(
            column: "Open Data", value: "1", change: #"["commitment","policy/open-data",null,"accepted"]"#),
        Correction(
            column: "Public Procurement", value: "0",
            change: #"["commitment","policy/public-procurement","accepted",null]"#),
    ]

    @Test("a corrected cell changes just that, and the change is kept", arguments: corrections)
    func corrected(_ correction: Correction) throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile(Self.rows))
        var rows = Self.rows
        rows[0][correction.column] = correction.value
        #expect(try workbench.take(ExplorerFile(rows)).counts == counts(0, 1, 2))
        // The words as printed and the digest of the row change with it.
        let changes = try workbench.rows(
            """
            SELECT json_array(subject, field, old, new) FROM change
            WHERE field NOT IN ('completion_words', 'ambition_words')
            """)
        #expect(changes == [correction.change])
        #expect(try workbench.isSound())
        // Once more: it is the same now.
        #expect(try workbench.take(ExplorerFile(rows)).counts == counts(0, 0, 3))
    }

    @Test("a cell that is no longer known does not empty what is stored")
    func emptied() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile(Self.rows))
        var rows = Self.rows
        rows[0]["Potential impact"] = ""
        #expect(try workbench.take(ExplorerFile(rows)).counts.changed == 0)
        #expect(try workbench.rows("SELECT DISTINCT ambition FROM assessment") == ["moderate"])
    }

    @Test("new rows beside old ones are new, and the old ones stay")
    func grown() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile(Array(Self.rows.prefix(1))))
        #expect(try workbench.take(ExplorerFile(Self.rows)).counts == counts(2, 0, 1))
        #expect(try workbench.count("commitment") == 3)
        #expect(try workbench.count("change") == 0)
    }

    @Test("a dry run counts the same and changes nothing")
    func rehearsal() throws {
        let workbench = try Workbench()
        let before = try workbench.dump()
        let rehearsed = try workbench.take(ExplorerFile(Self.rows), .rehearsal)
        #expect(try workbench.dump() == before)
        #expect(try workbench.take(ExplorerFile(Self.rows)) == rehearsed)
        #expect(try workbench.dump() != before)
    }

    @Test("one bad row refuses the whole file")
    func whole() throws {
        let workbench = try Workbench()
        let before = try workbench.dump()
        let bad = ["Comm No": "9", "Potential impact": "Gigantic!"]
        #expect(try workbench.take(ExplorerFile(Self.rows + [bad])).counts == counts(3, 0, 0, refused: 1))
        #expect(try workbench.dump() == before)
    }

    @Test("good rows are taken without the bad ones where that is asked for")
    func keepsGoodRows() throws {
        let workbench = try Workbench()
        let bad = ["Comm No": "9", "Country": "Ukrane"]
        let file = ExplorerFile([bad] + Self.rows)
        #expect(try workbench.take(file, .keepsGoodRows).counts == counts(3, 0, 0, refused: 1))
        #expect(try workbench.rows("SELECT number FROM commitment ORDER BY id") == ["1", "2", "3"])
        #expect(try workbench.rows("SELECT rows_refused FROM import_run ORDER BY id DESC LIMIT 1") == ["1"])
    }

    @Test("a run is kept with file, digest, layout and counts")
    func run() throws {
        let workbench = try Workbench()
        let file = ExplorerFile(Self.rows)
        try workbench.take(file)
        let run = """
            SELECT json_array(file, sha256, profile, rows_read, rows_new, program, imported) FROM import_run
            WHERE profile <> 'ocmap-seeds'
            """
        let sha256 = SHA256.hexadecimalDigest(of: file.text)
        #expect(
            try workbench.rows(run) == [
                #"["explorer.csv","\#(sha256)","ogp-explorer-2017",3,3,"ocmap test","2016-02-08T12:00:00Z"]"#
            ])
    }
}
