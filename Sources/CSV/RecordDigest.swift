/// A number that records of the same bytes share, and that two others share by
/// chance once in 2⁶⁴ times; nothing that would withstand an attack.
package struct RecordDigest: Equatable, Sendable {
    package private(set) var value: UInt64

    /// The digest of nothing; another seed gives all else other digests.
    package init(seed: UInt64 = 0) {
        value = seed ^ 0x9E37_79B9_7F4A_7C15
    }

    /// Takes in the bytes of a field, and that it ends.
    package mutating func add(_ bytes: Span<UInt8>) {
        mix(UInt64(truncatingIfNeeded: bytes.count))
        var offset = 0
        while offset <= bytes.count - 8 {
            mix(UInt64(eightBytesOf: bytes, at: offset))
            offset += 8
        }
        guard offset < bytes.count else { return }
        var rest: UInt64 = 0
        while offset < bytes.count {
            rest = rest << 8 | UInt64(bytes[offset])
            offset += 1
        }
        mix(rest)
    }

    /// Multiplies, and folds the upper half of the product into the lower one.
    private mutating func mix(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        value = product.high ^ product.low &+ word &* 0x9E37_79B9_7F4A_7C15
    }
}

extension RecordReader where Self: ~Copyable {
    package func digest(seed: UInt64) -> UInt64 { digestOfFields(seed: seed) }

    /// Of what all fields hold, however they are written.
    func digestOfFields(seed: UInt64) -> UInt64 {
        var digest = RecordDigest(seed: seed)
        for index in 0..<fieldCount { withBytes(at: index) { digest.add($0) } }
        return digest.value
    }

    /// The digest of some fields; one that the record lacks is empty.
    package func digest(ofFields indices: [Int], seed: UInt64) -> UInt64 {
        var digest = RecordDigest(seed: seed)
        for index in indices {
            guard index < fieldCount else {
                digest.add([UInt8]().span)
                continue
            }
            withBytes(at: index) { digest.add($0) }
        }
        return digest.value
    }
}

extension UInt64 {
    /// The eight bytes from `offset` on, the first of them lowest.
    fileprivate init(eightBytesOf bytes: Span<UInt8>, at offset: Int) {
        // The load checks its bounds. It is called unsafe for types in which
        // not every bit pattern is a value; in an integer every one is.
        let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        self.init(littleEndian: word)
    }
}
