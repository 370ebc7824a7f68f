import CSQLite

// For a database beside which nothing can be made.
extension Connection {
    /// The one way to tell SQLite that a file does not change.
    static func unchangingURI(_ path: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let encoded = path.utf8.map { byte in
            let digits = String(byte, radix: 16)
            return plain.contains(byte)
                ? String(Unicode.Scalar(byte)) : (byte < 16 ? "%0" : "%") + digits
        }
        return (path.hasPrefix("/") ? "file://" : "file:") + encoded.joined() + "?immutable=1"
    }

    /// The files in which writers keep what is not yet in the database, or what they may have to put back.
    ///
    /// Beside the file itself, also where it was opened through a link; none for a database in memory.
    package var journals: [String] {
        guard let file = sqlite3_db_filename(handle, "main"), file.pointee != 0 else { return [] }
        return [sqlite3_filename_wal(file), sqlite3_filename_journal(file)].compactMap { name in
            name.map { String(cString: $0) }
        }
    }
}
