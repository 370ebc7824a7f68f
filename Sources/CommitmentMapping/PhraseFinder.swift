import CommitmentModel

/// Finds phrases in texts, word by word.
///
/// Where several phrases begin at a word, the longest counts, and its words
/// are used up: "contratación de personal" is no "contratación".
struct PhraseFinder: Sendable {
    struct Match {
        let phrase: TagPhrase
        /// The words of the text that matched, as they stand there.
        let words: String
    }

    private struct Pattern {
        let phrase: TagPhrase
        let words: [(bytes: [UInt8], isPrefix: Bool)]
    }

    /// The longest first, by the first two letters of their first word.
    private let patterns: [UInt16: [Pattern]]

    init(_ phrases: [TagPhrase]) {
        let all = phrases.map { phrase in
            Pattern(
                phrase: phrase,
                words: phrase.words.map {
                    (Array($0.utf8.filter { $0 != UInt8(ascii: "*") }), $0.hasSuffix("*"))
                })
        }
        let sorted = all.sorted {
            ($0.words.count, $0.phrase.text.count) > ($1.words.count, $1.phrase.text.count)
        }
        patterns = Dictionary(grouping: sorted) { Self.start($0.words[0].bytes[...]) }
    }

    func matches(in text: String) -> [Match] {
        let bytes = Array(folded(text).utf8)
        let words = bytes.split(separator: UInt8(ascii: " "))
        var found: [(phrase: TagPhrase, range: Range<Int>)] = []
        var index = 0
        while index < words.count {
            guard
                let pattern = patterns[Self.start(words[index])]?.first(where: {
                    Self.fits($0, words[index...])
                })
            else {
                index += 1
                continue
            }
            found.append((pattern.phrase, index..<index + pattern.words.count))
            index += pattern.words.count
        }
        return found.isEmpty ? [] : asWritten(found, in: text, folded: words)
    }

    /// Gives each find its words with the accents and capitals of the text.
    private func asWritten(
        _ found: [(phrase: TagPhrase, range: Range<Int>)], in text: String, folded words: [ArraySlice<UInt8>]
    ) -> [Match] {
        let written = replacingLineBreakTags(text, by: " ").split { !$0.isLetter && !$0.isNumber }
        return found.map { phrase, range in
            // Folding counts a few signs as letters; then the folded words have to do.
            let texts =
                written.count == words.count
                ? written[range].map(String.init) : words[range].map { String(decoding: $0, as: UTF8.self) }
            return Match(phrase: phrase, words: texts.joined(separator: " "))
        }
    }

    private static func fits(_ pattern: Pattern, _ words: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        pattern.words.count <= words.count
            && zip(pattern.words, words).allSatisfy { part, word in
                part.isPrefix ? word.starts(with: part.bytes) : word.elementsEqual(part.bytes)
            }
    }

    private static func start(_ word: ArraySlice<UInt8>) -> UInt16 {
        let first = word.first ?? 0
        return UInt16(first) << 8 | UInt16(word.count > 1 ? word[word.startIndex + 1] : 0)
    }
}
