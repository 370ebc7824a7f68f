import CommitmentModel

/// Whether a text names open contracting or its data standard, which makes a
/// commitment one on open contracting in the strict sense (abc-1, section 6).
enum OpenContractingWords {
    static func occur(in texts: [String]) -> Bool {
        texts.contains { text in
            let words = folded(text).split(separator: " ")
            return words.contains("ocds")
                || zip(words, words.dropFirst()).contains { pairs[String($0)]?.contains(String($1)) ?? false }
        }
    }

    /// In English, Spanish, French and Portuguese, folded: a word, and those
    /// that may follow it.
    private static let pairs: [String: Set<String>] = [
        "open": ["contracting"], "contrataciones": ["abiertas"], "contratacion": ["abierta"],
        "contratos": ["abiertos"], "contratacoes": ["abertas"], "contratacao": ["aberta"],
        "contrats": ["ouverts"],
    ]
}
