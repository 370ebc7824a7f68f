import Foundation
import SQLite
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

    @Test(
        "a database with a write-ahead log in such a folder, also through a link",
        .enabled(if: isPossible), arguments: ["ocmap.sqlite", "odd %41?#name.sqlite", "link.sqlite"])
    func writeAheadLog(_ name: String) throws {
        let desk = try Desk()
        try Connection(path: desk.path("ocmap.sqlite")).execute("PRAGMA journal_mode = WAL")
        if name.hasPrefix("odd") {
            try FileManager.default.moveItem(atPath: desk.path("ocmap.sqlite"), toPath: desk.path(name))
        } else if name != "ocmap.sqlite" {
            try FileManager.default.createSymbolicLink(
                atPath: desk.path(name), withDestinationPath: desk.path("ocmap.sqlite"))
        }
        let expected = try desk.shell("ocmap map --database '\(name)'")
        let names = try desk.names().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
        for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: desk.path("ocmap.sqlite" + ending))
            try? FileManager.default.removeItem(atPath: desk.path(name + ending))
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: desk.path(""))
        let run = try desk.shell(Self.prefix + "ocmap map --database '\(name)'")
        #expect(run.errors == "")
        #expect(run.status == 0)
        #expect(run.output == expected.output && !run.output.isEmpty)
        #expect(try desk.names() == names)
    }

    @Test(
        "… but not where a writer left something in a journal, which would be missing",
        .enabled(if: isPossible), arguments: ["ocmap.sqlite", "link.sqlite"], ["-wal", "-journal"])
    func journal(_ name: String, _ ending: String) throws {
        let (writer, desk) = (try Desk(), try Desk())
        let connection = try Connection(path: writer.path("ocmap.sqlite"))
        try connection.execute(
            ending == "-wal" ? "PRAGMA journal_mode = WAL" : "PRAGMA cache_size = 1; BEGIN")
        try connection.execute("DELETE FROM assessment")
        for ending in ["", ending] {
            try writer.read("ocmap.sqlite" + ending)
                .write(to: desk.folder.appending(path: "ocmap.sqlite" + ending))
        }
        if name != "ocmap.sqlite" {
            try FileManager.default.createSymbolicLink(
                atPath: desk.path(name), withDestinationPath: desk.path("ocmap.sqlite"))
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: desk.path(""))
        let run = try desk.shell(Self.prefix + "ocmap map --database \(name)")
        #expect(run.status == 1)
        #expect(run.text == "" && run.errors.contains("permissions"), "\(run.errors)")
        withExtendedLifetime(connection) {}
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
