import Testing

@Suite("ocmap explain")
struct ExplainTests {
    @Test("says the category in words, the rule, the reports and the lines")
    func ukraine() throws {
        let text = try Desk().run("explain", "Ukraine", "--as-of", "2016-03-15").text
        #expect(text.hasPrefix("Ukraine (UKR): needs help to deliver\n"))
        #expect(text.contains("(rule abc-1, section 4)"))
        #expect(text.contains("IRM progress report of 2014"))
        let list = try Desk().run("explain", "Ukraine", "--as-of", "2016-03-15", "--format", "csv").text
        #expect(list.contains(/,"assessments\.csv, line \d+"\r\n$/))
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

    @Test("other formats give the commitments alone")
    func formats() throws {
        let desk = try Desk()
        let rows = try desk.objects("explain", "UKR", "--as-of", "2016-03-15", "--scope", "broad")
        let row = try desk.objects("map", "--as-of", "2016-03-15", "--scope", "broad").first {
            $0["iso3"] as? String == "UKR"
        }
        #expect(rows.count == row?["commitments"] as? Int)
        #expect(try desk.run("explain", "UKR", "--format", "csv").text.hasPrefix("id,plan,title,outcome,"))
    }

    @Test("a country without a commitment is explained too")
    func none() throws {
        let run = try Desk().run("explain", "Albania", "--scope", "strict", "--as-of", "2011-10-01")
        #expect(run.status == 0)
        #expect(run.text.contains("No commitment in scope strict."))
    }
}
