import Testing

@Suite("ocmap map")
struct MapTests {
    private func texts(_ key: String, _ objects: [[String: Any]]) -> [String] {
        objects.compactMap { $0[key] as? String }
    }

    @Test("lists every country once, by category")
    func all() throws {
        let map = try Desk().objects("map", "--as-of", "2016-02-08")
        #expect(map.count == 88)
        #expect(Set(texts("iso3", map)).count == 88)
        let letters = texts("category", map)
        #expect(letters == "abucnx".flatMap { letter in letters.filter { $0 == String(letter) } })
        #expect(letters.count { $0 != "x" } == 69)
    }

    @Test(
        "shows one category or several",
        arguments: [["a"], ["b"], ["x"], ["b", "c"], ["a", "b", "c", "u", "n", "x"]])
    func category(_ letters: [String]) throws {
        let desk = try Desk()
        let filter = letters.flatMap { ["--category", $0] }
        let run = try desk.run(["map", "--as-of", "2016-02-08", "--format", "csv"] + filter)
        let shown = run.text.split(separator: "\r\n").dropFirst().map { $0.prefix(3) }
        let all = try desk.objects("map", "--as-of", "2016-02-08")
        let expected = all.filter { letters.contains($0["category"] as? String ?? "") }
        #expect(shown.map(String.init) == texts("iso3", expected))
    }

    @Test(
        "knows a region by any spelling",
        arguments: ["Africa and the Middle East", "africa & middle east", "AFRICA AND MIDDLE EAST"])
    func region(_ name: String) throws {
        let map = try Desk().objects("map", "--region", name)
        #expect(Set(texts("region", map)) == ["Africa and the Middle East"])
    }

    @Test("an empty list is an answer: 0", arguments: ["table", "csv", "json", "ndjson", "markdown"])
    func empty(_ format: String) throws {
        let run = try Desk().run("map", "--category", "a", "--as-of", "2011-01-01", "--format", format)
        #expect(run.status == 0)
        #expect(run.errors == "")
        if format == "json" { #expect(run.text == "[]\n") }
        if format == "table" { #expect(run.text.contains("No country is in category a.")) }
    }

    @Test("nobody takes part before there was an OGP")
    func before() throws {
        let map = try Desk().objects("map", "--as-of", "2011-09-19")
        #expect(Set(texts("category", map)) == ["x"])
    }

    @Test("carries scope, day, rule and assumption in every row")
    func question() throws {
        let map = try Desk().objects(
            "map", "--as-of", "2016-03-15", "--scope", "broad", "--assume-published", "2016=2016-03-01")
        #expect(Set(texts("scope", map)) == ["broad"])
        #expect(Set(texts("as_of", map)) == ["2016-03-15"])
        #expect(Set(texts("rule", map)) == ["abc-1"])
        #expect(Set(texts("assumed", map)) == ["2016=2016-03-01"])
    }

    @Test("counts of a row agree with each other")
    func counts() throws {
        let outcomes = [
            "strong", "implemented", "hollow", "problem", "on_track", "behind", "running", "needs_coding",
            "unassessed",
        ]
        for row in try Desk().objects("map", "--as-of", "2016-02-08", "--scope", "broad") {
            let sum = outcomes.reduce(0) { $0 + (row[$1] as? Int ?? 0) }
            #expect(sum == row["commitments"] as? Int, "\(row["iso3"] ?? "")")
            #expect(row["assessed"] as? Int ?? 0 <= sum)
        }
    }
}

@Suite("ocmap map --compare")
struct CompareTests {
    @Test("lists exactly the countries whose letter or warmth differs between the two maps")
    func moved() throws {
        let desk = try Desk()
        let maps = try ["2016-02-08", "2016-12-31"].map { day in
            try desk.objects("map", "--as-of", day).reduce(into: [String: String]()) { map, row in
                map[row["iso3"] as? String ?? ""] =
                    "\(row["category"] ?? "") \(row["warmth"] as? String ?? "")"
            }
        }
        let moves = try desk.objects("map", "--compare", "2016-02-08", "2016-12-31")
        #expect(
            moves.compactMap { $0["iso3"] as? String }
                == maps[0].keys.filter { maps[0][$0] != maps[1][$0] }.sorted())
        #expect(moves.allSatisfy { !(($0["through"] as? [String]) ?? []).isEmpty })
        #expect(moves.contains { ($0["through_kinds"] as? [String])?.contains("report") == true })
    }

    @Test("an answer of nobody is an answer: 0")
    func nobody() throws {
        let run = try Desk().run("map", "--compare", "2016-02-08", "2016-02-09")
        #expect(run.status == 0)
        #expect(run.text.contains("Nobody moved."))
    }

    @Test(
        "needs two days in their order, and no third",
        arguments: [
            ["2016-02-08"], ["2016-12-31", "2016-02-08"], ["2016-02-08", "2016-02-08"],
            ["2016-02-08", "2016-12-31", "--as-of", "2016-03-15"], ["2016", "2017"],
        ])
    func days(_ arguments: [String]) throws {
        #expect(try Desk().run(["map", "--compare"] + arguments).status == 64)
    }
}
