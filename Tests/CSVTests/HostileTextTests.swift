import CSV
import Testing

/// A text that is the same few bytes over and over, made while it is read.
struct RepeatingSource: ByteSource {
    private let start: [UInt8]
    private let unit: [UInt8]
    private let count: Int
    private var position = 0

    /// A text of `count` bytes.
    init(_ start: String = "", repeating unit: String, count: Int) {
        self.start = Array(start.utf8)
        self.unit = Array(unit.utf8)
        self.count = count
    }

    mutating func read(into output: inout OutputSpan<UInt8>) {
        while position < count, output.freeCapacity > 0 {
            let inStart = position < start.count
            output.append(inStart ? start[position] : unit[(position - start.count) % unit.count])
            position += 1
        }
    }
}

@Suite("Hostile texts")
struct HostileTextTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let source: RepeatingSource
        let sentence: String
    }

    static let tooLong = "the field is longer than 16777216 bytes. Look for a quote that is not closed."

    static let cases = [
        Case(
            testDescription: "64 MB of quotes", source: RepeatingSource(repeating: "\"", count: 64 << 20),
            sentence: "line 1, field 1: " + tooLong),
        Case(
            testDescription: "a quote that is never closed in 100 MB",
            source: RepeatingSource("a,b\nc,\"", repeating: "text, and more\n", count: 100 << 20),
            sentence: "line 2, field 2: " + tooLong),
        Case(
            testDescription: "a line of 64 MB", source: RepeatingSource(repeating: "text ", count: 64 << 20),
            sentence: "line 1, field 1: " + tooLong),
        Case(
            testDescription: "50,001 columns", source: RepeatingSource(repeating: ",", count: 50_000),
            sentence: "line 1: the record has more than 50000 fields. Check the delimiter and the line ends."),
        Case(
            testDescription: "a field of one byte more than 16 MB",
            source: RepeatingSource("a,b\nc,", repeating: "x", count: (16 << 20) + 7),
            sentence: "line 2, field 2: " + tooLong),
    ]

    @Test("end in a clear sentence", arguments: cases)
    func sentence(_ example: Case) {
        let error = #expect(throws: CSVError.self) { try Recognition(of: example.source) }
        #expect(error?.description == example.sentence)
    }

    @Test(
        "with stray quotes take time in proportion to their length",
        arguments: ["\"\"a,", "\"a,", "\"a\"b,", "\"\"\"a,", "\"a\"\",", "\" \"\",\"\"", "a\"", "'\"', "])
    func linear(_ unit: String) {
        func time(_ count: Int) -> Duration {
            ContinuousClock().measure {
                var reader = CSVReader(
                    RepeatingSource(repeating: unit, count: count),
                    dialect: Dialect.rfc4180.readingQuotesInsideAsText(true),
                    limits: Limits(fieldsPerRecord: .max))
                do { while try reader.next() {} } catch {}
            }
        }
        // Eight times as long: 64 times the time would be square; other tests make noise.
        let (short, long) = (time(1 << 15), time(1 << 18))
        #expect(long < short * 30 + .milliseconds(100), "\(short), \(long)")
    }

    @Test("that seem to open a field again and again are looked at twice at most")
    func openingQuotes() throws {
        func time(_ count: Int) throws -> Duration {
            let text = String(repeating: "\"\"a,", count: count) + "\"x\ny,\"z\"\n"
            var reader = CSVReader(
                MemorySource(text), dialect: Dialect.rfc4180.readingQuotesInsideAsText(true),
                limits: Limits(fieldsPerRecord: .max))
            return try ContinuousClock().measure { while try reader.next() {} }
        }
        let (short, long) = try (time(1 << 11), time(1 << 14))
        #expect(long < short * 30 + .milliseconds(100), "\(short), \(long)")
    }

    @Test("a field of 16 MB is read")
    func largest() throws {
        var reader = CSVReader(RepeatingSource("a,", repeating: "x", count: (16 << 20) + 2))
        #expect(try reader.next() && reader.withBytes(at: 1) { $0.count } == 16 << 20)
    }
}
