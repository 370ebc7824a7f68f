import Reporting

/// The same numbers for the same seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(seed)
    }

    // SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension String {
    /// Compared instead of the text, because "é" equals "e" with an accent.
    var scalars: [UInt32] { unicodeScalars.map(\.value) }

    static func random(from alphabet: [Character], upTo length: Int, using random: inout SeededGenerator)
        -> String
    {
        String(
            (0..<Int.random(in: 0...length, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            })
    }
}

extension PrintedList {
    private static let alphabet = Array(
        "abc  def \t,;|\"'=+-@\r\n\u{301}日本👩‍👧❤️🇬🇧🏻\u{FE0F}\u{200D}\u{1B}\u{202E}\u{9B}é")

    /// A list with hostile texts in columns of all kinds.
    static func random(columns: ClosedRange<Int>, using random: inout SeededGenerator) -> PrintedList {
        let count = Int.random(in: columns, using: &random)
        let presences: [Column.Presence] = [.always, .whenItFits]
        let columns = (0..<count).map { index in
            Column(
                "k\(index)", String.random(from: alphabet, upTo: 20, using: &random),
                alignment: Bool.random(using: &random) ? .leading : .trailing,
                presence: presences[Int.random(in: 0...1, using: &random)])
        }
        let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
            columns.map { column -> Value in
                if column.alignment == .trailing {
                    return .integer(.random(in: -99999...99999, using: &random))
                }
                if Int.random(in: 0...5, using: &random) == 0 { return .unknown }
                return .text(.random(from: alphabet, upTo: 120, using: &random))
            }
        }
        return PrintedList(
            title: .random(from: alphabet, upTo: 200, using: &random), columns: columns, rows: rows,
            facts: [.init("Sources", .random(from: alphabet, upTo: 200, using: &random))])
    }
}

extension PrintedList.Value {
    /// What CSV says for the values of a random list.
    var rawField: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): "\(integer)"
        default: ""
        }
    }
}

/// The shortest reader of RFC 4180 that can be checked by reading it.
struct DelimitedReader {
    let separator: Unicode.Scalar

    func records(in text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = "".unicodeScalars
        var isQuoted = false
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"": field.append(scalars.removeFirst())
            case "\"": isQuoted.toggle()
            case _ where isQuoted: field.append(scalar)
            case separator, "\r":
                record.append(String(field))
                field.removeAll()
                if scalar == "\r", scalars.popFirst() == "\n" {
                    records.append(record)
                    record.removeAll()
                }
            default: field.append(scalar)
            }
        }
        return records
    }
}
