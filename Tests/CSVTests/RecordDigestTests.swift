import Testing

@testable import CSV

@Suite("Digests of records")
struct RecordDigestTests {
    private func digests(
        _ text: String, _ dialect: Dialect = .rfc4180, chunk: Int = 1 << 20, seed: UInt64 = 1
    ) throws
        -> [UInt64]
    {
        var reader = CSVReader(MemorySource(Array(text.utf8)), dialect: dialect, chunk: chunk)
        var digests: [UInt64] = []
        while try reader.next() { digests.append(reader.digest(seed: seed)) }
        return digests
    }

    @Test("the same record has the same digest wherever it stands, and another seed gives another")
    func same() throws {
        let row = "12,\"a \"\"b\"\"\",Ö\n"
        let found = try digests(row + "x,y,z\n" + row)
        #expect(found[0] == found[2] && found[0] != found[1])
        for chunk in [1, 7, 64] { #expect(try digests(row + "x,y,z\n" + row, chunk: chunk) == found) }
        #expect(try digests(row, seed: 2) != [found[0]])
    }

    @Test(
        "records of other fields have other digests",
        arguments: [
            ("a,b\n", "ab,\n"), ("a,b\n", "\"a,b\"\n"), ("a,b\n", "b,a\n"), ("a\n", "a,\n"), (",a\n", "a,\n"),
        ])
    func other(_ one: String, _ two: String) throws {
        #expect(try digests(one) != digests(two))
    }

    @Test("records that unescaping leaves with the same bytes have other digests")
    func unescaped() throws {
        let escaping = try #require(Dialect(delimiter: ",", escape: "\\"))
        let lenient = Dialect.rfc4180.readingQuotesInsideAsText(true)
        #expect(try digests("a\\,b\n", escaping) != digests("a,bb\n", escaping))
        #expect(try digests("C:\\\\b\n", escaping) != digests("C:\\bb\n", escaping))
        #expect(try digests("\"a\"\"b\"\n", lenient) != digests("\"a\"bb\"\n", lenient))
    }

    @Test("the same bytes are other fields in another dialect")
    func dialect() throws {
        let single = try #require(Dialect(delimiter: ",", quote: "'"))
        let escaping = try #require(Dialect(delimiter: ",", escape: "\\"))
        let text = "a,b\\,c\n"
        #expect(try Set([Dialect.rfc4180, single, escaping].map { try digests(text, $0)[0] }).count == 3)
    }
}
