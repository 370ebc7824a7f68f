import Glibc

/// The bytes of a file, in order; the file is closed when the source goes.
package struct FileSource: ByteSource, ~Copyable {
    private let descriptor: Int32
    /// Whether the file can be read again from its start, unlike a pipe.
    package let isRegular: Bool
    /// Which file was opened, and how it was then.
    package let state: FileState

    /// Opens the file at `path`, which may also be a pipe.
    ///
    /// - Throws: A ``CSVError`` without a line: nothing has been read yet.
    package init(path: String) throws(CSVError) {
        // A pipe that nobody writes to would never open otherwise.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw CSVError(errno: errno) }
        // A folder can be opened like a file and would only fail when read.
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw CSVError(errno: errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw CSVError(.folder) }
        state = FileState(status)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        // What is read from it later may be waited for.
        if !isRegular { _ = fcntl(descriptor, F_SETFL, 0) }
    }

    deinit {
        close(descriptor)
    }

    package mutating func read(into output: inout OutputSpan<UInt8>) throws(CSVError) {
        // `read` writes at most the bytes that are free behind the initialized
        // ones, and reports how many it wrote: exactly what `count` grows by.
        try output.withUnsafeMutableBufferPointer { (buffer, count) throws(CSVError) in
            let free = UnsafeMutableBufferPointer(rebasing: buffer[count...])
            var received: Int
            repeat {
                received = Glibc.read(descriptor, free.baseAddress, free.count)
            } while received < 0 && errno == EINTR
            guard received >= 0 else { throw CSVError(errno: errno) }
            count += received
        }
    }
}

/// Which file it is, and what changes with its contents: equal where the same bytes are read.
package struct FileState: Equatable, Sendable {
    private let device, number: UInt64
    private let size: Int64
    private let seconds, nanoseconds: Int

    fileprivate init(_ status: stat) {
        (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
        size = Int64(status.st_size)
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
}

extension CSVError {
    fileprivate init(errno code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self.init(.noSuchFile)
        case EISDIR: self.init(.folder)
        case EACCES, EPERM: self.init(.noPermission)
        default: self.init(.unreadable(reason: String(cString: strerror(code))))
        }
    }
}
