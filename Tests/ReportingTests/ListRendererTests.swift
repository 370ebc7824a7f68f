import Foundation
import Reporting
import Testing

@Suite("Every format, to the byte")
struct ListRendererTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let format: OutputFormat
        let full: String
        let empty: String
        var testDescription: String { format.rawValue }
    }

    static let cases = [
        Case(
            format: .table,
            full: """
                Map *core*

                Code  Title | of the commitment      Share  Tags
                ────  ─────────────────────────────  ─────  ──────
                007   =HYPERLINK("http://evil";"x")   0.50  a|b; c
                JP    日本, 👩‍👧 e\u{301} ESC ␛[31m               –
                -5    <b><U+202E><U+009B>`              -5  –

                Scope: core; As of: 2016-12-07; Rows: 3

                """,
            empty: """
                Map

                No country is in category b in Europe.

                Scope: core; As of: 2016-12-07; Rows: 0

                """),
        Case(
            format: .csv,
            full: """
                code,title,share,tags,evidence\r
                007,"'=HYPERLINK(""http://evil"";""x"")",0.5,a|b; c,"[{""plan"": 2, ""open"": null}]"\r
                JP,"日本, 👩‍👧 e\u{301}\r
                ESC \u{1B}[31m",,,true\r
                -5,<b>\u{202E}\u{9B}`,-5,,\r

                """,
            empty: "code,title,share,tags,evidence\r\n"),
        Case(
            format: .tsv,
            full: """
                code\ttitle\tshare\ttags\tevidence\r
                007\t"'=HYPERLINK(""http://evil"";""x"")"\t0.5\ta|b; c\t"[{""plan"": 2, ""open"": null}]"\r
                JP\t"日本, 👩‍👧 e\u{301}\r
                ESC \u{1B}[31m"\t\t\ttrue\r
                -5\t<b>\u{202E}\u{9B}`\t-5\t\t\r

                """,
            empty: "code\ttitle\tshare\ttags\tevidence\r\n"),
        Case(
            format: .json,
            full: #"""
                [
                  {
                    "code": "007",
                    "title": "=HYPERLINK(\"http://evil\";\"x\")",
                    "share": 0.5,
                    "tags": ["a|b", "c"],
                    "evidence": [{"plan": 2, "open": null}]
                  },
                  {
                    "code": "JP",
                    "title": "日本, 👩‍👧 é\r\nESC \u001b[31m",
                    "share": null,
                    "tags": [],
                    "evidence": true
                  },
                  {
                    "code": "-5",
                    "title": "<b>\u202e\u009b`",
                    "share": -5,
                    "tags": null,
                    "evidence": null
                  }
                ]

                """#,
            empty: "[]\n"),
        Case(
            format: .ndjson,
            full: ##"""
                {"code": "007", "title": "=HYPERLINK(\"http://evil\";\"x\")", "share": 0.5, "tags": ["a|b", "c"], \##
                "evidence": [{"plan": 2, "open": null}]}
                {"code": "JP", "title": "日本, 👩‍👧 é\r\nESC \u001b[31m", "share": null, "tags": [], \##
                "evidence": true}
                {"code": "-5", "title": "<b>\u202e\u009b`", "share": -5, "tags": null, "evidence": null}

                """##,
            empty: ""),
        Case(
            format: .markdown,
            full: #"""
                ## Map \*core\*

                | Code | Title \| of the commitment | Share | Tags | Evidence |
                | --- | --- | ---: | --- | --- |
                | 007 | =HYPERLINK("http://evil";"x") | 0.50 | a\|b; c | plan: 2, open: – |
                | JP | 日本, 👩‍👧 é<br>ESC ␛\[31m | – |  | yes |
                | -5 | &lt;b&gt;&lt;U+202E&gt;&lt;U+009B&gt;\` | -5 | – | – |

                Scope: core; As of: 2016-12-07; Rows: 3

                """#,
            empty: """
                ## Map

                No country is in category b in Europe.

                Scope: core; As of: 2016-12-07; Rows: 0

                """),
    ]

    @Test("prints a hostile list harmlessly and completely", arguments: cases)
    func hostile(_ example: Case) throws {
        #expect(try example.format.text(HostileList.full) == example.full)
    }

    @Test("prints an empty list as an answer", arguments: cases)
    func empty(_ example: Case) throws {
        #expect(try example.format.text(HostileList.empty) == example.empty)
    }

    @Test("JSON reads back as the values that went in", arguments: [OutputFormat.json, .ndjson])
    func jsonReadsBack(_ format: OutputFormat) throws {
        var text = try format.text(HostileList.full)
        if format == .ndjson {
            text = "[" + text.split(separator: "\n").joined(separator: ",") + "]"
        }
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSArray)
        #expect(
            rows == [
                [
                    "code": "007", "title": "=HYPERLINK(\"http://evil\";\"x\")", "share": 0.5,
                    "tags": ["a|b", "c"],
                    "evidence": [["plan": 2, "open": NSNull()]],
                ],
                [
                    "code": "JP", "title": "日本, 👩‍👧 e\u{301}\r\nESC \u{1B}[31m", "share": NSNull(),
                    "tags": [String](), "evidence": true,
                ],
                [
                    "code": "-5", "title": "<b>\u{202E}\u{9B}`", "share": -5, "tags": NSNull(),
                    "evidence": NSNull(),
                ],
            ] as NSArray)
    }

    @Test("every Unicode scalar survives JSON")
    func jsonKeepsEveryScalar() throws {
        let scalars = (0...0x10FFFF).compactMap(Unicode.Scalar.init)
        let text = String(String.UnicodeScalarView(scalars))
        let list = PrintedList(title: "", columns: [.init("text", "Text")], rows: [[.text(text)]])
        let line = try OutputFormat.ndjson.text(list)
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
        let read = try #require(object?["text"])
        #expect(Array(read.unicodeScalars) == scalars)
    }
}
