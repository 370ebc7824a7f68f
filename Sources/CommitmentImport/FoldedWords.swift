import CommitmentModel

/// The words of a row of OGP's files, folded once for all that is asked of them.
///
/// Seeds carry the keys in place of titles and texts that are not ours to copy.
/// docs/import.md, "One commitment, many files", says how they are made.
struct FoldedWords {
    /// Number, title, short title and text, as UTF-8, with U+001F between them.
    let bytes: [UInt8]
    /// Where the words behind the number begin.
    let afterNumber: Int
    /// Of the title without its number.
    let titleKey: CommitmentKey
    let shortKey: CommitmentKey?

    init(number: String?, title: String, shortTitle: String?, text: String?) {
        let parts = [number, title, shortTitle, text].map { $0 ?? "" }
        var bytes: [UInt8] = []
        // Twice as much as there are bytes, so that folding never has to make room.
        bytes.reserveCapacity(2 * parts.reduce(0) { $0 + $1.utf8.count } + 3)
        var ends: [Int] = []
        for part in parts {
            if !ends.isEmpty { bytes.append(0x1F) }
            appendFolded(part, to: &bytes)
            ends.append(bytes.count)
        }
        func key(_ title: String, foldedFrom start: Int, to end: Int) -> CommitmentKey {
            wordsBehindNumber(title) != nil
                ? Self.titleKey(of: title) : CommitmentKey(of: bytes.span.extracting(start..<end))
        }
        afterNumber = ends[0]
        titleKey = key(title, foldedFrom: ends[0] + 1, to: ends[1])
        shortKey = shortTitle.map { key($0, foldedFrom: ends[1] + 1, to: ends[2]) }
        self.bytes = bytes
    }

    /// Of all the words: two rows of one file are one commitment only if it is equal.
    var rowKey: CommitmentKey { CommitmentKey(of: bytes.span) }

    /// Of a title alone.
    static func titleKey(of title: String) -> CommitmentKey {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * title.utf8.count)
        appendFoldedTitle(title, to: &bytes)
        return CommitmentKey(of: bytes.span)
    }
}
