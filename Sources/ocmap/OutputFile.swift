import CommitmentStore
import Glibc

/// Files that are there whole or not at all.
enum OutputFile {
    /// Why a result did not arrive.
    struct Failure: Error, CustomStringConvertible {
        let description: String

        static func file(_ path: String, _ reason: String) -> Failure {
            Failure(description: "\(path) was not written: \(reason). A file that was there is as it was.")
        }

        static func stream(_ reason: String) -> Failure {
            Failure(description: "The output was cut off: \(reason). What arrived is not whole.")
        }
    }

    /// What follows the last point of a file's name; `nil` if there is none.
    static func ending(of path: String) -> Substring? {
        guard let name = path.split(separator: "/").last, let point = name.lastIndex(of: ".") else {
            return nil
        }
        return name[name.index(after: point)...]
    }

    /// How many bytes a file has; 0 if there is none.
    static func size(of path: String) -> Int {
        var information = stat()
        return stat(path, &information) == 0 ? Int(information.st_size) : 0
    }

    /// Writes beside the file, forces it to the disk and puts it in place, so
    /// that an old file never becomes half of a new one.
    ///
    /// What is no file (a pipe, a terminal, /dev/null) is written to as it is;
    /// behind a link, the file that it leads to is replaced. A signal leaves
    /// nothing behind.
    static func write(_ bytes: [UInt8], to path: String) throws {
        try write(to: path) { write in try write(bytes) }
    }

    /// The same for bytes that come in pieces.
    static func write(to path: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws {
        let target = resolved(path)
        var information = stat()
        if stat(target, &information) == 0 {
            guard information.st_mode & S_IFMT != S_IFDIR else { throw Failure.file(path, "it is a folder") }
            if information.st_mode & S_IFMT != S_IFREG { return try append(to: target, body) }
            if FileKind.isDatabase(target) {
                throw Failure.file(path, "it is a SQLite database, which no list may replace")
            }
        }
        guard let (temporary, descriptor) = FreshName.file("\(target).") else {
            throw Failure.file(path, reason)
        }
        do {
            try body { bytes in
                guard Interruption.signal == 0, write(bytes, to: descriptor) else {
                    throw Failure.file(path, reason)
                }
            }
            // mkstemp makes files for their owner only; a result is for others too.
            let mask = umask(0)
            umask(mask)
            guard fchmod(descriptor, 0o666 & ~mask) == 0, fsync(descriptor) == 0, close(descriptor) == 0,
                Interruption.signal == 0, rename(temporary, target) == 0
            else { throw Failure.file(path, reason) }
        } catch {
            unlink(temporary)
            throw Interruption.signal == 0 ? error : Failure.file(path, "stopped")
        }
    }

    /// Writes a file where there is none, in a folder that is put in place as a whole.
    static func write(_ bytes: [UInt8], toNew path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure.file(path, reason) }
        let isWritten = write(bytes, to: descriptor)
        guard close(descriptor) == 0, isWritten else { throw Failure.file(path, reason) }
    }

    /// What a file holds.
    static func bytes(of path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(description: "\(path) cannot be read: \(reason).") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &piece, piece.count)
            guard count >= 0 || errno == EINTR else {
                throw Failure(description: "\(path) cannot be read: \(reason).")
            }
            if count == 0 { return bytes }
            bytes += piece.prefix(max(count, 0))
        }
    }

    /// Writes to an open stream: the screen or a pipe.
    static func write(_ bytes: [UInt8], toStream descriptor: Int32) throws {
        guard write(bytes, to: descriptor) else { throw Failure.stream(reason) }
    }

    private static func append(
        to path: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void
    ) throws {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.file(path, reason) }
        defer { close(descriptor) }
        try body { try write($0, toStream: descriptor) }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 || errno == EINTR else { return false }
            rest = rest.dropFirst(max(0, written))
        }
        return true
    }

    /// The path behind links; the path itself where there is nothing yet.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
