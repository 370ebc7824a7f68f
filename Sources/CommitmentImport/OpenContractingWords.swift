import CommitmentModel

/// Whether a text names open contracting or its data standard, which makes a
/// commitment one on open contracting in the strict sense (abc-1, section 6).
enum OpenContractingWords {
    static func occur(in texts: [String]) -> Bool {
        texts.contains { text in
            let padded = " " + folded(text) + " "
            return phrases.contains { padded.contains($0) }
        }
    }

    /// In English, Spanish, French and Portuguese, as whole words.
    private static let phrases = [
        "open contracting", "ocds", "contrataciones abiertas", "contratacion abierta", "contratos abiertos",
        "contratacoes abertas", "contratacao aberta", "contrats ouverts",
    ].map { " \($0) " }
}
