import SQLite

extension Store {
    /// The files that were imported as a layout, by name, each with the SHA-256 of all its editions.
    package func importedFiles(profile: String) throws -> [String: Set<String>] {
        let runs = try connection.rows("SELECT file, sha256 FROM import_run WHERE profile = :profile") {
            try $0.bind(profile, to: ":profile")
        } decode: {
            ($0.text(at: 0), $0.text(at: 1))
        }
        return runs.reduce(into: [:]) { $0[$1.0, default: []].insert($1.1) }
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
