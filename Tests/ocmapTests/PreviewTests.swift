import Testing

@Suite("ocmap preview --format")
struct PreviewTests {
    private static let titled = """
        Commitments of three countries,,,
        ,,,
        Country,Plan,Title,Year
        Norway,2,Register,2013
        Spain,1,Portal

        """

    @Test("prints the table from its header on, and says what it left out and what is ragged")
    func table() throws {
        let desk = try Desk(hasDatabase: false)
        try desk.write(Self.titled, to: "titled.csv")
        let run = try desk.run("preview", "titled.csv", "--format", "csv")
        #expect(run.status == 0)
        #expect(run.text == "Country,Plan,Title,Year\r\nNorway,2,Register,2013\r\nSpain,1,Portal\r\n")
        #expect(
            run.errors == """
                Read as UTF-8, comma, LF: header in line 3, 4 columns, 1 row with another number of fields \
                (line 5), text above the table in line 1.

                """)
    }

    @Test("prints everything if told that there is no header")
    func everything() throws {
        let desk = try Desk(hasDatabase: false)
        try desk.write(Self.titled, to: "titled.csv")
        let run = try desk.run("preview", "titled.csv", "--format", "json", "--no-header")
        #expect(run.text.hasPrefix("[\n  [\"Commitments of three countries\", \"\", \"\", \"\"],\n  [\"\", "))
    }

    @Test("takes a blank line for a row where there is one column")
    func oneColumn() throws {
        let desk = try Desk(hasDatabase: false)
        try desk.write("foo\n\nbar\n\n", to: "one.csv")
        try desk.write("foo,bar\n\n1,2\n\n", to: "two.csv")
        #expect(try desk.run("preview", "one.csv", "--format", "csv").text == "foo\r\n\r\nbar\r\n\r\n")
        #expect(try desk.run("preview", "two.csv", "--format", "csv").text == "foo,bar\r\n1,2\r\n")
    }

    @Test("says where quotes were read as text")
    func strayQuotes() throws {
        let desk = try Desk(hasDatabase: false)
        try desk.write("foo,bar\n1,This \"must\" be doubled\n", to: "stray.csv")
        let run = try desk.run("preview", "stray.csv", "--format", "csv")
        #expect(run.text == "foo,bar\r\n1,\"This \"\"must\"\" be doubled\"\r\n")
        #expect(run.errors.contains("quotes inside fields read as text (in line 2)"))
    }
}
