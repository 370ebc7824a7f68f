import Foundation
import Testing

@Suite("ocmap tag")
struct TagTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.write(ExplorerText.file, to: "explorer.csv")
        _ = try desk.run("import", "explorer.csv")
    }

    private static let procurement = "policy/public-procurement"

    /// A commitment of the file, as lists print it.
    private func reference(_ iso3: String) -> String { "\(iso3)-1-\(iso3 == "UKR" ? 101 : 102)" }

    private func state(_ reference: String, _ tag: String = procurement) throws -> String? {
        try desk.objects("tag", "list", reference, "--tag", tag).first?["state"] as? String
    }

    private func commitments(_ scope: String) throws -> Int {
        try desk.objects("commitments", "--country", "PER", "--scope", scope)
            .count { $0["id"] as? String == reference("PER") }
    }

    @Test("a rejection leaves the scopes, and no import brings the tag back")
    func rejected() throws {
        #expect(try commitments("core") == 1)
        let run = try desk.run(
            "tag", "remove", reference("PER"), Self.procurement, "--by", "IRM researcher 1", "--reason",
            "none")
        #expect(run.status == 0)
        #expect(run.errors == "PER-1-102: policy/public-procurement is rejected.\n")
        #expect(try commitments("core") == 0)
        #expect(try commitments("broad") == 0)
        let changed = ExplorerText.file.replacing("más abierta", with: "abierta")
        for text in [ExplorerText.file, changed] {
            try desk.write(text, to: "explorer.csv")
            #expect(try desk.run("import", "explorer.csv").status == 0)
            #expect(try state(reference("PER")) == "rejected")
        }
        let suggested = try desk.run("tag", "suggest", "--write", "--country", "PER", "--format", "csv")
        #expect(
            !suggested.text.contains("PER-1-102,PER,1,Contratación pública abierta,policy/public-procurement")
        )
        #expect(try state(reference("PER")) == "rejected")
        #expect(try commitments("broad") == 0)
    }

    @Test("a mention is in scope broad alone")
    func mention() throws {
        _ = try desk.run(
            "tag", "add", reference("PER"), Self.procurement, "--by", "A", "--centrality", "mention")
        #expect(try commitments("core") == 0)
        #expect(try commitments("broad") == 1)
        _ = try desk.run("import", "explorer.csv")
        #expect(try commitments("core") == 0)
        _ = try desk.run(
            "tag", "add", reference("PER"), Self.procurement, "--by", "A", "--centrality", "part")
        #expect(try commitments("core") == 1)
    }

    @Test("two coders who disagree are listed, and the tag counts as suggested")
    func disputed() throws {
        _ = try desk.run("tag", "add", reference("UKR"), Self.procurement, "--by", "A")
        #expect(try desk.objects("tag", "list", "--disputed").isEmpty)
        let run = try desk.run(
            "tag", "remove", reference("UKR"), Self.procurement, "--by", "B", "--reason", "no")
        #expect(run.errors.contains("is suggested (coders disagree)"))
        let disputed = try desk.objects("tag", "list", "--disputed")
        #expect(disputed.map { $0["id"] as? String } == [reference("UKR")])
        let judged = try #require(disputed.first?["judged_by"] as? [String])
        #expect(judged.count == 2)
        #expect(judged[0].hasPrefix("A: accept, 20") && judged[1].hasPrefix("B: reject (no), 20"))
        let history = try desk.run("history", reference("UKR"), "--format", "csv").text
        #expect(history.contains("tag judged by A") && history.contains("tag judged by B"))
    }

    @Test("stored suggestions change neither the map nor the priorities, and are stored once")
    func countForNothing() throws {
        let questions = [["map"], ["priorities"], ["commitments", "--scope", "broad"]]
        func answers() throws -> [Data] {
            try questions.map { try desk.run($0 + ["--as-of", "2016-03-15", "--format", "json"]).output }
        }
        let before = try answers()
        let first = try desk.run("tag", "suggest", "--write", "--minimum-score", "0.1")
        #expect(
            try #require(first.errors.firstMatch(of: /^(\d+) suggestions stored/).flatMap { Int($0.1) }) > 50)
        #expect(try answers() == before)
        let again = try desk.run("tag", "suggest", "--write", "--minimum-score", "0.1")
        #expect(again.errors.hasPrefix("0 suggestions stored, 0 changed, "))
        #expect(again.output == first.output)
        // A person's yes counts at once.
        let accepted = try #require(try desk.objects("tag", "list", "--state", "suggested").first)
        let (id, tag) = (try #require(accepted["id"] as? String), try #require(accepted["tag"] as? String))
        _ = try desk.run("tag", "add", id, tag, "--by", "A")
        #expect(try state(id, tag) == "accepted")
    }

    @Test("the queue has the columns that the import reads, and empty ones to fill in")
    func queue() throws {
        _ = try desk.run("tag", "queue", "-o", "queue.csv", "--limit", "3")
        let lines = String(decoding: try desk.read("queue.csv"), as: UTF8.self).split(separator: "\r\n")
        #expect(
            lines[0] == "reference,country,plan,number,title,tag,score,words,suggested_centrality,"
                + "decision,centrality,reason,coder")
        #expect(lines.count == 4)
        #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",,,,") })
        _ = try desk.run("tag", "queue", "-o", "queue.xlsx")
        #expect(try desk.read("queue.xlsx").starts(with: Data("PK".utf8)))
    }

    @Test("what was judged leaves the queue; procurement without a centrality waits in it")
    func waiting() throws {
        func tags() throws -> [String] {
            try desk.objects("tag", "queue", "--country", "PER")
                .filter { $0["reference"] as? String == reference("PER") }
                .compactMap { $0["tag"] as? String }.sorted()
        }
        #expect(try tags() == [Self.procurement])
        _ = try desk.run(
            "tag", "add", reference("PER"), Self.procurement, "--by", "A", "--centrality", "main")
        #expect(try tags() == [])
        _ = try desk.run(
            "tag", "remove", reference("PER"), Self.procurement, "--by", "B", "--reason", "no")
        #expect(try tags() == [Self.procurement])
    }

    @Test(
        "what cannot be done is said: 64",
        arguments: [
            ["add", "UKR-9-99", "oc/data", "--by", "A"], ["add", "UKR-1-101", "oc/dat", "--by", "A"],
            ["add", "UKR-1-101", "oc/data"], ["add", "UKR-1-101", "oc/data", "--by", " "],
            ["add", "UKR-1-101", "oc/data", "--by", "A", "--centrality", "some"],
            ["remove", "UKR-1-101", "oc/data", "--by", "A"],
            ["remove", "UKR-1-101", "oc/data", "--by", "A", "--reason", ""],
            ["suggest", "--minimum-score", "2"], ["queue", "--limit", "0"], ["list", "--state", "maybe"],
        ])
    func refused(_ arguments: [String]) throws {
        let run = try desk.run(["tag"] + arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test(
        "the real file: a rejection outlives its import, and suggestions change no map",
        .enabled(if: Package.hasExplorer, "../shared/data/ogp-explorer-2017-03.csv is not here"))
    func real() throws {
        _ = try desk.run("import", Package.explorer)
        let reject = ["tag", "remove", "UKR-2-14", Self.procurement, "--by", "A", "--reason", "fees only"]
        #expect(try desk.run(reject).status == 0)
        let map = ["map", "--as-of", "2016-03-15", "--scope", "broad", "--format", "json"]
        let before = try desk.run(map).output
        #expect(try desk.run("import", Package.explorer).errors.contains("0 new, 0 changed"))
        _ = try desk.run("tag", "suggest", "--write")
        #expect(try state("UKR-2-14") == "rejected")
        #expect(try desk.run(map).output == before)
    }
}
