import CZlib

/// Bytes in fewer bytes, as browsers take them (RFC 1952).
enum Gzip {
    /// The same bytes for the same bytes; `nil` where nothing is won.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        // Below the size of a packet nothing arrives sooner.
        guard bytes.count > 1_000, bytes.count < Int(UInt32.max) else { return nil }
        var stream = z_stream()
        // 15 is the widest window, and 16 more asks for gzip in place of zlib's own frame.
        guard
            deflateInit2_(
                &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        let packed = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            bytes.withUnsafeBufferPointer { input in
                // zlib reads from here and never writes; its header does not say so.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : 0
            }
        }
        return packed.isEmpty || packed.count >= bytes.count ? nil : packed
    }
}
