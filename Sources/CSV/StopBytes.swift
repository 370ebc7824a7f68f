/// The bytes at which a scan has to stop, searched for eight at a time.
///
/// Eight bytes are compared with a stop byte by XOR, which turns equal bytes
/// into zero; `(x - 0x01…) & ~x & 0x80…` then marks the zero bytes. A borrow
/// can mark a byte wrongly, but only above a right mark, so the lowest mark
/// is always right.
struct StopBytes {
    private let lineFeed = UInt64(repeating: .lineFeed)
    private let carriageReturn = UInt64(repeating: .carriageReturn)
    private let first: UInt64
    private let second: UInt64

    /// Line breaks and two more; name a byte twice if there is only one.
    init(lineBreaksAnd first: UInt8, _ second: UInt8) {
        self.first = UInt64(repeating: first)
        self.second = UInt64(repeating: second)
    }

    /// The first stop byte at or after `start`, or the end of `bytes`.
    func firstOffset(in bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset <= bytes.count - 8 {
            let found = marks(in: UInt64(eightBytesOf: bytes, at: offset))
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < bytes.count, marks(in: UInt64(repeating: bytes[offset])) == 0 {
            offset += 1
        }
        return offset
    }

    private func marks(in word: UInt64) -> UInt64 {
        func zeroBytes(_ x: UInt64) -> UInt64 { (x &- .lowBitOfEachByte) & ~x }
        let marks =
            zeroBytes(word ^ lineFeed) | zeroBytes(word ^ carriageReturn)
            | zeroBytes(word ^ first) | zeroBytes(word ^ second)
        return marks & .highBitOfEachByte
    }
}

extension UInt64 {
    static let lowBitOfEachByte: UInt64 = 0x0101_0101_0101_0101
    static let highBitOfEachByte: UInt64 = 0x8080_8080_8080_8080

    init(repeating byte: UInt8) {
        self = UInt64(byte) &* .lowBitOfEachByte
    }

    /// The eight bytes from `offset` on, the first of them lowest.
    init(eightBytesOf bytes: Span<UInt8>, at offset: Int) {
        // The load checks its bounds. It is called unsafe for types in which
        // not every bit pattern is a value; in an integer every one is.
        let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        self.init(littleEndian: word)
    }
}
