/// The first byte of a text that no text in UTF-8 can hold.
enum TextFault {
    /// The fault with the lowest offset, or `nil` if `bytes` are text.
    static func first(in bytes: Span<UInt8>) -> (offset: Int, isZero: Bool)? {
        var offset = 0
        while true {
            offset = UTF8Sequence.firstUnusual(in: bytes, from: offset)
            guard offset < bytes.count else { return nil }
            if bytes[offset] == 0 { return (offset, true) }
            let length = UTF8Sequence.length(in: bytes, at: offset)
            guard length > 0 else { return (offset, false) }
            offset += length
        }
    }
}
