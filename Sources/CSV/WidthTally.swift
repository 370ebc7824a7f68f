/// How many records have each number of fields.
struct WidthTally {
    /// By number of fields; 0 for those that no record has.
    private var counts: [Int] = []
    /// The line of the first with each number of fields.
    private var lines: [Int] = []

    /// Counts a record.
    mutating func add(_ width: Int, line: Int) {
        while counts.count <= width {
            counts.append(0)
            lines.append(0)
        }
        if counts[width] == 0 { lines[width] = line }
        counts[width] += 1
    }

    /// Takes a record back.
    mutating func remove(_ width: Int) {
        if width < counts.count, counts[width] > 0 { counts[width] -= 1 }
    }

    subscript(width: Int) -> Int { width < counts.count ? counts[width] : 0 }

    /// The numbers of fields that some record has, from few to many.
    var widths: [Int] { counts.indices.filter { counts[$0] > 0 } }

    /// The line of the first record with a number of fields that some record has.
    func firstLine(_ width: Int) -> Int { lines[width] }
}
