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

    static func completion(_ text: String) -> Reading<Completion> { read(text, completions) }

    static func results(_ text: String) -> Reading<Results> { read(text, resultWords) }

    /// Potential impact, in reports on plans until 2020: "Unclear" says that
    /// the commitment did not let the IRM tell.
    static func potentialImpact(_ text: String) -> Reading<Ambition> { read(text, impacts) }

    /// Potential for results, since: "Unclear" is the lowest of three grades.
    static func potentialForResults(_ text: String) -> Reading<Ambition> { read(text, ambitions) }

    /// A cell that says yes (1) or no (0).
    static func flag(_ text: String) -> Reading<Bool> {
        // They make up most of a file.
        if text == "0" { return .code(false) }
        return text == "1" ? .code(true) : read(text, flags)
    }

    /// Whether a word says that nothing is known.
    static func isBlank(_ text: String) -> Bool {
        // Nearly every text ends here, by its first letter.
        if let first = text.utf8.first, isLetterOrDigit(first), !mayBeBlank(first) { return false }
        var start: [UInt8] = []
        start.reserveCapacity(32)
        // The gap behind the word counts too.
        appendFolded(text, to: &start, limit: longestBlank + 1)
        guard let first = start.first else { return true }
        guard mayBeBlank(first), start.count <= longestBlank else { return false }
        return blanks.contains(String(decoding: start, as: UTF8.self))
    }

    /// Whether a word that says that nothing is known may begin so.
    private static func mayBeBlank(_ first: UInt8) -> Bool {
        first | 0x20 == UInt8(ascii: "n") || first | 0x20 == UInt8(ascii: "p")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func read<Code>(_ text: String, _ words: [String: Reading<Code>]) -> Reading<Code> {
        if text.isEmpty { return .blank }
        let word = folded(text)
        if let reading = words[word] ?? words[withoutLetter(word)] { return reading }
        let codes = words.filter { $0.value != .blank }.keys
        return .unknown(suggestion: nearest(to: withoutLetter(word), among: codes))
    }

    /// The words of codes, and those that say that nothing is known.
    private static func words<Code>(_ codes: [String: Code], blanks more: [String] = []) -> [String: Reading<
        Code
    >] {
        var words = codes.mapValues { Reading.code($0) }
        for blank in blanks.union(more) where words[blank] == nil { words[blank] = .blank }
        return words
    }

    /// A word without the letter that orders it: "b limited" is "limited".
    private static func withoutLetter(_ word: String) -> String {
        let bytes = word.utf8
        if let first = bytes.first, first < 0x80 {
            let rest = bytes.dropFirst()
            let isOrder = isLetterOrDigit(first) && !(0x30...0x39).contains(first) && rest.first == 0x20
            return isOrder ? String(Substring(rest.dropFirst())) : word
        }
        let parts = word.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].count == 1, parts[0].allSatisfy(\.isLetter) else { return word }
        return String(parts[1])
    }

    private static let blanks: Set<String> = [
        "", "nr", "nd", "na", "n a", "none specified", "not specified", "not applicable", "not reviewed",
        "no data", "no irm data", "pending irm review",
    ]

    private static let longestBlank = blanks.map(\.utf8.count).max() ?? 0

    private static let flags = words(["yes": true, "no": false, "1": true, "0": false])

    private static let completions = words(
        [
            "withdrawn": Completion.withdrawn, "not started": .notStarted, "limited": .limited,
            "substantial": .substantial, "complete": .complete, "completed": .complete,
            "no evidence available": .noEvidence,
        ], blanks: ["unclear"])

    // "None" is a value of results, not a blank.
    private static let resultWords = words(
        [
            "worsens": Results.worsened, "worsened": .worsened, "none": .unchanged,
            "did not change": .unchanged, "no notable results": .unchanged, "marginal": .marginal,
            "moderate": .marginal, "major": .major, "significant": .major, "outstanding": .outstanding,
        ], blanks: ["no early results to report yet", "no irm data", "pending irm review"])

    private static let ambitionWords: [String: Ambition] = [
        "none": .none, "minor": .minor, "moderate": .moderate, "transformative": .transformative,
        "unclear": .unclear, "modest": .modest, "substantial": .substantial,
    ]

    private static let ambitions = words(ambitionWords, blanks: ["high", "low"])

    private static let impacts = words(
        ambitionWords.filter { $0.key != "unclear" }, blanks: ["unclear", "high", "low"])
}
