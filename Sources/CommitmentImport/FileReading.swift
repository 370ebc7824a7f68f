import CSV

/// What a person says of how a file is written; the rest is recognised.
package struct FileReading: Sendable {
    /// utf-8, utf-16le, utf-16be or windows-1252.
    package var encoding: String?
    /// One character, or `tab`.
    package var delimiter: String?
    /// One character, or `none`.
    package var quote: String?
    /// One character that makes the next one text, such as a backslash.
    package var escape: String?
    /// The sheet of a workbook; the first that can be seen, if not told.
    package var sheet: String?
    /// The line of the header, or its row in a sheet, from 1.
    package var headerLine: Int?
    /// How the file writes 1/2/2016: `dmy` or `mdy`.
    package var dates: String?
    /// What stands before its decimals: `comma` or `point`.
    package var decimals: String?
    /// Whether the file has no header.
    package var hasNoHeader = false

    package init() {}

    /// An option that was told and means nothing for a workbook; `nil` if there is none.
    var textOption: String? {
        let options = [
            "--encoding": encoding, "--delimiter": delimiter, "--quote": quote, "--escape": escape,
        ]
        return options.filter { $0.value != nil }.keys.min()
    }

    /// The same for the reader of delimited text.
    ///
    /// - Throws: ``ImportError/badReading(_:)`` for what is none of the above.
    func options() throws(ImportError) -> ReadingOptions {
        var options = ReadingOptions()
        if let encoding {
            guard let known = TextEncoding(rawValue: encoding.lowercased()) else {
                let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
                throw .badReading("--encoding takes one of \(names).")
            }
            options.encoding = known
        }
        if let delimiter {
            options.delimiter = try Self.character(
                delimiter, "--delimiter", also: ["tab": "\t", "\\t": "\t"])
        }
        if let quote {
            options.quoting =
                quote == "none" ? ReadingOptions.Quoting.none : .with(try Self.character(quote, "--quote"))
        }
        if let escape { options.escaping = .with(try Self.character(escape, "--escape")) }
        if hasNoHeader {
            options.header = ReadingOptions.Header.none
        } else if let headerLine {
            options.header = .line(headerLine)
        }
        return options
    }

    /// How dates and decimals are written, as far as it was told.
    func orders() throws(ImportError) -> (DateOrder?, DecimalMark?) {
        let orders: [String: DateOrder] = ["dmy": .dayFirst, "mdy": .monthFirst]
        let marks: [String: DecimalMark] = ["comma": .comma, "point": .point]
        if let dates, orders[dates] == nil { throw .badReading("--dates takes dmy or mdy.") }
        if let decimals, marks[decimals] == nil { throw .badReading("--decimals takes comma or point.") }
        return (dates.flatMap { orders[$0] }, decimals.flatMap { marks[$0] })
    }

    private static func character(
        _ text: String, _ option: String, also names: [String: Character] = [:]
    ) throws(ImportError) -> Character {
        if let named = names[text] { return named }
        guard text.count == 1, let character = text.first, character.isASCII, !character.isNewline else {
            throw .badReading("\(option) takes one ASCII character" + (names.isEmpty ? "." : ", or tab."))
        }
        return character
    }
}
