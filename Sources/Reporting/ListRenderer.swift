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
