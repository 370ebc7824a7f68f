/// Makes rows of the elements of a sheet, and pauses behind each that holds anything.
///
/// A sheet is `worksheet/sheetData/row/c`; in a cell stand `v` (its value),
/// `is` (its text) and `f` (its formula, of which the value counts).
final class SheetRows: XMLHandler {
    /// Where the text of a cell is.
    enum Cell {
        case empty
        /// In the bytes of the row.
        case own(start: Int32, end: Int32)
        /// Among the texts of the workbook.
        case shared(Int32)
    }

    /// The row that was read last, from 1.
    private(set) var row = 0
    /// Its cells, up to the last that holds anything.
    private(set) var cells: [Cell] = []
    private(set) var bytes: [UInt8] = []
    /// How many formulas have no value, and the first of them: nobody has calculated them.
    private(set) var unknownFormulas = 0
    private(set) var firstUnknownFormula: String?
    let texts: SharedTexts
    let limits: WorkbookLimits
    private let formats: [CellFormat]
    private let is1904: Bool

    private var isInData = false
    private var isInRow = false
    private var cell = OpenCell()
    private var runs = TextRuns()

    /// The cell that is being read.
    private struct OpenCell {
        var column = -1
        var kind = Kind.number
        var format = 0
        /// Where its text starts in the bytes of the row.
        var start = 0
        var isOpen = false
        var isInValue = false
        var isInText = false
        var hasFormula = false
    }

    /// What a cell says of its value.
    private enum Kind {
        case number, shared, text, boolean, date

        init(_ name: XMLText?) {
            guard let name else { self = .number; return }
            if name == "s" {
                self = .shared
            } else if name == "b" {
                self = .boolean
            } else if name == "d" {
                self = .date
            } else if name == "n" {
                self = .number
            } else {
                self = .text  // a text of its own, that of a formula, or an error such as #N/A
            }
        }
    }

    init(_ texts: SharedTexts, _ formats: [CellFormat], is1904: Bool, limits: WorkbookLimits) {
        self.texts = texts
        self.formats = formats
        self.is1904 = is1904
        self.limits = limits
    }

    // MARK: Elements

    func open(_ element: XMLElement) throws(WorkbookError) {
        switch element.depth {
        case 2: isInData = element.name == "sheetData"
        case 3 where isInData && element.name == "row": try openRow(element)
        case 4 where isInRow && element.name == "c": try openCell(element)
        case 5 where cell.isOpen:
            if element.name == "v" {
                cell.isInValue = true
            } else if element.name == "is" {
                cell.isInText = true
            } else if element.name == "f" {
                cell.hasFormula = true
            }
        case 6... where cell.isInText: runs.open(element, at: bytes.count)
        default: break
        }
    }

    func text(_ piece: UnsafeRawBufferPointer) throws(WorkbookError) {
        guard cell.isOpen, cell.isInValue || runs.isOpen else { return }
        bytes.append(contentsOf: piece)
        // Spelled as _x000D_, a character takes seven bytes.
        guard bytes.count - cell.start <= 2 * limits.cellBytes else { throw tooLong }
    }

    func close(_ name: XMLText, depth: Int) throws(WorkbookError) -> Bool {
        switch depth {
        case 3 where isInRow:
            isInRow = false
            return !cells.isEmpty
        case 4 where cell.isOpen: try closeCell()
        case 5 where cell.isOpen: (cell.isInValue, cell.isInText) = (false, false)
        case 6... where cell.isInText: runs.close(name, &bytes)
        default: break
        }
        return false
    }

    private func openRow(_ element: XMLElement) throws(WorkbookError) {
        let stated = element["r"]
        let number = stated.map { $0.number ?? 0 } ?? row + 1
        guard number > row, number <= WorkbookLimits.rows else {
            throw .impossible(
                cell: "row \(stated?.string.prefix(20) ?? "\(number)")",
                reason: number > row ? "is beyond the last that a sheet has" : "stands below row \(row)")
        }
        row = number
        isInRow = true
        cells.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        cell = OpenCell()
    }

