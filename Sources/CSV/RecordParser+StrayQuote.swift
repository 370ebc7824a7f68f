/// The grammar of quotes where none may be, for dialects that take them for text.
extension RecordParser {
    /// Whether a quote that does not end the field at `start` looks like the one that opens another.
    func opensField(at quote: Int, from start: Int) -> Bool {
        var before = quote - 1
        if dialect.skipsSpaces {
            while before >= start, window[before] == .space { before -= 1 }
        }
        return before >= start && endsField(window[before])
    }

    /// Ends a field for which `later` should be the closing quote, but opens another field.
    ///
    /// So the field has ended before. If a doubled quote stands before a
    /// delimiter, the second of the two was the closing quote, and the first
    /// is text. Otherwise the quote that opened the field is text too.
    ///
    /// The bytes before `later` are looked at a second time, but no third: the
    /// fields between remember that they end before it.
    mutating func endFieldBefore(_ later: Int, openedAt quote: Int) throws(CSVError) -> Int {
        hasQuoteAsText = true
        scannedLine = fieldLine
        var end = quote + 1
        while end < later - 2 {
            if window[end] == dialect.quote, window[end + 1] == dialect.quote {
                if endsField(window[end + 2]) {
                    fieldsToUnescape.append((fields.count, true))
                    fields.append(Field(range: quote + 1..<end + 1, line: fieldLine))
                    return end + 2
                }
                end += 2
            } else {
                let isSecondOfTwo = window[end] == .lineFeed && window[end - 1] == .carriageReturn
                if window[end].isLineBreak, !isSecondOfTwo { scannedLine += 1 }
                end += 1
            }
        }
        return try readOpeningQuoteAsText(at: quote)
    }

    mutating func readOpeningQuoteAsText(at quote: Int) throws(CSVError) -> Int {
        hasQuoteAsText = true
        scannedLine = fieldLine
        return try readUnquotedField(at: quote, onFrom: quote)
    }
}
