/// The bytes at which a scan has to stop, searched for eight at a time.
///
/// Eight bytes are compared with a stop byte by XOR, which turns equal bytes
/// into zero; `(x - 0x01…) & ~x & 0x80…` then marks the zero bytes. A borrow
/// can mark a byte wrongly, but only above a right mark, so the lowest mark
/// is always right.
struct StopBytes {
    // Three words, so that they stay in registers; the line breaks are constants.
    private let first: UInt64
    private let second: UInt64
    /// The second once more, if there are only two.
    private let third: UInt64

    /// Line breaks and up to three more; name a byte twice if there is only one.
    init(lineBreaksAnd first: UInt8, _ second: UInt8, _ third: UInt8? = nil) {
        self.first = UInt64(repeating: first)
        self.second = UInt64(repeating: second)
        self.third = UInt64(repeating: third ?? second)
    }

    /// The first stop byte at or after `start`, or the end of `bytes`.
    func firstOffset(in bytes: Span<UInt8>, from start: Int) -> Int {
        // Few dialects have a third byte, and the others shall not pay for it.
        if third != second { return firstOffsetOfFive(in: bytes, from: start) }
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

    @inline(never)
    private func firstOffsetOfFive(in bytes: Span<UInt8>, from start: Int) -> Int {
        func marksOfFive(in word: UInt64) -> UInt64 {
            marks(in: word) | (zeroBytes(word ^ third) & .highBitOfEachByte)
        }
        var offset = start
        while offset <= bytes.count - 8 {
            let found = marksOfFive(in: UInt64(eightBytesOf: bytes, at: offset))
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < bytes.count, marksOfFive(in: UInt64(repeating: bytes[offset])) == 0 {
            offset += 1
        }
        return offset
    }

    /// Every stop byte of a word, and no other.
    ///
    /// No carry leaves a byte here: 0x7F and at most 0x7F make no more than 0xFE.
    func allMarks(in word: UInt64) -> UInt64 {
        func exactZeroBytes(_ word: UInt64) -> UInt64 {
            ~(((word & ~.highBitOfEachByte) &+ ~.highBitOfEachByte) | word)
        }
        var marks =
            exactZeroBytes(word ^ .lineFeeds) | exactZeroBytes(word ^ .carriageReturns)
            | exactZeroBytes(word ^ first) | exactZeroBytes(word ^ second)
        if third != second { marks |= exactZeroBytes(word ^ third) }
        return marks & .highBitOfEachByte
    }

    private func marks(in word: UInt64) -> UInt64 {
        let marks =
            zeroBytes(word ^ .lineFeeds) | zeroBytes(word ^ .carriageReturns)
            | zeroBytes(word ^ first) | zeroBytes(word ^ second)
        return marks & .highBitOfEachByte
    }

    private func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- .lowBitOfEachByte) & ~word
    }
}

extension UInt64 {
    static let lowBitOfEachByte: UInt64 = 0x0101_0101_0101_0101
    static let highBitOfEachByte: UInt64 = 0x8080_8080_8080_8080

    fileprivate static let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    fileprivate static let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D

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
