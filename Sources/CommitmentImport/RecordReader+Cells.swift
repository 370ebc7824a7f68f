import CSV
import CommitmentModel

extension RecordReader where Self: ~Copyable {
    /// The text of a field, without the apostrophe that exports put before what a spreadsheet would
    /// take for a formula.
    ///
    /// The cell of a workbook says itself that it is a text, and never gets one.
    func cell(at index: Int) -> String {
        let text = text(at: index)
        return isDelimited ? SpreadsheetText.restored(text) : text
    }

    /// The texts of all fields, in the same way.
    var cells: [String] {
        var cells: [String] = []
        cells.reserveCapacity(fieldCount)
        for index in 0..<fieldCount { cells.append(cell(at: index)) }
        return cells
    }
}

extension Dialect {
    /// A cell as RFC 4180 writes it, for people who open the file in a spreadsheet.
    static func marked(_ cell: String) -> String { rfc4180.quoted(SpreadsheetText.neutralised(cell)) }
}
