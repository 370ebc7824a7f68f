import CSV

/// A source that delivers a few bytes at a time, and may break off.
struct PiecewiseSource: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let piece: Int
    private let failure: CSVError?

    init(_ bytes: some Sequence<UInt8>, piece: Int, failure: CSVError? = nil) {
        rest = Array(bytes)[...]
        self.piece = piece
        self.failure = failure
    }

    mutating func read(into output: inout OutputSpan<UInt8>) throws(CSVError) {
        if rest.isEmpty, let failure { throw failure }
        let next = rest.prefix(min(piece, output.freeCapacity))
        for byte in next { output.append(byte) }
        rest = rest.dropFirst(next.count)
    }

    /// The sizes that every case is read with; the last is all at once.
    static let pieces = [1, 2, 3, 7, .max]
}

extension CSVReader {
    /// A reader that starts with hardly any room, so that it has to move and grow.
    init(_ text: some Sequence<UInt8>, piece: Int, dialect: Dialect = .rfc4180, limits: Limits = Limits()) {
        self.init(PiecewiseSource(text, piece: piece), dialect: dialect, limits: limits, chunk: 8)
    }

    /// The fields of the record.
    var record: [String] { (0..<fieldCount).map { text(at: $0) } }

    /// The records that are left.
    mutating func rest() throws(CSVError) -> [[String]] {
        var records: [[String]] = []
        while try next() { records.append(record) }
        return records
    }
}

/// What to compare: two strings are equal too if they spell a letter in different bytes.
func utf8(of records: [[String]]) -> [[[UInt8]]] {
    records.map { $0.map { Array($0.utf8) } }
}
