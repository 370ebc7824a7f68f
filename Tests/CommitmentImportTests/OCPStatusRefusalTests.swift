import CommitmentStore
import Foundation
import Testing

@testable import CommitmentImport

@Suite("OCP's status: what is refused")
struct OCPStatusRefusalTests {
    static let files: [(String, String)] = [
        ("", "gb.json, line 1: the JSON ends too early. Copy the file again; it may have been cut off."),
        (
            "[]",
            "gb.json, line 1: no status of open contracting as OCP publishes it: it is a list, not an object."
        ),
        ("{}", "gb.json, line 1: no status of open contracting as OCP publishes it: “iso” is missing."),
        (
            "{\"iso\": \"gb\",\n \"name\": 7}",
            "gb.json, line 2: no status of open contracting as OCP publishes it: “name” is a number, not a text."
        ),
        (
            #"{"iso": "gb", "name": "United Kingdom"}"#,
            "gb.json, line 1: no status of open contracting as OCP publishes it: “results” is missing."
        ),
        (
            #"{"iso": "gb", "name": "United Kingdom", "results": []}"#,
            "gb.json, line 1: no status of open contracting as OCP publishes it: “results” is a list, not an object."
        ),
        (
            OCPStatusFolder.text("\n\"publishers\": {}"),
            "gb.json, line 2: no status of open contracting as OCP publishes it: “publishers” is an object, not a list."
        ),
        (
            OCPStatusFolder.text("", name: "Ghana"),
            "gb.json, line 1: “iso” is GB, but “name” is Ghana. Correct one of them."
        ),
        (
            OCPStatusFolder.text("", iso: "xx"),
            "gb.json, line 1: “iso” is XX, but “name” is United Kingdom. Correct one of them."
        ),
    ]

    @Test("a file that is no such JSON is refused with one sentence", arguments: files)
    func file(_ text: String, _ sentence: String) throws {
        let folder = try OCPStatusFolder()
        let before = try folder.workbench.dump()
        let path = try folder.write(text)
        let error = #expect(throws: OCPStatusError.self) { try folder.take(path: path) }
        #expect("\(try #require(error))" == sentence)
        #expect(try folder.workbench.dump() == before)
    }

