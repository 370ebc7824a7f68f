import CSV

/// The records of a file below its header.
struct FileRecords: Sendable {
    let table: FileTable
    let search: LayoutSearch
    /// The file's name, for messages.
    let file: String

    /// Some rows of the file, and how much of it is read behind them, 0…1 or unknown.
    struct Piece<Row: Sendable>: Sendable {
        var rows: [Row] = []
        var share: Double?
        /// What is strange about the file up to here.
        var remark: String?
    }

    /// A reader that stands on the header.
    func reader() throws -> Position {
        var reader = try table.reader()
        let row = try search.header(&reader, file: file).row
        return Position(reader: reader, row: row)
    }

    /// Where a reader stands.
    struct Position: ~Copyable {
        var reader: any RecordReader & ~Copyable
        /// As a spreadsheet counts.
        var row: Int

        /// Moves on to the next record.
        mutating func next() throws -> Bool {
            row += 1
            return try reader.next()
        }
    }

    /// Gives what is read of the records, some rows at a time, until nobody wants any more.
    ///
    /// So many that passing them on costs little, and so few that long ones fill no memory.
    func read<Reading: RowReading>(
        _ reading: Reading, give: (Piece<Reading.Row>) -> Bool
    ) throws {
        var (reading, piece) = (reading, Piece<Reading.Row>())
        var records = try reader()
        var start = records.reader.offset
        while try records.next() {
            if let row = reading.read(records.reader, row: records.row) { piece.rows.append(row) }
            let offset = records.reader.offset
            guard piece.rows.count == 256 || offset - start > 1 << 17 else { continue }
            piece.share = table.length > 0 ? Double(offset) / Double(table.length) : nil
            guard give(piece) else { return }
            piece.rows.removeAll(keepingCapacity: true)
            start = offset
        }
        piece.remark = records.reader.remark
        _ = give(piece)
    }
}

/// Reads single rows of a file once more, in the order in which they stand there.
final class SecondReading<Reading: RowReading> {
    private let records: FileRecords
    private var reading: Reading
    private var position: FileRecords.Position?

    init(_ records: FileRecords, _ reading: Reading) {
        (self.records, self.reading) = (records, reading)
    }

    var file: String { records.file }

    /// A row, as a spreadsheet counts; it stands behind those that were asked for before.
    func row(_ row: Int) throws -> Reading.Row? {
        var position = try self.position.take() ?? records.reader()
        var isThere = position.row < row
        while isThere, position.row < row { isThere = try position.next() }
        let found = isThere ? reading.read(position.reader, row: row) : nil
        self.position = consume position
        return found
    }
}
