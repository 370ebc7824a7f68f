/// Tells code from comments and texts, as far as these tests need it.
///
/// Regular expressions have no place in the sources, and are not understood.
struct CodeReader {
    private let bytes: [UInt8]
    private var position = 0
    private var output: [UInt8] = []

    /// A text without comments and without what stands in string literals;
    /// the code of an interpolation stays, and so does every line end.
    static func code(of text: String) -> String {
        var reader = CodeReader(bytes: Array(text.utf8))
        reader.readCode(untilParenthesis: false)
        return String(decoding: reader.output, as: UTF8.self)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var isAtEnd: Bool { position >= bytes.count }

    private func stands(_ word: StaticString) -> Bool {
        guard position + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + $0.count]) }
    }

    /// How often a byte stands in a row from here on.
    private func count(_ byte: UInt8, from start: Int) -> Int {
        bytes[min(start, bytes.count)...].prefix { $0 == byte }.count
    }

    /// Leaves out bytes; a line end among them stays.
    private mutating func skip(_ count: Int = 1) {
        for _ in 0..<count where !isAtEnd {
            if bytes[position] == UInt8(ascii: "\n") { output.append(bytes[position]) }
            position += 1
        }
    }

    /// Reads to the end, or to the parenthesis that ends an interpolation.
    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while !isAtEnd {
            let hashes = count(UInt8(ascii: "#"), from: position)
            if stands("//") {
                while !isAtEnd && !stands("\n") { skip() }
            } else if stands("/*") {
                skipBlockComment()
            } else if count(UInt8(ascii: "\""), from: position + hashes) > 0 {
                readLiteral(hashes: hashes)
            } else {
                if stands("(") { depth += 1 }
                if stands(")") { depth -= 1 }
                if untilParenthesis && depth < 0 { return }
                output.append(bytes[position])
                position += 1
            }
        }
    }

    /// Swift's block comments nest.
    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            let isMark = stands("/*") || stands("*/")
            if isMark { depth += stands("/*") ? 1 : -1 }
            skip(isMark ? 2 : 1)
        } while depth > 0 && !isAtEnd
    }

    private mutating func readLiteral(hashes: Int) {
        output.append(UInt8(ascii: "\""))
        position += hashes
        let quotes = count(UInt8(ascii: "\""), from: position) >= 3 ? 3 : 1
        position += quotes
        while !isAtEnd {
            if count(UInt8(ascii: "\""), from: position) >= quotes,
                count(UInt8(ascii: "#"), from: position + quotes) >= hashes
            {
                position += quotes + hashes
                break
            }
            let isEscape = stands("\\") && count(UInt8(ascii: "#"), from: position + 1) >= hashes
            if isEscape { position += 1 + hashes }
            if isEscape && stands("(") {
                output.append(bytes[position])
                position += 1
                readCode(untilParenthesis: true)
            } else {
                skip()
            }
        }
        output.append(UInt8(ascii: "\""))
    }
}
