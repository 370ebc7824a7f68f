import Foundation
import Testing

@Suite("ocmap import: what has to be corrected")
struct RejectsTests {
    @Test("refused rows come in their own columns, and are taken once they are corrected")
    func roundTrip() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.header + ExplorerText.bad + ExplorerText.good, to: "bad.csv")
        let run = try desk.run("import", "bad.csv", "--keep-good-rows", "--rejects", "rejects.csv")
        #expect(run.status == 2)
        #expect(run.errors.contains("1 refused row written to rejects.csv\n"))
        let rejects = String(decoding: try desk.read("rejects.csv"), as: UTF8.self)
        let lines = rejects.split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasSuffix(",Problems"))
        #expect(
            lines[1].hasSuffix(
                ",\"line 2, cell A2 (Country), “Ukrane”: is no country that ocmap knows; did you mean “Ukraine”?\""
            ))
        try desk.write(rejects.replacing("\r\nUkrane", with: "\r\nUkraine"), to: "corrected.csv")
        let again = try desk.run("import", "corrected.csv")
        #expect(again.status == 0)
        #expect(again.errors.hasSuffix("1 row: 1 new, 0 changed, 0 same, 0 refused.\n"))
    }

    @Test("problems are a list in the format of the file's ending", arguments: ["csv", "json", "md", "txt"])
    func problems(_ ending: String) throws {
        let desk = try Desk()
        try desk.write(ExplorerText.header + ExplorerText.bad, to: "bad.csv")
        #expect(try desk.run("import", "bad.csv", "--problems", "problems.\(ending)").status == 65)
        let text = String(decoding: try desk.read("problems.\(ending)"), as: UTF8.self)
        #expect(text.contains("Ukrane"))
        #expect(text.contains("A2"))
    }

    @Test("a file without errors has no rejects")
    func none() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "good.csv")
        let run = try desk.run(
            "import", "good.csv", "--problems", "problems.json", "--rejects", "rejects.csv")
        #expect(run.status == 0)
        #expect(!String(decoding: try desk.read("problems.json"), as: UTF8.self).contains("\"error\""))
        #expect(try !desk.names().contains("rejects.csv"))
    }

    @Test("another ending is a wrong use")
    func ending() throws {
        #expect(try Desk().run("import", "a.csv", "--problems", "problems.pdf").status == 64)
    }
}
