/// Reads delimited text one record at a time, in memory that does not grow
/// with the file.
///
/// The reader stands on one record, whose fields are read from the reader
/// itself; the next ``next()`` replaces them. Records may differ in their
/// number of fields.
///
/// ```swift
/// var reader = CSVReader(try FileSource(path: "commitments.csv"))
/// while try reader.next() {
///     print(reader.line, reader.text(at: 0))
/// }
/// ```
///
/// Follows RFC 4180 unless its dialect says otherwise, but takes LF, CRLF and
/// CR for a line end, each wherever it stands, and skips a byte-order mark.
package struct CSVReader: ~Copyable {
    private var parser: RecordParser
    private var hasFinished = false

    /// A reader that stands before the first record of `source`.
    ///
    /// - Parameters:
    ///   - source: The bytes, as UTF-8.
    ///   - dialect: The delimiter, the quote and what else gives the text its structure.
    ///   - limits: From where on a field or a record is an error.
    ///   - chunk: How many bytes to ask of the source at a time.
    package init(
        _ source: consuming any ByteSource & ~Copyable, dialect: Dialect = .rfc4180,
        limits: Limits = Limits(), chunk: Int = 1 << 20
    ) {
        self.init(source, dialect: dialect, limits: limits, chunk: chunk, checksText: true)
    }

    /// A reader that, without `checksText`, takes any encoding that ASCII is a
    /// part of; its fields are for their bytes only.
    init(
        _ source: consuming any ByteSource & ~Copyable, dialect: Dialect, limits: Limits, chunk: Int,
        checksText: Bool
    ) {
        let window = Window(source, chunk: chunk, limit: limits.recordBytes)
        parser = RecordParser(window, dialect: dialect, limits: limits, checksText: checksText)
    }

    /// Moves on to the next record.
    ///
    /// - Returns: `false` behind the last record, and after an error.
    package mutating func next() throws(CSVError) -> Bool {
        guard !hasFinished else { return false }
        hasFinished = true  // and stays so if an error is thrown
        hasFinished = try !parser.next()
        return !hasFinished
    }

    /// Whether the text starts with a byte-order mark; known after the first ``next()``.
    package var hasByteOrderMark: Bool { parser.hasByteOrderMark }

    /// Whether the record has a quote where none may be, which was read as
    /// text because the dialect says so.
    package var hasQuoteAsText: Bool { parser.hasQuoteAsText }

    /// The line ends from the start of the text to the end of the record;
    /// those inside quotes do not count.
    package var lineEnds: LineEnds { parser.lineEnds }

    /// The line on which the record starts, from 1, as an editor counts.
    package var line: Int { parser.line }

    /// How many fields the record has: one, if empty, on a line without anything.
    package var fieldCount: Int { parser.fields.count }

    /// Whether the line has nothing on it, not even a delimiter or quotes.
    package var isBlank: Bool {
        parser.fields.count == 1 && parser.fields[0].range.upperBound == 0
    }

    /// The line on which a field starts, from 1.
    package func line(ofField index: Int) -> Int {
        parser.fields[index].line
    }

    /// Whether a field holds nothing, with or without quotes around it.
    package func isEmpty(at index: Int) -> Bool {
        parser.fields[index].range.isEmpty
    }

    /// The text of a field, without the quotes around it.
    package func text(at index: Int) -> String {
        withBytes(at: index) { bytes in
            // The parser has validated the record as a whole; it cuts at, and
            // drops, ASCII bytes only, which are never inside a character.
            String(copying: UTF8Span(unchecked: bytes))
        }
    }

    /// Lends the bytes of a field to `body`: UTF-8, without the quotes around it.
    package func withBytes<Result, Failure>(
        at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try parser.window.withBytes(parser.fields[index].range, body)
    }
}

extension CSVReader {
    /// Of the record as it is written, with its line end: one stretch of bytes instead of many.
    package func digest(seed: UInt64) -> UInt64 {
        // Where something was unescaped, the bytes are no longer those of the text, and may be another's.
        guard parser.fieldsToUnescape.isEmpty else { return digestOfFields(seed: seed) }
        // What the bytes mean is up to the dialect.
        var digest = RecordDigest(seed: seed ^ parser.dialectNumber)
        parser.window.withBytes(0..<parser.length) { digest.add($0) }
        return digest.value
    }
}

// MARK: - Recognition

extension CSVReader {
    /// Where in the source, as UTF-8, the record starts.
    package var offset: Int { parser.window.sourceOffset }

    /// Whether a field has quotes around it.
    func isQuoted(at index: Int) -> Bool {
        let start = parser.fields[index].range.lowerBound
        return start > 0 && parser.window[start - 1] == parser.dialect.quote
    }

    /// Whether spaces were skipped before a field.
    func followsSpace(at index: Int) -> Bool {
        let start = parser.fields[index].range.lowerBound - (isQuoted(at: index) ? 1 : 0)
        return start > 0 && parser.window[start - 1] == .space
    }
}
