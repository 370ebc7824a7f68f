/// How well a dialect fits the start of a text.
struct Trial {
    let dialect: Dialect
    private(set) var records = 0
    /// How many fields stand in quotes.
    private(set) var quotedFields = 0
    /// How many records have quotes where none may be.
    private var recordsWithStrayQuotes = 0
    /// Whether the reading broke off, as at a quote that is never closed.
    private(set) var hasFailed = false
    private var recordsByWidth: [Int: Int] = [:]
    /// The records of each width before the first of that width.
    private var recordsBefore: [Int: Int] = [:]
    private var fields = 0
    private var plainFields = 0
    private var fieldsBehindSpace = 0

    /// Reads `head`, whose last record counts only if the text ends with it.
    init(_ dialect: Dialect, on head: [UInt8], isWhole: Bool) {
        self.dialect = dialect
        var reader = CSVReader(
            MemorySource(head), dialect: dialect.readingQuotesInsideAsText(true), limits: Limits(),
            chunk: head.count + 1, checksText: false)
        var last: Record?
        do throws(CSVError) {
            while try reader.next() {
                if let last { add(last) }
                last = reader.isBlank ? nil : Record(reader)
            }
            // A head that is less than one record is better than nothing.
            if isWhole || records == 0, let last { add(last) }
        } catch {
            // Where the head ends, a record may well be cut off inside quotes.
            hasFailed = isWhole || reader.offset < head.count / 2
            if let last { add(last) }
        }
    }

    /// What counts of a record.
    private struct Record {
        let width: Int
        let hasStrayQuote: Bool
        var quotedFields = 0
        var plainFields = 0
        var fieldsBehindSpace = 0

        init(_ reader: borrowing CSVReader) {
            width = reader.fieldCount
            hasStrayQuote = reader.hasQuoteAsText
            for index in 0..<width {
                let isQuoted = reader.isQuoted(at: index)
                if isQuoted { quotedFields += 1 }
                if isQuoted || reader.withBytes(at: index, Cell.isPlain) { plainFields += 1 }
                if index > 0, reader.followsSpace(at: index) { fieldsBehindSpace += 1 }
            }
        }
    }

    private mutating func add(_ record: Record) {
        recordsByWidth[record.width, default: 0] += 1
        if recordsBefore[record.width] == nil { recordsBefore[record.width] = records }
        records += 1
        if record.hasStrayQuote { recordsWithStrayQuotes += 1 }
        quotedFields += record.quotedFields
        plainFields += record.plainFields
        fieldsBehindSpace += record.fieldsBehindSpace
        fields += record.width
    }
}

// MARK: - Judgement

extension Trial {
    /// The most frequent number of fields from two on, the larger of two that
    /// are as frequent; 1 if no record has two.
    private var width: Int {
        recordsByWidth.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    }

    /// The share of the records with the usual number of fields, 0…1; those
    /// above the first of them, such as a title, weigh little.
    private var consistency: Double {
        guard records > 0 else { return 0 }
        let usual = Double(recordsByWidth[width] ?? 0)
        let below = Double(records - (recordsBefore[width] ?? 0))
        return max(usual / Double(records), usual > 1 ? 0.9 * usual / below : 0)
    }

    /// Whether the delimiter makes columns, instead of standing in texts.
    var isTable: Bool {
        // What breaks off in the first record cannot be judged, and ends in an error.
        guard width > 1 else { return hasFailed && records == 0 }
        let single = recordsByWidth[1] ?? 0
        return consistency > 0.5 || Double(single) <= 0.1 * Double(records)
    }

    /// Whether every record has the same three fields or more: what a
    /// delimiter has to show that mostly stands in texts, like a space.
    var isUnanimousTable: Bool {
        !hasFailed && records > 1 && width > 2 && recordsByWidth.count == 1
    }

    /// The consistency, less by up to a half the more other delimiters are left in the fields.
    var score: Double {
        fields == 0 ? 0 : consistency * (0.5 + 0.5 * Double(plainFields) / Double(fields))
    }

    /// Whether spaces stand behind every single delimiter.
    private var hasSpaceBehindEveryDelimiter: Bool {
        records > 1 && fields > records && fieldsBehindSpace == fields - records
    }

    private var strayShare: Double {
        records == 0 ? 0 : Double(recordsWithStrayQuotes) / Double(records)
    }

    /// Whether this reading is better than another with the same delimiter.
    ///
    /// It has to be so beyond doubt: of two that fit, the simpler was tried first.
    func isBetter(than other: Trial) -> Bool {
        // Nor does another quote make text of one that is never closed.
        if dialect.quote != other.dialect.quote, quotedFields <= other.quotedFields { return false }
        if hasFailed != other.hasFailed { return other.hasFailed }
        if dialect.skipsSpaces, !other.dialect.skipsSpaces {
            return hasSpaceBehindEveryDelimiter && consistency >= other.consistency
                || strayShare < other.strayShare && consistency > other.consistency
        }
        let (value, otherValue) = (consistency - strayShare, other.consistency - other.strayShare)
        return value > otherValue || value == otherValue && quotedFields > other.quotedFields
    }
}
