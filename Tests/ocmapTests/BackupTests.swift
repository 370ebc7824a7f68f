import Foundation
import SQLite
import Testing

@Suite("ocmap backup")
struct BackupTests {
    /// Everything that a database holds, by SQLite's own shell, in no order: a copy has its virtual table last.
    private func dump(_ desk: Desk, _ name: String) throws -> [Substring] {
        let run = try desk.shell("sqlite3 \(name) .dump")
        #expect(run.status == 0, "\(run.errors)")
        return run.text.split(separator: "\n").sorted()
    }

    @Test("is the database as it is, with what meetings decided, for the same eyes")
    func whole() throws {
        let desk = try Desk()
        #expect(
            try desk.run("joint-priority", "set", "Ukraine", "--decided", "2016-02-08", "--by", "OCP board")
                .status == 0)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: desk.path("ocmap.sqlite"))
        let run = try desk.run("backup", "copy.sqlite")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("154 commitments; opened and found to be sound"))
        #expect(try dump(desk, "copy.sqlite") == dump(desk, "ocmap.sqlite"))
        let attributes = try FileManager.default.attributesOfItem(atPath: desk.path("copy.sqlite"))
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try desk.names() == ["copy.sqlite", "ocmap.sqlite"])
    }

    @Test("is of before an import or after it, and never of between")
    func whileImporting() throws {
        let desk = try Desk()
        try desk.write(LongWorkTests.text(rows: 4_000), to: "rows.csv")
        #expect(
            try desk.shell("cp ocmap.sqlite wal.sqlite && sqlite3 wal.sqlite 'PRAGMA journal_mode = WAL'")
                .status == 0)
        let run = try desk.shell(
            """
            "\(Products.ocmap.path)" import rows.csv --database wal.sqlite & import=$!
            count=0
            while kill -0 $import 2>/dev/null; do
                count=$((count + 1))
                "\(Products.ocmap.path)" backup copy-$count.sqlite --database wal.sqlite || exit 9
            done
            wait $import && "\(Products.ocmap.path)" backup copy-last.sqlite --database wal.sqlite
            """)
        #expect(run.status == 0, "\(run.errors)")
        let copies = try desk.names().filter { $0.hasPrefix("copy-") }
        #expect(copies.count > 1)
        let counts = try copies.map { name in
            try Connection(path: desk.path(name), access: .readOnly)
                .rows("SELECT count(*) FROM commitment") { $0.integer(at: 0) }[0]
        }
        #expect(Set(counts).isSubset(of: [154, 4_154]) && counts.contains(4_154), "\(counts)")
    }

    @Test("a list takes the place of no database")
    func list() throws {
        let desk = try Desk()
        let before = try desk.read("ocmap.sqlite")
        for command in [["map"], ["sql", "SELECT 1"], ["commitments"], ["check"]] {
            let run = try desk.run(command + ["--format", "csv", "-o", "ocmap.sqlite"])
            #expect(
                run.status == 1 && run.errors.contains("it is a SQLite database, which no list may replace"))
        }
        #expect(try desk.read("ocmap.sqlite") == before)
    }

    @Test("leaves a file alone that is there")
    func existing() throws {
        let desk = try Desk()
        try desk.write("old", to: "copy.sqlite")
        let run = try desk.run("backup", "copy.sqlite")
        #expect(run.status == 1)
        #expect(
            run.errors
                == "ocmap: copy.sqlite was not written: it is there already, and was left alone. Name a new file.\n"
        )
        #expect(try desk.read("copy.sqlite") == Data("old".utf8))
    }

    @Test(
        "is none of a database that is not sound",
        arguments: [
            "PRAGMA foreign_keys = OFF; DELETE FROM action_plan WHERE id = 1",
            "INSERT INTO commitment_text (commitment_text) VALUES ('delete-all')",
            "PRAGMA ignore_check_constraints = ON; UPDATE action_plan SET level = 'village' WHERE id = 1",
        ])
    func unsound(_ harm: String) throws {
        let desk = try Desk()
        #expect(try desk.shell("sqlite3 ocmap.sqlite \"\(harm)\"").status == 0)
        let run = try desk.run("backup", "copy.sqlite")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("ocmap: The database is damaged: "), "\(run.errors)")
        #expect(try desk.names() == ["ocmap.sqlite"])
    }

    @Test("leaves nothing where somebody stops it", arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func stopped(_ signal: Int32, _ status: Int32) throws {
        let desk = try Desk()
        try desk.write(LongWorkTests.text(rows: 20_000), to: "rows.csv")
        #expect(try desk.run("import", "rows.csv").status == 0)
        let (ended, said) = try desk.interrupt(["backup", "copy.sqlite"], with: signal) {
            try desk.names().contains { $0.hasPrefix("copy.sqlite.") }
        }
        #expect(ended == status)
        #expect(said == "ocmap: copy.sqlite was not written: stopped.\n")
        #expect(try desk.names() == ["ocmap.sqlite", "rows.csv"])
    }
}
