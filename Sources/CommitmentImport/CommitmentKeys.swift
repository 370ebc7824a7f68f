import CommitmentModel

/// Digests by which one commitment is recognised in several files.
///
/// Seeds carry them in place of titles and texts that are not ours to copy.
/// docs/import.md, "One commitment, many files", says how they are made.
enum CommitmentKeys {
    /// Of the folded title, without the number in front of it.
    static func title(_ title: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * title.utf8.count)
        appendFoldedTitle(title, to: &bytes)
        return digest(bytes)
    }

    /// Of number, title, short title and text, all folded: two rows of one
    /// file are one commitment only if this is equal.
    static func row(number: String, title: String, shortTitle: String, text: String) -> String {
        row(of: folded(number: number, title: title, shortTitle: shortTitle, text: text))
    }

    /// The folded words of a row, with U+001F between them.
    static func folded(number: String, title: String, shortTitle: String, text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        // Twice as much as there are bytes, so that folding never has to make room.
        let count = number.utf8.count + title.utf8.count + shortTitle.utf8.count + text.utf8.count
        bytes.reserveCapacity(2 * count + 3)
        appendFolded(number, to: &bytes)
        for part in [title, shortTitle, text] {
            bytes.append(0x1F)
            appendFolded(part, to: &bytes)
        }
        return bytes
    }

    /// The key of a row whose words are folded already.
    static func row(of folded: [UInt8]) -> String { digest(folded) }

    /// 64 bits are plenty: a key is only ever compared within one plan.
    private static func digest(_ bytes: [UInt8]) -> String { SHA256.shortDigest(of: bytes.span) }
}
