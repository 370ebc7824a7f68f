/// Reads a sheet one row at a time, in memory that does not grow with it.
///
/// The reader stands on one row, whose cells are read from the reader itself;
/// the next ``next()`` replaces them. Rows that the file leaves out, since
/// they are empty, are there, but for those behind the last that holds
/// anything; so are empty cells.
///
/// A cell is the text that a person reads: a number without formats
/// (12, 0.1), a date as `2016-02-08`, `TRUE` and `FALSE`, the value of a
/// formula as it was calculated last, an error by its name (`#N/A`). Of
/// merged cells, the first holds the text. What is hidden is read.
package struct WorkbookReader: ~Copyable {
    private let stream: XMLStream
    private let rows: SheetRows
    private let width: Int
    private var isOnFilledRow = false
    private var hasFinished = false
    /// How many cells there were, with the empty ones.
    private var cells = 0

    /// The row on which the reader stands, from 1.
    package private(set) var row = 0

    init(_ part: ZIPPart, _ rows: SheetRows, width: Int) throws(WorkbookError) {
        stream = try XMLStream(part, rows)
        self.rows = rows
        self.width = width
    }

    /// Moves on to the next row.
    ///
    /// - Returns: `false` behind the last row that holds anything, and after an error.
    package mutating func next() throws(WorkbookError) -> Bool {
        guard !hasFinished else { return false }
        if row == rows.row || isOnFilledRow {
            hasFinished = true  // and stays so if an error is thrown
            hasFinished = try !stream.advance()
            guard !hasFinished else { return false }
        }
        row += 1
        isOnFilledRow = row == rows.row
        cells += fieldCount
        guard cells <= rows.limits.cells else {
            hasFinished = true
            throw .tooManyCells(limit: rows.limits.cells)
        }
        return true
    }

    /// How many cells the row has, up to the last that holds anything, or the width that was asked for.
    package var fieldCount: Int { isOnFilledRow ? max(width, rows.cells.count) : width }

    /// How many formulas up to here have no value, as nobody has calculated
    /// them since they were written; their cells read as empty.
    package var unknownFormulas: Int { rows.unknownFormulas }

    /// The first of them: F3.
    package var firstUnknownFormula: String? { rows.firstUnknownFormula }

    /// The text of a cell, from 0; empty if nothing is there.
    package func text(at index: Int) -> String {
        withBytes(at: index) { bytes in
            bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Lends the bytes of a cell to `body`, as UTF-8.
    package func withBytes<Result, Failure>(
        at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let bytes = rows.bytes
        guard isOnFilledRow, index < rows.cells.count else { return try body(bytes.span.extracting(0..<0)) }
        switch rows.cells[index] {
        case .empty: return try body(bytes.span.extracting(0..<0))
        case .own(let start, let end): return try body(bytes.span.extracting(Int(start)..<Int(end)))
        case .shared(let index): return try rows.texts.withBytes(Int(index), body)
        }
    }
}
