import Testing

@Suite("ocmap review")
struct ReviewTests {
    private func kinds(_ desk: Desk, _ arguments: String...) throws -> [String] {
        try desk.objects(["review", "--as-of", "2016-12-31"] + arguments).compactMap { $0["kind"] as? String }
    }

    @Test("lists exactly the countries that the map calls contested")
    func contested() throws {
        let desk = try Desk()
        let map = try desk.objects("map", "--as-of", "2016-12-31")
            .filter { $0["stability"] as? String == "contested" }.compactMap { $0["iso3"] as? String }
        let review = try desk.objects("review", "--as-of", "2016-12-31", "--kind", "contested")
        #expect(!map.isEmpty)
        #expect(review.compactMap { $0["iso3"] as? String } == map.sorted())
    }

    @Test("a contested country is settled by an override, and comes back when that needs review")
    func settled() throws {
        let desk = try Desk()
        let code = try #require(
            try desk.objects("review", "--as-of", "2016-12-31", "--kind", "contested").first?["iso3"]
                as? String)
        func found(_ day: String) throws -> [String] {
            try desk.objects([
                "review", "--country", code, "--as-of", day, "--kind", "contested", "--kind", "override",
            ])
            .compactMap { $0["kind"] as? String }
        }
        #expect(try found("2016-12-31") == ["contested"])
        try desk.override(code, "b", on: "2016-12-31", until: "2017-01-15")
        #expect(try found("2016-12-31") == [])
        #expect(try found("2017-01-16") == ["override", "contested"])
    }

    @Test("an override that needs review is shown in whichever scope it was set")
    func scopes() throws {
        let desk = try Desk()
        let set = try desk.run(
            "override", "set", "Peru", "a", "--reason", "r", "--evidence", "UKR-1-17", "--by", "lead",
            "--review-by", "2016-02-09", "--decided", "2016-02-08", "--scope", "broad")
        #expect(set.status == 0)
        #expect(try kinds(desk, "--country", "Peru").contains("override"))
        #expect(try !kinds(desk, "--country", "Peru", "--scope", "core").contains("override"))
    }

    @Test("a row that may be any of several waits after --keep-good-rows, and names its commitments")
    func ambiguous() throws {
        let desk = try Desk()
        let row = ExplorerText.good
        try desk.write(ExplorerText.header + row + row.replacing("All of them", with: "Two"), to: "first.csv")
        try desk.write(ExplorerText.header + row.replacing("All of them", with: "Three"), to: "second.csv")
        #expect(try desk.run("import", "first.csv").status == 0)
        #expect(try desk.run("import", "second.csv", "--keep-good-rows").status == 65)
        let item = try #require(try desk.objects("review", "--kind", "ambiguous-row").first)
        #expect(item["subject"] as? String == "second.csv, line 2: Publish every contract")
        #expect((item["why"] as? String)?.hasPrefix("may be any of UKR-1-101") == true)
    }

    @Test("counts a country's tags as one item, and lists each with --all")
    func whole() throws {
        let desk = try Desk()
        let short = try desk.objects("review", "--kind", "suggested-tag")
        let long = try desk.objects("review", "--kind", "suggested-tag", "--all")
        let counts = short.compactMap { $0["count"] as? Int }
        #expect(counts.reduce(0, +) == long.count)
        #expect(counts.contains { $0 > 1 })
        #expect(long.allSatisfy { $0["count"] as? Int == 1 })
    }

    @Test("counts the kinds that were asked for, and no others")
    func counts() throws {
        let run = try Desk().run("review", "--kind", "contested", "--as-of", "2016-12-31")
        #expect(run.unwrapped.contains("Waiting: contested category "))
        #expect(!run.text.contains("suggested tag 0"))
    }

    @Test("an empty queue is an answer: 0")
    func empty() throws {
        let run = try Desk().run("review", "--kind", "override")
        #expect(run.status == 0)
        #expect(run.text.contains("Nothing waits for a person."))
    }

    @Test("untagged candidates are what tag suggest finds on contracting and nobody has stored")
    func untagged() throws {
        let desk = try Desk()
        try desk.write(
            ExplorerText.file.replacing(",1,0,1,Moderate", with: ",0,0,1,Moderate"), to: "explorer.csv")
        _ = try desk.run("import", "explorer.csv")
        let suggested = try desk.objects("tag", "suggest").filter { row in
            ["policy/public-procurement", "oc/open-contracting"].contains(row["tag"] as? String ?? "")
        }
        let stored = try desk.objects("tag", "list", "--state", "suggested")
            .map { "\($0["id"] ?? "") \($0["tag"] ?? "")" }
        let open = suggested.filter { !stored.contains("\($0["id"] ?? "") \($0["tag"] ?? "")") }
        let waiting = try desk.objects("review", "--kind", "untagged", "--all")
        #expect(waiting.count == open.count)
        #expect(!waiting.isEmpty)
    }
}
