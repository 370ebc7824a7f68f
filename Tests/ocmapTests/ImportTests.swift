import Testing

@Suite("ocmap import")
struct ImportTests {
    @Test("says how it read the file and what became of the rows, on stderr")
    func new() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "explorer.csv")
        let run = try desk.run("import", "explorer.csv")
        #expect(run.status == 0)
        #expect(run.text == "")
        #expect(
            run.errors.hasSuffix(
                """
                explorer.csv: read as OGP explorer 2017 in UTF-8, comma, LF, header in line 1, 10 columns.
                2 rows: 2 new, 0 changed, 0 same, 0 refused.

                """))
        #expect(try desk.objects("commitments", "--search", "publish every contract").count == 1)
    }

    @Test("changes no byte the second time")
    func again() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "explorer.csv")
        #expect(try desk.run("import", "explorer.csv").status == 0)
        let before = try desk.read("ocmap.sqlite")
        let run = try desk.run("import", "explorer.csv")
        #expect(run.errors.hasSuffix("2 rows: 0 new, 0 changed, 2 same, 0 refused.\n"))
        #expect(try desk.read("ocmap.sqlite") == before)
    }

    @Test("tells what it would do, and does not")
    func rehearsal() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "explorer.csv")
        let before = try desk.read("ocmap.sqlite")
        let run = try desk.run("import", "explorer.csv", "--dry-run")
        #expect(run.status == 0)
        #expect(
            run.errors.hasSuffix(
                "2 rows: 2 new, 0 changed, 0 same, 0 refused. Nothing was changed: this was a dry run.\n"))
        #expect(try desk.read("ocmap.sqlite") == before)
    }

    @Test("shows sequences that act on a terminal, and does not obey them")
    func escapes() throws {
        let desk = try Desk()
        let name = "\u{1B}]0;mine\u{7}\u{202E}.csv"
        try desk.write("Country\nUkrane\u{1B}[31m\u{9B}2J\n", to: name)
        let run = try desk.run("import", name)
        #expect(run.status == 65)
        #expect(run.errors.contains("␛]0;mine␇<U+202E>.csv"))
        let acting = run.errors.unicodeScalars.filter {
            $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
        }
        #expect(acting.isEmpty)
    }

    private static let problem =
        "error: line 3, cell A3 (Country), “Ukrane”: is no country that ocmap knows; did you mean “Ukraine”?\n"

    @Test("refuses the file for one bad row, and says which: 65")
    func refused() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.header + ExplorerText.good + ExplorerText.bad, to: "bad.csv")
        let before = try desk.read("ocmap.sqlite")
        let run = try desk.run("import", "bad.csv")
        #expect(run.status == 65)
        #expect(run.text == "")
        #expect(run.errors.contains(Self.problem))
        #expect(
            run.errors.hasSuffix(
                """
                ocmap: bad.csv: 1 row was refused, so nothing was imported. Correct them, or take the others \
                with --keep-good-rows.

                """))
        #expect(try desk.read("ocmap.sqlite") == before)
    }

    @Test("takes the good rows where that is asked for: 2")
    func keepsGoodRows() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.header + ExplorerText.bad + ExplorerText.good, to: "bad.csv")
        let run = try desk.run("import", "bad.csv", "--keep-good-rows")
        #expect(run.status == 2)
        #expect(run.errors.contains(Self.problem.replacing("line 3, cell A3", with: "line 2, cell A2")))
        #expect(run.errors.hasSuffix("2 rows: 1 new, 0 changed, 0 same, 1 refused.\n"))
        #expect(try desk.objects("commitments", "--search", "publish every contract").count == 1)
    }

    @Test("a file without one good row is refused, whatever is kept: 65")
    func keepsNothing() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.header + ExplorerText.bad, to: "bad.csv")
        let run = try desk.run("import", "bad.csv", "--keep-good-rows", "--rejects", "rejects.csv")
        #expect(run.status == 65)
        #expect(run.errors.hasSuffix("1 row: 0 new, 0 changed, 0 same, 1 refused.\n"))
        #expect(try desk.names().contains("rejects.csv"))
    }

    @Test("leads from a commitment to the line of the file")
    func provenance() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "explorer.csv")
        #expect(try desk.run("import", desk.path("explorer.csv")).status == 0)
        let found = try desk.objects("commitments", "--search", "ágil")
        #expect(found.map { $0["source_file"] as? String } == ["explorer.csv"])
        #expect(found.map { $0["source_line"] as? Int } == [3])
        let peru = try desk.objects("explain", "Peru", "--as-of", "2016-02-08", "--scope", "broad")[0]
        let evidence = try #require(peru["commitments"] as? [[String: Any]])
        #expect(evidence.contains { ($0["source"] as? [String])?.contains("explorer.csv, line 3") == true })
    }
}
