import Reporting

/// How far a long import is, on one line of the terminal that is drawn again and again.
///
/// There is none in a pipe and on a terminal that cannot move its cursor, nor
/// for work that is done in a tenth of a second.
struct ProgressBar {
    private let bytes: Int
    private let start = ContinuousClock.now
    private var lastDrawn = ContinuousClock.now
    private var isDrawn = false

    /// A bar for a file of so many bytes; `nil` where nobody would see it.
    init?(bytes: Int) {
        guard Terminal.movesCursor else { return nil }
        self.bytes = bytes
    }

    /// Draws the bar, ten times a second at most.
    mutating func show(_ share: Double?, rows: Int) {
        let now = ContinuousClock.now
        guard now - lastDrawn >= .milliseconds(100) else { return }
        lastDrawn = now
        isDrawn = true
        let seconds = (now - start) / .seconds(1)
        Terminal.draw(ProgressLine.text(share, bytes, rows: rows, seconds: seconds, width: Terminal.width))
    }

    /// Takes the bar off the screen.
    mutating func erase() {
        if isDrawn { Terminal.draw("") }
        isDrawn = false
    }
}
