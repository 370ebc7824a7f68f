/// The bytes that give a delimited text its structure.
package struct Dialect: Equatable, Sendable {
    /// The byte between two fields.
    package let delimiter: UInt8
    /// The byte around a field, and doubled inside it.
    package let quote: UInt8

    /// Comma and double quote, as in RFC 4180.
    package static let rfc4180 = Dialect(
        delimiterByte: UInt8(ascii: ","), quoteByte: UInt8(ascii: "\""))

    private init(delimiterByte: UInt8, quoteByte: UInt8) {
        delimiter = delimiterByte
        quote = quoteByte
    }

    /// A dialect with another delimiter, such as `;`, `|` or a tab.
    ///
    /// - Returns: `nil` unless both are ASCII, differ from each other, and
    ///   are neither a line break nor U+0000.
    package init?(delimiter: Character, quote: Character = "\"") {
        guard let delimiter = delimiter.asciiValue, let quote = quote.asciiValue, delimiter != quote,
            Set([0, .lineFeed, .carriageReturn]).isDisjoint(with: [delimiter, quote])
        else { return nil }
        self.init(delimiterByte: delimiter, quoteByte: quote)
    }

    /// A field, written so that a reader with this dialect reads `text` again.
    ///
    /// Quotes only where they are needed. The one text that no quoting saves
    /// holds U+0000, which the reader refuses.
    package func quoted(_ text: String) -> String {
        // A leading byte-order mark would be skipped at the start of a file.
        let needsQuotes =
            text.unicodeScalars.first == "\u{FEFF}"
            || text.utf8.contains {
                $0 == delimiter || $0 == quote || $0 == .lineFeed || $0 == .carriageReturn
            }
        guard needsQuotes else { return text }
        var bytes = [quote]
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}
