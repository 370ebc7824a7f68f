import Glibc

/// Folders that are there whole or not at all.
enum OutputFolder {
    /// Refuses a path at which something is that may be somebody's work.
    static func check(_ path: String) throws {
        let path = name(path)
        guard access(path, F_OK) == 0 else { return }
        guard rmdirWouldSucceed(path) else {
            throw OutputFile.Failure(
                description:
                    "\(path) is there already, and was left alone: its workbook may be filled in. Name another folder, or move it away."
            )
        }
    }

    /// Writes the files into a folder beside, and puts that in place.
    static func write(_ files: [(name: String, bytes: [UInt8])], to path: String) throws {
        try check(path)
        let path = name(path)
        var template = Array("\(path).XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw failure(path) }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        do {
            for file in files { try OutputFile.write(file.bytes, to: "\(temporary)/\(file.name)") }
            let mask = umask(0)
            umask(mask)
            guard chmod(temporary, 0o777 & ~mask) == 0, rename(temporary, path) == 0 else {
                throw failure(path)
            }
        } catch {
            for file in files { unlink("\(temporary)/\(file.name)") }
            rmdir(temporary)
            throw error
        }
    }

    /// An empty folder gives way to the new one.
    private static func rmdirWouldSucceed(_ path: String) -> Bool {
        guard let folder = opendir(path) else { return false }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        // "." and ".."
        return count <= 2
    }

    /// Without the slash that a shell's completion leaves at the end.
    private static func name(_ path: String) -> String {
        var path = path
        while path.count > 1, path.last == "/" { path.removeLast() }
        return path
    }

    private static func failure(_ path: String) -> OutputFile.Failure {
        .init(description: "\(path) was not written: \(String(cString: strerror(errno))).")
    }
}
