import Testing

@testable import CommitmentImport

@Suite("JSON, read strictly")
struct JSONReaderTests {
    private func kind(_ text: String) throws -> JSONValue.Kind {
        try JSONReader.value(of: Array(text.utf8)).kind
    }

    @Test("values and their lines")
    func values() throws {
        let root = try JSONReader.value(
            of: Array("\u{FEFF}{\"a\": [1,\r\n -2.5e+3, null], \"b\"\n: {}}\n".utf8))
        guard case .object(let fields) = root.kind, case .list(let numbers)? = fields["a"]?.kind else {
            Issue.record("no object with a list")
            return
        }
        #expect(numbers.map(\.kind) == [.number("1"), .number("-2.5e+3"), .null])
        #expect(numbers.map(\.line) == [1, 2, 2])
        #expect(fields["b"] == JSONValue(kind: .object([:]), line: 3))
    }

    static let texts: [(String, String)] = [
        (#""""#, ""), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u00e9\uD83D\uDE00é😀""#, "é😀é😀"),
        (#""\u0000""#, "\0"), (#""e\u0301""#, "e\u{301}"),
    ]

    @Test("texts and their escapes", arguments: texts)
    func text(_ json: String, _ text: String) throws {
        #expect(try kind(json) == .text(text))
    }

    static let faults: [(String, Int)] = [
        ("", 1), ("\n\n", 3), ("{", 1), ("{\"a\" 1}", 1), ("{\"a\": 1,\n}", 2), ("[1,]", 1), ("[1 2]", 1),
        ("{a: 1}", 1),
        ("'a'", 1), ("\"a", 1), ("\"a\nb\"", 1), ("\"\u{1B}\"", 1), (#""\x""#, 1), (#""\u12""#, 1),
        (#""\uD800""#, 1),
        (#""\uD800\u0041""#, 1), (#""\uDC00""#, 1), ("01", 1), ("1.", 1), (".5", 1), ("-", 1), ("1e", 1),
        ("+1", 1),
        ("NaN", 1), ("True", 1), ("nul", 1), ("1 2", 1), ("{} x", 1), ("{\"a\": 1,\n\"a\": 2}", 2),
        ("// a\n1", 1),
        (String(repeating: "[", count: 100_000), 1), (#"\u007b"#, 1), ("\0", 1),
    ]

    @Test("what is no JSON is refused with its line", arguments: faults)
    func fault(_ json: String, _ line: Int) {
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: Array(json.utf8)) }
        #expect(error?.line == line)
        #expect(error?.reason.hasSuffix(".") == true)
    }

    static let numbers = ["0", "-0", "10", "0.5", "1E5", "1e-07", "123456789012345678901234567890"]

    @Test("numbers stay as they are written", arguments: numbers)
    func number(_ text: String) throws {
        #expect(try kind(text) == .number(text))
    }

    @Test("cut anywhere, a text is refused and nothing worse happens")
    func cut() {
        let text = Array(#"{"a": ["é\u00e9\\", {"b": -1.5e3, "c": [true, false, null]}]}"#.utf8)
        for end in text.indices {
            #expect(throws: JSONError.self) { try JSONReader.value(of: Array(text[..<end])) }
        }
    }
}
