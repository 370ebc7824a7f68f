/// The bytes at which a scan has to stop, searched for sixteen at a time: line
/// breaks and up to three more.
struct StopBytes {
    private let first: ByteBlock
    private let second: ByteBlock
    private let third: ByteBlock

    /// Line breaks and the bytes named; name one twice if there are fewer.
    init(lineBreaksAnd first: UInt8, _ second: UInt8, _ third: UInt8? = nil) {
        self.first = ByteBlock(repeating: first)
        self.second = ByteBlock(repeating: second)
        self.third = ByteBlock(repeating: third ?? second)
    }

    /// The first stop byte at or after `start`, or the end of `bytes`.
    func firstOffset(in bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset <= bytes.count - ByteBlock.scalarCount {
            let stops = stops(in: ByteBlock(bytesOf: bytes, at: offset))
            if !stops.isEmpty { return offset + stops.bits.trailingZeroBitCount }
            offset += ByteBlock.scalarCount
        }
        while offset < bytes.count, !contains(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The stop bytes of a block.
    func stops(in block: ByteBlock) -> BlockMask {
        let lineBreaks =
            (block .== ByteBlock(repeating: .lineFeed)) .| (block .== ByteBlock(repeating: .carriageReturn))
        return lineBreaks .| (block .== first) .| (block .== second) .| (block .== third)
    }

    private func contains(_ byte: UInt8) -> Bool {
        byte.isLineBreak || byte == first[0] || byte == second[0] || byte == third[0]
    }
}
