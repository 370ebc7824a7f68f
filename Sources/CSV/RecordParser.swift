/// The grammar: finds the fields of one record after the other.
struct RecordParser: ~Copyable {
    /// Where a field is: its bytes without the quotes around it, and its line.
    struct Field {
        var range: Range<Int>
        let line: Int
    }

    private let dialect: Dialect
    private let limits: Limits
    private let stopsOutsideQuotes: StopBytes
    private let stopsInsideQuotes: StopBytes

    private(set) var window: Window
    /// The fields of the record, as offsets in the window.
    private(set) var fields: [Field] = []
    /// Which fields hold doubled quotes.
    private var fieldsToUndouble: [Int] = []
    /// The line on which the record starts.
    private(set) var line = 1
    /// The line on which the field that is being read starts.
    private var fieldLine = 1
    /// The line that the scan has reached.
    private var scannedLine = 1
    /// The bytes of the record and its line end.
    private var length = 0
    private(set) var hasByteOrderMark = false

    init(_ window: consuming Window, dialect: Dialect, limits: Limits) {
        self.window = window
        self.dialect = dialect
        self.limits = limits
        stopsOutsideQuotes = StopBytes(lineBreaksAnd: dialect.delimiter, dialect.quote)
        stopsInsideQuotes = StopBytes(lineBreaksAnd: dialect.quote, dialect.quote)
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
        fields.removeAll(keepingCapacity: true)
        fieldsToUndouble.removeAll(keepingCapacity: true)
        guard try window.byte(at: 0) != nil else { return false }

        var end = try readField(at: 0)
        while try window.byte(at: end) == dialect.delimiter {
            end = try readField(at: end + 1)
        }
        if let fault = textFault(before: end) { throw fault }
        for index in fieldsToUndouble {
            fields[index].range = window.undouble(dialect.quote, in: fields[index].range)
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

    /// Finds the field that starts at `start`, and the delimiter, line end or end of text behind it.
    private mutating func readField(at start: Int) throws(CSVError) -> Int {
        guard fields.count < limits.fieldsPerRecord else {
            throw CSVError(.tooManyFields(limit: limits.fieldsPerRecord), line: line)
        }
        fieldLine = scannedLine
        if try window.byte(at: start) == dialect.quote { return try readQuotedField(at: start) }
        let end = try firstStop(stopsOutsideQuotes, from: start, inFieldAt: start)
        if try window.byte(at: end) == dialect.quote {
            throw error(.quoteInUnquotedField, line: fieldLine, at: end)
        }
        fields.append(Field(range: start..<end, line: fieldLine))
        return end
    }

    private mutating func readQuotedField(at quote: Int) throws(CSVError) -> Int {
        let start = quote + 1
        var hasDoubledQuotes = false
        var end = start
        while true {
            end = try firstStop(stopsInsideQuotes, from: end, inFieldAt: start)
            guard let stop = try window.byte(at: end) else {
                throw error(.unclosedQuote, line: fieldLine, at: end)
            }
            if stop != dialect.quote {
                // The two bytes of CRLF are one line break.
                if stop == .carriageReturn || window[end - 1] != .carriageReturn { scannedLine += 1 }
                end += 1
            } else if try window.byte(at: end + 1) == dialect.quote {
                hasDoubledQuotes = true
                end += 2
            } else {
                break
            }
        }
        switch try window.byte(at: end + 1) {
        case nil, dialect.delimiter, .lineFeed, .carriageReturn: break
        default: throw error(.textAfterClosingQuote, line: scannedLine, at: end + 1)
        }
        if hasDoubledQuotes { fieldsToUndouble.append(fields.count) }
        fields.append(Field(range: start..<end, line: fieldLine))
        return end + 1
    }

    /// The next stop byte, or the end of the text.
    private mutating func firstStop(
        _ stops: StopBytes, from offset: Int, inFieldAt start: Int
    ) throws(CSVError) -> Int {
        var offset = offset
        while true {
            offset = window.firstOffset(of: stops, from: offset)
            guard offset - start <= limits.fieldBytes else {
                throw error(.fieldTooLong(limit: limits.fieldBytes), line: fieldLine, at: start)
            }
            guard offset <= limits.recordBytes else {
                throw CSVError(.recordTooLong(limit: limits.recordBytes), line: line)
            }
            guard offset == window.count, try window.fill() else { return offset }
        }
    }

    /// Goes past the line end at `end`, if the text does not end there.
    private mutating func endOfLine(at end: Int) throws(CSVError) -> Int {
        guard let byte = try window.byte(at: end) else { return end }
        scannedLine += 1
        guard byte == .carriageReturn, try window.byte(at: end + 1) == .lineFeed else { return end + 1 }
        return end + 2
    }
}

// MARK: - Errors

extension RecordParser {
    /// An error in the field that is being read, unless the text before it
    /// is none: then that is the cause, and the error an effect.
    private func error(_ problem: CSVError.Problem, line: Int, at offset: Int) -> CSVError {
        textFault(before: offset) ?? CSVError(problem, line: line, field: fields.count + 1)
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
