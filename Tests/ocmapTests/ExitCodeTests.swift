import Foundation
import SQLite
import Testing

@Suite("Errors: one line, the right exit code, nothing on stdout")
struct ExitCodeTests {
    /// A desk with everything on it that can be mistaken for something else.
    private func desk() throws -> Desk {
        let desk = try Desk()
        try FileManager.default.createDirectory(
            atPath: desk.path("folder"), withIntermediateDirectories: true)
        try desk.write(
            "This is a letter, not a database. " + String(repeating: "x", count: 200), to: "text.sqlite")
        try Connection(path: desk.path("other.sqlite")).execute("CREATE TABLE page (id INTEGER)")
        let newer = try Connection(path: desk.path("newer.sqlite"))
        try newer.execute("PRAGMA application_id = 0x6F636D70; PRAGMA user_version = 999; CREATE TABLE t (a)")
        // A row that stands twice, which SQLite sees only when it is asked to check.
        var twice = try desk.read("ocmap.sqlite")
        while let place = twice.range(of: Data("UKRUAUkraine".utf8)) {
            twice.replaceSubrange(place, with: Data("GBRGBUkraine".utf8))
        }
        try twice.write(to: URL(filePath: desk.path("twice.sqlite")))
        try desk.write("", to: "empty.sqlite")
        try desk.write("", to: "empty.csv")
        try desk.write("name,amount\nroads,7\n", to: "unknown.csv")
        try desk.write("Country,Plan\n\"Ukraine,1\n", to: "open.csv")
        try desk.write(ExplorerText.file, to: "explorer.csv")
        return desk
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let status: Int32
        let sentence: String
        var testDescription: String { "ocmap " + arguments.joined(separator: " ") }

        init(_ arguments: String, _ status: Int32, _ sentence: String) {
            self.arguments = arguments.split(separator: " ").map(String.init)
            (self.status, self.sentence) = (status, sentence)
        }
    }

    private static let foreign =
        "The file is a SQLite database of another program, and was left alone. Name another with --database."
    private static let text = "text.sqlite is not a SQLite database, and was left alone. Name another"
    private static let missing =
        "There is no database no.sqlite yet. Make one with: ocmap init --database no.sqlite"
    private static let folder = "folder is a folder. Name a database file with --database."

    static let databases =
        [
            ["map"], ["explain", "UKR"], ["commitments"], ["priorities"], ["import", "explorer.csv"],
        ].flatMap { command in
            let command = command.joined(separator: " ")
            return [
                Case("\(command) --database no.sqlite", 1, missing),
                Case("\(command) --database folder", 1, folder),
                Case("\(command) --database text.sqlite", 1, text),
                Case("\(command) --database other.sqlite", 1, foreign),
                Case(
                    "\(command) --database newer.sqlite", 1,
                    "The database has schema 999, but this program knows"),
                Case(
                    "\(command) --database empty.sqlite", 1, "The database is empty. Fill it with: ocmap init"
                ),
            ]
        } + [
            Case("init --database folder", 1, folder), Case("init --database text.sqlite", 1, text),
            Case("init --database other.sqlite", 1, foreign),
            Case("init --database newer.sqlite", 1, "The database has schema 999, but this program knows"),
            Case(
                "init --database no/such/folder.sqlite", 1,
                "no/such/folder.sqlite cannot be opened. Check that its folder"),
            Case("map --database twice.sqlite", 1, "The database is damaged: GBR is there twice"),
        ]

    static let files = [
        Case("import no.csv", 65, "no.csv: there is no such file. Check its name and folder."),
        Case("import /dev/zero", 65, "zero: this is no file that can be read twice, and a table is. Save it"),
        Case("import folder", 65, "folder: no JSON file lies in this folder. Name the folder that holds"),
        Case("import empty.csv", 65, "empty.csv: the file is empty. Export it again."),
        Case(
            "import unknown.csv", 65,
            "unknown.csv: no layout that ocmap knows. Line 1 reads: name, amount. Known are: "),
        Case("import open.csv", 65, "open.csv: line 2, field 1: the quote that opens here is never closed."),
        Case("import ocmap.sqlite", 65, "ocmap.sqlite: this is an SQLite database, not a CSV file. Export"),
        Case("map -o no/such/list.csv", 1, "no/such/list.csv was not written: No such file or directory."),
        Case("map -o folder --format csv", 1, "folder was not written: "),
    ]

