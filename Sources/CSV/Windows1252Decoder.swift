/// Makes text of Windows-1252, as Unicode's table of 1998 has it.
///
/// The five bytes to which that table gives nothing (81, 8D, 8F, 90, 9D) are
/// an error: a file that holds one is in another encoding, such as
/// Windows-1250, and its other letters would be wrong as well.
struct Windows1252Decoder: ScalarDecoder, ~Copyable {
    private var feed: ByteFeed

    init(_ feed: consuming ByteFeed) {
        self.feed = feed
    }

    mutating func next() throws(CSVError) -> Unicode.Scalar? {
        let offset = feed.offset
        guard let byte = try feed.next() else { return nil }
        guard byte >= 0x80, byte < 0xA0 else { return Unicode.Scalar(byte) }
        guard let scalar = Self.from80To9F[Int(byte - 0x80)] else {
            throw CSVError(.notWindows1252(byte: byte, offset: offset))
        }
        return scalar
    }

    private static let from80To9F: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
