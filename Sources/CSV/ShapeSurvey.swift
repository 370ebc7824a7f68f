/// Gathers the facts about a table, record by record, in little memory.
struct ShapeSurvey {
    private let told: ReadingOptions.Header?
    /// The first records that hold anything, until the header is looked for.
    private var opening: [RecordFacts] = []
    private var contentsOfOpening: [UInt64] = []
    /// The last records that hold anything, the oldest at `oldest`.
    private var ending: [RecordFacts] = []
    private var oldest = 0
    private var search: HeaderSearch?
    private var headerFacts: (facts: RecordFacts, contents: UInt64)?
    private var repeatedHeaders: [TableShape.Aside] = []
    private var recordsByWidth = WidthTally()
    private var rowsByWidth = WidthTally()
    private var firstRow: Int?
    private var records = 0
    private var blankLines = 0
    private var emptySinceLast = 0
    private var filledWidth = 0
    private(set) var recordsWithStrayQuotes = 0
    private(set) var firstStrayQuote: Int?

    private static let openingCount = 50
    private static let endingCount = 12

    init(told: ReadingOptions.Header?) {
        self.told = told
    }

    /// Adds the record on which `reader` stands.
    mutating func add(_ reader: borrowing some RecordReader & ~Copyable) {
        if reader.hasQuoteAsText {
            recordsWithStrayQuotes += 1
            firstStrayQuote = firstStrayQuote ?? reader.line
        }
        guard !reader.isBlank else {
            blankLines += 1
            emptySinceLast += 1
            return
        }
        records += 1
        let facts = RecordFacts(reader, closely: search == nil)
        recordsByWidth.add(facts.width, line: facts.line)
        guard facts.filled > 0 else {
            emptySinceLast += 1
            return
        }
        emptySinceLast = 0
        filledWidth = max(filledWidth, facts.filledWidth)
        if search == nil {
            opening.append(facts)
            contentsOfOpening.append(RecordFacts.contents(of: reader))
            if opening.count == Self.openingCount { lookForHeader() }
        } else {
            addRow(facts) { RecordFacts.contents(of: reader) }
        }
        if ending.count < Self.endingCount {
            ending.append(facts)
        } else {
            ending[oldest] = facts
            oldest = (oldest + 1) % Self.endingCount
        }
    }

    private mutating func lookForHeader() {
        let search = HeaderSearch(in: opening, columns: columns, told: told)
        self.search = search
        if let index = opening.firstIndex(where: { $0.line == search.header }) {
            headerFacts = (opening[index], contentsOfOpening[index])
        }
        for (facts, contents) in zip(opening, contentsOfOpening)
        where facts.line != search.header && !search.asides.contains(where: { $0.line == facts.line }) {
            addRow(facts) { contents }
        }
    }

    private mutating func addRow(_ facts: RecordFacts, contents: () -> UInt64) {
        if let headerFacts, headerFacts.facts.width == facts.width, headerFacts.facts.bytes == facts.bytes,
            headerFacts.contents == contents()
        {
            if repeatedHeaders.count < 1_000 {
                repeatedHeaders.append(TableShape.Aside(kind: .repeatedHeader, line: facts.line))
            }
            return
        }
        firstRow = firstRow ?? facts.line
        rowsByWidth.add(facts.width, line: facts.line)
    }

    /// The most frequent number of fields up to here; one field is hardly a table.
    private var columns: Int {
        let widest = recordsByWidth.widths.filter { $0 > 1 }
            .max { (recordsByWidth[$0], $0) < (recordsByWidth[$1], $1) }
        guard let widest, 20 * recordsByWidth[widest] > recordsByWidth[1] else { return records > 0 ? 1 : 0 }
        return widest
    }
}

extension ShapeSurvey {
    /// The share of the records that have as many fields as there are columns, 0…1.
    ///
    /// Where a second table stands in the file, at least ten records and a
    /// quarter of all, those that have its number of fields count too.
    var consistency: Double {
        guard records > 0 else { return 1 }
        let columns = columns
        let second =
            recordsByWidth.widths.filter { $0 != columns && $0 > 1 }.map { recordsByWidth[$0] }.max() ?? 0
        let isTable = second >= 10 && 4 * second >= records
        return Double(recordsByWidth[columns] + (isTable ? second : 0)) / Double(records)
    }

    /// The facts, once all records are added.
    mutating func finish() -> TableShape {
        if search == nil { lookForHeader() }
        let below = recordsBelow
        for (record, _) in below { rowsByWidth.remove(record.width) }
        let columns = columns
        var ragged = rowsByWidth.widths.filter { $0 != columns }
            .map { (count: rowsByWidth[$0], first: rowsByWidth.firstLine($0)) }
        if let facts = headerFacts?.facts, facts.width != columns { ragged.append((1, facts.line)) }
        let asides =
            (search?.asides ?? []) + repeatedHeaders
            + below.map { TableShape.Aside(kind: $0.kind, line: $0.record.line) }
        return TableShape(
            header: search?.header,
            firstRow: below.contains { $0.record.line == firstRow } ? nil : firstRow,
            columns: columns,
            widest: recordsByWidth.widths.last ?? 0,
            records: records,
            raggedRows: ragged.reduce(0) { $0 + $1.count },
            firstRaggedRow: ragged.map(\.first).min(),
            blankLines: blankLines,
            emptyTrailingRows: emptySinceLast,
            emptyTrailingColumns: max(0, columns - filledWidth),
            asides: asides.sorted { $0.line < $1.line })
    }

    /// The last records, as far as they are text below the table or totals.
    private var recordsBelow: [(record: RecordFacts, kind: TableShape.Aside.Kind)] {
        guard columns > 2, told != ReadingOptions.Header.none else { return [] }
        let above = search?.asides.last?.line ?? 0
        let rows = (ending[oldest...] + ending[..<oldest]).filter {
            $0.line > max(above, search?.header ?? 0)
        }
        let table = rows.reversed().drop { $0.standsBeside(columns) && !$0.namesTotal }
        // A table without a row above its last lines is nothing they could stand below.
        guard !table.isEmpty else { return [] }
        let footers = rows.suffix(rows.count - table.count).map { record in
            (record: record, kind: TableShape.Aside.Kind.footer)
        }
        guard let last = table.first, last.namesTotal, table.count > 1 else { return footers }
        return [(last, .total)] + footers
    }
}
