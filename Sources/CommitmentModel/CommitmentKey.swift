/// A digest of words by which one commitment is recognised in several files.
///
/// The first 64 bits of their SHA-256, which are plenty: a key is only ever
/// compared within one plan. Files write it as 16 hexadecimal digits.
package struct CommitmentKey: Hashable, Sendable {
    /// As the database holds it: the bits, the highest of them as the sign.
    package let number: Int

    /// Of words that are folded already, as UTF-8.
    package init(of folded: Span<UInt8>) {
        number = Int(bitPattern: UInt(SHA256.first64Bits(of: folded)))
    }

    /// Of 16 hexadecimal digits; `nil` for all else.
    package init?(_ digits: String) {
        guard digits.utf8.count == 16, !digits.hasPrefix("+"), let bits = UInt64(digits, radix: 16) else {
            return nil
        }
        number = Int(bitPattern: UInt(bits))
    }
}

extension CommitmentKey: CustomStringConvertible {
    /// 16 hexadecimal digits.
    package var description: String {
        let digits = String(UInt(bitPattern: number), radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
