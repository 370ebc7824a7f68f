/// Writes CSV as RFC 4180 has it, and TSV in the same way.
///
/// A field with the separator, a quote or a line break in it is quoted, and
/// a quote in it doubled. TSV is quoted too, as Excel does when it saves or
/// pastes tab-delimited text: nothing is lost, where the other custom
/// (tabs become spaces) loses. A list in a field is joined by "; ",
/// objects in a field are JSON. The facts stay outside: the file is a
/// header and rows, nothing else.
package struct DelimitedRenderer: RowRenderer {
    let separator: Character
    let raw: Bool
    let byteOrderMark: Bool
    var canBePieced: Bool { true }

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - separator: "," for CSV, a tab for TSV.
    ///   - raw: Whether formulas stay formulas; for machines only.
    ///   - byteOrderMark: Whether U+FEFF comes first, for Excel.
    package init(separator: Character, raw: Bool = false, byteOrderMark: Bool = false) {
        self.separator = separator
        self.raw = raw
        self.byteOrderMark = byteOrderMark
    }

    func writeHeader(of list: PrintedList, to output: inout String) {
        if byteOrderMark { output += "\u{FEFF}" }
        writeLine(list.columns.map { .text($0.key) }, to: &output)
    }

    func writeRow(
        _ row: [PrintedList.Value], at index: Int, of columns: [PrintedList.Column], to output: inout String
    ) {
        writeLine(row, to: &output)
    }

    func writeFooter(of list: PrintedList, to output: inout String) {}

    private func writeLine(_ values: [PrintedList.Value], to output: inout String) {
        for (index, value) in values.enumerated() {
            if index > 0 { output.append(separator) }
            let field = field(value)
            // A lone empty field must not look like a blank line, which
            // readers skip.
            output += needsQuotes(field) || (field.isEmpty && values.count == 1) ? quoted(field) : field
        }
        output += "\r\n"
    }

    private func field(_ value: PrintedList.Value) -> String {
        switch value {
        case .unknown: ""
        case .text, .list: raw ? value.wording : SpreadsheetText.neutralised(value.wording)
        case .integer(let integer): "\(integer)"
        case .number(let number, _): NumberText.exact(number) ?? ""
        case .flag(let flag): "\(flag)"
        case .objects: JSONText.of(value)
        }
    }

    // Bytes, because Swift takes "\r\n" and a quote with a combining mark for one character each.
    private func needsQuotes(_ field: String) -> Bool {
        let separator = separator.asciiValue
        return field.utf8.contains {
            $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n")
                || $0 == separator
        }
    }

    private func quoted(_ field: String) -> String {
        let quote = UInt8(ascii: "\"")
        var quoted = [quote]
        for byte in field.utf8 {
            if byte == quote { quoted.append(quote) }
            quoted.append(byte)
        }
        quoted.append(quote)
        return String(decoding: quoted, as: UTF8.self)
    }
}
