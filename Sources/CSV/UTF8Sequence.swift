/// The letters of a text in UTF-8, whose bytes may be anything.
enum UTF8Sequence {
    /// The first byte from `start` on that is zero or beyond ASCII, or the end; looked for sixteen at a time.
    static func firstUnusual(in bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset <= bytes.count - ByteBlock.scalarCount {
            let block = ByteBlock(bytesOf: bytes, at: offset)
            // One less than zero is the greatest of all.
            let unusual = (block &- ByteBlock(repeating: 1)) .>= ByteBlock(repeating: 0x7F)
            if !unusual.isEmpty { return offset + unusual.bits.trailingZeroBitCount }
            offset += ByteBlock.scalarCount
        }
        while offset < bytes.count, bytes[offset] != 0, bytes[offset] < 0x80 { offset += 1 }
        return offset
    }

    /// How many bytes the letter beyond ASCII has that begins at a place; 0 where none does.
    ///
    /// Table 3-7 of the Unicode Standard: the second byte excludes overlong
    /// forms, surrogates and what is beyond U+10FFFF.
    static func length(in bytes: Span<UInt8>, at place: Int) -> Int {
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch bytes[place] {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0x80...0xBF)
            }
        guard length > 0, place + length <= bytes.count, second.contains(bytes[place + 1]) else { return 0 }
        if length > 2, bytes[place + 2] & 0xC0 != 0x80 { return 0 }
        if length > 3, bytes[place + 3] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
