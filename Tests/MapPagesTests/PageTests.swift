import CommitmentImport
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Foundation
import MapPages
import Testing

@Suite("Pages")
struct PageTests {
    static let paths = [
        "index.html", "strict/index.html", "countries.html", "countries/category-x.html", "country/UKR.html",
        "country/HND.html", "broad/country/AFG.html", "country/AUS.html", "commitments.html",
        "commitments/outcome-problem.html", "commitment/UKR-1-17.html", "priorities.html", "agenda.html",
        "method.html", "sources.html",
    ]

    // One site for all pages: filling a database takes longer than writing them.
    private static func each(_ kind: Site.Kind, _ check: (String, Markup) -> Void) throws {
        let site = try Seeded.site(kind)
        for path in paths { check(path, Markup(try site.text(path))) }
    }

    @Test("are well formed, with one title, one heading above all and no name twice")
    func wellFormed() throws {
        for kind in [Site.Kind.files, .served] {
            try Self.each(kind) { path, page in
                #expect(page.fault == nil, "\(path)")
                #expect(page.all("title").filter { $0.path == ["html", "head"] }.count == 1, "\(path)")
                #expect(page.all("h1").count == 1, "\(path)")
                #expect(page.all("html").first?.attributes["lang"] == "en", "\(path)")
                let ids = page.elements.compactMap { $0.attributes["id"] }
                #expect(Set(ids).count == ids.count, "\(path)")
            }
        }
    }

