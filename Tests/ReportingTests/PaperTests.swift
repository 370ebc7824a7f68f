import Reporting
import Testing

@Suite("A paper in Markdown")
struct PaperTests {
    private static let list = PrintedList(
        title: "Who | what", columns: [.init("who", "Who"), .init("code", "Code", presence: .dataOnly)],
        rows: [[.text("A|B"), .text("x")]], facts: [.init("Rows of", "ocmap map")])

    @Test("headings, sentences, lists and the foot, to the byte; nothing of a text is markup")
    func whole() {
        let paper = Paper(
            title: "Meeting <of> *March*",
            sections: [
                .init("", [.paragraph("One_sentence.")]),
                .init("Lists", [.items(["# one", "two"]), .list(Self.list)]),
                .init("Who | what", [.list(Self.list), .picture(svg: "<svg/>", alternative: "A map")]),
            ],
            facts: [.init("As of", "2016-03-15"), .init("Scope", "core")])
        #expect(
            paper.markdown == ##"""
                # Meeting &lt;of&gt; \*March\*

                One\_sentence.

                ## Lists

                - \# one
                - two

                ### Who \| what

                | Who |
                | --- |
                | A\|B |

                Rows of: ocmap map

                ## Who \| what

                | Who |
                | --- |
                | A\|B |

                Rows of: ocmap map

                > A map

                ---

                As of: 2016-03-15; Scope: core

                """##)
    }
}
