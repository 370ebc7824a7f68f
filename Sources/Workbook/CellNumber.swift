import Glibc

/// A number of a cell as a person reads it.
enum CellNumber {
    /// The text for the number that `raw` spells; `nil` if it spells none.
    static func text(_ raw: ArraySlice<UInt8>, _ format: CellFormat, is1904: Bool) -> String? {
        let spelled = String(decoding: raw, as: UTF8.self)
        guard let number = Double(spelled), number.isFinite else { return nil }
        switch format {
        case .number:
            return isPlain(raw) ? spelled : plain(number)
        case .digits(let count):
            let digits = isPlain(raw) ? spelled : plain(number)
            let isWhole = digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return isWhole ? String(repeating: "0", count: max(0, count - digits.count)) + digits : digits
        case .date: return SerialDate(number, is1904: is1904)?.dateText ?? plain(number)
        case .time: return SerialDate(number, is1904: is1904)?.timeText ?? plain(number)
        case .duration: return SerialDate.durationText(number) ?? plain(number)
        }
    }

    /// Whether a number is spelled as a person would: no exponent, no more
    /// than 15 digits with a point, and none that says nothing.
    ///
    /// A whole number of more digits is left alone too: nobody has rounded it.
    static func isPlain(_ raw: ArraySlice<UInt8>) -> Bool {
        let zero = UInt8(ascii: "0")
        let unsigned = raw.first == UInt8(ascii: "-") ? raw.dropFirst() : raw
        guard let first = unsigned.first, let last = unsigned.last, first <= 0x39 else { return false }
        var (digits, hasPoint) = (0, false)
        for byte in unsigned {
            switch byte {
            case zero...0x39: digits += 1
            case UInt8(ascii: ".") where !hasPoint && digits > 0: hasPoint = true
            default: return false
            }
        }
        let hasLeadingZero = first == zero && digits > 1
        guard hasPoint else { return digits > 0 && !hasLeadingZero }
        let isBelowOne = unsigned[unsigned.startIndex + 1] == UInt8(ascii: ".")
        return digits <= 15 && last > zero && (!hasLeadingZero || isBelowOne)
    }

    /// A number in at most 15 digits, which is what a spreadsheet shows.
    static func plain(_ number: Double) -> String {
        guard number != 0 else { return "0" }
        let (digits, exponent) = decimal(number.magnitude)
        let sign = number < 0 ? "-" : ""
        // The number is 0.digits times ten to the power of the exponent.
        switch exponent {
        case -5...0: return sign + "0." + String(repeating: "0", count: -exponent) + digits
        case 1...21 where digits.count <= exponent:
            return sign + digits + String(repeating: "0", count: exponent - digits.count)
        case 1...21: return sign + digits.prefix(exponent) + "." + digits.dropFirst(exponent)
        default:
            let rest = digits.count > 1 ? "." + digits.dropFirst() : ""
            return sign + digits.prefix(1) + rest + "E" + (exponent > 0 ? "+" : "") + "\(exponent - 1)"
        }
    }

    /// The first 15 digits, rounded as they are stored, without zeros at their
    /// end, and the power of ten behind `0.`.
    private static func decimal(_ number: Double) -> (digits: String, exponent: Int) {
        // 1.23456789012345e+02: the length of all but the exponent is known.
        var buffer = [CChar](repeating: 0, count: 32)
        let count = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.14e", $0) }
        let bytes = buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }
        var digits = [bytes[0]] + bytes[2..<16]
        while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
        let exponent = Int(String(decoding: bytes[17...], as: UTF8.self)) ?? 0
        return (String(decoding: digits, as: UTF8.self), exponent + 1)
    }
}