    @Test("have headings without gaps, captions, heads with a scope, and words for every picture")
    func accessible() throws {
        try Self.each(.served) { path, page in
            let levels = page.elements.compactMap { ["h1": 1, "h2": 2, "h3": 3, "h4": 4][$0.name] }
            for (upper, lower) in zip(levels, levels.dropFirst()) { #expect(lower <= upper + 1) }
            #expect(page.all("caption").count == page.all("table").count)
            for head in page.all("th") { #expect(["col", "row"].contains(head.attributes["scope"])) }
            for picture in page.all("svg") {
                #expect(
                    picture.attributes["aria-hidden"] == "true"
                        || (picture.attributes["role"] == "img"
                            && picture.attributes["aria-label"]?.isEmpty == false)
                )
            }
            let labels = Set(page.all("label").compactMap { $0.attributes["for"] })
            for input in page.all("input") where input.attributes["type"] != "hidden" {
                #expect(labels.contains(input.attributes["id"] ?? "without id"))
            }
            for link in page.all("a") where link.attributes["tabindex"] == nil {
                #expect(!link.text.filter { !$0.isWhitespace }.isEmpty, "\(link.attributes)")
            }
        }
    }

    @Test("have neither style nor script in them")
    func inert() throws {
        try Self.each(.files) { path, page in
            #expect(page.all("style").isEmpty)
            #expect(page.all("script").map(\.text) == [""])
            for element in page.elements {
                #expect(element.attributes["style"] == nil)
                #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
            }
        }
    }

    @Test(
        "say at their foot from where they look, and lead to their list",
        arguments: ["countries.html", "strict/country/UKR.html", "priorities.html"])
    func foot(_ path: String) throws {
        let page = Markup(try Seeded.site(.served).text(path))
        let terms = page.all("dt").filter { $0.path.contains("footer") }.map(\.text)
        #expect(Set(terms).isSuperset(of: ["As of", "Scope", "Rule", "Data SHA-256", "Made by", "Sources"]))
        let links = page.all("a").filter { $0.path.contains("footer") }.compactMap { $0.attributes["href"] }
        #expect(links.contains { $0.hasSuffix(".csv") } && links.contains { $0.hasSuffix(".json") })
    }

    @Test("write hostile texts as text, wherever they come from")
    func hostile() throws {
        let store = try Seeded.store()
        let words = "<script>alert(1)</script><img src=x onerror=alert(2)>\" onload=\"alert(3)"
        let cell = "\"" + words.replacing("\"", with: "\"\"") + "\""
        let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func take(_ name: String, _ text: String) throws {
            let file = folder.appending(path: name)
            try Data(text.utf8).write(to: file)
            let options = FileImport.Options(program: "ocmap test", time: "2016-03-15T12:00:00Z")
            #expect(try FileImport(into: store, options)(path: file.path).problems.isEmpty)
        }
        try take(
            "<b>bold.csv",
            "country,plan,number,title,text,lead_institution,tags,source\nUKR,1,99,\(cell),\(cell),\(cell),oc/open-contracting,\(cell)\n"
        )
        try take(
            "signals.csv", "country,kind,since,title,source\nUKR,portal,2015,\(cell),javascript:alert(4)\n")
        let site = try Site(store, Seeded.question, kind: .served, draws: 1)
        var seen = 0
        for path in [
            "country/UKR.html", "commitments/country-UKR.html", "commitment/UKR-1-99.html", "sources.html",
        ] {
            let page = Markup(try site.text(path))
            #expect(page.fault == nil)
            #expect(
                page.all("script").count == 1 && page.all("img").isEmpty
                    && page.all("b").allSatisfy { $0.text != "old.csv" })
            #expect(
                !page.elements.contains {
                    $0.attributes.keys.contains("onload") || $0.attributes.keys.contains("onerror")
                })
            #expect(page.all("a").allSatisfy { $0.attributes["href"]?.hasPrefix("javascript") != true })
            seen += page.elements.count { $0.name == "html" && $0.text.contains("alert(") }
        }
        #expect(seen >= 3)
        #expect(try site.text("commitments.html", "q=%3Cscript%3E").contains("value=\"&lt;script&gt;\""))
    }

    static let refusals: [(String, String, Int, String)] = [
        ("countries.html", "category=q", 400, "There are a, b, u, c, n and x."),
        ("countries.html", "region=Mars", 400, "Its regions are: Africa and the Middle East"),
        ("countries.html", "sort=luck", 400, "sorted by category, name, delivered, made, due."),
        ("countries.html", "as_of=yesterday", 400, "Write year, month and day"),
        ("countries.html", "assume_published=x", 400, "2016=2016-03-01"),
        ("country/ZZZ.html", "", 404, "No country of the Open Government Partnership has the code ZZZ."),
        ("commitment/nothing.html", "", 404, "is called “nothing”"),
        ("commitments.html", "tag=no/thing", 400, "No tag is called “no/thing”."),
        ("commitments/figure-core-members.html", "", 400, "That figure counts countries."),
        ("priorities.html", "T=-1", 400, "A weight is 0 or more"),
        ("assets/passwd", "", 404, "There is no such file."),
    ]

    @Test("that cannot be are refused with a sentence")
    func refused() throws {
        let site = try Seeded.site(.served)
        for (path, query, status, sentence) in Self.refusals {
            let answer = try site.answer(try #require(Address(path: path, query: query)))
            let text = String(decoding: answer.bytes, as: UTF8.self)
            #expect(answer.status.rawValue == status)
            #expect(Markup(text).all("p").contains { $0.text.contains(sentence) }, "\(path)")
        }
    }

    @Test("of the server hold several filters at once, and count what each would leave")
    func filters() throws {
        let site = try Seeded.site(.served)
        let query = "category=a&category=b&region=Europe"
        let rows = try site.rows("countries.json", query)
        #expect(!rows.isEmpty)
        for row in rows {
            #expect(["a", "b"].contains(row["category"] as? String) && row["region"] as? String == "Europe")
        }
        let page = Markup(try site.text("countries.html", query))
        #expect(
            page.all("p").contains {
                $0.text == "\(rows.count) of 88 countries; the filters leave out \(88 - rows.count)."
            })
        // The number beside a value is that of the page it leads to.
        for link in page.all("a")
        where link.path.contains("details") && link.attributes["aria-current"] == nil {
            let sides = try #require(link.attributes["href"]).split(separator: "?").map(String.init)
            let more = try site.rows(
                sides[0].replacing(".html", with: ".json"), sides.count > 1 ? sides[1] : "")
            #expect(link.text.hasSuffix(" \(more.count)") || more.count > rows.count, "\(link.text)")
        }
    }

    @Test("list countries in the order that is asked for, without a script")
    func orders() throws {
        let site = try Seeded.site(.files)
        let due = Markup(try site.text("countries/sort-due.html")).all("td")
            .filter { $0.attributes["data-title"] == "Plan due" }.compactMap { $0.attributes["data-order"] }
        #expect(due.count > 50 && due == due.sorted())
        let names = Markup(try site.text("countries/sort-name.html")).all("th")
            .filter { $0.attributes["scope"] == "row" }.map(\.text)
        #expect(names.count == 88 && names == names.sorted())
    }

    @Test("find commitments with their words marked, and say when there are none")
    func search() throws {
        let site = try Seeded.site(.served)
        let page = Markup(try site.text("commitments.html", "q=procurement"))
        #expect(
            !page.all("mark").isEmpty
                || page.all("li").contains { $0.text.lowercased().contains("procurement") })
        #expect(try site.rows("commitments.json", "q=procurement").count > 3)
        #expect(try site.text("commitments.html", "q=nosuchword").contains("No commitment is like that."))
        #expect(try site.rows("commitments.json", "q=nosuchword").isEmpty)
    }

    @Test("weigh priorities by the numbers of a form")
    func weights() throws {
        let site = try Seeded.site(.served)
        let rows = try site.rows("priorities.json", "T=100&N=0&R=0&F=0&I=0&L=0")
        #expect(rows.first?["weights"] as? String == "T 100, N 0, R 0, F 0, I 0, L 0 (not prio-1's own)")
        let page = Markup(try site.text("priorities.html", "T=100&N=0&R=0&F=0&I=0&L=0"))
        #expect(page.all("input").first { $0.attributes["name"] == "T" }?.attributes["value"] == "100")
    }

    @Test("look from the day that is asked for, and so do their links")
    func days() throws {
        let site = try Seeded.site(.served)
        let rows = try site.rows("countries.json", "as_of=2013-01-01")
        #expect(rows.first?["as_of"] as? String == "2013-01-01")
        let page = Markup(try site.text("countries.html", "as_of=2013-01-01"))
        let links = page.all("a").filter { $0.attributes["href"]?.hasPrefix("country/") == true }
        #expect(
            links.count == 88
                && links.allSatisfy { $0.attributes["href"]?.hasSuffix("?as_of=2013-01-01") == true })
    }
}
