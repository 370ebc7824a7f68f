import CommitmentModel
import MapPages

/// An answer as it goes out, made once and sent often.
struct StoredAnswer: Sendable {
    /// Bytes and their strong ETag.
    struct Body: Sendable {
        let bytes: [UInt8]
        let tag: String

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            var digest = SHA256()
            digest.update(bytes)
            tag = "\"\(digest.hexadecimalDigest().prefix(32))\""
        }
    }

    let status: Int
    let contentType: String
    let plain: Body
    /// The same in gzip, where that is smaller.
    let packed: Body?

    /// Whether it may be sent again to the next who asks.
    let isKept: Bool

    init(_ answer: Answer, isKept: Bool) {
        self.isKept = isKept
        status = answer.status.rawValue
        contentType = answer.contentType
        plain = Body(answer.bytes)
        packed = Gzip.compressed(answer.bytes).map(Body.init)
    }

    /// What it takes in memory; an address may be as long as 8 KB itself.
    var size: Int { plain.bytes.count + (packed?.bytes.count ?? 0) + 10_000 }
}
