import CommitmentModel
import SQLite

extension Store {
    /// A digest of every fact that a judgement or a list may use; 64
    /// hexadecimal digits.
    ///
    /// Two databases with the same facts have the same hash, in whatever order
    /// the facts came in: ``DigestSum``. `data.sql` says which they are.
    package func dataHash() throws -> String {
        var digest = DigestSum()
        var facts = try Statement(StoreSQL.query("data"), on: connection)
        while try facts.step() { digest.add(facts.text(at: 0).utf8.span) }
        return digest.hexadecimalDigest()
    }
}
