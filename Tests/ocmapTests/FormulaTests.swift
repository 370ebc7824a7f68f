import Testing

@Suite("Cells that a spreadsheet would take for formulas")
struct FormulaTests {
    private static let titles = ["=1+1", "-1+1", "@SUM(1)", "- Improve the register", "'=1", "\"=1", "-5"]

    /// A desk whose one story has each of the titles.
    private func desk() throws -> Desk {
        let desk = try Desk()
        let rows = Self.titles.enumerated().map { index, title in
            // One apostrophe is taken away.
            let cell = title == "'=1" ? "''=1" : title.replacing("\"", with: "\"\"")
            return "UKR,\"\(cell)\",https://example.org/\(index)\n"
        }
        try desk.write("country,title,url\n" + rows.joined(), to: "first.csv")
        #expect(try desk.run("import", "--kind", "stories", "first.csv").status == 0)
        return desk
    }

    private func stories(_ desk: Desk) throws -> [String] {
        try desk.objects("stories").compactMap { $0["title"] as? String }.filter(Self.titles.contains)
    }

    @Test("come back from every table as they were", arguments: ["csv", "tsv"])
    func roundTrip(_ ending: String) throws {
        let desk = try desk()
        let count = try desk.objects("stories").count
        #expect(try stories(desk).sorted() == Self.titles.sorted())
        let file = "stories.\(ending)"
        #expect(try desk.run("stories", "-o", file).status == 0)
        let run = try desk.run("import", "--kind", "stories", file)
        #expect(run.status == 0)
        #expect(run.errors.contains("\(count) rows: 0 new, 0 changed, \(count) same, 0 refused."))
        #expect(try desk.objects("stories").count == count)
    }

    @Test("are texts in the rejects, which come back corrected as they were")
    func rejects() throws {
        let desk = try Desk()
        let table = "country,title,url\nUkrane,=1+1,https://example.org/1\nUKR,'-x,https://example.org/2\n"
        try desk.write(table, to: "bad.csv")
        try desk.run(
            "import", "--kind", "stories", "bad.csv", "--keep-good-rows", "--rejects", "rejects.csv")
        let rejects = String(decoding: try desk.read("rejects.csv"), as: UTF8.self)
        #expect(rejects.contains("\r\nUkrane,'=1+1,https://example.org/1,"))
        try desk.write(rejects.replacing("Ukrane,", with: "UKR,"), to: "corrected.csv")
        #expect(try desk.run("import", "--kind", "stories", "corrected.csv").status == 0)
        #expect(try desk.objects("stories").contains { $0["title"] as? String == "=1+1" })
    }

    @Test("are texts in a preview as CSV, unless it is for machines")
    func preview() throws {
        let desk = try Desk(hasDatabase: false)
        try desk.write("a,b\n=1+1,'@x\n-5,''=1\n", to: "table.csv")
        let csv = try desk.run("preview", "table.csv", "--format", "csv")
        #expect(csv.text == "a,b\r\n'=1+1,'@x\r\n-5,''=1\r\n")
        let raw = try desk.run("preview", "table.csv", "--format", "csv", "--raw")
        #expect(raw.text == "a,b\r\n=1+1,@x\r\n-5,'=1\r\n")
        let json = try desk.run("preview", "table.csv", "--format", "json")
        #expect(json.text.contains("[\"=1+1\", \"@x\"]"))
    }

    @Test("are no difference to verify, written with --raw or without", arguments: [[], ["--raw"]])
    func verify(_ options: [String]) throws {
        let desk = try Desk()
        // The reason of an override stands in the list as somebody wrote it.
        for (country, reason) in [("Georgia", "=1+1"), ("Ukraine", "@known")] {
            let set = try desk.run(
                "override", "set", country, "a", "--reason", reason, "--evidence", "https://example.org",
                "--by", "country lead", "--review-by", "2030-12-31", "--decided", "2016-02-08")
            #expect(set.status == 0, "\(set.errors)")
        }
        #expect(try desk.run(["override", "list", "-o", "list.csv"] + options).status == 0)
        let text = String(decoding: try desk.read("list.csv"), as: UTF8.self)
        #expect(text.contains("'=1+1") == options.isEmpty)
        let run = try desk.run("verify", "list.csv")
        #expect(run.status == 0, "\(run.text)\(run.errors)")
        // One mark taken away, or added, is neither.
        let (before, after) = options.isEmpty ? (",'=1+1", ",=1+1") : (",=1+1", ",'=1+1")
        try desk.write(text.replacing(before, with: after), to: "list.csv")
        #expect(try desk.run("verify", "list.csv").status == 1)
    }
}
