import Foundation
import Testing

@Suite("ocmap meeting")
struct MeetingTests {
    private static let look = ["--assume-published", "2016=2016-03-01"]

    private func build(_ desk: Desk, _ day: String, _ folder: String) throws -> Run {
        try desk.run(["meeting", "build", "--date", day, "-o", folder] + Self.look)
    }

    private func paper(_ desk: Desk, _ folder: String) throws -> String {
        String(decoding: try desk.read("\(folder)/pack.md"), as: UTF8.self)
    }

    @Test("a pack has every part, each with the command that lists its rows")
    func parts() throws {
        let desk = try Desk()
        #expect(try build(desk, "2016-03-15", "march/").status == 0)
        let text = try paper(desk, "march")
        let headings = text.matches(of: /(?m)^## (.+)$/).map { String($0.1) }
        #expect(
            headings == [
                "Headline figures", "b: needs help to deliver; u: under way, not reviewed",
                "a: ready for more", "c: might be interested", "Plans that are due within 6m",
                "Introductions to make", "Countries with no civil society partner on record",
                "Contested judgements to settle", "Method",
            ])
        for command in [
            "priorities", "clock --within 6m", "introductions", "partners --gaps", "review --kind contested",
        ] {
            let line = "ocmap \(command) --as-of 2016-03-15 --scope core --assume-published 2016=2016-03-01"
            #expect(text.contains("All rows: \(line)"), "\(command)")
            #expect(try desk.shell(line).status == 0)
        }
        #expect(
            text.split(separator: "## Method")[1].split(separator: "\n").count { $0.hasPrefix("- ") } == 10)
        #expect(text.contains("Data SHA-256: "))
        let priorities = try desk.objects(["priorities", "--as-of", "2016-03-15"] + Self.look)
        let sheet = try desk.rows(of: "march/decisions.xlsx", sheet: "Decisions")
        #expect(sheet.count == priorities.count + 1)
        #expect(Set(["Decision", "Owner", "Due", "Meeting"]).isSubset(of: sheet[0]))
    }

    @Test("figures and lists of the pack are those of their commands")
    func figures() throws {
        let desk = try Desk()
        _ = try build(desk, "2016-03-15", "march")
        let text = try paper(desk, "march")
        for figure in try desk.objects(["figures", "--as-of", "2016-03-15"] + Self.look) {
            let (count, words) = (
                try #require(figure["count"] as? Int), try #require(figure["figure"] as? String)
            )
            let row = text.split(separator: "\n").first { $0.contains("| \(words) |") }
            #expect(row?.hasPrefix("| \(count) |") == true, "\(words)")
        }
        let clock = try desk.objects(["clock", "--within", "6m", "--as-of", "2016-03-15"] + Self.look)
        #expect(try desk.rows(of: "march/decisions.xlsx", sheet: "Clock").count == clock.count + 1)
    }

    @Test("the same question gives the same bytes, and a folder that is there is left alone")
    func whole() throws {
        let desk = try Desk()
        #expect(try build(desk, "2016-03-15", "march").status == 0)
        let first = try ["pack.md", "pack.html", "decisions.xlsx"].map { try desk.read("march/\($0)") }
        try desk.write("mine", to: "march/notes.txt")
        let again = try build(desk, "2016-03-15", "march")
        #expect(again.status == 1)
        #expect(
            again.errors.contains(
                "march was not written: the folder holds files, and a workbook in it may be filled in"))
        #expect(try desk.names() == ["march", "ocmap.sqlite"])
        _ = try desk.shell("mv march first")
        #expect(try build(desk, "2016-03-15", "march").status == 0)
        #expect(try ["pack.md", "pack.html", "decisions.xlsx"].map { try desk.read("march/\($0)") } == first)
        #expect(try desk.run("meeting", "build", "--date", "2016-03-15", "-o", "no/such/folder").status == 1)
        #expect(try desk.names() == ["first", "march", "ocmap.sqlite"])
    }

    /// From March to October: what was decided comes back, and the next pack opens with it.
    private func cycle(_ desk: Desk) throws {
        #expect(try build(desk, "2016-03-15", "march").status == 0)
        let table = try desk.rows(of: "march/decisions.xlsx", sheet: "Decisions").dropFirst()
        let countries = Set(Desk.decisions.keys).intersection(table.map { $0[3] })
        #expect(countries.contains("Ukraine"))
        try desk.fillIn("march", Desk.decisions)
        let taken = try desk.run("import", "filled.xlsx", "--kind", "decisions")
        #expect(taken.status == 0, "\(taken.errors)")
        let ledger = try desk.objects("assistance", "list", "--as-of", "2016-03-16")
        #expect(Set(ledger.compactMap { $0["country"] as? String }) == countries)
        for entry in ledger {
            let country = try #require(entry["country"] as? String)
            let decided = try #require(Desk.decisions[country])
            #expect(entry["decision"] as? String == decided.0)
            #expect(entry["owner"] as? String == decided.1)
            #expect(entry["due"] as? String ?? "" == decided.2)
            #expect(entry["meeting"] as? String == "2016-03-15")
        }
        #expect(
            try desk.run(
                "assistance", "update", "Ukraine", "--state", "under-way", "--result", "An expert was there",
                "--on",
                "2016-06-20"
            ).status == 0)
        #expect(try build(desk, "2016-10-01", "october").status == 0)
        let text = try paper(desk, "october")
        let since = try #require(text.split(separator: "## ").dropFirst().first)
        #expect(since.hasPrefix("Since last meeting (2016-03-15)\n"))
        let moves = try desk.objects(["map", "--compare", "2016-03-15", "2016-10-01"] + Self.look)
        #expect(
            text.contains(
                "\(moves.count) of 88 countries moved; \(countries.count) of \(countries.count) decisions are open."
            ))
        for move in moves {
            let (country, from, to) = (move["country"] ?? "", move["from"] ?? "", move["to"] ?? "")
            #expect(text.contains("| \(country) | \(from) | \(to) | "))
        }
        let kept = [
            "Ukraine (b)", "Send a data expert for two weeks", "OCP country team", "2016-06-30",
            "under way, overdue: An expert was there",
        ]
        #expect(text.contains("| \(kept.joined(separator: " | ")) | "))
        // The ledger's sheet of the new pack can be filled in, and read as well.
        let again = try desk.run(
            "import", "october/decisions.xlsx", "--kind", "decisions", "--sheet", "So far")
        #expect(again.status == 0)
        #expect(again.errors.contains("\(countries.count) rows: 0 new, "))
    }

    @Test("from March to October on the seeds")
    func seeds() throws { try cycle(try Desk()) }

    @Test(
        "from March to October on the seeds and OGP's explorer file",
        .enabled(if: Package.hasExplorer, "the explorer file is not beside the project"))
    func explorer() throws {
        let desk = try Desk()
        #expect(try desk.run("import", Package.explorer, "--quiet").status == 0)
        try cycle(desk)
    }

    @Test("a category that a person set is marked in the figures, the pack and every list of letters")
    func setByPerson() throws {
        let desk = try Desk()
        try desk.override("Ukraine", "a", on: "2016-02-01", until: "2017-06-30")
        _ = try desk.run(
            "joint-priority", "set", "Ukraine", "--decided", "2016-02-01", "--by", "OCP board", "--source",
            "x")
        let mark = "Set by a person: Ukraine (a; the rule gives b)"
        for command in [
            "map", "figures", "priorities", "clock", "introductions list", "joint-priority list",
            "engagement list",
            "partners --gaps",
        ] {
            let printed = try desk.shell("ocmap \(command) --as-of 2016-03-15 --format markdown").text
            #expect(printed.replacing("**", with: "").contains(mark), "\(command)")
        }
        _ = try desk.run("meeting", "build", "--date", "2016-03-15", "-o", "march")
        let text = try paper(desk, "march")
        #expect(text.contains("| Ukraine (set by a person; the rule gives b) |"))
        #expect(text.replacing("**", with: "").contains(mark))
    }

    @Test("a pack says where files that came later give another list than the last meeting had")
    func knownLater() throws {
        let desk = try Desk()
        _ = try build(desk, "2016-03-15", "march")
        try desk.fillIn("march", ["Ukraine": ("Send an expert", "OCP", "")])
        #expect(try desk.run("import", "filled.xlsx", "--kind", "decisions").status == 0)
        _ = try build(desk, "2016-04-01", "april")
        #expect(try !paper(desk, "april").contains("the meeting had it"))
        try desk.write(
            "reference,report,completion\nUKR-1-17,progress,complete\n", to: "corrected.csv")
        #expect(try desk.run("import", "corrected.csv", "--kind", "assessments").status == 0)
        _ = try build(desk, "2016-04-02", "later")
        #expect(
            try paper(desk, "later").contains(
                "still a; no newer report or plan is known; the meeting had it in list b, and files imported since give a"
            ))
        // What a person did is no file's doing.
        try desk.override("Ukraine", "c", on: "2016-03-01", until: "2017-06-30")
        _ = try build(desk, "2016-04-03", "last")
        #expect(try !paper(desk, "last").contains("the meeting had it"))
    }

    @Test("engagement add says what it changed, and knows a partner in other letters")
    func engagements() throws {
        let desk = try Desk()
        func add(_ arguments: String...) throws -> String {
            try desk.run(["engagement", "add", "Chile", "partner", "--source", "us"] + arguments).errors
        }
        #expect(try add("--partner", "Hivos") == "CHL: partner written down.\n")
        #expect(try add("--partner", "Hivos") == "CHL: partner was there; nothing changed.\n")
        #expect(
            try add("--partner", "HIVOS", "--since", "2016")
                == "CHL: partner was there; changed: since “–”, now “2016”.\n")
        let rows = try desk.objects("engagement", "list").filter { $0["iso3"] as? String == "CHL" }
        #expect(rows.count == 1)
    }

    /// What the clock says of those who are late.
    private func late(_ desk: Desk, _ key: String) throws -> [String] {
        try desk.objects("clock", "--as-of", "2026-12-01").filter { $0["state"] as? String == "late" }
            .compactMap { $0[key] as? String }
    }

    @Test("a table with the new plan of one country says nothing of the plans of others")
    func onePlan() throws {
        let desk = try Desk()
        func late() throws -> [String] { try self.late(desk, "iso3") }
        let before = try late()
        try desk.write(
            "country,number,level,starts,ends,coverage\nBenin,99,national,2026-10-01,2028-09-30,none\n",
            to: "plans.csv")
        #expect(try desk.run("import", "plans.csv", "--kind", "plans").status == 0)
        #expect(try Set(late()).isSubset(of: before))
        #expect(Set(before) == ["AFG", "MEX"])
    }

    @Test("who is late is known up to the last year of which a file has plans of ten countries")
    func tenPlans() throws {
        let desk = try Desk()
        func late() throws -> [String] { try self.late(desk, "due") }
        #expect(try late().allSatisfy { $0 <= "2023-01-01" })
        for count in [9, 10] {
            let countries = ["ALB", "ARG", "ARM", "AUS", "BEN", "BRA", "BGR", "CAN", "CHL", "COL"].prefix(
                count)
            let rows = countries.map { "\($0),99,national,2025-02-01\n" } + ["CRI,99,national,2026-02-01\n"]
            try desk.write("country,number,level,starts\n" + rows.joined(), to: "plans.csv")
            #expect(try desk.run("import", "plans.csv", "--kind", "plans").status == 0)
            #expect(try late().allSatisfy { $0 <= "2025-01-01" })
            #expect(try late().contains { $0 > "2024-01-01" } == (count == 10))
        }
    }
}
