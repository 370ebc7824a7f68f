/// Writes a workbook: a sheet for every list, and one about them.
///
/// Every text is a string cell, also one that looks like a formula or a
/// number: codes keep their zeros. The same list gives the same bytes.
///
/// A text beyond the 32,767 characters of a cell is cut and ends in "…"; the
/// sheet "About" names each such cell. Control characters, which XLSX
/// forbids, are shown as in a table ("␛").
package struct XLSXRenderer: ListRenderer {
    private let created: Int

    /// Makes a renderer.
    ///
    /// - Parameter created: The creation date in the properties of the
    ///   workbook, in seconds since 1970. The default is 1 January 1980, the
    ///   date that libxlsxwriter gives to the parts inside the file.
    package init(created: Int = 315_532_800) {
        self.created = created
    }

    package func pieceWriter() throws(ReportingError) -> (any PieceWriter)? {
        try XLSXPieceWriter(XLSXBook(created: created))
    }

    package func render(_ list: PrintedList) throws(ReportingError) -> [UInt8] {
        try render([list])
    }

    /// One workbook with several lists, a sheet each, in this order.
    ///
    /// - Throws: ``ReportingError``.
    package func render(_ lists: [PrintedList]) throws(ReportingError) -> [UInt8] {
        let book = try XLSXBook(created: created)
        for list in lists {
            try book.begin(list)
            try book.write(list)
        }
        try book.close()
        var bytes: [UInt8] = []
        while let piece = try book.piece() { bytes += piece }
        return bytes
    }
}

/// Writes a workbook of one list, piece by piece.
private struct XLSXPieceWriter: PieceWriter {
    private let book: XLSXBook
    private var hasBegun = false

    init(_ book: XLSXBook) { self.book = book }

    mutating func take(_ piece: PrintedList, write: ([UInt8]) throws -> Void) throws {
        if !hasBegun { try book.begin(piece) }
        hasBegun = true
        try book.write(piece)
    }

    mutating func finish(write: ([UInt8]) throws -> Void) throws {
        try book.close()
        while let piece = try book.piece() { try write(piece) }
    }
}
