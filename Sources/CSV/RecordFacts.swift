/// What a record looks like, without its text.
struct RecordFacts {
    let line: Int
    /// How many fields it has.
    let width: Int
    /// How many of them hold anything.
    private(set) var filled = 0
    /// How many fields there are up to the last that holds anything.
    private(set) var filledWidth = 0
    /// How many hold a number or a date, years not counted.
    private(set) var figures = 0
    /// Whether the fields that hold anything count 1, 2, 3 and so on, or from 0.
    private(set) var countsUp = true
    private var counted = 0
    /// Whether the first field that holds anything is a word for totals.
    private(set) var namesTotal = false
    /// How many bytes all fields hold.
    private(set) var bytes = 0

    /// Looks at a record; for what takes every byte, only if `closely`.
    init(_ reader: borrowing some RecordReader & ~Copyable, closely: Bool) {
        line = reader.line
        width = reader.fieldCount
        for index in 0..<width {
            reader.withBytes(at: index) { field in
                bytes += field.count
                guard !field.isEmpty else { return }
                if filled == 0 { namesTotal = Cell.namesTotal(field) }
                filled += 1
                filledWidth = index + 1
                if countsUp { count(field) }
                guard closely else { return }
                if Cell.isFigure(field), !Cell.isYear(field) { figures += 1 }
            }
        }
    }

    /// A number for all bytes of a record.
    static func contents(of reader: borrowing some RecordReader & ~Copyable) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<reader.fieldCount {
            reader.withBytes(at: index) { field in
                for byte in field.indices { hash = (hash ^ UInt64(field[byte])) &* 0x100_0000_01B3 }
            }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        return hash
    }

    private mutating func count(_ field: Span<UInt8>) {
        let number = Cell.count(field)
        countsUp = filled == 1 ? number == 0 || number == 1 : number == counted + 1
        counted = number ?? 0
    }

    /// Whether the record is text beside a table of so many columns.
    ///
    /// In few columns a row with one cell filled may well be a row.
    func standsBeside(_ columns: Int) -> Bool {
        if columns <= 3 { return width < columns && filled <= 1 }
        return filled <= 1 || 2 * width <= columns
    }
}
