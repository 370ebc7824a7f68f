import Glibc

/// What stands at a path; SQLite only says that it could not open it.
enum FileKind {
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
