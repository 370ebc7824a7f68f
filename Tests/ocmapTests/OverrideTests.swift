import Foundation
import Testing

@Suite("ocmap override")
struct OverrideTests {
    private func ukraine(_ desk: Desk, _ command: String, _ day: String) throws -> [String: Any] {
        let rows = try desk.objects(
            [command] + (command == "explain" ? ["UKR"] : []) + ["--as-of", day])
        return try #require(rows.first { $0["iso3"] as? String == "UKR" })
    }

    @Test("both categories stand in every list", arguments: ["map", "explain", "priorities"])
    func both(_ command: String) throws {
        let desk = try Desk()
        #expect(try ukraine(desk, command, "2016-03-15")["category"] as? String == "b")
        #expect(try desk.override("Ukraine", "a").status == 0)
        let row = try ukraine(desk, command, "2016-03-15")
        #expect(row["category"] as? String == "a")
        #expect(row["rule_category"] as? String == "b")
        let words = try #require(row["category_words"] as? String)
        #expect(words.contains("set by a person") && words.contains("the rule gives b"))
        #expect(try ukraine(desk, command, "2016-02-07")["category"] as? String == "b")
    }

    @Test("moves the country into the other list, and the map's filter follows")
    func lists() throws {
        let desk = try Desk()
        try desk.override("Ukraine", "a")
        #expect(try ukraine(desk, "priorities", "2016-03-15")["list"] as? String == "a")
        let b = try desk.objects("map", "--category", "b", "--as-of", "2016-03-15")
        #expect(!b.contains { $0["iso3"] as? String == "UKR" })
    }

    @Test("after its date the rule counts again, and the list says that it needs review")
    func expired() throws {
        let desk = try Desk()
        try desk.override("Ukraine", "a", until: "2016-03-01")
        let row = try ukraine(desk, "map", "2016-03-02")
        #expect(row["category"] as? String == "b")
        #expect(row["override"] as? String == "a")
        #expect(row["override_state"] as? String == "needs review")
        #expect((row["flag_words"] as? [String])?.contains { $0.contains("2016-03-01 has passed") } == true)
        #expect(try ukraine(desk, "map", "2016-03-01")["override_state"] as? String == "in force")
    }

    @Test("a newer report that is imported makes it need review")
    func imported() throws {
        let desk = try Desk()
        try desk.override("Peru", "a", on: "2016-02-08")
        func state() throws -> String? {
            try desk.objects("map", "--as-of", "2016-02-09").first { $0["iso3"] as? String == "PER" }?[
                "override_state"] as? String
        }
        #expect(try state() == "in force")
        // The seeds know of no progress report on Peru's second plan.
        let text =
            ExplorerText.header
            + ExplorerText.spanish.replacing("Peru,1", with: "Peru,2")
            .replacing("2012,2013", with: "2015,2015")
        try desk.write(text, to: "explorer.csv")
        #expect(try desk.run("import", "explorer.csv").status == 0)
        #expect(try state() == "needs review")
    }

    @Test("list shows those that speak, and with --all everything that was written down")
    func list() throws {
        let desk = try Desk()
        try desk.override("Ukraine", "a", on: "2016-02-08")
        try desk.override("Ukraine", "c", on: "2016-02-09")
        #expect(
            try desk.run(
                "override", "clear", "Ukraine", "--reason", "Wrong", "--by", "lead", "--decided", "2016-02-10"
            ).status == 0)
        func states(_ day: String, _ more: String...) throws -> [String] {
            try desk.objects(["override", "list", "--as-of", day] + more).compactMap {
                $0["state"] as? String
            }
        }
        #expect(try states("2016-02-09") == ["in force"])
        #expect(try states("2016-02-10") == [])
        #expect(try states("2016-02-10", "--all") == ["superseded", "superseded", "cleared"])
    }

    @Test(
        "a command that lacks something is wrong usage: 64, and nothing is written",
        arguments: [
            ["Ukraine", "a", "--reason", "r", "--by", "lead", "--review-by", "2030-01-01"],
            [
                "Ukraine", "a", "--reason", " ", "--evidence", "UKR-1-17", "--by", "lead", "--review-by",
                "2030-01-01",
            ],
            [
                "Ukraine", "a", "--reason", "r", "--evidence", "UKR-9-9", "--by", "lead", "--review-by",
                "2030-01-01",
            ],
            [
                "Ukraine", "a", "--reason", "r", "--evidence", "UKR-1-17", "--by", "lead", "--review-by",
                "2016-01-01",
            ],
            [
                "Ukraine", "q", "--reason", "r", "--evidence", "UKR-1-17", "--by", "lead", "--review-by",
                "2030-01-01",
            ],
            [
                "Ukrane", "a", "--reason", "r", "--evidence", "UKR-1-17", "--by", "lead", "--review-by",
                "2030-01-01",
            ],
            [
                "Ukraine", "a", "--reason", "r", "--evidence", "UKR-1-17", "--by", "lead", "--review-by",
                "2999-01-02", "--decided", "2999-01-01",
            ],
        ])
    func refused(_ arguments: [String]) throws {
        let desk = try Desk()
        let before = try desk.read("ocmap.sqlite")
        let run = try desk.run(["override", "set"] + arguments)
        #expect(run.status == 64)
        #expect(!run.errors.isEmpty)
        #expect(try desk.read("ocmap.sqlite") == before)
    }

    @Test("the list has every key of the contract, and every format")
    func formats() throws {
        let desk = try Desk()
        try desk.override("Ukraine", "a")
        let list = ["override", "list", "--as-of", "2016-03-15"]
        let text = try #require(Package.contract)
        let keys = try desk.objects(list).flatMap(\.keys)
        #expect(keys.count == 18)
        #expect(keys.filter { !text.contains("`\($0)`") } == [])
        for format in FormatTests.formats {
            let run = try desk.run(list + ["--format", format])
            #expect(run.text.contains("Known better"), "\(format)")
        }
    }

    @Test("taking back what is not there is said: 64")
    func nothing() throws {
        let run = try Desk().run("override", "clear", "Ukraine", "--reason", "r", "--by", "lead")
        #expect(run.status == 64)
        #expect(run.errors.contains("Ukraine has no override in scope core."))
    }

    @Test("an override changes no sentence about the record, and priorities name it")
    func recordStays() throws {
        let desk = try Desk()
        let warm = try desk.objects("map", "--as-of", "2016-03-15", "--category", "c")
            .filter { $0["warmth"] as? String == "warm" }.compactMap { $0["iso3"] as? String }
        let code = try #require(warm.first)
        let before = try desk.objects("explain", code, "--as-of", "2016-03-15").first?["evidence"] as? String
        try desk.override(code, "b", on: "2016-03-15", until: "2017-12-31")
        let after = try desk.objects("explain", code, "--as-of", "2016-03-15").first?["evidence"] as? String
        #expect(before == after && before != nil)
        let why = try desk.run(
            "priorities", "--explain", code, "--as-of", "2016-03-15", "--draws", "10"
        ).unwrapped
        #expect(why.contains("A person put it in b; the rule gives c."))
    }
}
