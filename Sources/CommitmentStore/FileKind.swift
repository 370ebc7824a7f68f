import Glibc

/// What stands at a path; SQLite only says that it could not open it.
package enum FileKind {
    case missing
    case directory
    case file
    /// A device, a pipe, or what may not be looked at.
    case other

    init(_ path: String) {
        var information = stat()
        guard stat(path, &information) == 0 else {
            self = errno == ENOENT ? .missing : .other
            return
        }
        self =
            switch information.st_mode & S_IFMT {
            case S_IFDIR: .directory
            case S_IFREG: .file
            default: .other
            }
    }
}

extension FileKind {
    /// Whether nothing stands at a path, or a file without a byte.
    static func isEmpty(_ path: String) -> Bool {
        var information = stat()
        return stat(path, &information) == 0 ? information.st_size == 0 : errno == ENOENT
    }

    /// Whether a file may become a database: one already, or empty.
    ///
    /// SQLite takes a file of a few bytes for an empty one, and writes over it.
    static func mayHoldDatabase(_ path: String) -> Bool {
        start(of: path).map { $0.isEmpty || $0 == databaseStart } ?? true
    }

    /// Whether a file begins as databases do.
    package static func isDatabase(_ path: String) -> Bool { start(of: path) == databaseStart }

    private static let databaseStart = Array("SQLite format 3\0".utf8)

    /// The first bytes of a file, as many as tell; `nil` if it cannot be read.
    private static func start(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var start = [UInt8](repeating: 0, count: databaseStart.count)
        return Array(start[..<fread(&start, 1, start.count, file)])
    }
}
