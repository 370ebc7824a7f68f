import Foundation
import Testing

@Suite("ocmap explain")
struct ExplainTests {
    @Test("says the category in words, the rule, the reports and the lines")
    func ukraine() throws {
        let run = try Desk().run("explain", "Ukraine", "--as-of", "2016-03-15")
        let text = run.unwrapped
        #expect(run.text.hasPrefix("Ukraine (UKR): needs help to deliver\n"))
        #expect(text.contains("(rule abc-1, section 4)"))
        #expect(text.contains("IRM progress report of 2014"))
        let list = try Desk().run("explain", "Ukraine", "--as-of", "2016-03-15", "--format", "csv").text
        #expect(list.contains(/,"seeds\/assessments\.csv, line \d+",/))
    }

    @Test(
        "gives the category of the map", arguments: ["UKR", "GBR", "USA", "PHL", "MEX", "FRA", "NGA", "RUS"])
    func agrees(_ code: String) throws {
        let desk = try Desk()
        let row = try desk.objects("map", "--as-of", "2016-02-08").first { $0["iso3"] as? String == code }
        let words = row?["category_words"] as? String ?? "?"
        let text = try desk.run("explain", code, "--as-of", "2016-02-08").text
        #expect(text.prefix { $0 != "\n" }.hasSuffix("(\(code)): \(words)"))
    }

    @Test("JSON is one object with everything; CSV has a row for each commitment")
    func formats() throws {
        let desk = try Desk()
        let look = ["--as-of", "2016-03-15", "--scope", "broad"]
        let list = try desk.objects(["explain", "UKR"] + look)
        let row = try desk.objects(["map"] + look).first { $0["iso3"] as? String == "UKR" }
        #expect(list.count == 1)
        let commitments = list[0]["commitments"] as? [[String: Any]] ?? []
        #expect(commitments.count == row?["commitments"] as? Int)
        for key in ["category", "category_words", "share", "stability", "agreement", "flags", "flips"] {
            #expect(list[0][key] as? NSObject == row?[key] as? NSObject, "\(key)")
        }
        let csv = try desk.run(["explain", "UKR", "--format", "csv"] + look).text
        #expect(csv.hasPrefix("iso3,country,category,category_words,why,id,plan,title,outcome,"))
        #expect(csv.split(separator: "\r\n").count == commitments.count + 1)
    }

    @Test(
        "no line is wider than 80 columns", arguments: ["Ukraine", "MEX", "Russia", "Finland", "NOR", "AFG"])
    func width(_ country: String) throws {
        let text = try Desk().run("explain", country).text
        #expect(text.split(separator: "\n").filter { $0.count > 80 } == [])
    }

    @Test("every code leads to a line of a file with that SHA-256, and the line holds the code")
    func followed() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "explorer.csv")
        #expect(try desk.run("import", "explorer.csv").status == 0)
        let digest = try desk.shell("sha256sum explorer.csv").text.prefix(64)
        let lines = ExplorerText.file.split(separator: "\n", omittingEmptySubsequences: false)
        var followed = 0
        for commitment in try #require(
            try desk.objects("explain", "Ukraine", "--as-of", "2016-12-31", "--scope", "broad")[0][
                "commitments"]
                as? [[String: Any]])
        {
            for code in commitment["codes"] as? [[String: Any]] ?? []
            where code["file"] as? String == "explorer.csv" {
                followed += 1
                #expect(code["sha256"] as? String == String(digest))
                let line = try #require(code["line"] as? Int)
                #expect(lines[line - 1].lowercased().contains(try #require(code["value"] as? String)))
            }
        }
        #expect(followed > 0)
    }

    @Test("Markdown and workbook hold the reasons too, and the text says what would change it")
    func whole() throws {
        let desk = try Desk()
        let text = try desk.run("explain", "UKR", "--as-of", "2016-03-15").unwrapped
        #expect(text.contains("if UKR-1-17 were coded substantial, it would be a"))
        #expect(text.contains("Stability: leaning: 8 of 9"))
        let markdown = try desk.run("explain", "UKR", "--as-of", "2016-03-15", "--format", "markdown").text
        #expect(markdown.hasPrefix("# Ukraine (UKR): needs help to deliver\n"))
        #expect(markdown.contains("**Why b**: commitments were reviewed"))
        #expect(try desk.run("explain", "UKR", "-o", "why.xlsx").status == 0)
        let sheets = try desk.shell("unzip -p why.xlsx xl/workbook.xml").text
        #expect(["Why", "Evidence", "About"].allSatisfy { sheets.contains("name=\"\($0)\"") })
    }

    @Test("a judgement that rests on old reports says so")
    func old() throws {
        let desk = try Desk()
        #expect(
            try desk.run("explain", "MEX", "--as-of", "2020-01-01").unwrapped
                .contains("newest report it rests on: 2015"))
        #expect(
            !(try desk.run("explain", "MEX", "--as-of", "2017-01-01").unwrapped.contains("newest report")))
    }

    @Test("where nothing was found, what speaks of contracts and has no tag waits for a person")
    func untagged() throws {
        let desk = try Desk()
        func untagged(_ country: String) throws -> [String]? {
            try desk.objects("explain", country, "--as-of", "2016-03-15").first?["untagged"] as? [String]
        }
        #expect(try untagged("Estonia") == [])
        let row = "2,99,Publish every procurement contract,,All procurement contracts,0,,2014,\n"
        try desk.write(ExplorerText.header + "Estonia,\(row)Ukraine,\(row)", to: "rows.csv")
        #expect(try desk.run("import", "rows.csv").status == 0)
        let words =
            "“Publish every procurement contract” (EST-2-99): its words are those of policy/public-procurement"
        #expect(try untagged("Estonia") == [words])
        #expect(try desk.run("explain", "Estonia", "--as-of", "2016-03-15").unwrapped.contains(words))
        // A country with a record is judged by it.
        #expect(try untagged("Ukraine") == [])
    }

    @Test("a country without a commitment is explained too")
    func none() throws {
        let run = try Desk().run("explain", "Albania", "--scope", "strict", "--as-of", "2011-10-01")
        #expect(run.status == 0)
        #expect(run.text.contains("No commitment in scope strict is known here."))
    }
}
