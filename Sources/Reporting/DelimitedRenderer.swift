import CommitmentModel

/// Writes CSV as RFC 4180 has it, and TSV in the same way.
///
/// A field with the separator, a quote or a line break in it is quoted, and
/// a quote in it doubled. TSV is quoted too, as Excel does when it saves or
/// pastes tab-delimited text: nothing is lost, where the other custom
/// (tabs become spaces) loses. A list in a field is joined by "; ",
/// objects in a field are JSON. The facts stay outside: the file is a
/// header and rows, nothing else.
package struct DelimitedRenderer: RowRenderer {
    let separator: UInt8
    let raw: Bool
    let byteOrderMark: Bool

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - separator: "," for CSV, a tab for TSV.
    ///   - raw: Whether formulas stay formulas; for machines only.
    ///   - byteOrderMark: Whether U+FEFF comes first, for Excel.
    package init(separator: Unicode.Scalar, raw: Bool = false, byteOrderMark: Bool = false) {
        self.separator = UInt8(ascii: separator)
        self.raw = raw
        self.byteOrderMark = byteOrderMark
    }

    func writeHeader(of list: PrintedList, to output: inout [UInt8]) {
        if byteOrderMark { output += "\u{FEFF}".utf8 }
        let keys = (list.columns + list.repeated.map(\.column)).map(\.key)
        for (index, key) in keys.enumerated() {
            if index > 0 { output.append(separator) }
            write(.text(key), among: keys.count, to: &output)
        }
        output += "\r\n".utf8
    }

    func frame(of list: PrintedList) -> RowFrame {
        var after: [UInt8] = []
        let count = list.columns.count + list.repeated.count
        for (index, repeated) in list.repeated.enumerated() {
            if index > 0 || !list.columns.isEmpty { after.append(separator) }
            write(repeated.value, among: count, to: &after)
        }
        return RowFrame(
            before: list.columns.indices.map { $0 == 0 ? [] : [separator] }, after: after + "\r\n".utf8)
    }

    func write(_ value: PrintedList.Value, among count: Int, to output: inout [UInt8]) {
        switch value {
        case .unknown: write(field: "", among: count, to: &output)
        case .text, .list:
            let wording = value.wording
            write(field: raw ? wording : SpreadsheetText.neutralised(wording), among: count, to: &output)
        case .integer(let integer): output += String(integer).utf8
        case .number(let number, _): write(field: NumberText.exact(number) ?? "", among: count, to: &output)
        case .flag(let flag): output += (flag ? "true" : "false").utf8
        case .objects:
            var json: [UInt8] = []
            JSONText.write(value, to: &json)
            write(field: String(decoding: json, as: UTF8.self), among: count, to: &output)
        }
    }

    func writeFooter(isEmpty: Bool, to output: inout [UInt8]) {}

    private func write(field: String, among count: Int, to output: inout [UInt8]) {
        // A lone empty field must not look like a blank line, which readers skip.
        guard needsQuotes(field) || (field.isEmpty && count == 1) else {
            output += field.utf8
            return
        }
        let quote = UInt8(ascii: "\"")
        output.append(quote)
        for byte in field.utf8 {
            if byte == quote { output.append(quote) }
            output.append(byte)
        }
        output.append(quote)
    }

    // Bytes, because Swift takes "\r\n" and a quote with a combining mark for one character each.
    private func needsQuotes(_ field: String) -> Bool {
        let bytes = field.utf8.span
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"), separator: return true
            default: break
            }
        }
        return false
    }
}
