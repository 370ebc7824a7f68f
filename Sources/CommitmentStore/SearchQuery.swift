/// What a person typed into a search box, as a harmless FTS5 expression.
///
/// Every word has to occur. Words in double quotes have to follow each other.
/// A word that ends in `*` matches its beginning. All else that FTS5 would
/// read as an operator (NEAR, OR, -, ^, :, parentheses) is text.
package struct SearchQuery: Equatable, Sendable {
    /// The FTS5 expression; `""` matches nothing.
    package let expression: String
    /// How many words the longest part in quotes has; 0 without one.
    let longest: Int

    package init(_ text: String) {
        var phrases: [String] = []
        var longest = 0
        // Every second part stands between quotes; an unclosed one runs to the
        // end. Scalars, not characters: a quote with an accent on it is a quote.
        let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index.isMultiple(of: 2) {
                phrases += part.split(whereSeparator: \.isSpace).compactMap(Self.word)
            } else if part.contains(where: Self.isSearchable) {
                phrases.append(Self.quoted(part))
                longest = max(longest, part.split { !Self.isSearchable($0) }.count)
            }
        }
        self.longest = longest
        expression = phrases.isEmpty ? "\"\"" : phrases.joined(separator: " ")
    }

    private typealias Part = Substring.UnicodeScalarView

    private static func word(_ word: Part) -> String? {
        guard word.contains(where: isSearchable) else { return nil }
        return quoted(word) + (word.last == "*" ? "*" : "")
    }

    /// Whether the tokenizer sees a scalar.
    ///
    /// A phrase of nothing else would make the whole search find nothing.
    private static func isSearchable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func quoted(_ part: Part) -> String {
        // SQLite reads an expression up to U+0000.
        "\"" + String(String.UnicodeScalarView(part.filter { $0 != "\0" })) + "\""
    }
}
