/// Makes scalars of bytes.
protocol ScalarDecoder: ~Copyable, Sendable {
    /// The next scalar; `nil` at the end of the source.
    mutating func next() throws(CSVError) -> Unicode.Scalar?
}

/// The text that a decoder makes of the bytes of a source, as UTF-8.
struct DecodedSource<Decoder: ScalarDecoder & ~Copyable>: ByteSource, ~Copyable {
    private var decoder: Decoder
    /// The bytes of a scalar for which there was no room.
    private var pending = UTF8.EncodedScalar()
    /// What ended the text, once all that stands before it is delivered.
    private var failure: CSVError?

    init(_ decoder: consuming Decoder) {
        self.decoder = decoder
    }

    mutating func read(into output: inout OutputSpan<UInt8>) throws(CSVError) {
        if let failure { throw failure }
        while output.freeCapacity > 0 {
            if !pending.isEmpty {
                output.append(pending.removeFirst())
                continue
            }
            do throws(CSVError) {
                guard let scalar = try decoder.next() else { return }
                if scalar.isASCII {
                    output.append(UInt8(truncatingIfNeeded: scalar.value))
                } else if let bytes = UTF8.encode(scalar) {
                    pending = bytes
                }
            } catch {
                guard output.count > 0 else { throw error }
                failure = error
                return
            }
        }
    }
}

/// The bytes of a source one at a time, counted.
struct ByteFeed: ~Copyable {
    private var source: any ByteSource & ~Copyable
    private var bytes: [UInt8] = []
    private var position = 0
    /// How many bytes were taken.
    private(set) var offset = 0

    init(_ source: consuming any ByteSource & ~Copyable) {
        self.source = source
    }

    mutating func next() throws(CSVError) -> UInt8? {
        if position == bytes.count {
            bytes = try source.bytes(atMost: 1 << 16)
            position = 0
            guard !bytes.isEmpty else { return nil }
        }
        defer {
            position += 1
            offset += 1
        }
        return bytes[position]
    }
}

extension ByteSource where Self: ~Copyable {
    /// The next bytes; none at the end of the source.
    mutating func bytes(atMost count: Int) throws(CSVError) -> [UInt8] {
        try [UInt8](capacity: count) { output throws(CSVError) in
            try read(into: &output)
        }
    }
}
