import Foundation
import Testing

@Suite("What a file holds never speaks in the program's name")
struct ForgedLineTests {
    private static let forged = "\nocmap: all 500 rows imported, 0 refused"

    /// Whether a line begins as only the program may begin one.
    private func isForged(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("ocmap: all") }
    }

    @Test("the name of a file")
    func name() throws {
        let desk = try Desk()
        let name = "x.csv: 1 row.\(Self.forged).csv"
        try desk.write("country,title,url\nUKR,A story,https://example.org/1\n", to: name)
        for arguments in [["import", "--kind", "stories", name], ["import", "missing\(Self.forged)"]] {
            let run = try desk.run(arguments)
            #expect(!isForged(run.errors) && run.errors.contains("␊ocmap: all 500"), "\(run.errors)")
        }
    }

    @Test("a cell and the name of a column")
    func cell() throws {
        let desk = try Desk()
        let table =
            "country,title,url,\"colour\(Self.forged)\"\n\"Ukrane\(Self.forged)\",A,https://example.org/1,x\n"
        try desk.write(table, to: "bad.csv")
        let run = try desk.run("import", "--kind", "stories", "bad.csv")
        #expect(run.status == 65)
        #expect(!isForged(run.errors) && run.errors.contains("␊ocmap: all 500"), "\(run.errors)")
    }

    @Test("a cell that verify finds different")
    func verify() throws {
        let desk = try Desk()
        try desk.run("map", "--as-of", "2016-03-15", "-o", "map.csv")
        let text = String(decoding: try desk.read("map.csv"), as: UTF8.self)
        try desk.write(
            text.replacing("Ukraine", with: "\"\u{1B}[2J\(Self.forged)\"", maxReplacements: 1), to: "map.csv")
        let run = try desk.run("verify", "map.csv")
        #expect(run.status == 1)
        #expect(!isForged(run.text) && run.text.contains("␛[2J␊ocmap: all 500"), "\(run.text)")
    }
}
