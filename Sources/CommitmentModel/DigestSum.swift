/// The digest of many texts, the same in whatever order they come.
///
/// The SHA-256 of each text is taken as eight numbers of 32 bits and added to
/// eight sums of 64 bits, which four billion texts do not fill; the SHA-256 of
/// the sums is the digest of all. A text that comes twice counts twice.
///
/// It finds what changed, by accident or by hand, and is no seal: who may choose
/// tens of thousands of the texts can search for others with the same sums, with
/// as much work as for two digests that share their first 64 bits.
package struct DigestSum {
    private var sums: InlineArray<8, UInt64> = .init(repeating: 0)

    package init() {}

    /// Takes in one more text, as UTF-8.
    package mutating func add(_ text: Span<UInt8>) {
        let words = SHA256.words(of: text)
        for index in 0..<8 { sums[index] &+= UInt64(words[index]) }
    }

    /// 64 hexadecimal digits.
    package func hexadecimalDigest() -> String {
        var digest = SHA256()
        for index in 0..<8 {
            digest.update((0..<8).map { UInt8(truncatingIfNeeded: sums[index] >> UInt64(56 - 8 * $0)) })
        }
        return digest.hexadecimalDigest()
    }
}
