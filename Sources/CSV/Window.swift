/// The part of a source that is in memory: the record being read, and what
/// was read beyond it.
///
/// Offsets count from the start of the record, so they stay the same when
/// the bytes move to make room.
struct Window: ~Copyable {
    private var source: any ByteSource & ~Copyable
    private var sourceHasEnded = false
    private var bytes: [UInt8] = []
    private var start = 0
    private let chunk: Int
    private let limit: Int
    /// Where in the source the record starts.
    private(set) var sourceOffset = 0

    /// A window that asks for `chunk` bytes at a time and holds not much more
    /// than a record of `limit` bytes.
    init(_ source: consuming any ByteSource & ~Copyable, chunk: Int, limit: Int) {
        self.source = source
        self.chunk = chunk
        self.limit = limit
        bytes.reserveCapacity(chunk)
    }

    /// How many bytes are here, from the start of the record on.
    var count: Int { bytes.count - start }

    /// A byte that is here.
    subscript(offset: Int) -> UInt8 { bytes[start + offset] }

    /// The byte at `offset`, read from the source if need be; `nil` at its end.
    // A call would cost as much as all else that is done for a short field.
    @inline(__always)
    mutating func byte(at offset: Int) throws(CSVError) -> UInt8? {
        while offset >= count {
            guard try fill() else { return nil }
        }
        return self[offset]
    }

    /// The first stop byte that is here at or after `offset`, or `count`.
    func firstOffset(of stops: StopBytes, from offset: Int) -> Int {
        stops.firstOffset(in: bytes.span, from: start + offset) - start
    }

    /// Lends bytes that are here to `body`.
    func withBytes<Result, Failure>(
        _ range: Range<Int>, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(bytes.span.extracting(start + range.lowerBound..<start + range.upperBound))
    }

    /// Drops the quotes and escapes that only say that the next byte is text.
    ///
    /// - Returns: Where the bytes are that remain.
    mutating func unescape(_ range: Range<Int>, _ dialect: Dialect, isQuoted: Bool) -> Range<Int> {
        let end = start + range.upperBound
        var source = start + range.lowerBound
        var target = source
        let quote = isQuoted ? dialect.quote ?? dialect.escape ?? 0 : dialect.escape ?? 0
        let stops = StopBytes(lineBreaksAnd: quote, dialect.escape ?? quote)
        while source < end {
            // What stands before the next byte that may mean something moves as a whole.
            var stop = source
            while stop < end, bytes[stop] != quote, bytes[stop] != dialect.escape {
                stop = min(end, stops.firstOffset(in: bytes.span, from: stop + 1))
            }
            move(source..<stop, to: target)
            target += stop - source
            source = stop
            guard source < end else { break }
            var byte = bytes[source]
            source += 1
            if source < end {
                let next = bytes[source]
                let isDoubled = isQuoted && byte == dialect.quote && next == byte
                if isDoubled || (byte == dialect.escape && dialect.hasMeaning(next)) {
                    byte = next
                    source += 1
                }
            }
            bytes[target] = byte
            target += 1
        }
        return range.lowerBound..<target - start
    }

    /// Moves bytes towards the start.
    private mutating func move(_ range: Range<Int>, to target: Int) {
        guard target < range.lowerBound, !range.isEmpty else { return }
        precondition(target >= 0 && range.upperBound <= bytes.count)
        bytes.withUnsafeMutableBufferPointer { buffer in
            // Both stretches lie in the array, as was just checked; they may overlap.
            guard let start = buffer.baseAddress else { return }
            (start + target).update(from: start + range.lowerBound, count: range.count)
        }
    }

    /// Leaves a record behind; the next one starts at `offset`.
    mutating func advance(to offset: Int) {
        start += offset
        sourceOffset += offset
    }

    /// Reads on behind the bytes that are here.
    ///
    /// - Returns: `false` if the source has ended.
    mutating func fill() throws(CSVError) -> Bool {
        guard !sourceHasEnded else { return false }
        if bytes.count == bytes.capacity {
            bytes.removeSubrange(..<start)
            start = 0
        }
        // Doubling keeps the copying linear; at the limit, a last look beyond it is enough.
        if bytes.count == bytes.capacity {
            bytes.reserveCapacity(max(min(2 * bytes.count, limit), bytes.count + chunk))
        }
        let before = bytes.count
        try Self.append(to: &bytes, from: &source)
        sourceHasEnded = bytes.count == before
        return !sourceHasEnded
    }

    // Static, because the source is asked while the bytes are being changed.
    private static func append(
        to bytes: inout [UInt8], from source: inout any ByteSource & ~Copyable
    ) throws(CSVError) {
        try bytes.append(addingCapacity: bytes.capacity - bytes.count) { (output) throws(CSVError) in
            try source.read(into: &output)
        }
    }
}
