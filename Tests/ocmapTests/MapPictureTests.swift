import Foundation
import FoundationXML
import Testing

@Suite("ocmap map -o map.svg")
struct MapPictureTests {
    static let day = ["map", "--as-of", "2016-03-15"]

    @Test("shades exactly the countries of the list, in their category")
    func shades() throws {
        let desk = try Desk()
        #expect(try desk.run(Self.day + ["-o", "map.svg"]).errors == "A map written to map.svg\n")
        let svg = String(decoding: try desk.read("map.svg"), as: UTF8.self)
        let shaded = svg.matches(of: /id="map-([A-Z]{3})" class="land of-([abcunx])"/).map {
            "\($0.1) \($0.2)"
        }
        let listed = try desk.objects(Self.day).map { "\($0["iso3"] ?? "") \($0["category"] ?? "")" }
        #expect(shaded.count > 80)
        #expect(shaded.sorted() == listed.sorted())
        for letter in ["a", "b", "u", "c", "n", "x"] {
            let count = listed.count { $0.hasSuffix(letter) }
            #expect(svg.contains(try Regex(#">\#(letter)  [a-z ,]+: \#(count)<"#)), "\(letter)")
        }
    }

    @Test("a filter shades what it lets through, and the file can be verified")
    func filter() throws {
        let desk = try Desk()
        #expect(try desk.run(Self.day + ["--category", "b", "-o", "b.svg"]).status == 0)
        let svg = String(decoding: try desk.read("b.svg"), as: UTF8.self)
        #expect(Set(svg.matches(of: /class="land of-([abcunx])"/).map { String($0.1) }) == ["b"])
        #expect(try desk.run("verify", "b.svg").status == 0)
        try desk.write(svg.replacing("Ukraine", with: "Utopia"), to: "b.svg")
        #expect(try desk.run("verify", "b.svg").status == 1)
        #expect(try desk.run("map", "--compare", "2016-02-08", "2016-12-31", "-o", "moves.svg").status == 64)
    }

    @Test("is well formed, and tells in words what it shows")
    func words() throws {
        let desk = try Desk()
        #expect(try desk.run(Self.day + ["-o", "map.svg"]).status == 0)
        let bytes = try desk.read("map.svg")
        let parser = XMLParser(data: bytes)
        #expect(parser.parse())
        #expect(
            String(decoding: bytes, as: UTF8.self).contains(
                /<desc id="map-description">The world\. ready for more \(a\): .*Brazil/))
    }
}
