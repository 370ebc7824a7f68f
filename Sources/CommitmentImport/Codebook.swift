import CommitmentModel

/// The IRM's words of all eras, and the codes they stand for.
///
/// The words count, never the number columns beside them, which contradict
/// them in places.
enum Codebook {
    /// What a cell with a code holds.
    enum Reading<Code: Equatable & Sendable>: Equatable, Sendable {
        case code(Code)
        /// Empty, NR, ND, NA, Unclear …: not known, which is not "no".
        case blank
        /// No word of any era; the nearest one that is, if one is near.
        case unknown(suggestion: String?)
    }

    static func completion(_ text: String) -> Reading<Completion> {
        read(text, completions, blanks: ["unclear"])
    }

    static func results(_ text: String) -> Reading<Results> {
        read(
            text, resultWords,
            blanks: ["no early results to report yet", "no irm data", "pending irm review"])
    }

    /// Potential impact, in reports on plans until 2020: "Unclear" says that
    /// the commitment did not let the IRM tell.
    static func potentialImpact(_ text: String) -> Reading<Ambition> {
        read(text, impacts, blanks: ["unclear", "high", "low"])
    }

    /// Potential for results, since: "Unclear" is the lowest of three grades.
    static func potentialForResults(_ text: String) -> Reading<Ambition> {
        read(text, ambitions, blanks: ["high", "low"])
    }

    /// A cell that says yes (1) or no (0).
    static func flag(_ text: String) -> Reading<Bool> {
        // They make up most of a file.
        if text == "0" { return .code(false) }
        return text == "1" ? .code(true) : read(text, ["yes": true, "no": false, "1": true, "0": false])
    }

    /// Whether a word says that nothing is known.
    static func isBlank(_ text: String) -> Bool {
        var start: [UInt8] = []
        start.reserveCapacity(32)
        appendFolded(text, to: &start, limit: longestBlank)
        // Nearly every text ends here, by its first letter.
        guard let first = start.first else { return true }
        guard first == UInt8(ascii: "n") || first == UInt8(ascii: "p"), start.count <= longestBlank else {
            return false
        }
        return blanks.contains(String(decoding: start, as: UTF8.self))
    }

    private static func read<Code>(
        _ text: String, _ words: [String: Code], blanks more: Set<String> = []
    ) -> Reading<Code> {
        if let code = words[text] { return .code(code) }
        if text.isEmpty { return .blank }
        let word = folded(text)
        for spelling in [word, withoutLetter(word)] {
            if let code = words[spelling] { return .code(code) }
            if blanks.contains(spelling) || more.contains(spelling) { return .blank }
        }
        return .unknown(suggestion: nearest(to: withoutLetter(word), among: words.keys))
    }

    /// A word without the letter that orders it: "b limited" is "limited".
    private static func withoutLetter(_ word: String) -> String {
        let parts = word.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].count == 1, parts[0].allSatisfy(\.isLetter) else { return word }
        return String(parts[1])
    }

    private static let blanks: Set<String> = [
        "", "nr", "nd", "na", "n a", "none specified", "not specified", "not applicable", "not reviewed",
        "no data", "no irm data", "pending irm review",
    ]

    private static let longestBlank = blanks.map(\.utf8.count).max() ?? 0

    private static let completions: [String: Completion] = [
        "withdrawn": .withdrawn, "not started": .notStarted, "limited": .limited, "substantial": .substantial,
        "complete": .complete, "completed": .complete, "no evidence available": .noEvidence,
    ]

    // "None" is a value of results, not a blank.
    private static let resultWords: [String: Results] = [
        "worsens": .worsened, "worsened": .worsened, "none": .unchanged, "did not change": .unchanged,
        "no notable results": .unchanged, "marginal": .marginal, "moderate": .marginal, "major": .major,
        "significant": .major, "outstanding": .outstanding,
    ]

    private static let ambitions: [String: Ambition] = [
        "none": .none, "minor": .minor, "moderate": .moderate, "transformative": .transformative,
        "unclear": .unclear, "modest": .modest, "substantial": .substantial,
    ]

    private static let impacts = ambitions.filter { $0.key != "unclear" }
}
