/// How texts stand in addresses, and how they are read back.
enum AddressText {
    /// A text as a part of a path that is also the name of a file everywhere.
    ///
    /// Spaces become `+`, and what is neither a letter nor a number of ASCII, nor
    /// `-`, `_` or `~`, becomes `=` and two hexadecimal digits. A point stays inside.
    static func segment(_ text: String) -> String {
        var bytes: [UInt8] = []
        for (index, byte) in text.utf8.enumerated() {
            if byte == UInt8(ascii: " ") {
                bytes.append(UInt8(ascii: "+"))
            } else if isPlain(byte) || (byte == UInt8(ascii: ".") && index > 0) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "=")] + hexadecimal(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What ``segment(_:)`` was made of; `nil` for what it never gives.
    static func text(ofSegment segment: String) -> String? {
        decoded(segment, mark: UInt8(ascii: "="))
    }

    /// A text as a value behind the `?`.
    static func encoded(_ text: String) -> String {
        String(
            decoding: text.utf8.flatMap { byte in
                isPlain(byte) || byte == UInt8(ascii: ".") ? [byte] : [UInt8(ascii: "%")] + hexadecimal(byte)
            }, as: UTF8.self)
    }

    /// The parts of a path between its slashes; `nil` where it is not well formed.
    static func parts(of path: String) -> [String]? {
        var parts: [String] = []
        for part in path.drop(while: { $0 == "/" }).split(separator: "/", omittingEmptySubsequences: false) {
            // A plus is a plus in a path.
            guard let text = decoded(String(part.replacing("+", with: "%2B")), mark: UInt8(ascii: "%")),
                text != "..", !text.contains("/")
            else { return nil }
            parts.append(text)
        }
        return parts.isEmpty ? [""] : parts
    }

    /// The filters behind the `?`; empty values and unknown names are passed over.
    static func filters(in query: String) -> [Address.Filter: [String]] {
        var filters: [Address.Filter: [String]] = [:]
        for pair in query.split(separator: "&").prefix(64) {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, let filter = Address.Filter(rawValue: String(sides[0])),
                let value = decoded(String(sides[1]), mark: UInt8(ascii: "%")), !value.isEmpty,
                filters[filter]?.contains(value) != true
            else { continue }
            filters[filter, default: []].append(value)
        }
        return filters
    }

    private static func decoded(_ text: String, mark: UInt8) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == mark {
                guard rest.count >= 2, let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) else {
                    return nil
                }
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        Array((byte < 16 ? "0" : "").utf8) + Array(String(byte, radix: 16, uppercase: true).utf8)
    }
}
