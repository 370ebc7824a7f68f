import Testing

@testable import CSV

@Suite("A source that is read ahead")
struct AheadSourceTests {
    /// Ten bytes at a time, and an error in place of the end if there is to be one.
    private struct Slow: ByteSource {
        var left: Int
        let failure: CSVError?

        mutating func read(into output: inout OutputSpan<UInt8>) throws(CSVError) {
            if left == 0, let failure { throw failure }
            for _ in 0..<min(left, 10, output.freeCapacity) {
                output.append(UInt8(truncatingIfNeeded: left))
                left -= 1
            }
        }
    }

    private func source(_ count: Int, _ failure: CSVError? = nil) -> AheadSource {
        AheadSource(PeekedSource(Slow(left: count, failure: failure), peeking: 15))
    }

    @Test("all bytes come in their order, however many are asked for", arguments: [1, 7, 10, 4096])
    func order(_ count: Int) throws {
        var source = source(1000)
        var all: [UInt8] = []
        while true {
            let next = try source.bytes(atMost: count)
            if next.isEmpty { break }
            all += next
        }
        #expect(all == (0..<1000).map { UInt8(truncatingIfNeeded: 1000 - $0) })
        #expect(try source.bytes(atMost: count) == [])
    }

    @Test("what goes wrong is said behind the bytes before it")
    func failure() throws {
        var source = source(95, CSVError(.folder))
        var count = 0
        #expect(throws: CSVError(.folder)) {
            while true { count += try source.bytes(atMost: 64).count }
        }
        #expect(count == 95)
    }

    @Test("who leaves off before the end waits for nothing")
    func leftOff() throws {
        var source = source(1 << 24)
        #expect(try source.bytes(atMost: 4).count == 4)
    }

    @Test(
        "a long file is recognised as a short one is, and a fault far behind is told with its line",
        arguments: [(TextEncoding.utf8, "é"), (.windows1252, "\u{E9}")])
    func long(_ encoding: TextEncoding, _ letter: String) throws {
        let row = "Ukraine;\(letter);\"a\nb\"\r\n"
        let bytes = [UInt8](
            (encoding == .utf8
                ? Array(row.utf8) : row.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
        let rows = (3 << 18) / bytes.count
        let text = [UInt8]((0..<rows).flatMap { _ in bytes })
        let found = try Recognition(of: MemorySource(text))
        #expect(found.encoding == encoding)
        #expect(found.shape.records == rows && found.shape.columns == 3)
        #expect(throws: CSVError(.unclosedQuote, line: 2 * rows + 1, field: 2)) {
            try Recognition(of: MemorySource(text + Array("a;\"b".utf8)))
        }
    }
}