    static let words = [
        Case(
            "explain Ukrane", 64,
            "No country is called “Ukrane”. Did you mean Ukraine? Give an ISO code (UKR)"),
        Case(
            "explain Ruritania-Hentzau", 64,
            "No country is called “Ruritania-Hentzau”. Give an ISO code (UKR)"),
        Case("commitments --country Frnace", 64, "No country is called “Frnace”. Did you mean France?"),
        Case(
            "commitments --region Mars", 64,
            "OGP has no region “Mars”. Its regions are: Africa and the Middle East, "),
        Case(
            "map --region Mars", 64,
            "OGP has no region “Mars”. Its regions are: Africa and the Middle East, Americas, "),
        Case("commitments --tag oc/date", 64, "No tag is called “oc/date”. Did you mean oc/data?"),
        Case("commitments --tag x", 64, "No tag is called “x”."),
    ]

    @Test("is said in one line on stderr", arguments: databases + files + words)
    func oneLine(_ example: Case) throws {
        let desk = try desk()
        let before = try desk.names()
        let run = try desk.run(example.arguments)
        #expect(run.status == example.status)
        #expect(run.text == "")
        #expect(run.errors.hasPrefix("ocmap: \(example.sentence)"), "\(run.errors)")
        #expect(run.errors.count { $0.isNewline } == 1 && run.errors.hasSuffix("\n"))
        #expect(try desk.names() == before)
    }

    static let misuses = [
        Case("frobnicate", 64, "Unexpected argument 'frobnicate'"),
        Case("map --bogus", 64, "Unknown option '--bogus'"),
        Case("map --category z", 64, "The value 'z' is invalid for '--category <category>'."),
        Case("map --scope wide", 64, "The value 'wide' is invalid for '--scope <scope>'."),
        Case("map --as-of 8/2/2016", 64, "The value '8/2/2016' is invalid for '--as-of <as-of>'"),
        Case("map --as-of 2016-02-30", 64, "The value '2016-02-30' is invalid for '--as-of <as-of>'"),
        Case("map --as-of 2016", 64, "The value '2016' is invalid for '--as-of <as-of>'"),
        Case("map --format pdf", 64, "The value 'pdf' is invalid for '--format <format>'."),
        Case("map --format xlsx", 64, "A workbook is no text: name a file for it, such as -o list.xlsx."),
        Case("map --assume-published 2016", 64, "--assume-published takes a year or month and a day in it"),
        Case(
            "map --assume-published 2016=2015-03-01", 64,
            "--assume-published takes a year or month and a day in it"),
        Case("explain", 64, "Missing expected argument '<country>'"),
        Case("import", 64, "Missing expected argument '<file>'"),
        Case("import a.csv b.csv", 64, "Unexpected argument 'b.csv'"),
        Case("commitments --limit 0", 64, "--limit takes a number from 1."),
        Case("commitments --limit many", 64, "The value 'many' is invalid for '--limit <limit>'"),
        Case("priorities --top 0", 64, "--top takes a number from 1."),
    ]

    private static let hasUnshare =
        (try? Desk(hasDatabase: false).shell("unshare -rm mount -t tmpfs none /proc").status) == 0

    @Test("where a command's words cannot be read, no command is taken for another", .enabled(if: hasUnshare))
    func noWords() throws {
        let run = try desk().shell("unshare -rm sh -c 'mount -t tmpfs none /proc; ocmap map'")
        #expect(run.status == 1)
        #expect(run.text == "")
        #expect(run.errors.hasPrefix("ocmap: the words of the command cannot be read. Make /proc readable"))
    }

    @Test("wrong usage says what is wrong, and how it goes: 64", arguments: misuses)
    func usage(_ example: Case) throws {
        let run = try Desk().run(example.arguments)
        #expect(run.status == 64)
        #expect(run.text == "")
        #expect(run.errors.hasPrefix("Error: \(example.sentence)"), "\(run.errors)")
        #expect(run.errors.contains("\nUsage: ocmap"))
    }
}
