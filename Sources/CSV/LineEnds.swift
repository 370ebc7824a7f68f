/// What the lines of a text end with.
package struct LineEnds: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// LF, as on Unix.
    package static let lineFeed = LineEnds(rawValue: 1)
    /// CRLF, as on Windows.
    package static let both = LineEnds(rawValue: 2)
    /// CR, as on the first Macs.
    package static let carriageReturn = LineEnds(rawValue: 4)
}

extension LineEnds: CustomStringConvertible {
    /// Such as “CRLF”, or “LF and CRLF mixed”; empty if no line ends.
    package var description: String {
        let names = [("LF", LineEnds.lineFeed), ("CRLF", .both), ("CR", .carriageReturn)]
            .filter { contains($0.1) }.map(\.0)
        return names.count > 1 ? names.joined(separator: " and ") + " mixed" : names.joined()
    }
}
