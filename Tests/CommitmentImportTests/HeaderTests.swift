import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("Finding the header")
struct HeaderTests {
    struct Above: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let lines: [[String]]
    }

    static let above = [
        Above(testDescription: "nothing", lines: []),
        Above(testDescription: "column numbers", lines: [(0..<17).map(String.init)]),
        Above(
            testDescription: "a band of groups",
            lines: [["Commitment", "", "", "", "", "", "Tags", "", "IRM"]]),
        Above(
            testDescription: "a preamble",
            lines: [["OGP explorer, exported 2017-03-01"], [], ["Source: IRM, see notes"], []]),
        Above(
            testDescription: "a preamble, a band and numbers",
            lines: [["OGP explorer"], ["Commitment", "", "Tags"], (1...17).map(String.init)]),
    ]

    @Test("the header is found below", arguments: above)
    func found(_ above: Above) throws {
        var file = ExplorerFile()
        file.above = above.lines
        let report = try Workbench().take(file)
        #expect(report.reading == "OGP explorer 2017, header in line \(above.lines.count + 1), 17 columns")
        #expect((report.counts.read, report.counts.new) == (1, 1))
        #expect(report.problems == [])
    }

    @Test("case, spaces, punctuation and line breaks in a header do not count")
    func spelling() throws {
        let header = ExplorerFile.columns.map { " \($0.uppercased())<br/>" }
        var file = ExplorerFile()
        file.header = header
        #expect(try Workbench().take(file).counts.new == 1)
    }

    @Test("a number beside a word has its own header, with _")
    func underscore() throws {
        var file = ExplorerFile()
        file.header[9] = "_Potential impact"
        file.rows[0][9] = "3"
        #expect(try Workbench().take(file).problems == [])
    }

    @Test("columns that the layout does not need may be missing, moved or many")
    func optional() throws {
        let workbench = try Workbench()
        let extra = (0..<200).map { "Extra \($0)" }
        let file = ExplorerFile(header: extra + ExplorerLayout.required.reversed() + ["", "", ""])
        // The completion lacks the year of its report, which is worth a warning.
        #expect(try workbench.take(file).problems.map(\.severity) == [.warning])
        #expect(try workbench.rows("SELECT title FROM commitment") == ["Publish contracts"])
    }

    /// The sentence that refuses a file.
    static func refusal(of text: String) throws -> String? {
        let workbench = try Workbench()
        let before = try workbench.dump()
        let error = #expect(throws: ImportError.self) { try workbench.take(text: text) }
        #expect(try workbench.dump() == before)
        return error.map { "\($0)" }
    }

    static let needed =
        "Known: OGP explorer, with at least Country, Action Plan Number, Comm No, Commitment Title, Short Title, "
        + "Full Text, Year of submission, Completion (progress report)."

    @Test("a file without one of the columns is refused", arguments: ExplorerLayout.required)
    func missing(_ column: String) throws {
        let header = ExplorerFile.columns.filter { $0 != column }
        let shown = header.prefix(8).joined(separator: ", ")
        #expect(
            try Self.refusal(of: ExplorerFile(header: header).text)
                == "explorer.csv: no layout that ocmap knows. Line 1 reads: \(shown) … (16 columns). \(Self.needed)"
        )
    }

    @Test("a file of something else is refused, and its likeliest header shown")
    func unknown() throws {
        #expect(
            try Self.refusal(of: "Budget 2016\n1,2,3\nname,amount\nroads,7\n")
                == "explorer.csv: no layout that ocmap knows. Line 3 reads: name, amount. \(Self.needed)")
    }

    @Test("a header that stands twice is refused, with the letters of its columns")
    func doubled() throws {
        var file = ExplorerFile()
        file.header[8] = "short  title"
        #expect(
            try Self.refusal(of: file.text)
                == "explorer.csv, line 1: two columns are called “Short Title” (E and I). Rename or remove one."
        )
    }

    @Test("an empty file is refused", arguments: ["", "\u{FEFF}"])
    func empty(_ text: String) throws {
        #expect(try Self.refusal(of: text) == "explorer.csv: the file is empty. Export it again.")
    }

    @Test("a file of blank lines is refused", arguments: ["\n", "\n\r\n\n", ",,,\n,,,\n"])
    func blank(_ text: String) throws {
        #expect(try Self.refusal(of: text) != nil)
    }

    @Test("a file with a header and no rows has nothing to import, and says so")
    func headerOnly() throws {
        let error = #expect(throws: ImportError.self) { try Workbench().take(ExplorerFile([])) }
        #expect(
            error?.description.hasSuffix(": there is a header, and no row under it. Export it again.") == true
        )
    }
}
