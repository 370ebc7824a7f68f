/// The first byte of a text that no text in UTF-8 can hold.
enum TextFault {
    /// The fault with the lowest offset, or `nil` if `bytes` are text.
    static func first(in bytes: Span<UInt8>) -> (offset: Int, isZero: Bool)? {
        let (hasZero, isASCII) = survey(bytes)
        let zero = hasZero ? bytes.indices.first { bytes[$0] == 0 } : nil
        if !isASCII {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes)
            } catch {
                let offset = error.byteOffsets.lowerBound
                if offset < zero ?? .max { return (offset, false) }
            }
        }
        return zero.map { ($0, true) }
    }

    /// Most records are ASCII and have no zero byte, which costs little to
    /// know when eight bytes are looked at together.
    private static func survey(_ bytes: Span<UInt8>) -> (hasZero: Bool, isASCII: Bool) {
        // The high bits mark zero bytes (see `StopBytes`) and bytes beyond ASCII.
        var zeros: UInt64 = 0
        var union: UInt64 = 0
        func add(_ word: UInt64) {
            zeros |= (word &- .lowBitOfEachByte) & ~word
            union |= word
        }
        var offset = 0
        while offset <= bytes.count - 8 {
            add(UInt64(eightBytesOf: bytes, at: offset))
            offset += 8
        }
        while offset < bytes.count {
            add(UInt64(repeating: bytes[offset]))
            offset += 1
        }
        return (zeros & .highBitOfEachByte != 0, union & .highBitOfEachByte == 0)
    }
}
