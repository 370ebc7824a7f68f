import Foundation
import Testing

@Suite("ocmap template")
struct TemplateTests {
    /// The kinds that `ocmap template` lists.
    static let kinds: [String] = {
        guard let list = try? Desk(hasDatabase: false).objects("template") else { return [] }
        return list.compactMap { $0["kind"] as? String }
    }()

    private static let schemas = URL(filePath: #filePath).appending(path: "../../../docs/schemas")
        .standardized

    @Test("lists kinds")
    func list() { #expect(Self.kinds.count > 15) }

    @Test("an empty table of a kind is one that import takes for that kind", arguments: kinds)
    func template(_ kind: String) throws {
        let desk = try Desk()
        let header = try desk.run("template", kind)
        #expect(header.status == 0)
        try desk.write(header.text, to: "empty.csv")
        let run = try desk.run("import", "empty.csv")
        #expect(run.status == 65)
        #expect(run.errors.contains("there is a header, and no row under it"))
        let preview = try desk.run("preview", "empty.csv").errors
        #expect(preview.contains("Layout: ocmap \(kind)."))
    }

    @Test("docs/schemas holds the schema that the program prints", arguments: kinds)
    func schema(_ kind: String) throws {
        let run = try Desk(hasDatabase: false).run("template", kind, "--schema")
        let file = try Data(contentsOf: Self.schemas.appending(path: "\(kind).json"))
        #expect(run.output == file)
        let json = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let header = try Desk(hasDatabase: false).run("template", kind).text
        let names = (json["fields"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
        #expect(names?.joined(separator: ",") == header.trimmingCharacters(in: .newlines))
    }

    @Test("a workbook of a kind says what belongs in its columns")
    func workbook() throws {
        let desk = try Desk(hasDatabase: false)
        #expect(try desk.run("template", "signals", "-o", "signals.xlsx").status == 0)
        #expect(try desk.read("signals.xlsx").starts(with: Data("PK".utf8)))
    }

    @Test("a schema needs a kind, and a kind has to be one")
    func wrong() throws {
        let desk = try Desk(hasDatabase: false)
        #expect(try desk.run("template", "--schema").status == 64)
        #expect(try desk.run("template", "birds").status == 64)
    }
}

@Suite("ocmap preview of a layout")
struct ColumnReadingTests {
    @Test("says what each column is read as, whatever language its header is in")
    func readings() throws {
        let desk = try Desk(hasDatabase: false)
        try desk.write("País,colour,Titre,kind\nUKR,red,Prozorro,portal\n", to: "signals.csv")
        let run = try desk.run("preview", "signals.csv")
        #expect(run.errors.contains("Layout: ocmap signals."))
        #expect(
            run.unwrapped.contains(
                "A País country: the country: ISO code of two or three letters, name or alias"))
        #expect(run.unwrapped.contains("C Titre title: what it is, in a few words"))
        #expect(!run.text.contains("B     colour"))
        try desk.write(ExplorerText.file, to: "explorer.csv")
        let explorer = try desk.run("preview", "explorer.csv").unwrapped
        #expect(explorer.contains("Completion (progress report) first report: completion"))
        try desk.write("a,b\n1,2\n", to: "other.csv")
        let other = try desk.run("preview", "other.csv")
        #expect(other.errors.contains("Layout: none that ocmap imports."))
        #expect(!other.text.contains("read as"))
    }
}
