import CommitmentModel
import Testing

@testable import CommitmentImport

@Suite("Keys of commitments")
struct FoldedWordsTests {
    static let titles = [
        "Open contracting", "12. Open contracting", "Goal 2.1 E-procurement", "O7M2: Données", "3D maps",
        "2016 budget", "goal", "Action", "commitments", "12.", " 7 – Відкриті дані", "1-", "«5) цілі»",
        "<br/>4. Publish", "Publish<br/>4", "é1. x", "a1) b", "Measure №5", "", "…", "1.1.1 ßtraße ¿qué?",
    ]

    @Test("the key of a title is that of its folded words without the number", arguments: titles)
    func title(_ title: String) {
        let digits = String(SHA256.hexadecimalDigest(of: foldedTitle(title)).prefix(16))
        let words = FoldedWords(number: "1.2", title: title, shortTitle: title, text: title)
        #expect("\(words.titleKey)" == digits)
        #expect(words.shortKey.map { "\($0)" } == digits)
        #expect("\(FoldedWords.titleKey(of: title))" == digits)
    }

    @Test("the key of a row is that of all its folded words", arguments: titles)
    func row(_ title: String) {
        let folded = ["1.2", title, "", "A text"].map(CommitmentModel.folded).joined(separator: "\u{1F}")
        let words = FoldedWords(number: "1.2", title: title, shortTitle: nil, text: "A text")
        #expect("\(words.rowKey)" == String(SHA256.hexadecimalDigest(of: folded).prefix(16)))
        #expect(words.shortKey == nil)
        #expect(words.bytes.prefix(words.afterNumber) == Array("1 2".utf8)[...])
    }

    @Test(
        "16 hexadecimal digits are a key, and nothing else",
        arguments: ["0", "000000000000000g", "+00000000000000a"])
    func digits(_ text: String) {
        #expect(CommitmentKey(text) == nil)
        for digits in ["00000000000000ff", "ffffffffffffffff", "7fdcaa84865768d0"] {
            #expect(CommitmentKey(digits).map { "\($0)" } == digits)
        }
    }

    @Test("a word that goes on says more than that nothing is known")
    func blank() {
        #expect(Codebook.isBlank("Pending IRM review."))
        #expect(Codebook.isBlank("“Pending IRM review”..)"))
        #expect(!Codebook.isBlank("Pending IRM review. Ж"))
        #expect(!Codebook.isBlank("not reviewed" + String(repeating: "Ж", count: 40)))
        #expect(!Codebook.isBlank("Pending IRM review, which was cut"))
        #expect(!Codebook.isBlank("Ministry") && !Codebook.isBlank("7"))
        #expect(Codebook.isBlank("…") && Codebook.isBlank(" N/A ") && Codebook.isBlank("“nr”"))
    }
}
