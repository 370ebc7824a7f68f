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
}
