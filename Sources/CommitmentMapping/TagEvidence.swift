import CommitmentModel

/// What was found for one topic in one commitment.
struct TagEvidence {
    /// By phrase; what is no phrase, a label or a code, stands under its words.
    private var weights: [String: Double] = [:]
    /// In the order in which they were found.
    private(set) var words: [String] = []
    private var strengths: [TagField: Set<TagPhrase.Strength>] = [:]
    /// How many finds in the text were more than a hint.
    private var findsInText = 0

    mutating func add(_ match: PhraseFinder.Match, in field: TagField) {
        let phrase = match.phrase
        add(phrase.strength.rawValue * field.weight, "\(match.words) (\(field.rawValue))", of: phrase.text)
        strengths[field, default: []].insert(phrase.strength)
        if field == .text, phrase.strength != .hint { findsInText += 1 }
    }

    mutating func add(_ weight: Double, _ words: String) {
        add(weight, words, of: words)
    }

    private mutating func add(_ weight: Double, _ words: String, of key: String) {
        // A phrase is shown where it weighs most; the title comes first.
        guard weight > weights[key, default: 0] else { return }
        if weights[key] == nil { self.words.append(words) }
        weights[key] = weight
    }

    /// 1 − Π(1 − weight); 0 where nothing was found.
    var score: Double {
        // In the order of the keys, so that rounding never differs.
        1 - weights.sorted { $0.key < $1.key }.reduce(1) { $0 * (1 - $1.value) }
    }

    /// The main subject stands in the title; a part of it several times in the
    /// text, or in the plan's heading; a mention once.
    var centrality: Centrality? {
        guard !words.isEmpty else { return nil }
        if isTold(in: .title) || isTold(in: .shortTitle) { return .main }
        return isTold(in: .theme) || findsInText > 1 ? .part : .mention
    }

    private func isTold(in field: TagField) -> Bool {
        strengths[field].map { !$0.isSubset(of: [.hint]) } ?? false
    }
}

extension TagField {
    /// How much words tell where they stand.
    fileprivate var weight: Double {
        switch self {
        case .title, .shortTitle: 1
        case .theme: 0.6
        case .text: 0.7
        case .institution: 0.5
        }
    }
}
