import CommitmentModel
import CommitmentStore
import Foundation
import Testing

@testable import CommitmentImport

@Suite("OCP's status: what is there already")
struct OCPStatusAgainTests {
    private static let publisher =
        #""publishers": [{"publisher": "Crown Commercial Services", "publisher_link": "https://a.gov.uk/x/", "year_first_implemented": "2016"}]"#

    @Test("once more changes nothing, on another day too")
    func again() throws {
        let folder = try OCPStatusFolder()
        let path = try folder.write(
            OCPStatusFolder.text(
                Self.publisher
                    + #", "citizen_monitoring": true, "impacts_stories": [{"story_title": "A", "story_url": "https://o.org/a"}], "ogp_commitments": [{"ogp_commitment": "C5"}]"#
            ))
        #expect(try folder.take(path: path).counts.new == 4)
        let before = try folder.workbench.dump()
        let counts = try folder.take(path: path, time: "2027-01-01T00:00:00Z").counts
        #expect((counts.read, counts.new, counts.changed, counts.same) == (4, 0, 0, 4))
        #expect(try folder.workbench.dump() == before)
    }

    @Test("the same address is the same thing, whatever its title, scheme and slashes")
    func sameLink() throws {
        let folder = try OCPStatusFolder()
        try folder.take(Self.publisher)
        let counts = try folder.take(
            #""publishers": [{"publisher": "United Kingdom: CCS", "publisher_link": "http://www.A.gov.uk/x", "year_first_implemented": "2017"}]"#
        ).counts
        #expect((counts.new, counts.changed, counts.same) == (0, 0, 1))
        #expect(try folder.signals().count == 1)
    }

    @Test("the richer rows of the seeds stay as they are, also under another kind")
    func seeds() throws {
        let folder = try OCPStatusFolder([.countries, .tags, .signals])
        let before = try folder.signals()
        let text = OCPStatusFolder.text(
            #""innovations": [{"innovation_description": "Tender Monitor Tool", "innovation_link": "tendermonitor.ge/en"}], "publishers": [{"publisher": "SPA", "publisher_link": "https://odapi.spa.ge", "year_first_implemented": "2019"}]"#,
            iso: "ge", name: "Georgia")
        let counts = try folder.take(path: try folder.write(text, to: "ge.json")).counts
        #expect((counts.read, counts.new, counts.changed, counts.same) == (2, 0, 0, 2))
        #expect(try folder.signals() == before)
    }

    @Test("what a row does not know is filled, and counts as changed")
    func fill() throws {
        let folder = try OCPStatusFolder()
        try folder.take(#""publishers": [{"publisher": "A"}]"#)
        let counts = try folder.take(
            #""publishers": [{"publisher": "A", "publisher_link": "https://a.org", "year_first_implemented": "2016"}]"#
        ).counts
        #expect((counts.new, counts.changed, counts.same) == (0, 1, 0))
        #expect(
            try folder.signals() == [
                #"["GBR","ocds-publisher","2016","2026-08-31","A","https://a.org",null]"#
            ])
    }

    @Test("publishers of one file under one link are several, and stay so")
    func sharedLink() throws {
        let folder = try OCPStatusFolder()
        func text(_ names: [String]) -> String {
            #""publishers": [\#(names.map { #"{"publisher": "\#($0)", "publisher_link": "https://p.org"}"# }.joined(separator: ", "))]"#
        }
        #expect(try folder.take(text(["A", "B", "C"])).counts.new == 3)
        let counts = try folder.take(text(["C", "A", "B2"])).counts
        #expect((counts.new, counts.changed, counts.same) == (0, 0, 3))
    }

    @Test("an entry that stands twice counts once, and is told")
    func twice() throws {
        let folder = try OCPStatusFolder()
        let report = try folder.take(
            #""publishers": [{"publisher": "A"}, {"publisher": "A"}], "impacts_stories": [{"story_title": "A", "story_url": "https://o.org/a"}, {"story_title": "B", "story_url": "http://o.org/a/"}]"#
        )
        #expect((report.counts.read, report.counts.new, report.counts.same) == (4, 2, 2))
        #expect(report.problems.map(\.value) == ["A", "B"])
        #expect(report.problems.allSatisfy { $0.message.hasPrefix("repeats an entry") })
    }

    @Test("a rehearsal tells the same, and stores nothing")
    func rehearsal() throws {
        let folder = try OCPStatusFolder()
        let before = try folder.workbench.dump()
        let told = try folder.take(Self.publisher, .rehearsal)
        #expect(try folder.workbench.dump() == before)
        #expect(try folder.take(Self.publisher) == told)
    }

    @Test("a run is kept with file, digest and layout")
    func run() throws {
        let folder = try OCPStatusFolder()
        let text = OCPStatusFolder.text(Self.publisher)
        try folder.take(path: try folder.write(text))
        let query =
            "SELECT file || ' ' || sha256 || ' ' || rows_new FROM import_run WHERE profile = 'ocp-status'"
        #expect(try folder.workbench.rows(query) == ["gb.json \(SHA256.hexadecimalDigest(of: text)) 1"])
    }

    @Test("a folder is one run, with the digest that sha256sum gives for its list")
    func folder() throws {
        let folder = try OCPStatusFolder()
        let (first, second) = (
            OCPStatusFolder.text(#""citizen_monitoring": true"#, iso: "ge", name: "Georgia"),
            OCPStatusFolder.text(Self.publisher)
        )
        _ = try folder.write(second)
        _ = try folder.write(first, to: "ge.json")
        _ = try folder.write("{}", to: "_index.json")
        _ = try folder.write("nothing", to: "README.md")
        let report = try folder.take()
        #expect(report.reading == "OCP status, 2 files")
        #expect((report.counts.read, report.counts.new) == (2, 2))
        let list =
            "\(SHA256.hexadecimalDigest(of: second))  gb.json\n\(SHA256.hexadecimalDigest(of: first))  ge.json\n"
        #expect(
            try folder.workbench.rows("SELECT sha256 FROM import_run WHERE profile = 'ocp-status'")
                == [SHA256.hexadecimalDigest(of: list)])
        #expect(
            try folder.workbench.rows("SELECT source FROM signal ORDER BY id")
                == ["OCP status, gb.json", "OCP status, ge.json"])
    }
}
