/// The text of a `<t>`, as bytes at the end of an array.
enum EscapedText {
    /// Makes of the raw text from `start` on what a person reads.
    ///
    /// Spaces at its ends belong to it only under `xml:space="preserve"`, and
    /// `_x000D_` is the character of that number, `_x005F_` an underscore.
    static func finish(_ bytes: inout [UInt8], from start: Int, keepsSpaces: Bool) {
        if !keepsSpaces { trim(&bytes, from: start) }
        if bytes[start...].contains(underscore) { unescape(&bytes, from: start) }
    }

    private static let underscore = UInt8(ascii: "_")

    private static func trim(_ bytes: inout [UInt8], from start: Int) {
        while bytes.count > start, let last = bytes.last, isSpace(last) { bytes.removeLast() }
        let spaces = bytes[start...].prefix(while: isSpace).count
        if spaces > 0 { bytes.removeSubrange(start..<start + spaces) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func unescape(_ bytes: inout [UInt8], from start: Int) {
        var (source, target) = (start, start)
        while source < bytes.count {
            let unit = unit(in: bytes, at: source)
            var scalar = unit.flatMap { UnicodeScalar($0) }
            var length = 7
            // A character beyond U+FFFF is a pair of them.
            if let unit, UTF16.isLeadSurrogate(unit), let next = Self.unit(in: bytes, at: source + 7),
                UTF16.isTrailSurrogate(next)
            {
                scalar = UnicodeScalar(0x10000 + UInt32(unit - 0xD800) << 10 + UInt32(next - 0xDC00))
                length = 14
            }
            // U+0000 is in no text; what stands for it stays as it is.
            if let scalar, scalar != "\0" {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    bytes[target] = byte
                    target += 1
                }
                source += length
            } else {
                bytes[target] = bytes[source]
                target += 1
                source += 1
            }
        }
        bytes.removeSubrange(target...)
    }

    /// The number of `_xHHHH_`, if that stands here.
    private static func unit(in bytes: [UInt8], at start: Int) -> UInt16? {
        guard start + 7 <= bytes.count, bytes[start] == underscore, bytes[start + 1] == UInt8(ascii: "x"),
            bytes[start + 6] == underscore
        else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[start + 2..<start + 6] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}

/// Gathers the text of a shared string or of a cell from its runs.
///
/// It stands in `<t>` or `<r><t>`; what stands in `<rPh>` only says how it is
/// pronounced.
struct TextRuns {
    private var isInRun = false
    private var isPhonetic = false
    private var keepsSpaces = false
    private var start = 0

    /// Notes the start of an element inside the text.
    mutating func open(_ element: XMLElement, at count: Int) {
        if element.name == "rPh" {
            isPhonetic = true
        } else if element.name == "t", !isPhonetic {
            isInRun = true
            keepsSpaces = element["xml:space"].map { $0 == "preserve" } ?? false
            start = count
        }
    }

    /// Whether what comes now is text.
    var isOpen: Bool { isInRun }

    /// Notes the end of an element inside the text, and finishes a run.
    mutating func close(_ name: XMLText, _ bytes: inout [UInt8]) {
        if name == "rPh" {
            isPhonetic = false
        } else if isInRun, name == "t" {
            isInRun = false
            EscapedText.finish(&bytes, from: start, keepsSpaces: keepsSpaces)
        }
    }
}
