/// Finds the header among the first records of a table, knowing nothing of its subject.
///
/// Above it may stand text, a band row and a number row; below it a number
/// row. A header holds names: no numbers or dates to speak of, years excepted.
/// A table of words alone shows no difference between names and rows; of
/// such a table the first record is taken for the header, and that is said.
struct HeaderSearch {
    /// The line of the header; `nil` if the table has none.
    private(set) var header: Int?
    private(set) var asides: [TableShape.Aside] = []

    /// - Parameters:
    ///   - records: The first records that hold anything.
    ///   - columns: How many columns the table has.
    ///   - told: What is known of the header, if anything is.
    init(in records: [RecordFacts], columns: Int, told: ReadingOptions.Header?) {
        switch told {
        case .none?:
            return
        case .line(let line):
            header = line
            for record in records where record.line < line { note(.preamble, record) }
            if let next = records.first(where: { $0.line > line }) { noteNumbers(next) }
        case nil:
            search(records, columns)
        }
    }

    private mutating func search(_ records: [RecordFacts], _ columns: Int) {
        guard let start = records.firstIndex(where: { !$0.standsBeside(columns) }) else { return }
        for record in records[..<start] { note(.preamble, record) }
        var index = start
        while index + 1 < records.count {
            let (record, next) = (records[index], records[index + 1])
            if record.countsUp, record.filled > 3, Self.holdsNames(next) {
                note(.numbers, record)
            } else if Self.isBand(record, above: next, columns) {
                note(.band, record)
            } else {
                break
            }
            index += 1
        }
        let candidate = records[index]
        guard Self.holdsNames(candidate), 2 * candidate.filled >= candidate.width else { return }
        header = candidate.line
        if index + 1 < records.count { noteNumbers(records[index + 1]) }
    }

    private static func holdsNames(_ record: RecordFacts) -> Bool {
        4 * record.figures <= record.filled
    }

    /// Whether a record has a few names over the many of the next.
    private static func isBand(_ record: RecordFacts, above next: RecordFacts, _ columns: Int) -> Bool {
        columns >= 4 && 2 * record.filled <= columns && record.figures == 0
            && 4 * next.filled >= 3 * columns && holdsNames(next)
    }

    /// Notes a number row below the header; a row of a few numbers may well be a row.
    private mutating func noteNumbers(_ record: RecordFacts) {
        if record.countsUp, record.filled == record.width, record.width >= 10 { note(.numbers, record) }
    }

    private mutating func note(_ kind: TableShape.Aside.Kind, _ record: RecordFacts) {
        asides.append(TableShape.Aside(kind: kind, line: record.line))
    }
}