    private func openCell(_ element: XMLElement) throws(WorkbookError) {
        var column = cell.column + 1
        if let stated = element["r"] {
            guard let place = CellPlace.parse(stated), place.row == row, place.column >= column else {
                throw .impossible(
                    cell: "cell \(stated.string.prefix(20))", reason: "stands where it cannot, in row \(row)")
            }
            column = place.column
        }
        guard column < WorkbookLimits.columns else {
            throw .impossible(cell: "row \(row)", reason: "has more than \(WorkbookLimits.columns) cells")
        }
        cell = OpenCell()
        cell.isOpen = true
        cell.column = column
        cell.kind = Kind(element["t"])
        cell.format = element["s"]?.number ?? 0
        cell.start = bytes.count
        runs = TextRuns()
    }
}

// MARK: - Values

extension SheetRows {
    private var place: String { CellPlace.name(cell.column, row) }
    private var tooLong: WorkbookError { .cellTooLong(cell: "cell \(place)", limit: limits.cellBytes) }

    private func closeCell() throws(WorkbookError) {
        cell.isOpen = false
        guard bytes.count > cell.start else {
            // The empty text is a value, and then the cell says that it is a text.
            if cell.hasFormula, cell.kind != .text {
                unknownFormulas += 1
                firstUnknownFormula = firstUnknownFormula ?? place
            }
            return
        }
        switch cell.kind {
        case .shared: return try addShared()
        case .text: break
        case .boolean: replace(with: bytes[cell.start] == UInt8(ascii: "1") ? "TRUE" : "FALSE")
        case .date:
            // A day whose time is midnight is a day.
            let text = String(decoding: bytes[cell.start...], as: UTF8.self)
            for ending in ["T00:00:00", "T00:00:00Z", "T00:00:00.000", "T00:00:00.000Z"]
            where text.hasSuffix(ending) {
                replace(with: String(text.dropLast(ending.count)))
                break
            }
        case .number: try readNumber()
        }
        guard bytes.count > cell.start else { return }
        guard bytes.count - cell.start <= limits.cellBytes else { throw tooLong }
        add(.own(start: Int32(cell.start), end: Int32(bytes.count)))
    }

    private func readNumber() throws(WorkbookError) {
        let format = cell.format < formats.count ? formats[cell.format] : .number
        if format == .number, CellNumber.isPlain(bytes[cell.start...]) { return }
        // Spaces around a number say nothing; anything else is not what the cell says it is.
        EscapedText.finish(&bytes, from: cell.start, keepsSpaces: false)
        guard bytes.count > cell.start else { return }
        guard let text = CellNumber.text(bytes[cell.start...], format, is1904: is1904) else {
            let stated = String(decoding: bytes[cell.start...].prefix(40), as: UTF8.self)
            throw .impossible(cell: "cell \(place)", reason: "holds “\(stated)” as a number")
        }
        replace(with: text)
    }

    private func addShared() throws(WorkbookError) {
        var index = 0
        for byte in bytes[cell.start...] {
            guard byte >= 0x30, byte <= 0x39, index < texts.count else {
                index = texts.count
                break
            }
            index = 10 * index + Int(byte - 0x30)
        }
        guard index < texts.count else {
            throw .impossible(cell: "cell \(place)", reason: "names a text that the workbook does not hold")
        }
        bytes.removeSubrange(cell.start...)
        if !texts.isEmpty(index) { add(.shared(Int32(index))) }
    }

    private func replace(with text: String) {
        bytes.removeSubrange(cell.start...)
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds a cell in its column, behind empty ones where none were written.
    private func add(_ new: Cell) {
        if cells.count < cell.column {
            cells.append(contentsOf: repeatElement(.empty, count: cell.column - cells.count))
        }
        cells.append(new)
    }
}
