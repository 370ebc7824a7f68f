import Glibc

/// Files that are there whole or not at all.
enum OutputFile {
    /// Why a file was not written.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let reason: String

        var description: String { "\(path) was not written: \(reason). A file that was there is as it was." }
    }

    /// Writes beside the file, forces it to the disk and puts it in place, so
    /// that an old file never becomes half of a new one.
    static func write(_ bytes: [UInt8], to path: String) throws {
        var template = Array("\(path).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure(path) }
        let temporary = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        do {
            try write(bytes, to: descriptor, named: path)
            // mkstemp makes files for their owner only; a result is for others too.
            let mask = umask(0)
            umask(mask)
            guard fchmod(descriptor, 0o666 & ~mask) == 0, fsync(descriptor) == 0, close(descriptor) == 0,
                rename(temporary, path) == 0
            else { throw failure(path) }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Writes all bytes to an open file, the screen or a pipe.
    static func write(_ bytes: [UInt8], to descriptor: Int32, named path: String = "The output") throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 || errno == EINTR else { throw failure(path) }
            rest = rest.dropFirst(max(0, written))
        }
    }

    private static func failure(_ path: String) -> Failure {
        Failure(path: path, reason: String(cString: strerror(errno)))
    }
}
