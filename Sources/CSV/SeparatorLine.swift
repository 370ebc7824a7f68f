/// The first line `sep=;` by which Excel is told the delimiter of a file.
struct SeparatorLine {
    let delimiter: UInt8
    /// Its bytes, with the line end and a byte-order mark before it.
    let length: Int

    /// The line at the start of `head`, with or without quotes around it, if there is one.
    init?(startingWith head: [UInt8]) {
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let line = head.dropFirst(mark).prefix(10).prefix { !$0.isLineBreak }
        let isQuoted = line.first == .doubleQuote && line.last == .doubleQuote
        let bare = isQuoted ? line.dropFirst().dropLast() : line
        guard bare.count == 5, let last = bare.last, last.isASCII, last != .doubleQuote,
            bare.dropLast().map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 })
        else { return nil }
        delimiter = last
        let rest = head[line.endIndex...]
        length = line.endIndex + (rest.starts(with: [.carriageReturn, .lineFeed]) ? 2 : min(1, rest.count))
    }
}

extension UInt8 {
    fileprivate var isASCII: Bool { self < 0x80 }
}
