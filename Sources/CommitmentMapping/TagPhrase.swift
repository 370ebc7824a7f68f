import CommitmentModel

/// Words that tell what a commitment is about.
///
/// Compared folded, whole word by whole word; a word that ends in `*` stands
/// for every word that begins so.
struct TagPhrase: Equatable, Sendable {
    /// What the words speak of.
    enum Topic: CaseIterable, Sendable {
        case procurement
        case openContracting
        case data
        case engagement
    }

    /// How sure the words are, 0…1.
    enum Strength: Double, Sendable {
        /// Names the topic.
        case names = 0.9
        /// Mostly speaks of it.
        case likely = 0.6
        /// May speak of it; two of them weigh more than one.
        case hint = 0.3
        /// Speaks of something else, though a part of it would be a phrase.
        case other = 0
    }

    let topic: Topic
    let strength: Strength
    /// The folded words, with their stars.
    let words: [String]
    /// The countries whose commitments taught us the phrase.
    ///
    /// `nil` where it was known from the language. Measuring leaves it out there.
    let learnedFrom: [String]?

    var text: String { words.joined(separator: " ") }

    /// One for each phrase of a list that is separated by commas.
    static func list(
        _ topic: Topic, _ strength: Strength, learnedFrom: [String]? = nil, _ text: String
    ) -> [TagPhrase] {
        text.split(separator: ",").map { phrase in
            let words = phrase.split(whereSeparator: \.isWhitespace).map { word in
                folded(String(word)) + (word.last == "*" ? "*" : "")
            }
            return TagPhrase(topic: topic, strength: strength, words: words, learnedFrom: learnedFrom)
        }
    }
}
