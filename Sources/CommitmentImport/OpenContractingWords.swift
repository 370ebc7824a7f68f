import CommitmentModel

/// Whether a text names open contracting or its data standard, which makes a
/// commitment one on open contracting in the strict sense (abc-1, section 6).
enum OpenContractingWords {
    /// Looks through a text.
    static func occur(in text: String) -> Bool {
        var folded: [UInt8] = []
        appendFolded(text, to: &folded)
        return occur(in: folded, from: 0)
    }

    /// Looks through folded texts, as UTF-8, from `start` on; U+001F stands between two.
    static func occur(in folded: [UInt8], from start: Int) -> Bool {
        let bytes = folded.span
        var place = start
        while place < bytes.count {
            if mayBegin(in: bytes, at: place),
                phrases.contains(where: { stands($0.span, in: bytes, at: place) })
            {
                return true
            }
            while place < bytes.count, bytes[place] > space { place += 1 }
            place += 1
        }
        return false
    }

    /// Whether the first two letters are those of a phrase, which few words have.
    private static func mayBegin(in bytes: Span<UInt8>, at place: Int) -> Bool {
        guard place + 1 < bytes.count else { return false }
        return switch (bytes[place], bytes[place + 1]) {
        case (UInt8(ascii: "o"), UInt8(ascii: "c")), (UInt8(ascii: "o"), UInt8(ascii: "p")),
            (UInt8(ascii: "c"), UInt8(ascii: "o")):
            true
        default: false
        }
    }

    /// Whether a phrase stands there, and ends where a word does.
    private static func stands(_ phrase: Span<UInt8>, in bytes: Span<UInt8>, at place: Int) -> Bool {
        let end = place + phrase.count
        guard end <= bytes.count, end == bytes.count || bytes[end] <= space else { return false }
        for index in phrase.indices where phrase[index] != bytes[place + index] { return false }
        return true
    }

    private static let space = UInt8(ascii: " ")

    /// In English, Spanish, French and Portuguese, folded.
    private static let phrases = [
        "ocds", "open contracting", "contrataciones abiertas", "contratacion abierta", "contratos abiertos",
        "contratacoes abertas", "contratacao aberta", "contrats ouverts",
    ].map { Array($0.utf8) }
}
