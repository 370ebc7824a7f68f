import Testing

@testable import CSV

@Suite("Sixteen bytes at once")
struct ByteBlockTests {
    /// Bytes in which few values are frequent.
    private static func bytes(_ random: inout SplitMix) -> [UInt8] {
        let values: [UInt8] = [0, 1, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x41, 0x7F, 0x80, 0xC3, 0xFF]
        return (0..<48).map { _ in values[Int(random.next() % UInt64(values.count))] }
    }

    @Test("Each bit of a mask says what the comparison says of its byte")
    func bits() {
        var random = SplitMix(state: 1)
        for _ in 0..<2_000 {
            let bytes = Self.bytes(&random)
            let offset = Int(random.next() % 33)
            let mask = ByteBlock(bytesOf: bytes.span, at: offset) .== ByteBlock(repeating: 0x22)
            let expected = (0..<16).reduce(UInt64(0)) { $0 | (bytes[offset + $1] == 0x22 ? 1 << $1 : 0) }
            #expect(mask.bits == expected)
            #expect(mask.isEmpty == (expected == 0))
        }
    }

    @Test("The first stop byte is the first that is one, in a block and behind the last")
    func stops() {
        var random = SplitMix(state: 2)
        let two = StopBytes(lineBreaksAnd: 0x22, 0x22)
        let five = StopBytes(lineBreaksAnd: 0x22, 0x2C, 0x3B)
        for _ in 0..<2_000 {
            let bytes = Self.bytes(&random)
            for (stops, values) in [
                (two, [0x0A, 0x0D, 0x22]), (five, [0x0A, 0x0D, 0x22, 0x2C, 0x3B] as [UInt8]),
            ] {
                let start = Int(random.next() % 49)
                let expected = bytes[start...].firstIndex(where: values.contains) ?? bytes.count
                #expect(stops.firstOffset(in: bytes.span, from: start) == expected)
            }
        }
    }

    @Test("The first byte that is zero or beyond ASCII is found")
    func unusual() {
        var random = SplitMix(state: 3)
        for _ in 0..<2_000 {
            var bytes = [UInt8](repeating: 0x7F, count: Int(random.next() % 60))
            if !bytes.isEmpty, random.next() % 4 > 0 {
                bytes[Int(random.next() % UInt64(bytes.count))] = [0, 0x80, 0xFF, 1][Int(random.next() % 4)]
            }
            let expected = bytes.firstIndex { $0 == 0 || $0 >= 0x80 } ?? bytes.count
            #expect(UTF8Sequence.firstUnusual(in: bytes.span, from: 0) == expected)
        }
    }
}
