import CommitmentModel
import Glibc
import Reporting

/// What the program knows of the world around it: clock, terminal, environment.
enum Terminal {
    /// Says something to the person; results go to standard output.
    static func tell(_ text: String) {
        try? OutputFile.write(Array((text + "\n").utf8), toStream: STDERR_FILENO)
    }

    /// Writes a result to standard output.
    static func write(_ bytes: [UInt8]) throws {
        try OutputFile.write(bytes, toStream: STDOUT_FILENO)
    }

    /// The width of the terminal, colours only where a person looks at them.
    static var style: TableStyle {
        guard isatty(STDOUT_FILENO) == 1 else { return TableStyle() }
        var size = winsize()
        let hasSize = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 40
        return TableStyle(
            colour: environment("NO_COLOR") == nil && environment("TERM") != "dumb",
            width: hasSize ? Int(size.ws_col) : 80)
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
