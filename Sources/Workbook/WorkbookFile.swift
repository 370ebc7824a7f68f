/// An Excel workbook (XLSX), and the sheets in it.
///
/// Knows ZIP, XML and cells, and nothing of what the cells are about.
///
/// ```swift
/// let file = try WorkbookFile(path: "commitments.xlsx")
/// var reader = try file.reader(of: try file.sheet(named: nil))
/// while try reader.next() {
///     print(reader.row, reader.text(at: 0))
/// }
/// ```
package struct WorkbookFile: Equatable, Sendable {
    /// A sheet of cells; sheets that are charts are none.
    package struct Sheet: Equatable, Sendable {
        package let name: String
        package let isHidden: Bool
        /// Its path in the archive.
        let part: String
    }

    package let path: String
    /// In the order of their tabs.
    package let sheets: [Sheet]
    private let texts: String?
    private let styles: String?
    private let is1904: Bool
    private let limits: WorkbookLimits

    /// Looks into the file at `path`, which starts like a ZIP archive.
    package init(path: String, limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) {
        let archive = try ZIPArchive(path: path, limits: limits)
        guard let name = try Relationships(of: "", in: archive).part("officeDocument") else {
            throw try Self.isOpenDocument(archive) ? .openDocument : .noWorkbook
        }
        if name.hasSuffix(".bin") { throw .binary }
        let part = try archive.needed(name, limit: limits.partBytes)
        let parts = try Relationships(of: name, in: archive)
        var (sheets, is1904, isWorkbook): ([Sheet], Bool, Bool) = ([], false, false)
        try XMLStream.read(
            part,
            XMLTags { element throws(WorkbookError) in
                if element.depth == 1 { isWorkbook = element.name == "workbook" }
                guard isWorkbook else { return }
                if element.depth == 2, element.name == "workbookPr" {
                    is1904 = element["date1904"]?.isTrue ?? false
                } else if element.depth == 3, element.name == "sheet", let id = element.prefixed("id"),
                    let part = parts.part("worksheet", id: id.string)
                {
                    let isHidden = element["state"].map { !($0 == "visible") } ?? false
                    sheets.append(
                        Sheet(name: element["name"]?.string ?? "", isHidden: isHidden, part: part))
                }
            })
        guard isWorkbook else { throw .noWorkbook }
        self.path = path
        self.limits = limits
        self.sheets = sheets
        self.is1904 = is1904
        texts = parts.part("sharedStrings")
        styles = parts.part("styles")
    }

    /// The sheet of a name, blind to case as Excel is; without one, the first that can be seen.
    package func sheet(named name: String?) throws(WorkbookError) -> Sheet {
        guard let name else {
            guard let first = sheets.first(where: { !$0.isHidden }) else { throw .noSheet }
            return first
        }
        let same = sheets.first { $0.name == name }
        guard let sheet = same ?? sheets.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw .noSuchSheet(name, sheets: sheets.map(\.name))
        }
        return sheet
    }

    /// A reader that stands before the first row of a sheet; its rows have `width` cells at least.
    package func reader(of sheet: Sheet, width: Int = 0) throws(WorkbookError) -> WorkbookReader {
        let archive = try ZIPArchive(path: path, limits: limits)
        let formats =
            try styles.map { name throws(WorkbookError) in
                try CellFormat.formats(in: try archive.needed(name, limit: limits.partBytes))
            } ?? []
        let texts =
            try texts.map { name throws(WorkbookError) in
                try SharedTexts(try archive.needed(name, limit: limits.textPartBytes))
            } ?? SharedTexts()
        return try WorkbookReader(
            try archive.needed(sheet.part, limit: limits.sheetBytes),
            SheetRows(texts, formats, is1904: is1904, limits: limits), width: width)
    }

    private static func isOpenDocument(_ archive: ZIPArchive) throws(WorkbookError) -> Bool {
        guard let part = try archive.part("mimetype", limit: 1 << 10) else { return false }
        let wanted = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
        var count = 0
        let found = Array<UInt8>(unsafeUninitializedCapacity: wanted.count) { buffer, initialized in
            if let start = buffer.baseAddress {
                count = (try? part.read(into: start, count: wanted.count)) ?? 0
            }
            initialized = count
        }
        return found == wanted
    }
}