    @Test("bytes that are not UTF-8 are refused with their line")
    func bytes() throws {
        let folder = try OCPStatusFolder()
        let url = URL(filePath: folder.path).appending(path: "gb.json")
        try (Data("{\n\"iso\": \"g".utf8) + [0xE9] + Data("\"}".utf8)).write(to: url)
        let error = #expect(throws: OCPStatusError.self) { try folder.take(path: url.path) }
        #expect(
            "\(try #require(error))"
                == "gb.json, line 2: the byte 0xE9 at offset 11 is not UTF-8. Save the file as UTF-8.")
    }

    @Test("a folder without JSON, and what is not there, are refused by name")
    func nothing() throws {
        let folder = try OCPStatusFolder()
        _ = try folder.write("{}", to: "_index.json")
        let empty = #expect(throws: OCPStatusError.self) { try folder.take() }
        #expect(
            "\(try #require(empty))".hasSuffix(
                ": no JSON file lies in this folder. Name the folder that holds OCP's files, one for each country."
            ))
        let missing = #expect(throws: OCPStatusError.self) { try folder.take(path: folder.path + "/no.json") }
        #expect("\(try #require(missing))" == "no.json: there is no such file. Check its name and folder.")
    }

    @Test("one bad file of a folder refuses all of it")
    func oneOfMany() throws {
        let folder = try OCPStatusFolder()
        _ = try folder.write(OCPStatusFolder.text(#""citizen_monitoring": true"#))
        _ = try folder.write("{", to: "ge.json")
        let error = #expect(throws: OCPStatusError.self) { try folder.take() }
        #expect("\(try #require(error))".hasPrefix("ge.json, line 1: "))
        #expect(try folder.signals().isEmpty)
    }

    @Test("two files of one country are refused")
    func sameCountry() throws {
        let folder = try OCPStatusFolder()
        _ = try folder.write(OCPStatusFolder.text(""))
        _ = try folder.write(OCPStatusFolder.text("", iso: "GB"), to: "uk.json")
        let error = #expect(throws: OCPStatusError.self) { try folder.take() }
        #expect("\(try #require(error))" == "gb.json and uk.json: both speak of United Kingdom. Remove one.")
    }

    static let entries: [(String, String)] = [
        (
            #""publishers": [7]"#,
            "line 1, cell gb.json .results.publishers[0] (publishers): is a number where an object belongs."
        ),
        (
            #""publishers": [{"publisher": ["A"]}]"#,
            "line 1, cell gb.json .results.publishers[0].publisher (publisher): is a list where a text belongs."
        ),
        (
            #""publishers": [{"publisher": "A", "year_first_implemented": true}]"#,
            "line 1, cell gb.json .results.publishers[0].year_first_implemented (year_first_implemented): is true or false where a year belongs."
        ),
        (
            #""innovations": [{"innovation_link": "https://a.org"}]"#,
            "line 1, cell gb.json .results.innovations[0].innovation_description (innovation_description): is missing. Give it a name."
        ),
        (
            #""impacts_stories": [{"story_title": "A", "story_url": "javascript:alert(1)"}]"#,
            "line 1, cell gb.json .results.impacts_stories[0].story_url (story_url), “javascript:alert(1)”: is no address of the web, and a story needs one: http:// or https://."
        ),
        (
            #""citizen_monitoring": "yes""#,
            "line 1, cell gb.json .results.citizen_monitoring (citizen_monitoring): is a text where true or false belongs."
        ),
    ]

    @Test("an entry of a wrong type is refused with its place, and with it the file", arguments: entries)
    func entry(_ results: String, _ problem: String) throws {
        let folder = try OCPStatusFolder()
        let good = #", "ogp_commitments": [{"ogp_commitment": "C5"}]"#
        let report = try folder.take(results + good)
        #expect(report.problems.filter { $0.severity == .error }.map { "\($0)" } == [problem])
        #expect((report.counts.read, report.counts.refused) == (2, 1))
        #expect(try folder.workbench.count("pledge") == 0)
        #expect(try folder.take(results + good, .keepsGoodRows).counts.new == 1)
        #expect(try folder.workbench.count("pledge") == 1)
    }

    @Test("countries that ocmap does not know are counted and named once")
    func unknown() throws {
        let folder = try OCPStatusFolder()
        let publisher = #""publishers": [{"publisher": "A"}]"#
        _ = try folder.write(OCPStatusFolder.text(publisher))
        _ = try folder.write(OCPStatusFolder.text(publisher, iso: "at", name: "Austria"), to: "at.json")
        _ = try folder.write(
            OCPStatusFolder.text(publisher, iso: "ch", name: "Switzer\\u001bland"), to: "ch.json")
        _ = try folder.write(OCPStatusFolder.text("", iso: "ad", name: "Andorra"), to: "ad.json")
        let report = try folder.take()
        #expect(report.reading == "OCP status, 4 files, 3 of no country that ocmap knows")
        #expect((report.counts.read, report.counts.new, report.counts.refused) == (1, 1, 0))
        #expect(
            report.problems.map { "\($0)" } == [
                "line 1, cell at.json .name (name): 3 countries that ocmap does not know were left out. "
                    + "With entries: Austria; Switzerland. Without: Andorra."
            ])
    }

    @Test("a folder, and a file that begins with {, are meant for this import")
    func meant() throws {
        let folder = try OCPStatusFolder()
        #expect(OCPStatusImport.isMeant(by: folder.path))
        #expect(OCPStatusImport.isMeant(by: try folder.write("\u{FEFF} \n{", to: "a.txt")))
        #expect(try !OCPStatusImport.isMeant(by: folder.write("a,b\n", to: "b.json")))
        #expect(try !OCPStatusImport.isMeant(by: folder.write("", to: "c.json")))
        #expect(!OCPStatusImport.isMeant(by: folder.path + "/none"))
    }
}
