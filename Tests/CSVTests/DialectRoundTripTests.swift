import CSV
import Testing

@Suite("Dialects and encodings, written and read")
struct DialectRoundTripTests {
    struct Quoting: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let quote: Character?
        let escape: Character?
        var skipsSpaces = false

        func dialect(_ delimiter: Character) -> Dialect? {
            Dialect(delimiter: delimiter, quote: quote, escape: escape, skipsSpaces: skipsSpaces)
        }
    }

    static let quotings = [
        Quoting(testDescription: "double quotes", quote: "\"", escape: nil),
        Quoting(testDescription: "single quotes", quote: "'", escape: nil),
        Quoting(testDescription: "double quotes and backslash", quote: "\"", escape: "\\"),
        Quoting(testDescription: "backslash alone", quote: nil, escape: "\\"),
        Quoting(testDescription: "double quotes and spaces", quote: "\"", escape: nil, skipsSpaces: true),
    ]

    static let combinations: [(Quoting, Character)] = quotings.flatMap { quoting in
        [",", ";", "\t", "|"].map { (quoting, $0) }
    }

    @Test("500 random tables come back, with each line end", arguments: TextEncoding.allCases, combinations)
    func roundTrip(_ encoding: TextEncoding, _ combination: (quoting: Quoting, delimiter: Character)) throws {
        let dialect = try #require(combination.quoting.dialect(combination.delimiter))
        var random = SplitMix(state: UInt64(combination.delimiter.asciiValue ?? 0))
        for number in 0..<500 {
            let lineEnd = ["\n", "\r\n", "\r"][number % 3]
            // Without quotes, an escaped CR and the LF of a line end would be one line break.
            let table = Self.table(encoding, without: dialect.quote == nil ? "\r" : nil, using: &random)
            let separator = String(combination.delimiter) + (dialect.skipsSpaces ? " " : "")
            let text = table.map { $0.map(dialect.quoted).joined(separator: separator) + lineEnd }.joined()
            let bytes = encoding.bytes(of: text, withMark: number % 2 == 0)
            let source = encoding.decoding(PiecewiseSource(bytes, piece: .random(in: 1...40, using: &random)))
            // A reader that takes stray quotes for text reads texts without any the same.
            var reader = CSVReader(
                source, dialect: dialect.readingQuotesInsideAsText(number % 5 == 0), chunk: 64)
            let records = try reader.rest()
            try #require(utf8(of: records) == utf8(of: table), "\(text.debugDescription)")
        }
    }

    static let pieces = [
        ",", ";", "\t", "|", "\"", "\"\"", "'", "\\", "\\n", "\n", "\r", "\r\n", " ", "a", "Moldova", "é",
        "=1+1",
    ]

    /// A table of texts that the encoding can write.
    static func table(
        _ encoding: TextEncoding, without excluded: String?, using random: inout SplitMix
    ) -> [[String]] {
        let pieces =
            pieces.filter { $0 != excluded }
            + (encoding == .windows1252 ? ["€", "ÿ", "“"] : ["𝔘", "ქ", "e\u{301}"])

        return (0..<Int.random(in: 0...4, using: &random)).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<Int.random(in: 0...4, using: &random))
                    .map { _ in pieces[.random(in: pieces.indices, using: &random)] }.joined()
            }
        }
    }
}

extension TextEncoding {
    /// The bytes of a text, with a byte-order mark where there is one.
    func bytes(of text: String, withMark: Bool = false) -> [UInt8] {
        let marked = (withMark && self != .windows1252 ? "\u{FEFF}" : "") + text
        return switch self {
        case .utf8: Array(marked.utf8)
        case .utf16LittleEndian: marked.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: marked.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1252:
            marked.unicodeScalars.map { scalar in
                Self.windows1252[scalar] ?? UInt8(scalar.value)
            }
        }
    }

    private static let windows1252: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "“": 0x93, "”": 0x94, "’": 0x92, "œ": 0x9C,
    ]
}
