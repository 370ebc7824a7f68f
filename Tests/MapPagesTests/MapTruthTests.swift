import CommitmentMapping
import CommitmentModel
import CommitmentStore
import MapPages
import Testing

@Suite("The map of the world")
struct MapTruthTests {
    @Test("shades exactly the countries of the list, each in its category", arguments: Scope.allCases)
    func truth(_ scope: Scope) throws {
        let site = try Seeded.site(.served)
        let page = Markup(try site.text(Address(.home, scope: scope)))
        let shaded = Dictionary(
            uniqueKeysWithValues: page.all("path").compactMap { path -> (String, String)? in
                guard let id = path.attributes["id"], id.hasPrefix("map-"),
                    let colour = path.attributes["class"]?.split(separator: " ").last
                else { return nil }
                return (String(id.dropFirst(4)), String(colour.dropFirst(3)))
            })
        let rows = try site.rows("\(scope == .core ? "" : "\(scope.rawValue)/")countries.json")
        let listed = Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                (row["iso3"] as? String).flatMap { iso in (row["category"] as? String).map { (iso, $0) } }
            })
        #expect(shaded == listed)
        #expect(listed.count == 88)
        #expect(Set(listed.values) == Set(CommitmentMapping.Category.allCases.map(\.rawValue)))
    }

    @Test("hatches what is unknown or outside, and nothing else")
    func hatched() throws {
        let page = Markup(try Seeded.site(.served).text("index.html"))
        let shapes = page.elements.filter {
            $0.attributes["class"]?.contains("of-") == true && $0.path.contains("a")
        }
        .filter { ["path", "circle"].contains($0.name) }
        #expect(shapes.count > 88)
        for shape in shapes {
            let category = shape.attributes["class"]?.last.map { String($0) } ?? ""
            #expect(
                shape.attributes["fill"] == (["n", "x"].contains(category) ? "url(#hatch-\(category))" : nil))
        }
        #expect(Set(page.all("pattern").compactMap { $0.attributes["id"] }) == ["hatch-n", "hatch-x"])
    }

    @Test("marks the countries that are too small to be seen")
    func markers() throws {
        let page = Markup(try Seeded.site(.served).text("index.html"))
        for code in ["MLT", "SYC", "XKX", "TTO", "CPV"] {
            let links = page.all("a").filter {
                $0.attributes["href"] == "country/\(code).html" && $0.path.contains("svg")
            }
            #expect(links.count == 2, "\(code)")
        }
    }

    @Test("says in words what it shows in colours")
    func words() throws {
        let page = Markup(try Seeded.site(.served).text("index.html"))
        let pictures = page.all("svg").filter { $0.attributes["class"]?.contains("map") == true }
        #expect(pictures.count == 3)
        #expect(pictures.allSatisfy { $0.attributes["role"] == "img" })
        #expect(pictures[0].attributes["aria-label"]?.contains("Ukraine") == true)
        let counts = page.all("li").filter { $0.text.contains("ready for more") }
        #expect(counts.first?.text.contains("15") == true)
    }

    @Test("without outlines the page says how to get them")
    func empty() throws {
        let store = try Store.create(path: ":memory:")
        let site = try Site(store, Seeded.question, kind: .served, draws: 1)
        #expect(try site.text("index.html").contains("ocmap init --only countries"))
    }
}
