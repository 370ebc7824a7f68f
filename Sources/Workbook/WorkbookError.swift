/// Why a workbook could not be read on.
package enum WorkbookError: Error, Equatable, Sendable {
    /// A ZIP archive with something else in it.
    case noWorkbook
    /// An Excel workbook in Microsoft's binary format.
    case binary
    /// An OpenDocument spreadsheet.
    case openDocument
    /// The reason is libzip's own.
    case damagedArchive(reason: String)
    case damagedPart(String, reason: String)
    case missingPart(String)
    case locked
    case notXML(part: String, line: Int, reason: String)
    case declaresDocumentType(part: String)
    /// What a cell or row says of its place or its text cannot be.
    case impossible(cell: String, reason: String)
    case noSuchSheet(String, sheets: [String])
    case noSheet
    case tooManyEntries(limit: Int)
    case partTooLarge(String, limit: Int)
    case expandsTooMuch(part: String, ratio: Int)
    case tooDeep(part: String, limit: Int)
    case tagTooLong(part: String, limit: Int)
    case cellTooLong(cell: String, limit: Int)
    case tooManyTexts(limit: String)
    case tooManyCells(limit: Int)
}

extension WorkbookError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noWorkbook:
            "this is a ZIP archive and no Excel workbook. Unpack it, and name the file inside."
        case .binary:
            "this is a binary Excel workbook (XLSB). Open it in Excel and save it as “Excel Workbook (.xlsx)”."
        case .openDocument:
            "this is an OpenDocument spreadsheet (ODS). Open it and save it as “Excel Workbook (.xlsx)” or as CSV."
        case .damagedArchive(let reason):
            "the workbook is damaged or cut off (\(reason)). Copy or download it again."
        case .damagedPart(let part, let reason):
            "the workbook is damaged in \(part) (\(reason)). Copy or download it again."
        case .missingPart(let part):
            "the workbook names \(part), but does not hold it. \(Self.repair)"
        case .locked:
            "the workbook is locked with a password. Open it in Excel and save it without one."
        case .notXML(let part, let line, let reason):
            "\(part), line \(line) is no XML (\(reason)). \(Self.repair)"
        case .declaresDocumentType(let part):
            "\(part) declares a document type, which no workbook does and attacks do. "
                + "Ask who sent it, and for the table as CSV."
        case .impossible(let cell, let reason):
            "\(cell) \(reason). \(Self.repair)"
        case .noSuchSheet(let name, let sheets):
            "there is no sheet “\(name)”. The sheets are: "
                + sheets.map { "“\($0)”" }.joined(separator: ", ") + "."
        case .noSheet:
            "the workbook has no sheet to be seen. Name a hidden one with --sheet, or export it again."
        case .tooManyEntries(let limit):
            "the archive holds more than \(limit) files, which no workbook does. \(Self.suspicious)"
        case .partTooLarge(let part, let limit):
            "\(part) unpacks to more than \(limit >> 20) MB. \(Self.suspicious)"
        case .expandsTooMuch(let part, let ratio):
            "\(part) unpacks to more than \(ratio) times its size, as bombs do. \(Self.suspicious)"
        case .tooDeep(let part, let limit):
            "\(part) has elements more than \(limit) deep, which no workbook has. \(Self.suspicious)"
        case .tagTooLong(let part, let limit):
            "\(part) has a tag of more than \(limit) bytes, which no workbook has. \(Self.suspicious)"
        case .cellTooLong(let cell, let limit):
            "\(cell) holds more than \(limit) bytes, and a cell of Excel cannot. Shorten it, or split it."
        case .tooManyTexts(let limit):
            "the texts of the workbook take more than \(limit). Save the sheet as CSV, and name that."
        case .tooManyCells(let limit):
            "the sheet has more than \(limit) cells, nearly all of them empty. "
                + "Delete what stands far right of the table or far below it."
        }
    }

    private static let repair = "Open the workbook in Excel, let it repair the file, and save it."
    private static let suspicious = "If you trust it, open it in Excel and save the sheet as CSV."
}
