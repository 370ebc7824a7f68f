import Foundation
import SQLite
import Testing

@Suite("Long work")
struct LongWorkTests {
    /// A file that takes a while: so many made-up commitments.
    static func text(rows: Int) -> String {
        ExplorerText.header
            + (0..<rows).map { row in
                "Ukraine,9,\(row),Publish contract \(row),No. \(row),\"All of\nthem\",1,b. Limited,2012,2014\n"
            }.joined()
    }

    @Test(
        "is undone when somebody stops it, and says so",
        arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func stopped(_ signal: Int32, _ status: Int32) throws {
        let desk = try Desk()
        try desk.write(Self.text(rows: 20_000), to: "rows.csv")
        let before = try desk.read("ocmap.sqlite")
        // SQLite makes its journal when the first row is written.
        let (ended, said) = try desk.interrupt(["import", "rows.csv"], with: signal) {
            try desk.names().contains("ocmap.sqlite-journal")
        }
        #expect(ended == status)
        #expect(said == "ocmap: stopped; nothing was changed.\n")
        #expect(try desk.names() == ["ocmap.sqlite", "rows.csv"])
        #expect(try desk.read("ocmap.sqlite") == before)
        let connection = try Connection(path: desk.path("ocmap.sqlite"), access: .readOnly)
        #expect(try connection.rows("PRAGMA integrity_check") { $0.text(at: 0) } == ["ok"])
    }

    @Test(
        "that was ended by force is undone by whoever reads next",
        arguments: ["map", "import rows.csv", "runs"])
    func killed(_ next: String) throws {
        let desk = try Desk()
        try desk.write(Self.text(rows: 20_000), to: "rows.csv")
        let before = try desk.read("ocmap.sqlite")
        let expected = try desk.run("map")
        // Once the file has grown, it holds what the import has not finished.
        _ = try desk.interrupt(["import", "rows.csv"], with: SIGKILL) {
            let attributes = try FileManager.default.attributesOfItem(atPath: desk.path("ocmap.sqlite"))
            return (attributes[.size] as? Int ?? 0) > before.count
        }
        #expect(try desk.names() == ["ocmap.sqlite", "ocmap.sqlite-journal", "rows.csv"])
        let run = try desk.run(next.split(separator: " ").map(String.init))
        #expect(run.status == 0, "\(run.errors)")
        #expect(try desk.names() == ["ocmap.sqlite", "rows.csv"])
        if next == "import rows.csv" {
            #expect(run.errors.contains("20000 rows: 20000 new"))
        } else {
            #expect(try desk.read("ocmap.sqlite") == before)
            #expect(try desk.run("map").output == expected.output)
        }
    }

    @Test(
        "that writes a file or a folder leaves nothing of it when somebody stops it, and keeps what was there",
        arguments: ["list.csv", "list.xlsx", "site"], [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func unwritten(_ name: String, _ signal: (number: Int32, status: Int32)) throws {
        let desk = try Desk()
        try desk.write(Self.text(rows: 5_000), to: "rows.csv")
        #expect(try desk.run("import", "rows.csv").status == 0)
        let isSite = name == "site"
        if !isSite { try desk.write("old", to: name) }
        let before = try desk.names()
        var modes: Set<Int> = []
        let command = isSite ? ["publish", name] : ["commitments", "-o", name]
        let (ended, said) = try desk.interrupt(command, with: signal.number) {
            guard let begun = try desk.names().first(where: { $0.hasPrefix("\(name).") }) else {
                return false
            }
            let attributes = try? FileManager.default.attributesOfItem(atPath: desk.path(begun))
            modes.insert(attributes?[.posixPermissions] as? Int ?? -1)
            // A site is stopped among its pages, when the copy of the database is there.
            return try !isSite || FileManager.default.fileExists(atPath: desk.path("\(begun)/index.html"))
        }
        #expect(ended == signal.status)
        #expect(modes == [isSite ? 0o700 : 0o600])
        #expect(
            said
                == (isSite
                    ? "ocmap: \(name) was not published: stopped. A site that was there is as it was.\n"
                    : "ocmap: \(name) was not written: stopped. A file that was there is as it was.\n"))
        #expect(try desk.names() == before)
        if !isSite { #expect(try desk.read(name) == Data("old".utf8)) }
    }

    @Test("leaves no temporary folder when somebody stops verify")
    func unverified() throws {
        let desk = try Desk()
        try desk.write(Self.text(rows: 5_000), to: "rows.csv")
        #expect(try desk.run("import", "rows.csv").status == 0)
        #expect(try desk.run("commitments", "-o", "list.csv").status == 0)
        let before = try desk.names()
        let (status, _) = try desk.interrupt(["verify", "list.csv"], with: SIGINT) {
            try desk.names().contains { $0.hasPrefix("ocmap-verify-") }
        }
        #expect(status == 130)
        #expect(try desk.names() == before)
    }

    @Test("that waits for another program can be stopped, too")
    func stoppedWaiting() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.file, to: "rows.csv")
        let other = try Connection(path: desk.path("ocmap.sqlite"), access: .readWrite)
        try other.execute("BEGIN IMMEDIATE")
        let clock = ContinuousClock()
        let start = clock.now
        // Long enough for it to begin to wait, and much shorter than it would.
        let (ended, said) = try desk.interrupt(["import", "rows.csv"], with: SIGINT) {
            clock.now - start > .seconds(3)
        }
        #expect(ended == 130)
        #expect(said == "ocmap: stopped; nothing was changed.\n")
        #expect(clock.now - start < .seconds(9))
    }

    /// What ocmap shows on a terminal.
    private func screen(_ options: String, terminal: String = "xterm", rows: Int = 2_000) throws -> String {
        let desk = try Desk()
        try desk.write(Self.text(rows: rows), to: "rows.csv")
        let line = "TERM=\(terminal) script -qec 'ocmap import rows.csv --dry-run \(options)' /dev/null"
        return try desk.shell(line).text
    }

    private static let drawn = "\r\u{1B}[K["
    private static let erased = "\r\u{1B}[K"

    @Test("shows on a terminal how far it is, and takes that away", .enabled(if: Self.hasTerminal))
    func bar() throws {
        let screen = try screen("")
        let draws = screen.components(separatedBy: Self.drawn)
        #expect(draws.count > 1)
        #expect(draws.last?.contains(Self.erased) == true)
        #expect(screen.contains(" rows"))
        #expect(screen.hasSuffix("Nothing was changed: this was a dry run.\r\n"))
    }

    @Test(
        "shows no bar where it could not be drawn or is not wanted", .enabled(if: Self.hasTerminal),
        arguments: [("", "dumb"), ("--quiet", "xterm"), ("2>&1 | cat", "xterm")])
    func noBar(_ options: String, _ terminal: String) throws {
        #expect(try !screen(options, terminal: terminal).contains("\u{1B}[K"))
    }

    private static let hasTerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

    @Test("says nothing under --quiet but problems and errors")
    func quiet() throws {
        let desk = try Desk()
        try desk.write(ExplorerText.header + ExplorerText.good, to: "good.csv")
        let good = try desk.run("import", "good.csv", "--quiet")
        #expect((good.status, good.errors) == (0, ""))
        try desk.write(ExplorerText.header + ExplorerText.bad, to: "bad.csv")
        let bad = try desk.run("import", "bad.csv", "--quiet")
        #expect(bad.status == 65)
        #expect(
            bad.errors == """
                error: line 2, cell A2 (Country), “Ukrane”: is no country that ocmap knows; did you mean “Ukraine”?
                ocmap: bad.csv: 1 row was refused, so nothing was imported. Correct them, or take the others \
                with --keep-good-rows.

                """)
    }
}
