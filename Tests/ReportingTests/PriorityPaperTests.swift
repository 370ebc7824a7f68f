import CommitmentMapping
import CommitmentModel
import Foundation
import FoundationXML
import Testing

@testable import Reporting

@Suite("Plots of priorities")
struct PriorityPaperTests {
    /// Countries in c, the first of them without a known population.
    private func paper(names: [String] = ["Aland & <Co>", "Bland"], cut: Cut = .top(1)) -> PriorityPaper {
        let question = Question(asOf: Day("2016-03-15") ?? Day(number: 0))
        let judgements = names.enumerated().map { index, name in
            let code = CountryCode(rawValue: "AA\(["A", "B", "C", "D"][index])")
            let plan = ActionPlan(
                id: 1, number: "1", isLocal: false, submitted: nil, starts: PartialDate("2014-07-01"),
                ends: PartialDate("2016-06-30"), coverage: .all)
            return CountryJudgement(
                CountryRecord(
                    country: Country(
                        code: code ?? Self.nobody, iso2: "AA", name: name, region: "Europe",
                        population: index == 0 ? nil : 100_000_000),
                    memberships: [
                        Membership(since: PartialDate(year: 2012), status: .active)
                    ], plans: [plan],
                    jointPriorities: index == 0
                        ? [JointPriority(decided: PartialDate(year: 2016, month: 2), byRole: "a board")] : []),
                question)
        }
        let list = PriorityList(judgements, cut: cut)
        return PriorityPaper(
            list, list.robustness(draws: 100, seed: 1), question, sources: ["a file"], showsAll: true)
    }

    private static let nobody = CountryCode(rawValue: "ZZZ") ?? { preconditionFailure() }()

    @Test("on a terminal a line has no more than 80 columns, whatever the names")
    func width() {
        let long = String(repeating: "Long 日本 ", count: 12)
        let text = paper(names: [long, "B", "Côte d’Ivoire \u{1B}[31m"]).plot(style: TableStyle())
        #expect(text.split(separator: "\n").allSatisfy { TextWidth.of($0) <= 80 })
        #expect(!text.contains("\u{1B}"))
    }

    @Test("the mark stands at the score, the line over the interval")
    func cells() {
        let score = PriorityScore([(.timing, Interval(0.4, 0.8))])
        let cells = Plot.cells(score, "●")
        #expect(cells == "·         ·         ├─────────●─────────┤         ·")
        #expect(cells.count == 51)
        let exact = Plot.cells(PriorityScore([(.timing, Interval(1))]), "○")
        #expect(exact == "·         ·         ·         ·         ·         ○")
    }

    @Test("the axis names the cells under it")
    func axis() {
        let axis = Array(Plot.axis)
        for (place, digits) in [(24, "0"), (33, "20"), (43, "40"), (73, "100")] {
            #expect(String(axis[place..<place + digits.count]) == digits)
        }
    }

    @Test("a line parts those that are in from those that are out")
    func cut() {
        let lines = paper().plot(style: TableStyle()).split(separator: "\n")
        let rows = lines.filter { $0.hasPrefix(" 1 ") || $0.hasPrefix(" 2 ") || $0.contains("ends here") }
        #expect(rows.map { $0.contains("ends here") } == [false, true, false])
        let all = paper(cut: .top(2)).plot(style: TableStyle())
        #expect(!all.contains("ends here"))
    }

    @Test("SVG is well-formed XML that tells everything in words, and holds no script or address")
    func svg() throws {
        let picture = paper().picture
        let parser = XMLParser(data: Data(picture.utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(picture.contains("<title id=\"plot-title\">Prioritised assistance, as of 2016-03-15</title>"))
        #expect(picture.contains("Aland &amp; &lt;Co&gt;"))
        #expect(picture.contains("prefers-color-scheme: dark"))
        #expect(!picture.contains("<script"))
        #expect(picture.replacing("http://www.w3.org/2000/svg", with: "").contains("http") == false)
        let description = try #require(picture.firstMatch(of: /<desc[^>]*>(.*)<\/desc>/)?.1)
        for entry in paper().list.entries {
            #expect(
                description.contains(
                    "\(entry.rank) \(MarkupWriter.escaped(entry.judgement.record.country.name)) "))
        }
        #expect(picture == paper().picture)
    }

    @Test("a joint priority is said with its date, in row and facts, and moves no score")
    func jointPriority() throws {
        let table = paper().table
        let column = try #require(table.columns.firstIndex { $0.key == "joint_priority" })
        #expect(table.rows.contains { $0[column] == .text("joint priority since 2016-02, by a board") })
        #expect(table.facts.contains { $0.value == "joint priority since 2016-02, by a board" })
        let notes = PriorityExplanation(paper()).parts.flatMap(\.notes)
        #expect(notes.contains("Joint priority since 2016-02, by a board."))
    }

    @Test("notes stand under the title of a table and of Markdown, and in no file")
    func notes() throws {
        var list = PrintedList(title: "T", columns: [.init("a", "A")], rows: [[.integer(1)]])
        list.notes = ["one | two"]
        list.isPart = true
        #expect(try OutputFormat.table.text(list) == "T\n\n- one | two\n\nA\n─\n1\n")
        #expect(try OutputFormat.markdown.text(list) == "## T\n\n- one \\| two\n\n| A |\n| --- |\n| 1 |\n")
        #expect(try OutputFormat.csv.text(list) == "a\r\n1\r\n")
    }

    @Test("a column for tables stands in no file")
    func tablesOnly() throws {
        let list = PrintedList(
            title: "T", columns: [.init("a", "A"), .init("b", "B", presence: .tablesOnly)],
            rows: [[.integer(1), .integer(2)]])
        #expect(try OutputFormat.table.text(list).contains("1  2\n"))
        #expect(try OutputFormat.csv.text(list) == "a\r\n1\r\n")
        #expect(try OutputFormat.ndjson.text(list) == "{\"a\": 1}\n")
        #expect(try OutputFormat.markdown.text(list).contains("| A |\n"))
    }
}
