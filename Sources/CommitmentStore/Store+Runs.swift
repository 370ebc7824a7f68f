import SQLite

extension Store {
    /// The files that were imported as a layout, by name, each with the SHA-256 of its last edition.
    package func importedFiles(profile: String) throws -> [String: String] {
        let runs = try connection.rows(
            "SELECT file, sha256 FROM import_run WHERE profile = :profile ORDER BY id"
        ) {
            try $0.bind(profile, to: ":profile")
        } decode: {
            ($0.text(at: 0), $0.text(at: 1))
        }
        return Dictionary(runs) { _, last in last }
    }

    /// What the database was filled from: ocmap's own seeds, and the names of
    /// other files in the order of their import.
    ///
    /// Files of decisions are named only where the ledger is shown, which rests on them.
    package func sources(withLedger: Bool = false) throws -> [String] {
        try connection.rows(
            """
            SELECT CASE profile WHEN 'ocmap-seeds' THEN 'ocmap''s seeds' ELSE file END AS source
            FROM import_run WHERE profile IS NOT :withheld GROUP BY source ORDER BY min(id)
            """
        ) {
            try $0.bind(withLedger ? nil : Self.withheldLayout, to: ":withheld")
        } decode: {
            $0.text(at: 0)
        }
    }
}
