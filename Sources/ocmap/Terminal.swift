import CommitmentModel
import Glibc
import Reporting

/// What the program knows of the world around it: clock, terminal, environment.
enum Terminal {
    /// Says something to the person, in one line; results go to standard output.
    static func tell(_ line: String) {
        try? OutputFile.write(shown(line), toStream: STDERR_FILENO)
    }

    /// Writes a line of words to standard output, where they are the result.
    static func write(line: String) throws {
        try write(shown(line))
    }

    /// Names and values of files may hold sequences that act on a terminal, and line ends
    /// behind which they would speak in the program's name.
    private static func shown(_ line: String) -> [UInt8] { Array((VisibleText.of(line) + "\n").utf8) }

    /// Writes a result to standard output.
    static func write(_ bytes: [UInt8]) throws {
        try OutputFile.write(bytes, toStream: STDOUT_FILENO)
    }

    /// Writes data that other programs read to standard output; on a terminal nothing of it acts on that.
    static func write(data bytes: [UInt8]) throws {
        guard isatty(STDOUT_FILENO) == 1 else { return try write(bytes) }
        let text = VisibleText.of(String(decoding: bytes, as: UTF8.self), keeping: ["\n", "\r", "\t"])
        try write(Array(text.utf8))
    }

    /// Whether standard output is a file on a disk, and no terminal or pipe.
    static var isFile: Bool {
        var information = stat()
        return fstat(STDOUT_FILENO, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
    }

    /// Whether standard input is a person, who would have to be told that something is waited for.
    static var isAsked: Bool { isatty(STDIN_FILENO) == 1 }

    /// All that comes from standard input.
    ///
    /// - Throws: ``OutputFile/Failure`` if it is longer than a megabyte or cannot be read.
    static func input() throws -> String {
        var (all, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw OutputFile.Failure(
                    description: "Standard input cannot be read: \(String(cString: strerror(errno))).")
            }
            if count == 0 { return String(decoding: all, as: UTF8.self) }
            all += buffer[..<count]
            guard all.count <= 1_000_000 else {
                throw OutputFile.Failure(description: "The query is longer than a megabyte. Ask for less.")
            }
        }
    }

    /// Whether a person looks at standard error, on a terminal that can draw over a line.
    static var movesCursor: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") ?? "dumb" != "dumb" }

    /// Puts a text in place of the line on which the cursor is.
    static func draw(_ line: String) {
        try? OutputFile.write(Array("\r\u{1B}[K\(VisibleText.of(line))".utf8), toStream: STDERR_FILENO)
    }

    /// The columns of the terminal behind standard error.
    static var width: Int { columns(of: STDERR_FILENO) ?? 80 }

    private static func columns(of stream: Int32) -> Int? {
        var size = winsize()
        guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// The width of the terminal, colours only where a person looks at them.
    static var style: TableStyle {
        guard isatty(STDOUT_FILENO) == 1 else { return TableStyle() }
        let columns = columns(of: STDOUT_FILENO) ?? 80
        return TableStyle(
            colour: environment("NO_COLOR") == nil && environment("TERM") != "dumb",
            width: columns >= 40 ? columns : 80)
    }

    /// A variable of the environment; `nil` if it is missing or empty.
    static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// Today, UTC.
    static var today: Day { Day(number: time(nil) / 86_400) }

    /// Now, UTC, `2016-02-08T12:00:00Z`.
    static var now: String {
        let seconds = time(nil) % 86_400
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(today)T\(clock)Z"
    }
}
