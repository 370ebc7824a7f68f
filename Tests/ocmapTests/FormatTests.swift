import Foundation
import Testing

@Suite("Every list in every format")
struct FormatTests {
    /// Those that a rule judged on a day.
    static let judged = [
        ["map", "--as-of", "2016-03-15"], ["commitments", "--country", "UKR"],
        ["figures", "--as-of", "2016-03-15"], ["map", "--compare", "2016-02-08", "2016-12-31"],
        ["review", "--as-of", "2016-12-31"], ["explain", "UKR", "--as-of", "2016-03-15"],
        ["priorities", "--as-of", "2016-03-15", "--top", "2", "--draws", "100"],
        ["priorities", "--as-of", "2016-03-15", "--slots", "3", "--draws", "100"],
        ["priorities", "--as-of", "2016-03-15", "--top", "1", "--draws", "100", "--explain"],
        ["match", "GTM", "--as-of", "2016-12-31"], ["clock", "--as-of", "2016-03-15", "--within", "6m"],
        ["engagement", "list"],
        ["partners", "--gaps", "--as-of", "2016-03-15", "--region", "Americas"],
    ]
    static let lists =
        judged + [
            ["tag", "list", "--country", "UKR"], ["tag", "suggest", "--country", "GBR"],
            ["tag", "queue", "--country", "GBR"], ["events", "--as-of", "2016-03-15"],
            ["stories", "--country", "UKR"], ["agenda"],
        ]

    private func objects(_ data: Data) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    }

    @Test("JSON and NDJSON hold the same objects", arguments: lists)
    func json(_ list: [String]) throws {
        let desk = try Desk()
        let array = try objects(desk.run(list + ["--format", "json"]).output)
        let lines = try desk.run(list + ["--format", "ndjson"]).text.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
        #expect(!array.isEmpty)
        #expect(lines.map { NSDictionary(dictionary: $0) } == array.map { NSDictionary(dictionary: $0) })
    }

    /// An explanation is one object in JSON, and a row for each commitment in CSV.
    static let flatLists = lists.filter { $0[0] != "explain" }

    @Test("CSV and TSV have the JSON's keys as header, a line for each object", arguments: flatLists)
    func delimited(_ list: [String]) throws {
        let desk = try Desk()
        let array = try objects(desk.run(list + ["--format", "json"]).output)
        for (format, separator) in [("csv", ","), ("tsv", "\t")] {
            let text = try desk.run(list + ["--format", format]).text
            let lines = text.split(separator: "\r\n")
            let header = lines.first?.split(separator: separator).map(String.init) ?? []
            #expect(Set(header) == Set(array.first?.keys.map(\.self) ?? []))
            #expect(lines.count == array.count + 1)
        }
    }

    @Test("Markdown is a table with a row for each object", arguments: lists)
    func markdown(_ list: [String]) throws {
        let desk = try Desk()
        let array = try objects(desk.run(list + ["--format", "json"]).output)
        let rows = try desk.run(list + ["--format", "markdown"]).text.split(separator: "\n")
            .filter { $0.hasPrefix("| ") }
        #expect(rows.count >= array.count + 1)
        #expect(Set(rows.map { $0.replacing("\\|", with: "").count { $0 == "|" } }).count <= 2)
    }

    @Test("a table says what it shows, on which day, by which rule", arguments: judged)
    func table(_ list: [String]) throws {
        let text = try Desk().run(list).unwrapped
        #expect(text.contains("Rule: "))
        #expect(text.contains("Program: ocmap 0.1.0"))
        #expect(text.contains("; Rows: "))
    }

    @Test("a workbook is a ZIP file that unzip finds whole", arguments: lists)
    func workbook(_ list: [String]) throws {
        let desk = try Desk()
        #expect(try desk.run(list + ["-o", "list.xlsx"]).status == 0)
        #expect(try desk.read("list.xlsx").starts(with: Data("PK".utf8)))
        if FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip") {
            #expect(try desk.shell("unzip -tqq list.xlsx").status == 0)
        }
    }

    static let formats = ["table", "csv", "tsv", "json", "ndjson", "markdown"]

    @Test("no escape goes into a pipe, and nothing is said beside the list", arguments: lists, formats)
    func escapes(_ list: [String], _ format: String) throws {
        let line = (["ocmap"] + list + ["--format", format, "| cat"]).joined(separator: " ")
        let run = try Desk().shell(line)
        #expect(!run.text.isEmpty)
        #expect(run.errors == "")
        #expect(!run.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
    }

    @Test("the same question has the same answer on one processor and on all", arguments: lists)
    func processors(_ list: [String]) throws {
        let line = (["ocmap"] + list.map { "'\($0)'" } + ["--format csv"]).joined(separator: " ")
        let desk = try Desk()
        let (one, all) = (try desk.shell("taskset -c 0 \(line)"), try desk.shell(line))
        #expect(one.status == 0 && one.output == all.output)
    }

    @Test(
        "the same question has the same answer in another locale and time zone", arguments: lists,
        ["csv", "table", "json", "markdown"])
    func locale(_ list: [String], _ format: String) throws {
        let desk = try Desk()
        let here = try desk.run(list + ["--format", format])
        let there = try desk.run(
            list + ["--format", format], environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"])
        #expect(here.output == there.output)
    }

    @Test("a byte-order mark and raw cells only on request")
    func options() throws {
        let desk = try Desk()
        try desk.write(
            ExplorerText.file.replacing("Publish every contract", with: "=1+1"), to: "explorer.csv")
        #expect(try desk.run("import", "explorer.csv").status == 0)
        let list = ["commitments", "--search", "all of them", "--format", "csv"]
        #expect(try desk.run(list).text.contains(",'=1+1,"))
        #expect(try desk.run(list + ["--raw"]).text.contains(",=1+1,"))
        #expect(try desk.run(list).output.starts(with: Data("id,".utf8)))
        #expect(try desk.run(list + ["--byte-order-mark"]).output.starts(with: [0xEF, 0xBB, 0xBF]))
    }
}
