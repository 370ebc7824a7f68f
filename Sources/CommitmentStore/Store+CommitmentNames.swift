import CommitmentModel
import SQLite

extension Store {
    /// The commitment that a person means by OGP's identifier or ocmap's own.
    ///
    /// - Returns: Its row, the reference that lists print, and its title.
    /// - Throws: ``StoreError/unknownCommitment(_:suggestion:)``.
    package func commitment(named text: String) throws -> (id: Int, reference: String, title: String) {
        if let known = try knownCommitment(named: text) { return (known.id, known.reference, known.title) }
        let references = try connection.rows("SELECT COALESCE(official_id, reference) FROM commitment") {
            $0.text(at: 0)
        }
        throw StoreError.unknownCommitment(text, suggestion: nearest(to: text, among: references))
    }

    /// The commitment of a name, or `nil` where there is none or only several are alike.
    ///
    /// The name as it is comes first; then the only one that differs in the case of
    /// its letters A to Z, where what lists print comes before the name that ocmap
    /// would have given.
    func knownCommitment(named text: String) throws
        -> (id: Int, plan: Int, reference: String, title: String)?
    {
        let ways: [SQLText] = [
            """
            SELECT id, plan_id, COALESCE(official_id, reference), title FROM commitment
            WHERE official_id = :name OR reference = :name ORDER BY official_id IS NOT :name LIMIT 1
            """,
            """
            SELECT id, plan_id, COALESCE(official_id, reference), title FROM commitment
            WHERE COALESCE(official_id, reference) = :name COLLATE NOCASE LIMIT 2
            """,
            """
            SELECT id, plan_id, COALESCE(official_id, reference), title FROM commitment
            WHERE reference = :name COLLATE NOCASE LIMIT 2
            """,
        ]
        for way in ways {
            let found = try connection.rows(way) {
                try $0.bind(text, to: ":name")
            } decode: {
                (
                    id: $0.integer(at: 0), plan: $0.integer(at: 1), reference: $0.text(at: 2),
                    title: $0.text(at: 3)
                )
            }
            if found.count == 1 { return found[0] }
        }
        return nil
    }
}
