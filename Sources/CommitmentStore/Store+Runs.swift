import SQLite

extension Store {
    /// The names of the files that were imported as a layout.
    package func importedFiles(profile: String) throws -> Set<String> {
        Set(
            try connection.rows("SELECT file FROM import_run WHERE profile = :profile") {
                try $0.bind(profile, to: ":profile")
            } decode: {
                $0.text(at: 0)
            })
    }

    /// What the database was filled from: ocmap's own seeds, and the names of
    /// other files in the order of their import.
    package func sources() throws -> [String] {
        try connection.rows(
            """
            SELECT CASE profile WHEN 'ocmap-seeds' THEN 'ocmap''s seeds' ELSE file END AS source
            FROM import_run GROUP BY source ORDER BY min(id)
            """
        ) { $0.text(at: 0) }
    }
}
