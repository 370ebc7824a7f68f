/// Turns a list into bytes, without knowing where the bytes go.
package protocol ListRenderer: Sendable {
    /// The whole list in this format; text is UTF-8.
    ///
    /// - Throws: ``ReportingError``, which only XLSX has reason to.
    func render(_ list: PrintedList) throws(ReportingError) -> [UInt8]
}

/// A format that is written from top to bottom, one row at a time.
///
/// No step looks at a row other than its own, so a list that does not fit in
/// memory can be written by the same three steps.
protocol RowRenderer: ListRenderer {
    /// Whether it is a screen's, which has columns of its own.
    var isForScreen: Bool { get }
    /// Whether every row is written alike, and nothing behind the last.
    var canBePieced: Bool { get }
    /// Writes what comes before the first row; also called for an empty list.
    func writeHeader(of list: PrintedList, to output: inout String)
    /// Writes one row.
    func writeRow(
        _ row: [PrintedList.Value], at index: Int, of columns: [PrintedList.Column], to output: inout String)
    /// Writes what comes after the last row.
    func writeFooter(of list: PrintedList, to output: inout String)
}

extension RowRenderer {
    var isForScreen: Bool { false }
    var canBePieced: Bool { false }

    package func render(_ list: PrintedList) -> [UInt8] {
        let list = isForScreen ? list : list.forFiles
        var output = ""
        writeHeader(of: list, to: &output)
        for (index, row) in list.rows.enumerated() {
            writeRow(row, at: index, of: list.columns, to: &output)
        }
        writeFooter(of: list, to: &output)
        return Array(output.utf8)
    }
}

/// Renders a list that comes in pieces, so that no more than one of them has to be in memory.
package struct PieceRenderer {
    private let renderer: any RowRenderer
    private var isFirst = true

    /// `nil` for a format whose rows depend on those before them, or that ends in words on all of them.
    package init?(_ renderer: any ListRenderer) {
        guard let renderer = renderer as? any RowRenderer, renderer.canBePieced else { return nil }
        self.renderer = renderer
    }

    /// The next rows, below the header if they are the first.
    package mutating func render(_ piece: PrintedList) -> [UInt8] {
        let list = piece.forFiles
        var output = ""
        if isFirst { renderer.writeHeader(of: list, to: &output) }
        isFirst = false
        for row in list.rows { renderer.writeRow(row, at: 0, of: list.columns, to: &output) }
        return Array(output.utf8)
    }
}
