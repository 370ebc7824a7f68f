import CommitmentMapping
import CommitmentModel

/// What `ocmap serve` hands over, as `--name=value`.
struct ServerOptions: Sendable {
    var database = "ocmap.sqlite"
    var host = "127.0.0.1"
    /// 0 for any that is free.
    var port = 0
    /// Other names that a browser may call this server by.
    var names: [String] = []
    /// `nil` for the day on which somebody asks.
    var asOf: Day?
    var assumptions = Assumptions()
    var logsRequests = false

    /// `nil` for what `ocmap serve` would not say; it has checked every value.
    init?(_ arguments: some Sequence<String>) {
        var assumed: [String] = []
        for argument in arguments {
            let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = sides.count == 2 ? String(sides[1]) : ""
            switch sides[0] {
            case "--database": database = value
            case "--host": host = value
            case "--port":
                guard let number = Int(value), (0...65_535).contains(number) else { return nil }
                port = number
            case "--name": names.append(value)
            case "--as-of":
                guard let day = Day(value) else { return nil }
                asOf = day
            case "--assume-published": assumed.append(value)
            case "--log": logsRequests = true
            default: return nil
            }
        }
        guard let assumptions = Assumptions(assumed) else { return nil }
        self.assumptions = assumptions
    }
}
