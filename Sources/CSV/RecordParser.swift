/// The grammar: finds the fields of one record after the other.
struct RecordParser: ~Copyable {
    /// Where a field is: its bytes without the quotes around it, and its line.
    struct Field {
        var range: Range<Int>
        let line: Int
    }

    let dialect: Dialect
    /// See ``Dialect/number``.
    let dialectNumber: UInt64
    let limits: Limits
    private let checksText: Bool
    let stopsOutsideQuotes: StopBytes
    let stopsInsideQuotes: StopBytes

    var window: Window
    /// The fields of the record, as offsets in the window.
    var fields: [Field] = []
    /// Which fields hold bytes that only say that the next one is text.
    var fieldsToUnescape: [(index: Int, isQuoted: Bool)] = []
    /// The line on which the record starts.
    private(set) var line = 1
    /// The line on which the field that is being read starts.
    var fieldLine = 1
    /// The line that the scan has reached.
    var scannedLine = 1
    /// The bytes of the record and its line end.
    private(set) var length = 0
    private(set) var hasByteOrderMark = false
    /// The quote before which every field of the record has to end, as it opens one itself; mostly 0.
    var openingQuote = 0
    /// Whether the record has a quote where none may be.
    var hasQuoteAsText = false
    /// The line ends up to here.
    private(set) var lineEnds: LineEnds = []

    /// A parser of a text; without `checksText`, in any encoding that ASCII is a part of.
    init(_ window: consuming Window, dialect: Dialect, limits: Limits, checksText: Bool) {
        self.window = window
        self.dialect = dialect
        dialectNumber = dialect.number
        self.limits = limits
        self.checksText = checksText
        let quote = dialect.quote ?? dialect.delimiter
        stopsOutsideQuotes = StopBytes(lineBreaksAnd: dialect.delimiter, quote, dialect.escape)
        stopsInsideQuotes = StopBytes(lineBreaksAnd: quote, quote, dialect.escape)
    }

    /// Finds the fields of the next record.
    ///
    /// - Returns: `false` if there is none.
    mutating func next() throws(CSVError) -> Bool {
        do throws(CSVError) {
            return try readRecord()
        } catch {
            // Whoever reads a field relies on text that has been checked.
            fields = []
            // A source does not know the line for which it was asked.
            throw error.line == nil ? CSVError(error.problem, line: scannedLine) : error
        }
    }

    private mutating func readRecord() throws(CSVError) -> Bool {
        window.advance(to: length)
        if window.sourceOffset == 0 { hasByteOrderMark = try skipByteOrderMark() }
        line = scannedLine
        hasQuoteAsText = false
        openingQuote = 0
        fields.removeAll(keepingCapacity: true)
        fieldsToUnescape.removeAll(keepingCapacity: true)
        guard try window.byte(at: 0) != nil else { return false }

        var end = try readFields(at: 0)
        while try window.byte(at: end) == dialect.delimiter {
            end = try readFields(at: end + 1)
        }
        if checksText, let fault = textFault(before: end) { throw fault }
        for (index, isQuoted) in fieldsToUnescape {
            fields[index].range = window.unescape(fields[index].range, dialect, isQuoted: isQuoted)
        }
        length = try endOfLine(at: end)
        return true
    }

    private mutating func skipByteOrderMark() throws(CSVError) -> Bool {
        for (offset, byte) in ([0xEF, 0xBB, 0xBF] as [UInt8]).enumerated() {
            guard try window.byte(at: offset) == byte else { return false }
        }
        window.advance(to: 3)
        return true
    }

    /// Goes past the line end at `end`, if the text does not end there.
    private mutating func endOfLine(at end: Int) throws(CSVError) -> Int {
        guard let byte = try window.byte(at: end) else { return end }
        scannedLine += 1
        guard byte == .carriageReturn else {
            lineEnds.insert(.lineFeed)
            return end + 1
        }
        guard try window.byte(at: end + 1) == .lineFeed else {
            lineEnds.insert(.carriageReturn)
            return end + 1
        }
        lineEnds.insert(.both)
        return end + 2
    }
}

// MARK: - Errors

extension RecordParser {
    /// An error in the field that is being read, unless the text before it
    /// is none: then that is the cause, and the error an effect.
    func error(_ problem: CSVError.Problem, line: Int, at offset: Int) -> CSVError {
        (checksText ? textFault(before: offset) : nil)
            ?? CSVError(problem, line: line, field: fields.count + 1)
    }

    private func textFault(before end: Int) -> CSVError? {
        guard let fault = window.withBytes(0..<end, TextFault.first) else { return nil }
        let offset = window.sourceOffset + fault.offset
        let breaks = (0..<fault.offset).count {
            window[$0] == .lineFeed || (window[$0] == .carriageReturn && window[$0 + 1] != .lineFeed)
        }
        return CSVError(
            fault.isZero ? .zeroByte(offset: offset) : .notUTF8(byte: window[fault.offset], offset: offset),
            line: line + breaks,
            field: fields.count { $0.range.upperBound <= fault.offset } + 1)
    }
}
