/// JSON as RFC 8259 has it, on one line.
package enum JSONText {
    /// Writes one value; numbers have a point in every locale.
    static func write(_ value: PrintedList.Value, to output: inout [UInt8]) {
        switch value {
        case .unknown: output += "null".utf8
        case .text(let text): write(quoted: text, to: &output)
        case .integer(let integer): output += String(integer).utf8
        case .number(let number, _): output += (NumberText.exact(number) ?? "null").utf8
        case .flag(let flag): output += (flag ? "true" : "false").utf8
        case .list(let items): write(items, to: &output) { write(quoted: $0, to: &$1) }
        case .objects(let objects): write(objects, to: &output) { write(object: $0, to: &$1) }
        }
    }

    private static func write<Item>(
        _ items: [Item], to output: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
    ) {
        output.append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
            if index > 0 { output += ", ".utf8 }
            write(item, &output)
        }
        output.append(UInt8(ascii: "]"))
    }

    /// Writes an object with its keys in the order given.
    private static func write(object fields: [PrintedList.Field], to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        for (index, field) in fields.enumerated() {
            if index > 0 { output += ", ".utf8 }
            write(quoted: field.key, to: &output)
            output += ": ".utf8
            write(field.value, to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }

    /// Writes the text in quotes; see ``quoted(_:)``.
    static func write(quoted text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        if VisibleText.isPlain(text, apartFrom: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            output += text.utf8
        } else {
            for scalar in text.unicodeScalars { write(escaped: scalar, to: &output) }
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func write(escaped scalar: Unicode.Scalar, to output: inout [UInt8]) {
        switch scalar {
        case "\"": output += "\\\"".utf8
        case "\\": output += "\\\\".utf8
        case "\n": output += "\\n".utf8
        case "\r": output += "\\r".utf8
        case "\t": output += "\\t".utf8
        case _ where VisibleText.isUnseen(scalar):
            for unit in UTF16.encode(scalar) ?? .init() {
                let digits = String(unit, radix: 16)
                output += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
            }
        default: output += UTF8.encode(scalar) ?? .init()
        }
    }

    /// The text in quotes.
    ///
    /// Beyond what JSON demands, everything unseen is escaped (C1, bidi
    /// controls, line separators): the same text to a reader, and harmless
    /// when it is printed on a terminal or put into a script.
    package static func quoted(_ text: String) -> String {
        var output: [UInt8] = []
        write(quoted: text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
