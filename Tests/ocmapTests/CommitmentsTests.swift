import Foundation
import Testing

@Suite("ocmap commitments")
struct CommitmentsTests {
    /// A desk with two commitments more, one of them Spanish.
    private func desk() throws -> Desk {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "explorer.csv")
        #expect(try desk.run("import", "explorer.csv").status == 0)
        return desk
    }

    @Test(
        "a search knows no accents and no case",
        arguments: [
            "contratación pública", "contratacion publica", "CONTRATACIÓN PÚBLICA", "pública contratacio*",
            "«Pública» y ágil",
        ])
    func accents(_ search: String) throws {
        let found = try desk().objects("commitments", "--search", search, "--country", "PER")
        #expect(found.contains { $0["number"] as? String == "102" })
    }

    @Test(
        "words in quotes follow each other",
        arguments: [
            ("\"contratación pública\"", 1), ("\"pública contratación\"", 0), ("\"contratación pública", 1),
        ])
    func phrases(_ search: String, _ count: Int) throws {
        #expect(try desk().objects("commitments", "--search", search).count == count)
    }

    @Test(
        "a search gives the passage, on one line, or says that the words are in the title",
        arguments: [("ágil", "Texto «Pública» y ágil" as String?), ("abierta", nil)])
    func passage(_ search: String, _ passage: String?) throws {
        let desk = try Desk()
        let row = ExplorerText.spanish.replacing("«Pública»", with: "\"Texto\n  «Pública»").replacing(
            "ágil", with: "ágil\"")
        try desk.write(ExplorerText.header + row, to: "explorer.csv")
        #expect(try desk.run("import", "explorer.csv").status == 0)
        let found = try #require(
            try desk.objects("commitments", "--search", search).first { $0["number"] as? String == "102" })
        #expect(found["passage"] as? String == passage)
        let text = try desk.run("commitments", "--search", search).text
        #expect(text.contains(passage == nil ? "in the title" : "«Pública» y ágil"))
        #expect(try desk.objects("commitments", "--country", "PER").allSatisfy { $0["passage"] == nil })
    }

    @Test("a phrase of any length has its passage, and no passage is endless", arguments: [17, 64, 65, 90])
    func longPhrase(_ count: Int) throws {
        let desk = try Desk()
        let words = (1...count).map { "word\($0)" }.joined(separator: " ")
        let row =
            "Peru,1,102,Contracts,,Before it \(words) \(String(repeating: "x", count: 70_000)),1,,2012,\n"
        try desk.write(ExplorerText.header + row, to: "explorer.csv")
        #expect(try desk.run("import", "explorer.csv").status == 0)
        let found = try #require(try desk.objects("commitments", "--search", "\"\(words)\"").first)
        let passage = try #require(found["passage"] as? String)
        #expect(passage.contains("word1 word2"))
        #expect(passage.count <= 501)
    }

    @Test(
        "any text can be searched for",
        arguments: [
            "\"", "\"\"", "'", "*", "-", "^", ":", "(", ")", "NEAR(", "a NEAR/2 b", "AND", "OR NOT",
            "title:x",
            "x\" OR 1=1 --", "'; DROP TABLE commitment; --", "{a b}: c", "+", "\\", "%", "日本", "\u{1B}[31m",
            "e\u{301}",
            "👩‍👧", "\u{202E}", "a\nb", "-- ", String(repeating: "x ", count: 5000),
        ])
    func hostile(_ search: String) throws {
        let desk = try Desk()
        let run = try desk.run("commitments", "--search=\(search)", "--limit", "3")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(!run.text.contains("\u{1B}"))
        #expect(try desk.objects("commitments").count == 154)
    }

    @Test("a search for nothing is wrong usage", arguments: ["", " ", "\t\n"])
    func blank(_ search: String) throws {
        let run = try Desk().run("commitments", "--search", search)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: --search takes words to look for.\n"))
    }

    @Test("every filter has to hold")
    func filters() throws {
        let desk = try Desk()
        let tagged = try desk.objects(
            "commitments", "--country", "ukraine", "--tag", "oc/open-contracting", "--plan", "3")
        #expect(!tagged.isEmpty)
        for row in tagged {
            #expect((row["iso3"] as? String, row["plan"] as? String) == ("UKR", "3"))
            #expect((row["tags"] as? [String])?.contains("oc/open-contracting") == true)
        }
        let americas = try desk.objects("commitments", "--region", "Americas")
        let countries = Set(
            try desk.objects("map", "--region", "americas").compactMap { $0["iso3"] as? String })
        #expect(Set(americas.compactMap { $0["iso3"] as? String }).isSubset(of: countries))
        #expect(!americas.isEmpty)
    }

    @Test(
        "a country is known by code, name and alias",
        arguments: ["UKR", "ukr", "UA", "Ukraine", "ucrania", "The Ukraine"])
    func country(_ name: String) throws {
        let found = try Desk().objects("commitments", "--country", name)
        #expect(Set(found.compactMap { $0["iso3"] as? String }) == ["UKR"])
    }

    @Test("nothing found is an answer: 0")
    func nothing() throws {
        let run = try Desk().run("commitments", "--plan", "99")
        #expect(run.status == 0)
        #expect(run.text.contains("No commitment is like that. Try fewer filters or other words."))
    }

    @Test("a limit cuts the list, and says so")
    func limit() throws {
        let desk = try Desk()
        let all = try desk.objects("commitments")
        let cut = try desk.objects("commitments", "--limit", "5")
        #expect(cut.map { $0["id"] as? String } == all.prefix(5).map { $0["id"] as? String })
        #expect(try desk.run("commitments", "--limit", "5").text.contains("more follow: raise --limit"))
        #expect(try !desk.run("commitments", "--limit", "154").text.contains("more follow"))
    }

    @Test("a limit counts what is shown, not what came later than the day")
    func limitOnADay() throws {
        let desk = try Desk()
        let all = try desk.objects("commitments", "--as-of", "2013-01-01")
        let cut = try desk.objects("commitments", "--as-of", "2013-01-01", "--limit", "3")
        #expect(all.count > 3)
        #expect(cut.map { $0["id"] as? String } == all.prefix(3).map { $0["id"] as? String })
        #expect(
            try desk.run("commitments", "--as-of", "2013-01-01", "--limit", "3").text.contains("more follow"))
    }

    @Test(
        "a long list that is written in pieces is the list that is written at once",
        arguments: ["csv", "json"])
    func pieces(_ format: String) throws {
        let desk = try Desk()
        try desk.write(LongWorkTests.text(rows: 4_100), to: "rows.csv")
        #expect(try desk.run("import", "rows.csv").status == 0)
        func list(_ options: String...) throws -> String {
            let run = try desk.run(
                ["commitments", "--country", "UKR", "--format", format, "--as-of", "2016-02-08"] + options)
            // The stamp says which command made it.
            return run.text.replacing(" --limit 100000", with: "")
        }
        let pieces = try list()
        #expect(pieces.utf8.count { $0 == UInt8(ascii: "\n") } > 4_100)
        // A limit needs the whole list first.
        #expect(try pieces == list("--limit", "100000"))
    }

    @Test("a workbook for whose rows there is no room is not written, and nothing is lost")
    func noRoom() throws {
        let desk = try Desk()
        try desk.write(LongWorkTests.text(rows: 4_100), to: "rows.csv")
        #expect(try desk.run("import", "rows.csv").status == 0)
        try desk.write("before", to: "list.xlsx")
        // No file may grow beyond 128 KB, as on a disk that is full.
        let run = try desk.shell(
            "trap '' XFSZ; ulimit -f 128; exec '\(Products.ocmap.path)' commitments -o list.xlsx")
        #expect(run.status != 0)
        #expect(run.errors.contains("The workbook was not written"))
        #expect(try String(decoding: desk.read("list.xlsx"), as: UTF8.self) == "before")
    }
}
