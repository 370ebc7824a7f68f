import Reporting
import Testing

@Suite("Markup")
struct MarkupWriterTests {
    @Test("elements nest, with a line each")
    func nesting() {
        var writer = MarkupWriter()
        writer.element("g", ["class": "row"]) {
            $0.element("text", ["x": "1"], "a")
            $0.element("line")
        }
        #expect(writer.text == "<g class=\"row\">\n  <text x=\"1\">a</text>\n  <line/>\n</g>\n")
    }

    @Test("a sentence keeps its words together, and has elements among them")
    func sentences() {
        var writer = MarkupWriter()
        writer.element("div") {
            $0.sentence("p") {
                $0.say("See ")
                $0.element("a", ["href": "a.html"]) { $0.element("b", [:], "A & B") }
                $0.say(", <all>.")
            }
            $0.element("hr")
        }
        #expect(
            writer.text
                == "<div>\n  <p>See <a href=\"a.html\"><b>A &amp; B</b></a>, &lt;all&gt;.</p>\n  <hr/>\n</div>\n"
        )
    }

    @Test("an attribute that is nothing is left out")
    func attributes() {
        var writer = MarkupWriter()
        writer.element("input", ["name": "a", "checked": nil, "value": ""])
        #expect(writer.text == "<input name=\"a\" value=\"\"/>\n")
    }

    static let hostile: [(String, String)] = [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onload=\"x", "&quot; onload=&quot;x"), ("' onload='x", "&#39; onload=&#39;x"),
        ("Trinidad & Tobago &amp;", "Trinidad &amp; Tobago &amp;amp;"), ("]]>", "]]&gt;"),
        ("a\u{0}b\u{1B}[31m", "a␀b␛[31m"), ("\u{202E}b", "&lt;U+202E&gt;b"), ("\u{FFFE}", "\u{FFFD}"),
        ("Côte d’Ivoire 日本", "Côte d’Ivoire 日本"),
    ]

    @Test("no text becomes markup, in an element or an attribute", arguments: hostile)
    func escaped(_ text: String, _ expected: String) {
        var writer = MarkupWriter()
        writer.element("text", ["class": text], text)
        #expect(writer.text == "<text class=\"\(expected)\">\(expected)</text>\n")
    }
}
