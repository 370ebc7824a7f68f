/// How a file is to be read, found out in one pass over it.
///
/// The encoding is that of a byte-order mark; else UTF-16 if the zero bytes
/// say so; else UTF-8 if the whole text is; else Windows-1252. The delimiter
/// is that of a line `sep=;`; else the one that makes the most even table of
/// the first 256 KB, see `DialectSearch`, as do quote and escape. What a
/// person told is not looked for.
package struct Recognition: Equatable, Sendable {
    package let encoding: TextEncoding
    package let hasByteOrderMark: Bool
    /// Whether the first line is `sep=` and a delimiter, for Excel.
    package let hasSeparatorLine: Bool
    package let dialect: Dialect
    /// Whether the delimiter was found or told, so that there may be more than one column.
    package let hasColumns: Bool
    /// The delimiters that fit as well as that of the dialect, which was
    /// taken because it comes first in: tab, semicolon, pipe, comma.
    package let alternatives: [Character]
    package let lineEnds: LineEnds
    /// How long the text is, as UTF-8.
    package let length: Int
    /// How many records have a quote where none may be.
    ///
    /// They are read as text if that gives nine of ten records the same
    /// number of fields. Otherwise the reader names the first as an error.
    package let recordsWithStrayQuotes: Int
    /// The line of the first of them.
    package let firstStrayQuote: Int?
    package let shape: TableShape
    /// Whether a reader will find the very records that were found here, so
    /// that they need not be read again to be counted.
    package let foundEveryRecord: Bool

    /// Reads a source to its end.
    ///
    /// - Parameters:
    ///   - source: The bytes as they are in the file.
    ///   - options: What need not be recognised.
    ///   - limits: From where on a field or a record is an error.
    /// - Throws: A ``CSVError`` if this is no delimited text, or if the text
    ///   breaks off: at a quote that is never closed, for one.
    package init(
        of source: consuming any ByteSource & ~Copyable, options: ReadingOptions = ReadingOptions(),
        limits: Limits = Limits()
    ) throws(CSVError) {
        let raw = PeekedSource(source, peeking: 1 << 16)
        let start = raw.head
        if let failure = raw.failure { throw failure }
        if let pretended = PretendedFile(startingWith: start), options.encoding == nil || pretended != .binary
        {
            throw CSVError(.pretends(pretended))
        }
        let encodingByStart = options.encoding ?? TextEncoding(startingWith: start)
        let passing = SharedTally()
        let text = PeekedSource(Self.text(of: raw, encodingByStart, passing), peeking: 1 << 18)
        let (head, isWhole) = (text.head, text.isWhole)

        let separatorLine = SeparatorLine(startingWith: head)
        let search = DialectSearch(
            head: Array(head[(separatorLine?.length ?? 0)...]), isWhole: isWhole, options: options)
        let found = try search.result(
            delimiter: options.delimiter.map { $0.asciiValue ?? 0 } ?? separatorLine?.delimiter)
        var reader = CSVReader(
            Self.rest(of: text),
            dialect: found.dialect.readingQuotesInsideAsText(options.quotesInsideAreText ?? true),
            limits: limits, chunk: 1 << 20, checksText: encodingByStart != nil)
        var survey = ShapeSurvey(told: options.header)
        if separatorLine != nil { _ = try reader.next() }
        while try reader.next() { survey.add(reader) }

        let tally = passing.soFar
        encoding = encodingByStart ?? (tally.isUTF8 ? .utf8 : .windows1252)
        hasByteOrderMark = reader.hasByteOrderMark
        hasSeparatorLine = separatorLine != nil
        dialect = found.dialect.readingQuotesInsideAsText(
            options.quotesInsideAreText ?? (survey.recordsWithStrayQuotes > 0 && survey.consistency >= 0.9))
        hasColumns = found.hasColumns
        alternatives = found.alternatives.map { Character(UnicodeScalar($0)) }
        lineEnds = reader.lineEnds
        length = reader.offset
        recordsWithStrayQuotes = survey.recordsWithStrayQuotes
        firstStrayQuote = survey.firstStrayQuote
        shape = survey.finish()
        foundEveryRecord =
            (encodingByStart != nil || (encoding == .utf8 && tally.isWhole))
            && (recordsWithStrayQuotes == 0 || dialect.quotesInsideAreText)
    }

    /// The text of a source, or its bytes past a tally if nothing is known of their encoding.
    private static func text(
        of source: consuming PeekedSource, _ encoding: TextEncoding?, _ tally: SharedTally
    ) -> any ByteSource & ~Copyable {
        if let encoding { return encoding.decoding(source) }
        return TalliedSource(source, tally)
    }

    /// What is read for its records: on another thread, if it is long.
    private static func rest(of text: consuming PeekedSource) -> any ByteSource & ~Copyable {
        if text.isWhole { return text }
        return AheadSource(text)
    }

    /// A reader of the same bytes that stands before the first record, behind a line `sep=`.
    ///
    /// - Parameters:
    ///   - source: The bytes as they are in the file.
    ///   - limits: From where on a field or a record is an error.
    /// - Returns: The reader.
    /// - Throws: A ``CSVError`` if the line cannot be read.
    package func reader(
        of source: consuming any ByteSource & ~Copyable, limits: Limits = Limits()
    ) throws(CSVError) -> CSVReader {
        var reader = CSVReader(encoding.decoding(source), dialect: dialect, limits: limits)
        if hasSeparatorLine { _ = try reader.next() }
        return reader
    }
}

extension Recognition: CustomStringConvertible {
    /// What was recognised, such as “Windows-1252, semicolon, CRLF”.
    package var description: String {
        var parts = [encoding.name, hasColumns ? Delimiters.name(of: dialect.delimiter) : "one column"]
        if dialect.skipsSpaces { parts[1] += " and space" }
        if !lineEnds.isEmpty { parts.append("\(lineEnds)") }
        switch dialect.quote {
        case .doubleQuote: break
        case .singleQuote: parts.append("single quotes")
        case let quote?: parts.append("quoted with \(Character(UnicodeScalar(quote)))")
        case nil: parts.append("no quotes")
        }
        if let escape = dialect.escape { parts.append("escaped with \(Character(UnicodeScalar(escape)))") }
        if dialect.quotesInsideAreText, let firstStrayQuote {
            let records =
                recordsWithStrayQuotes == 1
                ? "in line \(firstStrayQuote)"
                : "in \(recordsWithStrayQuotes) records, line \(firstStrayQuote) first"
            parts.append("quotes inside fields read as text (\(records))")
        }
        if !alternatives.isEmpty {
            let names = alternatives.compactMap(\.asciiValue).map(Delimiters.name(of:))
            parts.append("\(names.joined(separator: " or ")) would fit as well")
        }
        return parts.joined(separator: ", ")
    }
}
