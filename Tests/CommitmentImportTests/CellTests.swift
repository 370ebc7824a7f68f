import Testing

@testable import CommitmentImport

@Suite("What is kept of a cell")
struct CellTests {
    /// The commitment of a file with one row.
    private func commitment(_ row: [String: String], _ column: String) throws -> String {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile([row]))
        return try #require(try workbench.rows("SELECT \(column) FROM commitment").first)
    }

    @Test("<br/> is a line break", arguments: ["<br/>", "<br />", "<br>"])
    func lineBreak(_ tag: String) throws {
        #expect(try commitment(["Full Text": "one\(tag)two"], "text") == "one\ntwo")
    }

    @Test("a no-break space is a space, and none stand at the ends")
    func noBreakSpace() throws {
        let row = ["Commitment Title": "\u{A0} Publish\u{A0}contracts<br/>\u{A0}"]
        #expect(try commitment(row, "title") == "Publish contracts")
    }

    @Test(
        "other marks and letters stay as they are",
        arguments: ["a < b > c", "<b>fett</b>", "日本 \u{FFFD}", "‘it’s’ – “so”"])
    func other(_ text: String) throws {
        #expect(try commitment(["Full Text": text], "text") == text)
    }

    @Test("numbers are texts and keep their form", arguments: ["1.1", "B", "007", "1E5", "1.10"])
    func number(_ number: String) throws {
        #expect(try commitment(["Comm No": number], "number") == number)
    }

    @Test(
        "a text that says “not known” is not known", arguments: ["NR", "NA", "N/A", "None Specified", "ND"])
    func unknownText(_ word: String) throws {
        #expect(
            try commitment(["Lead Institution": word, "Full Text": word], "coalesce(institution, text, '–')")
                == "–")
    }

    /// Code and words, columns of one assessment.
    private func assessment(_ row: [String: String], _ columns: String) throws -> [String] {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile([row]))
        return try workbench.rows("SELECT json_array(\(columns)) FROM assessment ORDER BY id")
    }

    @Test("a blank code stays blank beside its raw word", arguments: ["NR", "ND", "NA", "N/A", "Unclear"])
    func blank(_ word: String) throws {
        #expect(
            try assessment(["Completion (progress report)": word], "completion, completion_words")
                == [#"[null,"\#(word)"]"#])
    }

    @Test("“None” is a code in ambition and results")
    func none() throws {
        let row = [
            "Potential impact": "None", "Report publication year (end of term)": "2016",
            "Did it open government (end of term only)": "b. None",
            "Completion (end of term)": "a. Not Started",
        ]
        #expect(
            try assessment(
                row, "ambition, ambition_words, results, results_words, completion, completion_words")
                == [
                    #"["none","None",null,null,"limited","b. Limited"]"#,
                    #"[null,null,"did not change","b. None","not started","a. Not Started"]"#,
                ])
    }

    @Test(
        "an unmarked relevance is no, a blank one is not known",
        arguments: [("1", "1"), ("0", "0"), ("NR", "–")])
    func relevance(_ word: String, _ stored: String) throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile([["Value -Info": word]]))
        #expect(try workbench.rows("SELECT relevance_information FROM assessment") == [stored])
    }

    @Test("a column of a tag gives the tag, where it says yes")
    func tags() throws {
        let workbench = try Workbench()
        try workbench.take(
            ExplorerFile([["Comm No": "1", "Open Data": "1"], ["Comm No": "2", "Public Procurement": "0"]]))
        #expect(
            try workbench.rows(
                "SELECT commitment_id || ' ' || tag || ' ' || given_by FROM commitment_tag ORDER BY 1")
                == ["1 policy/open-data import", "1 policy/public-procurement import"])
    }

    @Test(
        "words that name open contracting give its tag, whole words only",
        arguments: [
            ("Adopt the Open Contracting standard", 1), ("Contrataciones Abiertas en el portal", 1),
            ("Publier selon l’OCDS", 1), ("reopen contracting authorities", 0), ("Open data on contracts", 0),
        ])
    func openContracting(_ title: String, _ count: Int) throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile([["Commitment Title": title]]))
        #expect(
            try workbench.count("commitment_tag WHERE tag = 'oc/open-contracting' AND given_by = 'rule'")
                == count)
    }
}
