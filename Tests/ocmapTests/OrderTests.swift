import Testing

@Suite(
    "The order of imports does not matter",
    .enabled(if: Package.hasExplorer, "../shared/data/ogp-explorer-2017-03.csv is not here"))
struct OrderTests {
    @Test("seeds and then a file of OGP's judge as the file and then the seeds", arguments: Package.ogpFiles)
    func judgements(file: String) throws {
        let seedsFirst = try Desk()
        #expect(try seedsFirst.run("import", file).status == 0)
        let fileFirst = try Desk(hasDatabase: false)
        #expect(try fileFirst.run("init", "--only", "countries,tags").status == 0)
        #expect(try fileFirst.run("import", file).status == 0)
        #expect(try fileFirst.run("init").status == 0)
        for day in ["2014-01-15", "2014-06-30", "2016-02-08", "2016-03-15", "2024-01-01"] {
            for scope in ["strict", "core", "broad"] {
                let question = ["--as-of", day, "--scope", scope, "--format", "json"]
                let maps = try [seedsFirst, fileFirst].map { try $0.run(["map"] + question) }
                #expect(maps.allSatisfy { $0.status == 0 })
                // Which of two commitments with one number has a counter in its name is the only difference.
                let said = maps.map { $0.text.replacing("~2", with: "") }
                #expect(said[0] == said[1], "map, \(day), \(scope)")
                #expect(
                    try ranks(seedsFirst, question) == ranks(fileFirst, question),
                    "priorities, \(day), \(scope)")
            }
        }
    }

    /// Who stands where.
    private func ranks(_ desk: Desk, _ question: [String]) throws -> [String] {
        try desk.objects(["priorities"] + question).map { entry in
            ["list", "rank", "iso3", "score", "low", "high"].map { "\(entry[$0] ?? "–")" }
                .joined(separator: " ")
        }
    }
}
