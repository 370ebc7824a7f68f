/// Where a reader gets its bytes from: always UTF-8, a stretch at a time.
///
/// A file in another encoding is a source too: a decoder wraps the source
/// of the raw bytes and delivers the same text as UTF-8, so the reader
/// never has to know.
package protocol ByteSource: ~Copyable, Sendable {
    /// Appends the next bytes to `output`, as many as it has room for or fewer.
    ///
    /// There is room for one at least. Appending nothing says that the source
    /// has ended; it is not asked again.
    ///
    /// - Throws: A ``CSVError`` without a line; the reader puts in its own.
    mutating func read(into output: inout OutputSpan<UInt8>) throws(CSVError)
}

/// Bytes that are in memory already, for seeds in the binary and for tests.
package struct MemorySource: ByteSource {
    private var rest: ArraySlice<UInt8>

    /// A source of these bytes.
    package init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// A source of the UTF-8 of `text`.
    package init(_ text: String) {
        self.init(Array(text.utf8))
    }

    package mutating func read(into output: inout OutputSpan<UInt8>) {
        let next = rest.prefix(output.freeCapacity)
        for byte in next { output.append(byte) }
        rest = rest.dropFirst(next.count)
    }
}
