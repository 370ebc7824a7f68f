/// The sheet of a list whose rows come in pieces.
///
/// Nothing of a row is kept but what the end of the sheet needs: how wide its
/// columns have to be, and which texts were cut.
final class XLSXListSheet {
    private struct Cut {
        let row: Int
        let column: Int
        let words: String
    }

    /// Of a column in which nothing stands: people write in it.
    private static let blank = 24
    private let sheet: XLSXSheet
    /// The list without rows.
    private let list: PrintedList
    private var count = 0
    /// The widest text in each column; `nil` where nothing stands.
    private var widths: [Int?]
    private var cuts: [Cut] = []

    /// Writes the header.
    ///
    /// - Throws: ``ReportingError/tooLargeForSheet(list:)``.
    init(_ sheet: XLSXSheet, _ list: PrintedList) throws(ReportingError) {
        var list = list
        list.rows = []
        self.list = list.forReading
        self.sheet = sheet
        widths = Array(repeating: nil, count: self.list.columns.count)
        guard widths.count <= 16_384 else { throw .tooLargeForSheet(list: list.title) }
        for (column, head) in self.list.columns.enumerated() {
            sheet.write(head.title, 0, column, sheet.formats.header)
        }
    }

    /// Writes rows below those that were written.
    ///
    /// - Throws: ``ReportingError/tooLargeForSheet(list:)``.
    func write(_ rows: [[PrintedList.Value]]) throws(ReportingError) {
        guard count + rows.count <= 1_048_575 else { throw .tooLargeForSheet(list: list.title) }
        for row in rows {
            count += 1
            var lines = 1
            for (column, value) in row.enumerated() where value != .unknown {
                if let words = sheet.write(value, count, column) {
                    cuts.append(Cut(row: count, column: column, words: words))
                }
                let wording = value.wording
                lines = max(lines, Self.lines(wording))
                // Beyond the widest column nothing needs to be measured.
                if widths[column] ?? 0 < XLSXSheet.widest {
                    widths[column] = max(widths[column] ?? 0, Self.width(wording))
                }
            }
            sheet.setHeight(of: count, lines: lines)
        }
    }

    /// Ends the sheet, ready to be filtered and printed.
    func finish() {
        for (column, head) in list.columns.enumerated() {
            // Three more for the arrow of the filter in the header.
            let title = TextWidth.of(head.title) + 3
            sheet.setWidth(of: column, to: widths[column].map { max(title, $0) } ?? Self.blank)
        }
        sheet.setUpList(rows: count, columns: list.columns.count)
    }

    var title: String { list.title }

    /// What is known about the list.
    var facts: [PrintedList.Fact] {
        list.facts + [.init("Rows", "\(count)")] + (count == 0 ? [.init("Note", list.emptyMessage)] : [])
    }

    /// What became of the texts that were cut, column by column.
    var cutFacts: [PrintedList.Fact] {
        cuts.sorted { ($0.column, $0.row) < ($1.column, $1.row) }.map { cut in
            let head = list.columns[cut.column].title
            return .init("Cut", "\(list.title), column \(head), row \(cut.row + 1): \(cut.words)")
        }
    }

    private static func width(_ text: String) -> Int {
        if let width = TextWidth.ofOneLine(text) { return width + 1 }
        return text.prefix(1000).split(whereSeparator: \.isNewline).map { TextWidth.of($0) + 1 }.max() ?? 0
    }

    /// How many lines a text takes in the widest column, of letters that are wider than most.
    private static func lines(_ text: String) -> Int {
        if let width = TextWidth.ofOneLine(text) { return lines(width: width) }
        return text.prefix(2000).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .reduce(0) { $0 + lines(width: TextWidth.of($1)) }
    }

    private static func lines(width: Int) -> Int {
        max(1, (width + XLSXSheet.widest - 6) / (XLSXSheet.widest - 5))
    }
}
