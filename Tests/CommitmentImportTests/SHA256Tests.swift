import CommitmentModel
import Testing

@testable import CommitmentImport

@Suite("SHA-256")
struct SHA256Tests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let message: [UInt8]
        let digest: String

        init(_ description: String, _ message: String, _ digest: String) {
            self.init(description, Array(message.utf8), digest)
        }

        init(_ description: String, _ message: [UInt8], _ digest: String) {
            (testDescription, self.message, self.digest) = (description, message, digest)
        }
    }

    /// NIST, FIPS 180-4 examples and Cryptographic Algorithm Validation Program.
    static let vectors = [
        Vector("nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        Vector("one block", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        Vector(
            "two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        Vector(
            "four blocks",
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrs"
                + "mnopqrstnopqrstu", "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
        Vector(
            "one byte", [0xbd], "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
        Vector(
            "four bytes", [0xc9, 0x8c, 0x8e, 0x55],
            "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"),
        Vector(
            "55 zeros, the last that fit with the length", [UInt8](repeating: 0, count: 55),
            "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
        Vector(
            "56 zeros, the first that do not", [UInt8](repeating: 0, count: 56),
            "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
        Vector(
            "57 zeros", [UInt8](repeating: 0, count: 57),
            "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
        Vector(
            "64 zeros, a whole block", [UInt8](repeating: 0, count: 64),
            "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
        Vector(
            "1000 zeros", [UInt8](repeating: 0, count: 1000),
            "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
        Vector(
            "a million times “a”", [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test("the standard's examples give the standard's digests", arguments: vectors)
    func vector(_ vector: Vector) {
        // A processor that has no instructions for it computes the same.
        for usesInstructions in [true, false] {
            var digest = SHA256(usesInstructions: usesInstructions)
            digest.update(vector.message)
            #expect(digest.hexadecimalDigest() == vector.digest)
        }
    }

    @Test("pieces of any size give the digest of the whole", arguments: [1, 3, 55, 63, 64, 65, 127, 1000])
    func pieces(_ size: Int) {
        let message = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var whole = SHA256()
        whole.update(message)
        var pieces = SHA256()
        for start in stride(from: 0, to: message.count, by: size) {
            pieces.update(message[start..<min(start + size, message.count)])
            pieces.update([])
        }
        #expect(pieces.hexadecimalDigest() == whole.hexadecimalDigest())
    }

    @Test("a text is digested as UTF-8")
    func text() {
        var bytes = SHA256()
        bytes.update([0xC3, 0xB3])
        #expect(SHA256.hexadecimalDigest(of: "ó") == bytes.hexadecimalDigest())
    }
}
