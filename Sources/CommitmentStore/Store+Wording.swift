package import CommitmentModel
import SQLite

extension Store {
    /// What a commitment says at length, and the reports on it in their words;
    /// `id` is its row.
    package func wording(ofCommitment id: Int) throws -> CommitmentWording {
        let reviews = try connection.rows(StoreSQL.query("reviews")) {
            try $0.bind(id, to: ":commitment")
        } decode: { row in
            ReviewWording(
                report: row.integer(at: 0), completion: row.textOrNil(at: 1), results: row.textOrNil(at: 2),
                ambition: row.textOrNil(at: 3), specificity: row.textOrNil(at: 4),
                accountability: row.flag(at: 5), technology: row.flag(at: 6), source: row.text(at: 7),
                reportSource: row.text(at: 8))
        }
        let found = try connection.rows(
            "SELECT short_title, theme, text, supporting FROM commitment WHERE id = :commitment"
        ) {
            try $0.bind(id, to: ":commitment")
        } decode: { row in
            CommitmentWording(
                shortTitle: row.textOrNil(at: 0), theme: row.textOrNil(at: 1), text: row.textOrNil(at: 2),
                supporting: row.textOrNil(at: 3), reviews: reviews)
        }
        guard let wording = found.first else { throw StoreError.damaged("commitment \(id) is missing") }
        return wording
    }

    /// Where the words of a search stand in commitments that it found, by their
    /// rows; any text is one, see ``SearchQuery``.
    package func foundWords(_ text: String, of rows: [Int]) throws -> [Int: FoundWords] {
        let query = SearchQuery(text)
        var found: [Int: FoundWords] = [:]
        for row in rows {
            found[row] = try connection.rows(StoreSQL.query("found-words")) {
                try $0.bind(query.expression, to: ":search")
                // A phrase that is longer than the part is not found in it; FTS5 gives 64 words at most.
                try $0.bind(min(64, max(16, query.longest)), to: ":words")
                try $0.bind(row, to: ":commitment")
            } decode: { row in
                FoundWords(
                    title: FoundWords.pieces(row.text(at: 0)),
                    shortTitle: row.textOrNil(at: 1).map { FoundWords.pieces($0) } ?? [],
                    text: row.textOrNil(at: 2).map { FoundWords.pieces($0) } ?? [])
            }.first
        }
        return found
    }
}

/// A title and the best part of a text, cut where the words of a search stand.
package struct FoundWords: Equatable, Sendable {
    /// A part of a text, and whether it was searched for.
    package struct Piece: Equatable, Sendable {
        package let text: String
        package let isFound: Bool
    }

    package let title: [Piece]
    /// Empty where the commitment has no short title.
    let shortTitle: [Piece]
    /// Empty where the commitment has no text.
    package let text: [Piece]

    /// A passage is no longer than so many characters.
    private static let longestPassage = 500

    /// The part of the text with the words, on one line; `nil` where only title or short title have them.
    package var passage: String? {
        // A phrase of more words than FTS5 shows is marked nowhere, and in the text all the same.
        guard text.contains(where: \.isFound) || !(title + shortTitle).contains(where: \.isFound),
            !text.isEmpty
        else { return nil }
        let words = text.map(\.text).joined().unicodeScalars.split(whereSeparator: \.isSpace)
        let passage = words.map { String($0) }.joined(separator: " ")
        return passage.count <= Self.longestPassage ? passage : passage.prefix(Self.longestPassage) + "…"
    }

    /// Cuts at U+0002 and U+0003; see found-words.sql.
    static func pieces(_ marked: String) -> [Piece] {
        let parts = marked.unicodeScalars.split(omittingEmptySubsequences: false) {
            $0 == "\u{2}" || $0 == "\u{3}"
        }
        return parts.enumerated().map { Piece(text: String($1), isFound: !$0.isMultiple(of: 2)) }
            .filter { !$0.text.isEmpty }
    }
}
