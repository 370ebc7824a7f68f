/// Turns a list into bytes, without knowing where the bytes go.
package protocol ListRenderer: Sendable {
    /// The whole list in this format; text is UTF-8.
    ///
    /// - Throws: ``ReportingError``, which only XLSX has reason to.
    func render(_ list: PrintedList) throws(ReportingError) -> [UInt8]

    /// A writer for one list that comes in pieces, so that no more than one of them has to be in memory.
    ///
    /// - Returns: `nil` for what people read from top to bottom: its layout,
    ///   or the words around it, depend on all rows.
    func pieceWriter() throws(ReportingError) -> (any PieceWriter)?
}

extension ListRenderer {
    package func pieceWriter() throws(ReportingError) -> (any PieceWriter)? { nil }
}

/// Writes one list, piece by piece.
package protocol PieceWriter {
    /// Takes the next rows, below the header if they are the first.
    ///
    /// Every piece has the columns and facts of the first. A list without rows is one piece without any.
    ///
    /// - Parameters:
    ///   - piece: The rows, of any number.
    ///   - write: Where the bytes go that are there by now.
    /// - Throws: ``ReportingError``, and what `write` throws.
    mutating func take(_ piece: PrintedList, write: ([UInt8]) throws -> Void) throws

    /// Writes what is left, behind the last piece.
    ///
    /// - Throws: ``ReportingError``, and what `write` throws.
    mutating func finish(write: ([UInt8]) throws -> Void) throws
}

/// A format of data files, in which every row is written alike, whichever rows are around it.
protocol RowRenderer: ListRenderer {
    /// Writes what comes before the first row; also called for an empty list.
    func writeHeader(of list: PrintedList, to output: inout [UInt8])
    /// What stands around the values of each row.
    func frame(of list: PrintedList) -> RowFrame
    /// Writes one of the `count` values of a row.
    func write(_ value: PrintedList.Value, among count: Int, to output: inout [UInt8])
    /// Writes what comes after the last row.
    func writeFooter(isEmpty: Bool, to output: inout [UInt8])
}

extension RowRenderer {
    package func pieceWriter() -> (any PieceWriter)? { RowPieceWriter(self) }

    package func render(_ list: PrintedList) -> [UInt8] {
        var writer = RowPieceWriter(self)
        var output: [UInt8] = []
        writer.write(list, to: &output)
        writer.writeFooter(to: &output)
        return output
    }
}

/// What stands around the values of a row: the same for all of them, and so it is written once.
struct RowFrame {
    /// What comes before each value.
    var before: [[UInt8]]
    /// What comes after the last value, the columns that are the same in every row among it.
    var after: [UInt8]
    /// What comes between two rows.
    var between: [UInt8] = []
}

/// Writes the rows of a data file, and knows whether there were any.
private struct RowPieceWriter<Renderer: RowRenderer>: PieceWriter {
    private let renderer: Renderer
    private var hasHeader = false
    private var isEmpty = true

    init(_ renderer: Renderer) { self.renderer = renderer }

    mutating func take(_ piece: PrintedList, write: ([UInt8]) throws -> Void) throws {
        var output: [UInt8] = []
        self.write(piece, to: &output)
        try write(output)
    }

    mutating func finish(write: ([UInt8]) throws -> Void) throws {
        var output: [UInt8] = []
        writeFooter(to: &output)
        try write(output)
    }

    mutating func write(_ piece: PrintedList, to output: inout [UInt8]) {
        let list = piece.forFiles
        if !hasHeader { renderer.writeHeader(of: list, to: &output) }
        hasHeader = true
        let frame = renderer.frame(of: list)
        let count = list.columns.count + list.repeated.count
        for row in list.rows {
            if !isEmpty { output += frame.between }
            isEmpty = false
            for index in row.indices {
                output += frame.before[index]
                renderer.write(row[index], among: count, to: &output)
            }
            output += frame.after
        }
    }

    func writeFooter(to output: inout [UInt8]) { renderer.writeFooter(isEmpty: isEmpty, to: &output) }
}
