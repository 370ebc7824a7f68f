/// JSON as RFC 8259 has it, on one line.
package enum JSONText {
    /// The JSON of one value; numbers have a point in every locale.
    static func of(_ value: PrintedList.Value) -> String {
        switch value {
        case .unknown: "null"
        case .text(let text): quoted(text)
        case .integer(let integer): "\(integer)"
        case .number(let number, _): NumberText.exact(number) ?? "null"
        case .flag(let flag): "\(flag)"
        case .list(let items): "[" + items.map(quoted).joined(separator: ", ") + "]"
        case .objects(let objects): "[" + objects.map(object).joined(separator: ", ") + "]"
        }
    }

    /// An object with its keys in the order given.
    static func object(_ fields: [PrintedList.Field]) -> String {
        "{" + fields.map { quoted($0.key) + ": " + of($0.value) }.joined(separator: ", ") + "}"
    }

    /// The text in quotes.
    ///
    /// Beyond what JSON demands, everything unseen is escaped (C1, bidi
    /// controls, line separators): the same text to a reader, and harmless
    /// when it is printed on a terminal or put into a script.
    package static func quoted(_ text: String) -> String {
        var result = "\"".unicodeScalars
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case _ where VisibleText.isUnseen(scalar):
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    let zeros = String(repeating: "0", count: 4 - digits.count)
                    result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
                }
            default: result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }
}
