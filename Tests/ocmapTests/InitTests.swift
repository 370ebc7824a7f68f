import SQLite
import Testing

@Suite("ocmap init")
struct InitTests {
    @Test("makes a database, fills it and says with what, on stderr")
    func fresh() throws {
        let desk = try Desk(hasDatabase: false)
        let run = try desk.run("init")
        #expect(run.status == 0)
        #expect(run.text == "")
        #expect(run.errors.hasPrefix(desk.path("ocmap.sqlite") + ": loaded 88 countries, "))
        #expect(try desk.names() == ["ocmap.sqlite"])
    }

    @Test("loads nothing the second time, and changes no byte")
    func again() throws {
        let desk = try Desk()
        let before = try desk.read("ocmap.sqlite")
        let run = try desk.run("init")
        #expect(run.status == 0)
        #expect(run.errors == "\(desk.path("ocmap.sqlite")) is up to date: nothing to load.\n")
        #expect(try desk.read("ocmap.sqlite") == before)
    }

    @Test("brings the seeds of an older program up to date, and says by how much")
    func newerSeeds() throws {
        let desk = try Desk()
        let now = try desk.run("map", "--as-of", "2026-11-26", "--format", "csv").text
        // What a program whose seeds did not know yet that the country had left would have made.
        try Connection(path: desk.path("ocmap.sqlite"), access: .readWrite).execute(
            """
            UPDATE import_run SET sha256 = replace(sha256, substr(sha256, 1, 8), '00000000')
            WHERE file = 'memberships.csv';
            DELETE FROM provenance WHERE subject = 'membership' AND subject_id IN
                (SELECT id FROM membership WHERE iso3 = 'USA' AND status = 'withdrawn');
            DELETE FROM membership WHERE iso3 = 'USA' AND status = 'withdrawn';
            """)
        #expect(try desk.run("map", "--as-of", "2026-11-26", "--format", "csv").text != now)
        let run = try desk.run("init")
        #expect(
            run.errors
                == "\(desk.path("ocmap.sqlite")): built-in data brought up to date; rows new or changed: memberships 1.\n"
        )
        let hash = /[0-9a-f]{16}/
        #expect(
            try desk.run("map", "--as-of", "2026-11-26", "--format", "csv").text.replacing(hash, with: "")
                == now.replacing(hash, with: ""))
        #expect(try desk.run("init").errors.hasSuffix(" is up to date: nothing to load.\n"))
    }

    @Test("corrects what seeds alone said, and keeps what somebody filled in")
    func correctedSeeds() throws {
        let desk = try Desk()
        try desk.write("country,since,status\nUkraine,2011-09-20,active\n", to: "own.csv")
        #expect(try desk.run("import", "own.csv", "--kind", "memberships").status == 0)
        let base = try Connection(path: desk.path("ocmap.sqlite"), access: .readWrite)
        try base.execute(
            """
            UPDATE import_run SET sha256 = replace(sha256, substr(sha256, 1, 8), '00000000')
            WHERE file IN ('memberships.csv', 'signals.csv');
            UPDATE membership SET note = 'an older note' WHERE iso3 = 'GBR' OR iso3 = 'UKR';
            UPDATE signal SET since = '1999' WHERE since IS NOT NULL AND iso3 = 'UKR';
            """)
        #expect(
            try desk.run("init").errors.contains("built-in data brought up to date; rows new or changed: "))
        func count(_ sql: SQLText) throws -> Int { try base.rows(sql) { $0.integer(at: 0) }[0] }
        #expect(
            try count("SELECT count(*) FROM membership WHERE note = 'an older note' AND iso3 = 'GBR'") == 0)
        // Somebody's own file speaks of that row.
        #expect(
            try count(
                "SELECT count(*) FROM membership WHERE note = 'an older note' AND iso3 = 'UKR' AND since = '2011-09-20'"
            )
                == 1)
        #expect(try count("SELECT count(*) FROM signal WHERE since = '1999'") == 0)
    }

    @Test("a row of newer seeds that somebody's own rows forbid is left out and told, and the rest comes in")
    func forbiddenSeed() throws {
        let desk = try Desk()
        try Connection(path: desk.path("ocmap.sqlite"), access: .readWrite).execute(
            """
            UPDATE import_run SET sha256 = replace(sha256, substr(sha256, 1, 8), '00000000')
            WHERE file IN ('action-plans.csv', 'memberships.csv');
            UPDATE action_plan SET number = '77' WHERE official_id = 'AP_UKR06';
            UPDATE membership SET note = 'an older note' WHERE iso3 = 'GBR';
            """)
        let run = try desk.run("init")
        #expect(run.status == 0)
        #expect(run.errors.contains("warning: left out: seeds/action-plans.csv, line "))
        #expect(run.errors.contains("AP_UKR06 is OGP's identifier of another plan, UKR-77"))
        #expect(run.errors.contains("memberships "))
        #expect(try desk.run("init").errors.hasSuffix(" is up to date: nothing to load.\n"))
    }

    @Test("takes only the groups that are asked for, and the rest later")
    func only() throws {
        let desk = try Desk(hasDatabase: false)
        let run = try desk.run("init", "--only", "tags,countries")
        #expect(run.status == 0)
        #expect(run.errors.contains("88 countries"))
        #expect(!run.errors.contains("commitments"))
        #expect(try desk.objects("map").allSatisfy { $0["commitments"] as? Int == 0 })
        let rest = try desk.run("init")
        #expect(!rest.errors.contains("88 countries"))
        #expect(rest.errors.contains("154 commitments"))
    }

    @Test("the parts loaded one by one are the whole")
    func parts() throws {
        let (desk, whole) = (try Desk(hasDatabase: false), try Desk())
        for groups in [
            "countries", "countries,tags", "countries,tags,plans", "countries,tags,plans,commitments",
        ] {
            #expect(try desk.run("init", "--only", groups).status == 0)
        }
        #expect(try desk.run("init").status == 0)
        let question = ["map", "--as-of", "2016-03-15", "--format", "csv"]
        #expect(try desk.run(question).text == whole.run(question).text)
    }

    @Test(
        "groups that need others ask for them",
        arguments: [
            (
                "commitments",
                "commitments need countries, tags and plans: --only countries,tags,plans,commitments."
            ),
            ("plans", "All groups but tags refer to countries: add countries to --only."),
            (
                "rivers",
                "There is no group “rivers”. Groups are: countries, tags, plans, commitments, signals, agenda."
            ),
        ])
    func needs(_ groups: String, _ sentence: String) throws {
        let desk = try Desk(hasDatabase: false)
        let run = try desk.run("init", "--only", groups)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: \(sentence)\n"))
        #expect(try desk.names() == [])
    }

    @Test("--database wins over OCMAP_DATABASE, and ocmap.sqlite is the last resort")
    func database() throws {
        let desk = try Desk(hasDatabase: false)
        #expect(try desk.run("init", "--only", "tags", "--database", "mine.sqlite").status == 0)
        #expect(try desk.names() == ["mine.sqlite"])
        let unset = try desk.run(["init", "--only", "tags"], environment: ["OCMAP_DATABASE": ""])
        #expect(unset.errors.hasPrefix("ocmap.sqlite: loaded"))
        #expect(try desk.names() == ["mine.sqlite", "ocmap.sqlite"])
    }
}
