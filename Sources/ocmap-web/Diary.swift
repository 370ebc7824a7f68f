import CommitmentModel
import Glibc
import MapPages
import Reporting

/// What the server says to whoever started it.
enum Diary {
    /// The address goes to standard output, the rest to standard error.
    static func announce(host: String, port: Int) {
        let isEverywhere = host == "0.0.0.0" || host == "::"
        let name = isEverywhere ? "127.0.0.1" : host.contains(":") ? "[\(host)]" : host
        write("http://\(name):\(port)/", to: STDOUT_FILENO)
        tell("serving until Ctrl-C is pressed")
    }

    static func tell(_ text: String) {
        write("ocmap: \(text)", to: STDERR_FILENO)
    }

    /// A line for a request: the page, and neither who asked nor what was searched for.
    static func note(method: String, _ wanted: Wanted, status: Int) {
        let page =
            switch wanted {
            case .address(let address): "/\(address.path)"
            case .refusal: "-"
            }
        write("\(now) \(method) \(page) \(status)", to: STDERR_FILENO)
    }

    /// UTC, `2016-02-08T12:00:00Z`.
    private static var now: String {
        let seconds = time(nil)
        let parts = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map {
            $0 < 10 ? "0\($0)" : "\($0)"
        }
        return "\(Day(number: seconds / 86_400))T\(parts.joined(separator: ":"))Z"
    }

    private static func write(_ line: String, to stream: Int32) {
        // An error may name what acts on a terminal. One call, so that lines of two requests never mix.
        let bytes = Array((VisibleText.of(line) + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
    }
}
