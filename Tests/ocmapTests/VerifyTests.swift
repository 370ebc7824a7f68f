import Foundation
import SQLite
import Testing

@Suite("ocmap verify")
struct VerifyTests {
    static let lists = [
        ["map", "--as-of", "2016-03-15"], ["map", "--category", "b", "--region", "Asia and the Pacific"],
        ["map", "--compare", "2016-02-08", "2016-12-31"], ["explain", "Ukraine", "--as-of", "2016-03-15"],
        ["commitments", "--search", "open contracting"], ["figures", "--scope", "broad"], ["review"],
        ["priorities", "--top", "3", "--draws", "100"], ["priorities", "--explain", "UKR", "--draws", "100"],
    ]

    @Test("a list in any format is equal to itself, and tells a changed cell", arguments: lists)
    func everyFormat(_ list: [String]) throws {
        let desk = try Desk()
        for ending in ["csv", "tsv", "json", "ndjson", "md", "xlsx", "txt"] {
            let file = "list.\(ending)"
            #expect(try desk.run(list + ["-o", file]).status == 0)
            let run = try desk.run("verify", file)
            #expect(run.status == 0, "\(ending): \(run.text)\(run.errors)")
            #expect(run.text.hasPrefix("\(file) is equal: "))
        }
    }

    @Test(
        "a changed cell is named, with what stands there and what should", arguments: ["csv", "json", "md"])
    func changed(_ ending: String) throws {
        let desk = try Desk()
        let file = "map.\(ending)"
        try desk.run("map", "--as-of", "2016-03-15", "-o", file)
        let text = String(decoding: try desk.read(file), as: UTF8.self)
        try desk.write(text.replacing("Ukraine", with: "Ukraina", maxReplacements: 1), to: file)
        let run = try desk.run("verify", file)
        #expect(run.status == 1)
        #expect(run.text.contains("Ukraina") && run.text.contains("Ukraine") && run.text.contains(" now"))
        #expect(run.errors.contains("differs in one place. The data is the same"))
        if ending == "csv" { #expect(run.text.hasPrefix("cell B")) }
    }

    @Test("what a meeting fills in is no difference")
    func meeting() throws {
        let desk = try Desk()
        try desk.run("priorities", "--top", "2", "--draws", "50", "-o", "march.csv")
        var lines = String(decoding: try desk.read("march.csv"), as: UTF8.self).components(
            separatedBy: "\r\n")
        // decision, owner and due stand between the offer and the criteria, and are empty.
        let place = try #require(lines[1].range(of: ",,,\"["))
        lines[1].replaceSubrange(place, with: "yes,OCP,2016-05-01,\"[")
        try desk.write(lines.joined(separator: "\r\n"), to: "march.csv")
        let run = try desk.run("verify", "march.csv")
        #expect(run.status == 0, "\(run.text)\(run.errors)")
        #expect(run.text.contains("apart from 3 cells that a meeting filled in"))
    }

    @Test("a picture is compared, too")
    func picture() throws {
        let desk = try Desk()
        try desk.run("priorities", "--draws", "50", "-o", "plot.svg")
        #expect(try desk.run("verify", "plot.svg").status == 0)
        let text = String(decoding: try desk.read("plot.svg"), as: UTF8.self)
        try desk.write(text.replacing("Mexico", with: "Mexiko"), to: "plot.svg")
        #expect(try desk.run("verify", "plot.svg").status == 1)
    }

    @Test(
        "facts that were read again from another file are equal, and a changed source or fact beside them is not",
        arguments: [["commitments", "--country", "UKR"], ["explain", "UKR", "--as-of", "2016-03-15"]])
    func readAgain(_ list: [String]) throws {
        let desk = try Desk()
        let endings = ["csv", "tsv", "json", "ndjson", "md", "xlsx", "txt"]
        // Twice the same, but a line lower, and under a longer name.
        let rows = ExplorerText.header + ExplorerText.good
        try desk.write(rows, to: "first.csv")
        try desk.write(
            rows.replacing(ExplorerText.good, with: "\n" + ExplorerText.good), to: "the second.csv")
        #expect(try desk.run("import", "first.csv").status == 0)
        for ending in endings { #expect(try desk.run(list + ["-o", "list.\(ending)"]).status == 0) }
        #expect(try desk.run("import", "the second.csv").status == 0)
        for ending in endings {
            let run = try desk.run("verify", "list.\(ending)")
            #expect(run.status == 0, "\(ending): \(run.text)\(run.errors)")
            #expect(run.text.contains("is equal in its facts: "), "\(ending)")
            #expect(run.text.contains("see “ocmap runs”"), "\(ending)")
        }
        let text = String(decoding: try desk.read("list.json"), as: UTF8.self)
        for (old, new) in [("first.csv", "third.csv"), ("Ukraine", "Ukraina"), ("limited", "complete")] {
            let changed = text.replacing(old, with: new)
            guard changed != text else { continue }
            try desk.write(changed, to: "list.json")
            let run = try desk.run("verify", "list.json")
            #expect(run.status == 1, "\(new)")
            #expect(run.errors.contains("the file was changed after ocmap wrote it"), "\(new)")
        }
    }

    @Test("when the data has changed, that is the reason")
    func newData() throws {
        let desk = try Desk()
        try desk.run("map", "--as-of", "2016-03-15", "-o", "map.csv")
        try desk.write("country,kind,title,since\nAlbania,law,New law,2015\n", to: "signals.csv")
        #expect(try desk.run("import", "signals.csv").status == 0)
        let run = try desk.run("verify", "map.csv")
        #expect(run.status == 1)
        #expect(run.text.contains("(signals): "))
        #expect(run.errors.contains("The data has changed since: "))
    }

    @Test("the day of a list that named none is kept")
    func day() throws {
        let desk = try Desk()
        let row = try #require(try desk.objects("map").first)
        let command = try #require(row["made_by"] as? String)
        #expect(command.contains(/^ocmap map --as-of \d{4}-\d\d-\d\d$/))
        #expect((row["data_sha256"] as? String)?.count == 16)
    }

    @Test(
        "nothing else is run, whatever a file says",
        arguments: [
            "ocmap import x.csv", "ocmap map -o /etc/passwd", "ocmap map --output=x", "rm -rf .",
            "ocmap map --database other.sqlite", "ocmap override set UKR a", "ocmap map 'unclosed", "map",
            "ocmap init", "ocmap map -ox", "ocmap map --version", "ocmap map -h", "ocmap map --help",
            "ocmap map --generate-completion-script=bash",
        ])
    func hostile(_ command: String) throws {
        let desk = try Desk()
        try desk.write("made_by,data_sha256\n\"\(command)\",0000000000000000\n", to: "evil.csv")
        let before = try desk.names()
        let run = try desk.run("verify", "evil.csv")
        #expect(run.status == 1)
        #expect(run.errors.contains("evil.csv cannot be verified: "))
        #expect(try desk.names() == before)
    }

    @Test("a file of something else is refused, and leaves nothing behind")
    func other() throws {
        let desk = try Desk()
        try desk.write("a,b\n1,2\n", to: "other.csv")
        #expect(try desk.run("verify", "other.csv").status == 1)
        #expect(try desk.run("verify", "missing.csv").status == 65)
    }
}

@Suite("A pipe that nobody writes to")
struct SilentPipeTests {
    @Test("is refused at once", arguments: ["import", "preview", "verify"])
    func refused(_ command: String) throws {
        let desk = try Desk()
        let run = try desk.shell("mkfifo silent && timeout 20 ocmap \(command) silent")
        #expect(run.status != 0 && run.status != 124, "\(run.status)")
        #expect(!run.errors.isEmpty)
    }
}
