import CXLSXWriter

/// One sheet of a workbook that is being written, cell by cell.
///
/// Rows come from top to bottom: what was written of a row stays as it is once
/// a lower one has begun.
struct XLSXSheet {
    typealias Format = UnsafeMutablePointer<lxw_format>

    /// The widest that a column may be; texts wrap in it.
    static let widest = 60
    /// In points, as Excel has it for the font that nobody chose.
    private static let lineHeight = 15.0
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    let formats: XLSXFormats

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, formats: XLSXFormats) {
        self.sheet = sheet
        self.formats = formats
    }

    /// Writes what is known about each list, as label and value.
    func write(about lists: [XLSXListSheet]) {
        var row = 0
        for list in lists {
            write(list.title, row, 0, formats.header)
            row = write(list.facts, from: row + 1) + 1
        }
        _ = write(lists.flatMap(\.cutFacts), from: row)
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

    /// Makes a list of it that can be filtered and printed, below a header.
    func setUpList(rows: Int, columns: Int) {
        if columns > 0 {
            worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(columns - 1))
        }
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
        worksheet_set_landscape(sheet)
        setUpPage()
    }

    private func setUpPage() {
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_footer(sheet, "&L&A&RPage &P of &N")
    }

    /// Sets the width of a column, up to the widest.
    func setWidth(of column: Int, to width: Int) {
        worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(min(width, Self.widest)), nil)
    }

    /// Makes a row so many lines high, where LibreOffice leaves it to us to make room for a text that wraps.
    func setHeight(of row: Int, lines: Int) {
        if lines > 1 {
            worksheet_set_row(sheet, UInt32(row), min(Self.lineHeight * Double(lines), 409), nil)
        }
    }

    /// Writes a value; a string unless it is a number.
    ///
    /// - Returns: What was cut, if anything.
    func write(_ value: PrintedList.Value, _ row: Int, _ column: Int) -> String? {
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

    /// Writes a text.
    ///
    /// - Returns: What was cut, if anything.
    @discardableResult
    func write(_ text: String, _ row: Int, _ column: Int, _ format: Format?) -> String? {
        let (cell, cut) = XLSXText.fitting(text)
        worksheet_write_string(sheet, UInt32(row), UInt16(column), cell, format)
        return cut
    }
}
