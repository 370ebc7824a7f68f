import CSHA256

/// The SHA-256 digest of bytes that arrive in pieces (FIPS 180-4).
///
/// Ours, since it names files and data and recognises titles, and nothing more; see
/// docs/decisions. By the processor's own instructions where it has them.
package struct SHA256 {
    private var state: InlineArray<8, UInt32> = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
        0x5be0_cd19,
    ]
    /// The beginning of a block that is not whole yet, and how long it is.
    private var pending = InlineArray<64, UInt8>(repeating: 0)
    private var pendingCount = 0
    private var count = 0
    private let hasInstructions: Bool

    private static let areInstructionsAvailable = csha256_is_available() != 0

    /// An empty message; without `usesInstructions`, as on a processor that has none.
    package init(usesInstructions: Bool = true) {
        hasInstructions = usesInstructions && Self.areInstructionsAvailable
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: Span<UInt8>) {
        count += bytes.count
        var start = 0
        if pendingCount > 0 {
            while pendingCount < 64, start < bytes.count {
                append(bytes[start])
                start += 1
            }
            guard pendingCount == 64 else { return }
            compressPending()
        }
        let whole = (bytes.count - start) / 64 * 64
        if whole > 0 { Self.compress(bytes.extracting(start..<start + whole), into: &state, hasInstructions) }
        for index in start + whole..<bytes.count { append(bytes[index]) }
    }

    /// Takes in more bytes.
    package mutating func update(_ bytes: some Collection<UInt8>) { update(Array(bytes).span) }

    /// Ends the message; 64 hexadecimal digits.
    package mutating func hexadecimalDigest() -> String {
        finish()
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for index in state.indices {
            for shift in stride(from: 28, through: 0, by: -4) {
                let digit = UInt8(truncatingIfNeeded: state[index] >> UInt32(shift)) & 15
                digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The digest of a text as UTF-8.
    package static func hexadecimalDigest(of text: String) -> String {
        var digest = SHA256()
        digest.update(text.utf8.span)
        return digest.hexadecimalDigest()
    }

    /// The first 64 bits of the digest of bytes.
    package static func first64Bits(of bytes: Span<UInt8>) -> UInt64 {
        let words = words(of: bytes)
        return UInt64(words[0]) << 32 | UInt64(words[1])
    }

    /// The digest of bytes as the eight numbers that it consists of.
    static func words(of bytes: Span<UInt8>) -> InlineArray<8, UInt32> {
        var digest = SHA256()
        digest.update(bytes)
        digest.finish()
        return digest.state
    }

    /// Ends the message, after which the state is its digest.
    private mutating func finish() {
        append(0x80)
        if pendingCount > 56 {
            while pendingCount < 64 { append(0) }
            compressPending()
        }
        while pendingCount < 56 { append(0) }
        let bits = UInt64(count) * 8
        for shift in stride(from: 56, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        compressPending()
    }

    private mutating func append(_ byte: UInt8) {
        pending[pendingCount] = byte
        pendingCount += 1
    }

    private mutating func compressPending() {
        let block = pending
        Self.compress(block.span, into: &state, hasInstructions)
        pendingCount = 0
    }

    /// Takes in whole blocks.
    private static func compress(
        _ blocks: Span<UInt8>, into state: inout InlineArray<8, UInt32>, _ hasInstructions: Bool
    ) {
        guard hasInstructions else {
            for start in stride(from: 0, to: blocks.count, by: 64) {
                compress(blocks, at: start, into: &state)
            }
            return
        }
        // The call reads the bytes of the span and no more, writes the eight words, and keeps neither.
        var words = state.mutableSpan
        words.withUnsafeMutableBufferPointer { words in
            blocks.withUnsafeBufferPointer {
                csha256_compress(words.baseAddress, $0.baseAddress, $0.count / 64)
            }
        }
    }

    private static func compress(
        _ bytes: Span<UInt8>, at start: Int, into state: inout InlineArray<8, UInt32>
    ) {
        var words = [UInt32](repeating: 0, count: 64)
        for i in 0..<16 {
            let at = start + 4 * i
            words[i] =
                UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8
                | UInt32(bytes[at + 3])
        }
        for i in 16..<64 {
            let (a, b) = (words[i - 15], words[i - 2])
            let s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >> 3)
            let s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >> 10)
            words[i] = words[i - 16] &+ s0 &+ words[i - 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for i in 0..<64 {
            let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
            let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ constants[i] &+ words[i]
            let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
            let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ t1, c, b, a, t1 &+ t2)
        }
        let added: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
        for i in 0..<8 { state[i] &+= added[i] }
    }

    private static func rotate(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

    /// The fractional parts of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7,
        0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc,
        0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351,
        0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e,
        0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585,
        0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f,
        0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}
