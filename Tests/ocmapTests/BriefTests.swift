import Foundation
import Testing

@Suite("ocmap brief and match")
struct BriefTests {
    static let day = ["--as-of", "2016-12-31"]
    static let headings = [
        "Record", "Problems", "What to offer", "From whom it could learn", "Timing", "How sure this is",
    ]

    @Test(
        "a brief has every part, for a country of each category",
        arguments: ["GTM", "UKR", "KOR", "FRA", "AUS", "RUS"])
    func parts(_ country: String) throws {
        let text = try Desk().run(["brief", country] + Self.day).text
        #expect(text.matches(of: /(?m)^## (.+)$/).map { String($0.1) } == Self.headings)
        #expect(text.contains("Made by: ocmap brief \(country) --as-of 2016-12-31"))
        #expect(text.hasPrefix("# "))
    }

    @Test("a brief says what explain and match say")
    func agrees() throws {
        let desk = try Desk()
        let text = try desk.run(["brief", "Guatemala"] + Self.day).text
        let explained = try #require(try desk.objects(["explain", "Guatemala"] + Self.day).first)
        #expect(text.contains(try #require(explained["evidence"] as? String)))
        let peers = try desk.objects(["match", "Guatemala"] + Self.day).compactMap {
            $0["country"] as? String
        }
        let shown = text.matches(of: /(?m)^\| ([^|]+) \| language/).map { String($0.1) }
        #expect(!shown.isEmpty)
        var different: [String] = []
        for peer in peers where different.last != peer { different.append(peer) }
        #expect(shown == Array(different.prefix(4)))
    }

    @Test("a commitment that lacks a code is no problem, and is named where it says how sure this is")
    func needsCoding() throws {
        let text = try Desk().run("brief", "Ukraine", "--as-of", "2022-12-31").text
        let parts = text.components(separatedBy: "\n## ")
        let problems = try #require(parts.first { $0.hasPrefix("Problems") })
        let certainty = try #require(parts.first { $0.hasPrefix("How sure this is") })
        let known = "Transparent purchasing in ProZorro (UA0073)"
        #expect(!problems.contains(known) && problems.contains("UKR-1-17"))
        #expect(
            certainty.contains(
                "To be coded: \(known): results are coded “marginal”, but completion is not coded"))
    }

    @Test("as HTML it is one page that needs nothing beside it")
    func html() throws {
        let desk = try Desk()
        #expect(
            try desk.run(["brief", "Ukraine", "-o", "u.html"] + Self.day).errors
                == "“Ukraine: brief as of 2016-12-31” written to u.html\n")
        let page = String(decoding: try desk.read("u.html"), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<style>"))
        #expect(!page.contains("<script") && !page.contains("<link"))
        for heading in Self.headings { #expect(page.contains("<h2>\(heading)</h2>"), "\(heading)") }
    }

    @Test("a meeting's paper is that of its pack")
    func meeting() throws {
        let desk = try Desk()
        try desk.run("meeting", "build", "--date", "2016-03-15", "-o", "pack")
        try desk.run("brief", "--meeting", "2016-03-15", "-o", "paper.md")
        func body(_ name: String) throws -> String {
            String(decoding: try desk.read(name), as: UTF8.self).replacing(/Made by: [^;\n]+/, with: "")
        }
        #expect(try body("paper.md") == body("pack/pack.md"))
        // Both ways into b, in the words of explain.
        let method = "b: less, or the newer plan has no success that changed something."
        #expect(try body("paper.md").contains(method))
    }

    @Test("without a Chromium it says so, and writes nothing")
    func noBrowser() throws {
        let desk = try Desk()
        let run = try desk.run(
            ["brief", "Ukraine", "-o", "u.pdf"] + Self.day, environment: ["PATH": desk.path("none")])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("ocmap: There is no Chromium to print the PDF. Install it"))
        #expect(try desk.names() == ["ocmap.sqlite"])
    }

    @Test("a browser that prints nothing is an error, and leaves nothing behind")
    func brokenBrowser() throws {
        let desk = try Desk()
        try desk.write("#!/bin/sh\nexit 3\n", to: "chromium")
        _ = try desk.shell("chmod +x chromium && mkdir tmp")
        let run = try desk.run(
            ["brief", "Ukraine", "-o", "u.pdf"] + Self.day,
            environment: ["PATH": desk.folder.path, "TMPDIR": desk.path("tmp")])
        #expect(run.status == 1)
        #expect(run.errors.contains("did not print the page (it ended with 3)"))
        #expect(try desk.names() == ["chromium", "ocmap.sqlite", "tmp"])
        #expect(try desk.shell("ls tmp").text == "")
    }

    @Test(
        "a PDF is printed where there is a Chromium",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium"), "no Chromium here"))
    func pdf() throws {
        let desk = try Desk()
        #expect(try desk.run(["brief", "Mexico", "-o", "m.pdf"] + Self.day).status == 0)
        let bytes = try desk.read("m.pdf")
        #expect(bytes.starts(with: Data("%PDF-".utf8)))
        // A page is an object of its own.
        let pages = String(decoding: bytes, as: UTF8.self).matches(of: /\/Type\s*\/Page\b/).count
        #expect(pages == 2)
    }

    @Test(
        "what is wrong is said: 64",
        arguments: [
            ["brief"], ["brief", "Ukraine", "--meeting", "2016-03-15"], ["brief", "Ukraine", "-o", "u.docx"],
            ["brief", "Ukraine", "-o", "u"], ["brief", "Utopia"], ["match", "Utopia"], ["match"],
            ["brief", "--meeting", "2016-03-15", "--as-of", "2016-03-15"],
        ])
    func usage(_ words: [String]) throws {
        #expect(try Desk().run(words).status == 64)
    }
}
