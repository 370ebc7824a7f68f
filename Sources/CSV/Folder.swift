import Glibc

/// What lies in a folder, for imports that take several files at once.
package enum Folder {
    /// The names in a folder, sorted by their bytes; `nil` if the path is not
    /// one of a folder.
    ///
    /// - Throws: A ``CSVError`` for a folder that may not be read.
    package static func names(in path: String) throws(CSVError) -> [String]? {
        guard let folder = opendir(path) else {
            if errno == EACCES { throw CSVError(.noPermission) }
            return nil
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
