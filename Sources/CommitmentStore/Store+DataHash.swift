import CommitmentModel
import SQLite

extension Store {
    /// The SHA-256 of every fact that a judgement or a list may use; 64
    /// hexadecimal digits.
    ///
    /// Two databases with the same facts have the same hash, in whatever order
    /// the facts came in. `data.sql` says which they are.
    package func dataHash() throws -> String {
        var digest = SHA256()
        var facts = try Statement(StoreSQL.query("data"), on: connection)
        while try facts.step() {
            digest.update(facts.text(at: 0).utf8)
            digest.update(CollectionOfOne(UInt8(ascii: "\n")))
        }
        return digest.hexadecimalDigest()
    }
}
