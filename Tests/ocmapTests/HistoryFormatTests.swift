import Foundation
import Testing

@Suite("History, runs and differences in every format")
struct HistoryFormatTests {
    struct List: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let keys: [String]
        var testDescription: String { arguments[0] }
    }

    /// The keys are a promise: more may come, none may go.
    static let lists = [
        List(
            arguments: ["history", "UKR-1-1'; DROP"],
            keys: [
                "id", "run", "file", "line", "imported", "program", "subject", "event", "event_words",
                "report",
                "field", "old", "new",
            ]),
        List(
            arguments: ["runs"],
            keys: [
                "run", "file", "layout", "imported", "rows_read", "rows_new", "rows_changed", "rows_same",
                "rows_refused", "program", "sha256",
            ]),
        List(
            arguments: ["diff", "\(Runs.seeds)", "\(Runs.second)"],
            keys: [
                "iso3", "country", "plan", "id", "title", "subject", "event", "event_words", "report",
                "field",
                "old", "new", "count", "run",
            ]),
    ]

    private static let title =
        #"=HYPERLINK("http://evil") '; DROP TABLE change; -- | <b> *a* 日本 "#
        + "\u{202E}\u{1B}[31m"

    /// A desk with a title, a number and a text that mean harm somewhere.
    private static func desk() throws -> Desk {
        let desk = try Desk()
        let title = Self.title.replacing("\"", with: "\"\"")
        let row = "Ukraine,1,1'; DROP,\"\(title)\",,\"TEXT\",1,b. Limited,2012,2014\n"
        for (name, text) in [("a.csv", "@SUM(1)"), ("b.csv", "line one\nline | two")] {
            try desk.write(ExplorerText.header + row.replacing("TEXT", with: text), to: name)
            let run = try desk.run("import", name)
            #expect(run.status == 0, "\(run.errors)")
        }
        return desk
    }

    @Test("JSON has the keys of the contract, and docs/cli.md has them too", arguments: lists)
    func keys(_ list: List) throws {
        let text = try #require(Package.contract)
        let objects = try Self.desk().objects(list.arguments)
        #expect(!objects.isEmpty)
        #expect(objects.allSatisfy { Set($0.keys) == Set(list.keys) })
        #expect(list.keys.filter { !text.contains("`\($0)`") } == [])
    }

    @Test("every format holds every row, and no text acts", arguments: lists)
    func formats(_ list: List) throws {
        let desk = try Self.desk()
        let objects = try desk.objects(list.arguments)
        for format in FormatTests.formats {
            let run = try desk.run(list.arguments + ["--format", format])
            #expect(run.status == 0)
            #expect(run.errors == "")
            #expect(!run.text.unicodeScalars.contains { $0 == "\u{1B}" } || ["csv", "tsv"].contains(format))
            switch format {
            case "csv", "tsv":
                let lines = run.text.split(separator: "\r\n")
                #expect(lines.count == objects.count + 1)
                #expect(
                    lines[0].split(separator: format == "csv" ? "," : "\t").map(String.init) == list.keys)
                #expect(!run.text.contains(/(^|,|\t|")[=@]/))
            case "ndjson": #expect(run.text.split(separator: "\n").count == objects.count)
            case "markdown":
                #expect(run.text.split(separator: "\n").count { $0.hasPrefix("| ") } == objects.count + 2)
            default: break
            }
        }
        #expect(
            try desk.run(list.arguments + ["-o", "list.xlsx"]).errors
                == "\(objects.count) rows written to list.xlsx\n")
        #expect(try desk.read("list.xlsx").starts(with: Data("PK".utf8)))
    }

    /// The title without the marks that nobody sees, which no import keeps.
    private static let seen = title.filter { !"\u{202E}\u{1B}".contains($0) }

    @Test("a hostile title comes back letter by letter, and does nothing on the way")
    func hostile() throws {
        let desk = try Self.desk()
        let history = try desk.objects("history", "ukr-1-1'; drop")
        #expect(history.first?["new"] as? String == Self.seen)
        #expect(history.last { $0["field"] as? String == "text" }?["old"] as? String == "@SUM(1)")
        #expect(
            history.last { $0["field"] as? String == "text" }?["new"] as? String == "line one\nline | two")
        #expect(
            try desk.objects("diff", "\(Runs.first)", "\(Runs.second)").first?["title"] as? String
                == Self.seen)
        #expect(try desk.objects("history", "UKR-1-1'; DROP").count == history.count)
    }

    @Test("asking changes no byte of the database")
    func readOnly() throws {
        let desk = try Self.desk()
        let before = try desk.read("ocmap.sqlite")
        for list in Self.lists { #expect(try desk.run(list.arguments).status == 0) }
        #expect(try desk.read("ocmap.sqlite") == before)
    }
}
