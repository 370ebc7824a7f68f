import Foundation
import Testing

@Suite("Reading needs no write access")
struct ReadOnlyTests {
    /// Root may write everywhere, so root becomes nobody for these tests.
    private static let prefix = geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""

    /// Whether nobody may run the program at all, from where it was built.
    static let isPossible: Bool = {
        guard let desk = try? Desk(hasDatabase: false) else { return false }
        return (try? desk.shell(prefix + "ocmap --version"))?.status == 0
    }()

    private static let commands = ["map", "commitments", "explain UKR", "priorities --top 1"]

    private func lock(_ desk: Desk) throws {
        for (name, mode) in [("ocmap.sqlite", 0o444), ("", 0o555)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: desk.path(name))
        }
    }

    @Test("a database in a folder that may only be read", .enabled(if: isPossible), arguments: commands)
    func folder(_ command: String) throws {
        let desk = try Desk()
        let expected = try desk.shell("ocmap \(command)")
        try lock(desk)
        let run = try desk.shell(Self.prefix + "ocmap \(command)")
        #expect(run.errors == "")
        #expect(run.status == 0)
        #expect(run.output == expected.output)
        #expect(try desk.names() == ["ocmap.sqlite"])
    }

    @Test("a database that may only be read takes no import, and says so", .enabled(if: isPossible))
    func writing() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "explorer.csv")
        let before = try desk.read("ocmap.sqlite")
        try lock(desk)
        let run = try desk.shell(Self.prefix + "ocmap import explorer.csv")
        #expect(run.status == 1)
        #expect(run.text == "")
        #expect(run.errors.hasPrefix("ocmap: "))
        #expect(run.errors.count { $0 == "\n" } == 1)
        #expect(try desk.read("ocmap.sqlite") == before)
    }

    @Test("reading changes no byte of the database, and leaves nothing beside it", arguments: commands)
    func bytes(_ command: String) throws {
        let desk = try Desk()
        let before = try desk.read("ocmap.sqlite")
        #expect(try desk.shell("ocmap \(command)").status == 0)
        #expect(try desk.read("ocmap.sqlite") == before)
        #expect(try desk.names() == ["ocmap.sqlite"])
    }
}
