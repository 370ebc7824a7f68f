/// How far something is, in one line.
package enum ProgressLine {
    /// Such as `[=====>        ]  40 %  120 of 300 MB, 41,216 rows, 0:12 left`.
    ///
    /// - Parameters:
    ///   - share: How much is done, 0…1; `nil` if nobody knows.
    ///   - bytes: How many there are to read.
    ///   - rows: How many were read.
    ///   - seconds: How long it took so far.
    ///   - width: The columns of the terminal, of which the last stays free.
    /// - Returns: The line; as much of it as there is room for.
    package static func text(
        _ share: Double?, _ bytes: Int, rows: Int, seconds: Double, width: Int
    ) -> String {
        guard let share = share.map({ min(max($0, 0), 1) }) else {
            return String("\(grouped(rows)) rows".prefix(max(0, width - 1)))
        }
        var words = "\(Int(100 * share)) %  \(amount(share, bytes)), \(grouped(rows)) rows"
        if share == 1 {
            words += ", finishing"
        } else if share > 0, seconds >= 1 {
            words += ", \(clock(seconds / share - seconds)) left"
        }
        let room = min(width - 1 - words.count - 4, 40)
        guard room >= 5 else { return String(words.prefix(max(0, width - 1))) }
        let done = Int(share * Double(room))
        let bar = String(repeating: "=", count: done) + (done < room ? ">" : "")
        return "[" + bar + String(repeating: " ", count: max(0, room - done - 1)) + "]  " + words
    }

    private static func amount(_ share: Double, _ bytes: Int) -> String {
        let (unit, name) = bytes < 10_000_000 ? (1_000, "kB") : (1_000_000, "MB")
        return "\(Int(share * Double(bytes)) / unit) of \(bytes / unit) \(name)"
    }

    private static func clock(_ seconds: Double) -> String {
        let seconds = Int(min(seconds, 359_999).rounded(.up))
        let parts = [seconds / 60 % 60, seconds % 60]
        let (minutes, rest) = (parts[0], parts[1] < 10 ? "0\(parts[1])" : "\(parts[1])")
        return seconds < 3_600
            ? "\(minutes):\(rest)" : "\(seconds / 3_600):\(minutes < 10 ? "0" : "")\(minutes):\(rest)"
    }

    private static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        for position in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: position) }
        return String(digits)
    }
}
