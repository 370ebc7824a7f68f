/// Makes text of UTF-16.
struct UTF16Decoder: ScalarDecoder, ~Copyable {
    private var feed: ByteFeed
    private let isBigEndian: Bool

    init(_ feed: consuming ByteFeed, isBigEndian: Bool) {
        self.feed = feed
        self.isBigEndian = isBigEndian
    }

    mutating func next() throws(CSVError) -> Unicode.Scalar? {
        let offset = feed.offset
        guard let unit = try nextUnit() else { return nil }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard UTF16.isLeadSurrogate(unit), let trail = try nextUnit(), UTF16.isTrailSurrogate(trail) else {
            throw CSVError(.loneSurrogate(offset: offset))
        }
        return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    }

    private mutating func nextUnit() throws(CSVError) -> UInt16? {
        guard let first = try feed.next() else { return nil }
        guard let second = try feed.next() else { throw CSVError(.oddLength(bytes: feed.offset)) }
        let (high, low) = isBigEndian ? (first, second) : (second, first)
        return UInt16(high) << 8 | UInt16(low)
    }
}
