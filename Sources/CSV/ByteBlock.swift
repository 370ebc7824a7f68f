/// Sixteen bytes that are looked at in one step.
typealias ByteBlock = SIMD16<UInt8>

extension SIMD16<UInt8> {
    /// The bytes from `offset` on, of which there have to be sixteen.
    init(bytesOf bytes: Span<UInt8>, at offset: Int) {
        // The load checks its bounds. It is called unsafe for types in which
        // not every bit pattern is a value; in a vector of integers every one is.
        self = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Self.self)
    }
}

/// What a comparison says of each byte of a block.
typealias BlockMask = SIMDMask<SIMD16<Int8>>

extension SIMDMask<SIMD16<Int8>> {
    /// The same mask as two words, the first byte lowest.
    private var words: (UInt64, UInt64) {
        // A mask is a vector of sixteen bytes, each with all bits set or none:
        // both loads lie in it, and an integer takes any bits.
        withUnsafeBytes(of: self) { bytes in
            (
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
    }

    /// Whether the comparison holds for no byte.
    var isEmpty: Bool { words.0 | words.1 == 0 }

    /// A bit for each byte, that of the first byte lowest.
    var bits: UInt64 { Self.highestBits(of: words.0) | Self.highestBits(of: words.1) << 8 }

    private static func highestBits(of word: UInt64) -> UInt64 {
        // Of the sum of shifted words that the product is, the upper byte gets
        // one bit of each, and nothing is carried into it.
        ((word & 0x8080_8080_8080_8080) &* 0x0002_0408_1020_4081) >> 56
    }
}
