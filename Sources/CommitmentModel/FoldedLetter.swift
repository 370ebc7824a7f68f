/// What folding makes of one scalar: a letter, nothing, or the gap between two words.
struct FoldedLetter {
    /// UTF-8, the first byte lowest.
    private var bytes: UInt64 = 0
    /// How many bytes the letter has; none where it is a mark on the letter before it.
    private var count: UInt8 = 0

    private static let gap = FoldedLetter(count: .max)

    private init(count: UInt8) {
        self.count = count
    }

    /// Whether it is no letter, no number and no mark.
    var isGap: Bool { count == .max }
    var isLetter: Bool { count > 0 && !isGap }

    /// Of any scalar; Unicode's own tables are slow, so most are looked up in `known`.
    static func of(_ scalar: Unicode.Scalar) -> FoldedLetter {
        let place = Int(scalar.value)
        if place < known.count { return known[place] }
        // Dashes, quotes and spaces.
        if (0x2000...0x206F).contains(place) { return gap }
        return FoldedLetter(scalar)
    }

    /// The small letter or the digit of an ASCII byte; a space for all else.
    ///
    /// Not read off `known`, which takes longer to make than many a list to print.
    static let ascii = (0..<128).map { (byte: UInt8) in
        let letter = FoldedLetter(Unicode.Scalar(byte))
        return letter.isLetter ? UInt8(truncatingIfNeeded: letter.bytes) : UInt8(ascii: " ")
    }

    /// Of the first scalars: Latin, Greek and Cyrillic letters.
    private static let known = (0..<0x530).map { FoldedLetter(Unicode.Scalar($0) ?? "?") }

    private init(_ scalar: Unicode.Scalar) {
        if Self.isCombining(scalar) { return }
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            let base = scalar.isASCII ? scalar : UnmarkedLetters.table[scalar] ?? scalar
            for small in base.properties.lowercaseMapping.unicodeScalars where !Self.isCombining(small) {
                for byte in UTF8.encode(small) ?? UTF8.EncodedScalar() where count < 8 {
                    bytes |= UInt64(byte) << (8 * UInt64(count))
                    count += 1
                }
            }
        } else {
            self = Self.gap
        }
    }

    /// Writes a letter at a place, and returns how many bytes it takes.
    func write(to output: inout MutableSpan<UInt8>, at place: Int) -> Int {
        for offset in 0..<Int(count) {
            output[place + offset] = UInt8(truncatingIfNeeded: bytes >> (8 * UInt64(offset)))
        }
        return Int(count)
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
    }
}

/// Letters with a mark, and the letter without it.
///
/// Read off the names that Unicode gives: "LATIN SMALL LETTER O WITH STROKE"
/// is marked, "LATIN SMALL LETTER O" is not. The standard library offers no
/// decomposition, and these names say more than a decomposition would.
private enum UnmarkedLetters {
    static let table: [Unicode.Scalar: Unicode.Scalar] = {
        let letters = [0x41...0x24F, 0x370...0x52F, 0x1E00...0x1FFF].flatMap {
            $0.compactMap(Unicode.Scalar.init(_:))
        }
        var named: [String: Unicode.Scalar] = [:]
        for letter in letters where letter.properties.isAlphabetic {
            if let name = letter.properties.name { named[name] = letter }
        }
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (name, letter) in named {
            guard let end = name.firstRange(of: " WITH ")?.lowerBound else { continue }
            table[letter] = named[String(name[..<end])]
        }
        // Cyrillic letters whose names do not say that they carry a mark.
        for (marked, base) in [("й", "и"), ("Й", "и"), ("ё", "е"), ("Ё", "е"), ("ї", "і"), ("Ї", "і")]
            as [(Unicode.Scalar, Unicode.Scalar)]
        {
            table[marked] = base
        }
        return table
    }()
}
