import Foundation
import Testing

@Suite("-o FILE")
struct OutputFileTests {
    private static let question = ["map", "--as-of", "2016-03-15"]

    @Test(
        "writes what stdout would have, and says so",
        arguments: ["csv", "tsv", "json", "ndjson", "md", "txt"])
    func writes(_ ending: String) throws {
        let desk = try Desk()
        let format = ["md": "markdown", "txt": "table"][ending] ?? ending
        let run = try desk.run(Self.question + ["-o", "list.\(ending)"])
        #expect(run.status == 0)
        #expect(run.text == "")
        #expect(run.errors == "88 rows written to list.\(ending)\n")
        let (file, shown) = (
            String(decoding: try desk.read("list.\(ending)"), as: UTF8.self),
            try desk.run(Self.question + ["--format", format]).text
        )
        // A screen is not told what was asked; a file is.
        let screen = format == "table" ? shown.prefix { $0 != ";" } : shown[...]
        #expect(file.hasPrefix(screen))
        #expect(format == "table" || file == shown)
        #expect(file.contains("ocmap map "))
        #expect(try desk.names() == ["list.\(ending)", "ocmap.sqlite"])
    }

    @Test("--format wins over the ending")
    func format() throws {
        let desk = try Desk()
        #expect(try desk.run(Self.question + ["-o", "list.txt", "--format", "json"]).status == 0)
        #expect(try JSONSerialization.jsonObject(with: desk.read("list.txt")) is [Any])
    }

    @Test("replaces a longer file whole, also one that nobody may write to")
    func replaces() throws {
        let desk = try Desk()
        try desk.write(String(repeating: "old\n", count: 100_000), to: "list.csv")
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: desk.path("list.csv"))
        #expect(try desk.run(Self.question + ["-o", "list.csv"]).status == 0)
        let text = String(decoding: try desk.read("list.csv"), as: UTF8.self)
        #expect(text.hasPrefix("iso3,"))
        #expect(!text.contains("old\n"))
        #expect(try desk.names() == ["list.csv", "ocmap.sqlite"])
    }

    @Test("leaves an old file as it was when the question is wrong")
    func keeps() throws {
        let desk = try Desk()
        try desk.write("old", to: "list.csv")
        #expect(try desk.run("map", "--region", "Mars", "-o", "list.csv").status == 64)
        #expect(try desk.read("list.csv") == Data("old".utf8))
    }

    @Test("a full disk is said, and the old file stays")
    func full() throws {
        let desk = try Desk()
        try desk.write("old", to: "list.csv")
        // A limit on the size of files stands in for a disk without room.
        let run = try desk.shell("trap '' XFSZ; ulimit -f 4; ocmap map --as-of 2016-03-15 -o list.csv")
        #expect(run.status == 1)
        #expect(
            run.errors
                == "ocmap: list.csv was not written: File too large. A file that was there is as it was.\n")
        #expect(try desk.read("list.csv") == Data("old".utf8))
        #expect(try desk.names() == ["list.csv", "ocmap.sqlite"])
    }

    @Test("a file is for others too, as the folder's habit is")
    func permissions() throws {
        let desk = try Desk()
        #expect(try desk.shell("umask 027; ocmap map -o list.csv").status == 0)
        #expect(try desk.shell("stat -c %a list.csv").text == "640\n")
    }

    @Test("a reader that leaves early is no error to speak of")
    func closedPipe() throws {
        let run = try Desk().shell("ocmap commitments --format ndjson | head -1")
        #expect(run.text.count { $0 == "\n" } == 1)
        #expect(run.errors == "")
    }

    /// A desk with a list that no pipe holds, and with a file that changes it.
    private func busyDesk() throws -> Desk {
        let desk = try Desk()
        try desk.write(LongWorkTests.text(rows: 10_000), to: "rows.csv")
        try desk.write(
            ExplorerText.header + ExplorerText.spanish.replacing(",2013", with: ",2014"), to: "new.csv")
        #expect(try desk.run("import", "rows.csv").status == 0)
        return desk
    }

    @Test("a list in a pipe keeps no import waiting, and ends with an error when the database changes")
    func changedMeanwhile() throws {
        let desk = try busyDesk()
        let run = try desk.shell(
            "ocmap commitments --format csv | (head -c 20000; ocmap import new.csv --quiet; cat)")
        #expect(
            run.errors == """
                ocmap: The database changed while the list was printed, so that what arrived is not whole. \
                Write it to a file with -o.

                """)
        #expect(!run.text.contains("Contratación pública más abierta"))
        #expect(try desk.run("commitments", "--country", "PER").text.contains("Contratación"))
    }

    @Test("a list in a pipe is whole when nothing changes, and one in a file whatever changes")
    func oneState() throws {
        let desk = try busyDesk()
        let rows = try desk.objects("commitments").count
        let run = try desk.shell("ocmap commitments --format ndjson | (head -c 20000; sleep 1; cat)")
        #expect(run.errors == "" && run.text.count { $0 == "\n" } == rows)
        let file = try desk.shell(
            """
            ocmap commitments --format ndjson > list.ndjson &
            while [ ! -s list.ndjson ]; do sleep 0.01; done
            ocmap import new.csv --quiet; wait
            """)
        #expect(file.errors == "")
        #expect(String(decoding: try desk.read("list.ndjson"), as: UTF8.self).count { $0 == "\n" } == rows)
    }
}
