/// Reads a JSON text strictly (RFC 8259), with the lines of its values.
///
/// Ours, since problems are told by their line, which Foundation's decoder
/// does not keep, and since no source of ocmap names Foundation.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var depth = 0

    /// Deeper than any file of OCP's, and far from the end of the stack.
    private static let deepest = 64

    /// The one value of a text.
    static func value(of bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var reader = JSONReader(
            bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
        try reader.validate()
        let value = try reader.readValue()
        reader.skipBlanks()
        guard reader.next == nil else {
            throw reader.fault("something follows the end of the JSON. Remove it.")
        }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ reason: String) -> JSONError { JSONError(line: line, reason: reason) }

    private func validate() throws(JSONError) {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let start = error.byteOffsets.lowerBound
            let byte = String(bytes[start], radix: 16, uppercase: true)
            throw JSONError(
                line: 1 + bytes[..<start].count { $0 == UInt8(ascii: "\n") },
                reason: "the byte 0x\(byte) at offset \(start) is not UTF-8. Save the file as UTF-8.")
        }
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C {
            if byte == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    /// Steps over a byte, if it is the next one.
    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: byte) else { return false }
        position += 1
        return true
    }

    private mutating func readValue() throws(JSONError) -> JSONValue {
        skipBlanks()
        let start = line
        switch next {
        case UInt8(ascii: "{"):
            return JSONValue(kind: try nested { (me) throws(JSONError) in try me.readObject() }, line: start)
        case UInt8(ascii: "["):
            return JSONValue(kind: try nested { (me) throws(JSONError) in try me.readList() }, line: start)
        case UInt8(ascii: "\""): return JSONValue(kind: .text(try readText()), line: start)
        case nil: throw fault("the JSON ends too early. Copy the file again; it may have been cut off.")
        default: return JSONValue(kind: try readWord(), line: start)
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONError) -> JSONValue.Kind
    ) throws(JSONError) -> JSONValue.Kind {
        depth += 1
        guard depth <= Self.deepest else {
            throw fault("the JSON is nested deeper than \(Self.deepest) levels.")
        }
        position += 1
        let kind = try read(&self)
        depth -= 1
        return kind
    }

    private mutating func readObject() throws(JSONError) -> JSONValue.Kind {
        var values: [String: JSONValue] = [:]
        skipBlanks()
        if take("}") { return .object(values) }
        while true {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw fault("a name in quotes is missing here.") }
            let name = try readText()
            skipBlanks()
            guard take(":") else { throw fault("a colon is missing after “\(name.prefix(40))”.") }
            guard values.updateValue(try readValue(), forKey: name) == nil else {
                throw fault("“\(name.prefix(40))” stands twice in one object. Remove one.")
            }
            skipBlanks()
            if take("}") { return .object(values) }
            guard take(",") else { throw fault("a comma or } is missing here.") }
        }
    }

    private mutating func readList() throws(JSONError) -> JSONValue.Kind {
        var values: [JSONValue] = []
        skipBlanks()
        if take("]") { return .list(values) }
        while true {
            values.append(try readValue())
            skipBlanks()
            if take("]") { return .list(values) }
            guard take(",") else { throw fault("a comma or ] is missing here.") }
        }
    }

    /// `true`, `false`, `null` or a number.
    private mutating func readWord() throws(JSONError) -> JSONValue.Kind {
        let start = position
        while let byte = next, byte > 0x20, !",]}:\"[{".utf8.contains(byte) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        switch word {
        case "true": return .flag(true)
        case "false": return .flag(false)
        case "null": return .null
        default:
            guard Self.isNumber(word) else { throw fault("“\(word.prefix(40))” is no JSON.") }
            return .number(word)
        }
    }

    private static func isNumber(_ word: String) -> Bool {
        var rest = word.utf8[...]
        func digits() -> Int {
            let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        func has(_ marks: String) -> Bool {
            guard let first = rest.first, marks.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = has("-")
        let hasLeadingZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole == 1 || whole > 1 && !hasLeadingZero else { return false }
        if has("."), digits() == 0 { return false }
        if has("eE") {
            _ = has("+-")
            if digits() == 0 { return false }
        }
        return rest.isEmpty
    }

    private mutating func readText() throws(JSONError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(contentsOf: try readEscape())
            case ..<0x20: throw fault("a text holds a control character or a line end. Write it as \\u00XX.")
            default: text.append(byte)
            }
        }
        throw fault("a text is never closed. Copy the file again; it may have been cut off.")
    }

    private mutating func readEscape() throws(JSONError) -> [UInt8] {
        guard let byte = next else { throw fault("a text is never closed.") }
        position += 1
        switch Unicode.Scalar(byte) {
        case "\"", "\\", "/": return [byte]
        case "b": return [0x08]
        case "f": return [0x0C]
        case "n": return [0x0A]
        case "r": return [0x0D]
        case "t": return [0x09]
        case "u": return Array(String(Character(try readScalar())).utf8)
        default: throw fault("“\\” before a character that needs none. Double it.")
        }
    }

    /// What follows `\u`: one unit of UTF-16, or two that belong together.
    private mutating func readScalar() throws(JSONError) -> Unicode.Scalar {
        let first = try readUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        if first < 0xDC00, take("\\"), take("u") {
            let second = try readUnit()
            if (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            {
                return scalar
            }
        }
        throw fault("\\u\(String(first, radix: 16)) is half of a character.")
    }

    private mutating func readUnit() throws(JSONError) -> UInt32 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault("\\u needs four hexadecimal digits.") }
        position += 4
        return unit
    }
}
