import CommitmentModel
import Testing

@testable import CommitmentImport

/// Every word of codebook.md, sections 2 and 4, and of the real files.
@Suite("The IRM's words of all eras")
struct CodebookTests {
    static let completionWords: [(String, Completion)] = [
        ("Withdrawn", .withdrawn), ("Not started", .notStarted), ("Not Started", .notStarted),
        ("Limited", .limited), ("Substantial", .substantial), ("Complete", .complete),
        ("Completed", .complete), ("No Evidence Available", .noEvidence),
    ]
    static let resultWords: [(String, Results)] = [
        ("Worsens", .worsened), ("None", .unchanged), ("Did Not Change", .unchanged), ("Marginal", .marginal),
        ("Major", .major), ("Outstanding", .outstanding), ("No notable results", .unchanged),
        ("Moderate", .marginal), ("Significant", .major),
    ]
    static let ambitionWords: [(String, Ambition)] = [
        ("None", .none), ("Minor", .minor), ("Moderate", .moderate), ("Transformative", .transformative),
        ("Unclear", .unclear), ("Modest", .modest), ("Substantial", .substantial),
    ]

    /// A word as files write it: as it is, lettered, in other case, padded.
    static func spellings(_ word: String) -> [String] {
        [
            word, "b. \(word)", "e. \(word)", word.uppercased(), word.lowercased(), "  \(word) ",
            "\u{A0}c.\u{A0}\(word)\n", "\(word)<br/>",
        ]
    }

    @Test("completion is read in every spelling", arguments: completionWords)
    func completion(_ word: String, _ code: Completion) {
        for spelling in Self.spellings(word) {
            #expect(Codebook.completion(spelling) == .code(code), "\(spelling)")
        }
    }

    @Test("results are read in every spelling", arguments: resultWords)
    func results(_ word: String, _ code: Results) {
        for spelling in Self.spellings(word) {
            #expect(Codebook.results(spelling) == .code(code), "\(spelling)")
        }
    }

    @Test("ambition is read in every spelling", arguments: ambitionWords)
    func ambition(_ word: String, _ code: Ambition) {
        for spelling in Self.spellings(word) {
            #expect(Codebook.potentialForResults(spelling) == .code(code), "\(spelling)")
            // The older code has no grade “Unclear”.
            let older = code == .unclear ? Codebook.Reading<Ambition>.blank : .code(code)
            #expect(Codebook.potentialImpact(spelling) == older, "\(spelling)")
        }
    }

    @Test(
        "yes and no are 1 and 0, or words",
        arguments: [("1", true), ("0", false), ("Yes", true), ("no", false)])
    func flag(_ word: String, _ flag: Bool) {
        #expect(Codebook.flag(word) == .code(flag))
    }

    @Test(
        "a blank of any era is not known, in every column",
        arguments: [
            "", " ", "\u{A0}", "NR", "nr", "ND", "NA", "N/A", "n/a", "None Specified", "Not Specified",
            "Not Reviewed",
            "Not Applicable", "No Data", "No IRM Data", "Pending IRM Review",
        ])
    func blank(_ word: String) {
        #expect(Codebook.completion(word) == .blank)
        #expect(Codebook.results(word) == .blank)
        #expect(Codebook.potentialImpact(word) == .blank)
        #expect(Codebook.potentialForResults(word) == .blank)
        #expect(Codebook.flag(word) == .blank)
        #expect(Codebook.isBlank(word))
    }

    @Test("some words are blanks in one column only")
    func ownBlanks() {
        #expect(Codebook.completion("Unclear") == .blank)
        #expect(Codebook.results("No early results to report yet") == .blank)
        // The new pages' High and Low are no codes of the IRM's.
        #expect(Codebook.potentialForResults("High") == .blank)
        #expect(Codebook.potentialForResults("Low") == .blank)
        #expect(Codebook.completion("High") == .unknown(suggestion: nil))
    }

    @Test("“None” and “0” are values, not blanks")
    func none() {
        #expect(!Codebook.isBlank("None"))
        #expect(!Codebook.isBlank("0"))
        #expect(!Codebook.isBlank("No"))
    }

    @Test(
        "an unknown word gets the nearest as a suggestion, never as a value",
        arguments: [
            ("Sbustantial", "substantial"), ("c. Sbustantial", "substantial"), ("Complet", "complete"),
            ("Limitted", "limited"), ("Not stared", "not started"), ("Fulfilled", nil), ("100%", nil),
        ])
    func unknown(_ word: String, _ suggestion: String?) {
        #expect(Codebook.completion(word) == .unknown(suggestion: suggestion))
    }

    @Test("a number is no word", arguments: ["2", "4", "5.0", "1.0"])
    func numbers(_ number: String) {
        #expect(Codebook.completion(number) == .unknown(suggestion: nil))
        #expect(Codebook.results(number) == .unknown(suggestion: nil))
        #expect(Codebook.flag(number) == .unknown(suggestion: nil))
    }
}
