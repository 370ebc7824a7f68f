import CXLSXWriter

/// One sheet of a workbook that is being written.
struct XLSXSheet {
    private typealias Format = UnsafeMutablePointer<lxw_format>

    private static let widest = 60
    /// Of a column in which nothing stands: people write in it.
    private static let blank = 24
    /// In points, as Excel has it for the font that nobody chose.
    private static let lineHeight = 15.0
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let formats: XLSXFormats

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, formats: XLSXFormats) {
        self.sheet = sheet
        self.formats = formats
    }

    /// Writes header and rows, ready to be filtered and printed.
    ///
    /// - Returns: The cells that were cut, each with what became of it.
    func write(_ list: PrintedList) -> [PrintedList.Fact] {
        let list = list.forReading
        var cuts: [PrintedList.Fact] = []
        var lines = Array(repeating: 1, count: list.rows.count)
        for (column, head) in list.columns.enumerated() {
            write(head.title, 0, column, formats.header)
            for (row, values) in list.rows.enumerated() {
                guard let cut = write(values[column], row + 1, column) else { continue }
                cuts.append(.init("Cut", "\(list.title), column \(head.title), row \(row + 2): \(cut)"))
            }
            let isBlank = list.rows.allSatisfy { $0[column] == .unknown }
            // Three more for the arrow of the filter in the header.
            let widths = list.rows.lazy.map { width($0[column].wording) }
            let widest = widths.reduce(isBlank ? Self.blank : TextWidth.of(head.title) + 3, max)
            setWidth(of: column, to: widest)
            for (row, values) in list.rows.enumerated() where widest > Self.widest {
                lines[row] = max(lines[row], self.lines(values[column].wording))
            }
        }
        // LibreOffice leaves it to us to make room for a text that wraps.
        for (row, count) in lines.enumerated() where count > 1 {
            worksheet_set_row(sheet, UInt32(row + 1), min(Self.lineHeight * Double(count), 409), nil)
        }
        if let last = list.columns.indices.last {
            worksheet_autofilter(sheet, 0, 0, UInt32(list.rows.count), UInt16(last))
        }
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
        worksheet_set_landscape(sheet)
        setUpPage()
        return cuts
    }

    /// Writes what is known about each list, as label and value.
    func writeAbout(_ lists: [PrintedList], cuts: [PrintedList.Fact]) {
        var row = 0
        for list in lists {
            write(list.title, row, 0, formats.header)
            let empty = list.rows.isEmpty ? [PrintedList.Fact("Note", list.emptyMessage)] : []
            row = write(list.factsAndCount + empty, from: row + 1) + 1
        }
        _ = write(cuts, from: row)
        setWidth(of: 0, to: 24)
        setWidth(of: 1, to: Self.widest)
        setUpPage()
    }

    private func write(_ facts: [PrintedList.Fact], from row: Int) -> Int {
        for (offset, fact) in facts.enumerated() {
            write(fact.label, row + offset, 0, formats.text)
            write(fact.value, row + offset, 1, formats.text)
        }
        return row + facts.count
    }

    private func setUpPage() {
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_footer(sheet, "&L&A&RPage &P of &N")
    }

    private func setWidth(of column: Int, to width: Int) {
        worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(min(width, Self.widest)), nil)
    }

    private func width(_ text: String) -> Int {
        // Beyond the widest column nothing needs to be measured.
        text.prefix(1000).split(whereSeparator: \.isNewline).map { TextWidth.of($0) + 1 }.max() ?? 0
    }

    /// How many lines a text takes in the widest column, of letters that are wider than most.
    private func lines(_ text: String) -> Int {
        text.prefix(2000).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .reduce(0) { $0 + max(1, (TextWidth.of($1) + Self.widest - 6) / (Self.widest - 5)) }
    }

    /// Writes a value; a string unless it is a number.
    ///
    /// - Returns: What was cut, if anything.
    private func write(_ value: PrintedList.Value, _ row: Int, _ column: Int) -> String? {
        switch value {
        case .unknown: return nil
        // A Double holds integers up to 2⁵³; a larger one is safe as text.
        case .integer(let integer) where integer.magnitude <= 1 << 53:
            worksheet_write_number(sheet, UInt32(row), UInt16(column), Double(integer), formats.text)
            return nil
        case .number(let number, let decimals) where number.isFinite:
            let format = formats.number(decimals: decimals)
            worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format)
            return nil
        case .number: return nil
        default: return write(value.wording, row, column, formats.text)
        }
    }

    @discardableResult
    private func write(_ text: String, _ row: Int, _ column: Int, _ format: Format?) -> String? {
        let (cell, cut) = XLSXText.fitting(text)
        worksheet_write_string(sheet, UInt32(row), UInt16(column), cell, format)
        return cut
    }
}
