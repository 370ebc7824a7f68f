import CommitmentModel

/// Digests by which one commitment is recognised in several files.
///
/// Seeds carry them in place of titles and texts that are not ours to copy.
/// docs/import.md, "One commitment, many files", says how they are made.
enum CommitmentKeys {
    /// Of the folded title, without the number in front of it.
    static func title(_ title: String) -> String {
        digest(foldedTitle(title))
    }

    /// Of number, title, short title and text, all folded: two rows of one
    /// file are one commitment only if this is equal.
    static func row(number: String, title: String, shortTitle: String, text: String) -> String {
        digest([number, title, shortTitle, text].map(folded).joined(separator: "\u{1F}"))
    }

    /// 64 bits are plenty: a key is only ever compared within one plan.
    private static func digest(_ text: String) -> String {
        String(SHA256.hexadecimalDigest(of: text).prefix(16))
    }
}
