/// The grammar of one field.
extension RecordParser {
    /// Finds the fields that have no quotes, from the one that starts at
    /// `start` on, and one that may have some: behind it stands a delimiter, a line end or the end of text.
    mutating func readFields(at start: Int) throws(CSVError) -> Int {
        guard !dialect.skipsSpaces else { return try readField(at: start) }
        let most = (bytes: min(limits.fieldBytes, limits.recordBytes), fields: limits.fieldsPerRecord)
        let (end, isLineEnd) = Self.findPlainFields(
            in: window, from: start, stops: stopsOutsideQuotes, delimiter: dialect.delimiter,
            most: most, line: scannedLine, fields: &fields)
        return isLineEnd ? end : try readField(at: end)
    }

    /// Finds the fields up to a line end, or up to one that quotes, escapes, limits or the end of what is here
    /// take a closer look for.
    ///
    /// Most fields are short. Here one look at sixteen bytes finds the ends of all fields in them.
    ///
    /// - Returns: The line end, or where the field starts that is left.
    // Static, because the window is lent to it while the fields change.
    private static func findPlainFields(
        in window: borrowing Window, from start: Int, stops: StopBytes, delimiter: UInt8,
        most: (bytes: Int, fields: Int), line: Int, fields: inout [Field]
    ) -> (end: Int, isLineEnd: Bool) {
        window.withBytes(0..<window.count) { bytes in
            var (field, offset) = (start, start)
            while offset <= bytes.count - ByteBlock.scalarCount {
                let found = stops.stops(in: ByteBlock(bytesOf: bytes, at: offset))
                var marks = found.isEmpty ? 0 : found.bits
                while marks != 0 {
                    let stop = offset + marks.trailingZeroBitCount
                    let byte = bytes[stop]
                    guard byte == delimiter || byte.isLineBreak, fields.count < most.fields,
                        stop <= most.bytes
                    else { return (field, false) }
                    fields.append(Field(range: field..<stop, line: line))
                    if byte != delimiter { return (stop, true) }
                    field = stop + 1
                    marks &= marks &- 1
                }
                offset += ByteBlock.scalarCount
            }
            return (field, false)
        }
    }

    /// Finds the field that starts at `start`, and the delimiter, line end or end of text behind it.
    mutating func readField(at start: Int) throws(CSVError) -> Int {
        guard fields.count < limits.fieldsPerRecord else {
            throw CSVError(.tooManyFields(limit: limits.fieldsPerRecord), line: line)
        }
        fieldLine = scannedLine
        let start = dialect.skipsSpaces ? try firstByteBehindSpaces(from: start) : start
        if let first = try window.byte(at: start), first == dialect.quote {
            return try readQuotedField(at: start)
        }
        let end = try firstStop(stopsOutsideQuotes, from: start, inFieldAt: start)
        if let stop = try window.byte(at: end), stop != dialect.delimiter, !stop.isLineBreak {
            return try readUnquotedField(at: start, onFrom: end)
        }
        fields.append(Field(range: start..<end, line: fieldLine))
        return end
    }

    private mutating func firstByteBehindSpaces(from start: Int) throws(CSVError) -> Int {
        var offset = start
        while try window.byte(at: offset) == .space {
            offset += 1
            guard offset <= limits.recordBytes else {
                throw CSVError(.recordTooLong(limit: limits.recordBytes), line: line)
            }
        }
        return offset
    }

    /// Reads a field on from a quote or an escape in it.
    mutating func readUnquotedField(at start: Int, onFrom mark: Int) throws(CSVError) -> Int {
        var hasEscapes = false
        var end = mark
        while let stop = try window.byte(at: end), stop != dialect.delimiter, !stop.isLineBreak {
            if stop == dialect.escape {
                hasEscapes = true
                end = try endOfEscape(at: end)
            } else {
                guard dialect.quotesInsideAreText else {
                    throw error(.quoteInUnquotedField, line: fieldLine, at: end)
                }
                hasQuoteAsText = true
                end += 1
            }
            end = try firstStop(stopsOutsideQuotes, from: end, inFieldAt: start)
        }
        if hasEscapes { fieldsToUnescape.append((fields.count, false)) }
        fields.append(Field(range: start..<end, line: fieldLine))
        return end
    }

    private mutating func readQuotedField(at quote: Int) throws(CSVError) -> Int {
        let start = quote + 1
        var isToUnescape = false
        var spacesBehind = 0
        /// The first quote that should have ended the field and did not.
        var stray: (offset: Int, line: Int)?
        var end = start
        while true {
            end = try firstStop(stopsInsideQuotes, from: end, inFieldAt: start)
            guard let stop = try window.byte(at: end) else {
                if let stray { throw error(.textAfterClosingQuote, line: stray.line, at: stray.offset + 1) }
                throw error(.unclosedQuote, line: fieldLine, at: end)
            }
            if stop == dialect.quote {
                let next = try window.byte(at: end + 1)
                if next == stop {
                    isToUnescape = true
                    end += 2
                } else if endsField(next) {
                    break
                } else if next == .space, dialect.skipsSpaces, let behind = try endBehindSpaces(from: end + 1)
                {
                    spacesBehind = behind - end - 1
                    break
                } else if !dialect.quotesInsideAreText {
                    throw error(.textAfterClosingQuote, line: scannedLine, at: end + 1)
                } else if end < openingQuote {
                    return try readOpeningQuoteAsText(at: quote)
                } else if opensField(at: end, from: start) {
                    openingQuote = end
                    return try endFieldBefore(end, openedAt: quote)
                } else {
                    // The text goes on: so this quote is a part of it.
                    stray = stray ?? (end, scannedLine)
                    isToUnescape = true
                    hasQuoteAsText = true
                    end += 1
                }
            } else if stop == dialect.escape {
                isToUnescape = true
                end = try endOfEscape(at: end)
            } else {
                // The two bytes of CRLF are one line break.
                if stop == .carriageReturn || window[end - 1] != .carriageReturn { scannedLine += 1 }
                end += 1
            }
        }
        if isToUnescape { fieldsToUnescape.append((fields.count, true)) }
        fields.append(Field(range: start..<end, line: fieldLine))
        return end + 1 + spacesBehind
    }

    /// Where a field ends whose closing quote spaces may follow; `nil` if it does not end there.
    private mutating func endBehindSpaces(from start: Int) throws(CSVError) -> Int? {
        let end = try firstByteBehindSpaces(from: start)
        return endsField(try window.byte(at: end)) ? end : nil
    }

    /// Goes past an escape and, if it makes that text, the byte behind it.
    private mutating func endOfEscape(at escape: Int) throws(CSVError) -> Int {
        guard let next = try window.byte(at: escape + 1), dialect.hasMeaning(next) else { return escape + 1 }
        if next.isLineBreak {
            scannedLine += 1
            // An escape before CRLF makes both bytes text, but the scan stops at LF by itself.
            if next == .carriageReturn, try window.byte(at: escape + 2) == .lineFeed { return escape + 3 }
        }
        return escape + 2
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

    func endsField(_ byte: UInt8?) -> Bool {
        guard let byte else { return true }
        return byte == dialect.delimiter || byte.isLineBreak
    }
}
