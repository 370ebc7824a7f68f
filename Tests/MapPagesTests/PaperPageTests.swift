import CommitmentStore
import MapPages
import Reporting
import Testing

@Suite("A paper as a page")
struct PaperPageTests {
    private static let wide = PrintedList(
        title: "Many columns", columns: (1...7).map { .init("c\($0)", "Column \($0)") },
        rows: [(1...7).map { .text("value \($0)") }], facts: [.init("Scope", "core")])

    private static let paper = Paper(
        title: "Pack <for> a meeting",
        sections: [
            .init("", [.paragraph("See https://example.org/a?b=1&c=2.")]),
            .init("What & why", [.items(["one", "<script>two</script>"]), .list(wide)]),
            .init(
                "Drawn",
                [
                    .picture(
                        svg: "<svg onload=\"alert(1)\"><script>x</script></svg>", alternative: "Three “bars”")
                ]),
        ],
        facts: [.init("As of", "2016-03-15")])

    @Test("says everything that the paper says, as text")
    func whole() {
        let page = Markup(PaperPage(Self.paper).html)
        #expect(page.fault == nil)
        #expect(page.all("h1").map(\.text) == ["Pack <for> a meeting"])
        #expect(page.all("h2").map(\.text) == ["What & why", "Drawn"])
        #expect(page.all("li").map(\.text) == ["one", "<script>two</script>"])
        #expect(page.all("a").map { $0.attributes["href"] } == ["https://example.org/a?b=1&c=2"])
        #expect(page.all("footer").first?.text.contains("As of: 2016-03-15") == true)
        #expect(page.all("script").isEmpty)
    }

    @Test("a picture is an image with its words, in which nothing acts")
    func picture() throws {
        let image = try #require(Markup(PaperPage(Self.paper).html).all("img").first)
        #expect(image.attributes["alt"] == "Three “bars”")
        #expect(image.attributes["src"]?.hasPrefix("data:image/svg+xml,%3Csvg%20onload") == true)
    }

    @Test("a wide table lies across, others do not")
    func across() {
        let sections = Markup(PaperPage(Self.paper).html).all("section")
        #expect(sections.map { $0.attributes["class"] } == [nil, "across", nil])
    }

    @Test("the style that stands in the page is not changed by being escaped")
    func style() {
        let style = String(decoding: Embedded.bytes("assets/paper.css"), as: UTF8.self)
        #expect(MarkupWriter.escaped(style) == style)
    }
}
