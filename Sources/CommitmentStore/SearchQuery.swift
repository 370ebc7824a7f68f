/// What a person typed into a search box, as a harmless FTS5 expression.
///
/// Every word has to occur. Words in double quotes have to follow each other.
/// A word that ends in `*` matches its beginning. All else that FTS5 would
/// read as an operator (NEAR, OR, -, ^, :, parentheses) is text.
package struct SearchQuery: Equatable, Sendable {
    /// The FTS5 expression; `""` matches nothing.
    package let expression: String

    package init(_ text: String) {
        var phrases: [String] = []
        // Every second part stands between quotes; an unclosed one runs to the end.
        for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index.isMultiple(of: 2) {
                phrases += part.split(whereSeparator: \.isWhitespace).compactMap(Self.word)
            } else if part.contains(where: Self.isSearchable) {
                phrases.append(Self.quoted(part))
            }
        }
        expression = phrases.isEmpty ? "\"\"" : phrases.joined(separator: " ")
    }

    private static func word(_ word: Substring) -> String? {
        guard word.contains(where: isSearchable) else { return nil }
        return quoted(word) + (word.last == "*" ? "*" : "")
    }

    /// A word without a letter or digit is nothing to the tokenizer, and a
    /// phrase of nothing would make the whole search find nothing.
    private static func isSearchable(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    private static func quoted(_ text: Substring) -> String {
        // SQLite reads an expression up to U+0000.
        "\"" + text.filter { $0 != "\0" } + "\""
    }
}
