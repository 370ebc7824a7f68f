/// A source whose first bytes have been looked at, and are delivered all the same.
struct PeekedSource: ByteSource, ~Copyable {
    /// The first bytes.
    let head: [UInt8]
    /// Whether the source ends with the head.
    let isWhole: Bool
    private var source: any ByteSource & ~Copyable
    private var position = 0
    /// What broke off the head.
    let failure: CSVError?

    /// Looks at no less than `count` bytes, if the source has them.
    init(_ source: consuming any ByteSource & ~Copyable, peeking count: Int) {
        var source = source
        var head: [UInt8] = []
        var failure: CSVError?
        var hasEnded = false
        while head.count < count, !hasEnded {
            do throws(CSVError) {
                let next = try source.bytes(atMost: count)
                head += next
                hasEnded = next.isEmpty
            } catch {
                failure = error
                hasEnded = true
            }
        }
        self.head = head
        self.source = source
        self.failure = failure
        isWhole = hasEnded
    }

    mutating func read(into output: inout OutputSpan<UInt8>) throws(CSVError) {
        if position < head.count {
            let next = head[position...].prefix(output.freeCapacity)
            for byte in next { output.append(byte) }
            position += next.count
        } else if let failure {
            throw failure
        } else if !isWhole {
            try source.read(into: &output)
        }
    }
}
