/// The bytes that give a delimited text its structure.
package struct Dialect: Equatable, Sendable {
    /// The byte between two fields.
    package let delimiter: UInt8
    /// The byte around a field, and doubled inside it; `nil` if quotes are text.
    package let quote: UInt8?
    /// The byte that makes the next one text, such as a backslash; mostly `nil`.
    ///
    /// It does so before the delimiter, the quote, a line break and itself.
    /// Before any other byte it is text: `C:\new` loses nothing, and `\n`
    /// stays a backslash and an n.
    package let escape: UInt8?
    /// Whether spaces behind a delimiter do not belong to the field.
    package let skipsSpaces: Bool
    /// Whether a quote where none may be is text, instead of an error.
    ///
    /// A text without such quotes is read as ever. `RecordParser` says
    /// where the field with one ends.
    package let quotesInsideAreText: Bool

    /// Comma and double quote, as in RFC 4180.
    package static let rfc4180 = Dialect(
        delimiterByte: .comma, quoteByte: .doubleQuote, escapeByte: nil, skipsSpaces: false,
        quotesInsideAreText: false)

    private init(
        delimiterByte: UInt8, quoteByte: UInt8?, escapeByte: UInt8?, skipsSpaces: Bool,
        quotesInsideAreText: Bool
    ) {
        delimiter = delimiterByte
        quote = quoteByte
        escape = escapeByte
        self.skipsSpaces = skipsSpaces
        self.quotesInsideAreText = quotesInsideAreText
    }

    /// A dialect with another delimiter, such as `;`, `|` or a tab.
    ///
    /// - Returns: `nil` unless all are ASCII, differ from each other, and
    ///   are neither a line break nor U+0000; nor can spaces be skipped that
    ///   have a meaning.
    package init?(
        delimiter: Character, quote: Character? = "\"", escape: Character? = nil,
        skipsSpaces: Bool = false, quotesInsideAreText: Bool = false
    ) {
        let characters = [delimiter, quote, escape].compactMap(\.self)
        let bytes = characters.compactMap(\.asciiValue)
        guard bytes.count == characters.count, Set(bytes).count == bytes.count,
            let delimiter = delimiter.asciiValue,
            Set([0, .lineFeed, .carriageReturn]).isDisjoint(with: bytes),
            !skipsSpaces || !bytes.contains(.space)
        else { return nil }
        self.init(
            delimiterByte: delimiter, quoteByte: quote?.asciiValue, escapeByte: escape?.asciiValue,
            skipsSpaces: skipsSpaces, quotesInsideAreText: quotesInsideAreText)
    }

    /// A number of its own for every dialect.
    var number: UInt64 {
        let bytes = [delimiter, quote ?? 0, escape ?? 0, skipsSpaces ? 1 : 0, quotesInsideAreText ? 1 : 0]
        return bytes.reduce(1) { $0 << 8 | UInt64($1) }
    }

    /// The same dialect, with quotes where none may be as text or as an error.
    package func readingQuotesInsideAsText(_ value: Bool) -> Dialect {
        Dialect(
            delimiterByte: delimiter, quoteByte: quote, escapeByte: escape, skipsSpaces: skipsSpaces,
            quotesInsideAreText: value)
    }
}

extension Dialect {
    /// A field, written so that a reader with this dialect reads `text` again.
    ///
    /// Quotes only where they are needed. The one text that no quoting saves
    /// holds U+0000, which the reader refuses. A dialect without quotes saves
    /// what its escape can; with neither, the text stands as it is.
    package func quoted(_ text: String) -> String {
        // A leading byte-order mark would be skipped at the start of a file.
        let needsQuotes =
            text.unicodeScalars.first == "\u{FEFF}" || (skipsSpaces && text.utf8.first == .space)
            || text.utf8.contains(where: hasMeaning)
        guard needsQuotes else { return text }
        var bytes: [UInt8] = quote.map { [$0] } ?? []
        for byte in text.utf8 {
            if let escape {
                if byte == escape || byte == quote || (quote == nil && hasMeaning(byte)) {
                    bytes.append(escape)
                }
            } else if byte == quote {
                bytes.append(byte)
            }
            bytes.append(byte)
        }
        if let quote { bytes.append(quote) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a byte does not always stand for itself.
    func hasMeaning(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == quote || byte == escape || byte == .lineFeed || byte == .carriageReturn
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let tab = UInt8(ascii: "\t")
    static let space = UInt8(ascii: " ")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let pipe = UInt8(ascii: "|")
    static let doubleQuote = UInt8(ascii: "\"")
    static let singleQuote = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")

    var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
