import CommitmentModel
import Testing

@Suite("The digest of many texts")
struct DigestSumTests {
    private func digest(_ texts: [String]) -> String {
        var sum = DigestSum()
        for text in texts { sum.add(text.utf8.span) }
        return sum.hexadecimalDigest()
    }

    @Test("is what hashlib of Python makes of the same sums")
    func reference() {
        #expect(
            digest(["abc", "", "ü"])
                == "4c4fb72aaabcc7b4d98f52502a265f48c391c7dc2fd108a5deb249da53578058")
        #expect(digest([]) == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b")
    }

    @Test("does not depend on their order")
    func order() {
        let texts = (0..<100).map { "fact \($0)" }
        #expect(digest(texts) == digest(texts.reversed()))
    }

    @Test("tells heaps apart by every text, by where it ends, and by how often it is there")
    func difference() {
        let heaps = [["a", "b"], ["ab"], ["a", "b", "b"], ["a", "b", "b", "b"], ["a", "a"], ["a"], []]
        #expect(Set(heaps.map(digest)).count == heaps.count)
    }
}
