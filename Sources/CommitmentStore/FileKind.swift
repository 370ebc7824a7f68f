import Glibc

/// What stands at a path; SQLite only says that it could not open it.
enum FileKind {
    case missing
    case directory
    case other

    init(_ path: String) {
        var information = stat()
        guard stat(path, &information) == 0 else {
            self = errno == ENOENT ? .missing : .other
            return
        }
        self = information.st_mode & S_IFMT == S_IFDIR ? .directory : .other
    }
}
