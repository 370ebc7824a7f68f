import CSV
import Workbook

/// The table of a file: delimited text, or a sheet of a workbook.
///
/// Which of them it is, the first bytes of the file say, not its name.
enum FileTable: Sendable {
    case delimited(TableFile)
    case sheet(WorkbookFile.Sheet, of: WorkbookFile)

    /// Recognises how the file at `path` is to be read.
    ///
    /// - Throws: A `CSVError` or `WorkbookError` for a file that cannot be
    ///   read, an ``ImportError`` for what was told and cannot be.
    init(path: String, _ reading: FileReading, triesRareDelimiters: Bool = false) throws {
        var options = try reading.options()
        options.triesRareDelimiters = triesRareDelimiters
        do throws(CSVError) {
            self = .delimited(try TableFile(path: path, options: options))
        } catch {
            guard error.problem == .pretends(.zip), let workbook = try Self.workbook(path: path) else {
                throw error
            }
            if let option = reading.textOption {
                throw ImportError.badReading(
                    "\(option) is for text, and \(Self.name(of: path)) is an Excel workbook. Leave it out.")
            }
            self = .sheet(try Self.sheet(reading.sheet, of: workbook), of: workbook)
            return
        }
        if reading.sheet != nil {
            throw ImportError.badReading(
                "--sheet is for Excel workbooks, and \(Self.name(of: path)) is none. Leave it out.")
        }
    }

    /// `nil` for a ZIP archive that is none.
    private static func workbook(path: String) throws(WorkbookError) -> WorkbookFile? {
        do throws(WorkbookError) {
            return try WorkbookFile(path: path)
        } catch {
            guard error == .noWorkbook else { throw error }
            return nil
        }
    }

    private static func sheet(_ name: String?, of workbook: WorkbookFile) throws -> WorkbookFile.Sheet {
        do throws(WorkbookError) {
            return try workbook.sheet(named: name)
        } catch {
            guard case .noSuchSheet = error else { throw error }
            throw ImportError.badReading("\(Self.name(of: workbook.path)): \(error)")
        }
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// A reader that stands before the first record; rows of a sheet have `width` cells at least.
    func reader(width: Int = 0) throws -> any RecordReader & ~Copyable {
        switch self {
        case .delimited(let table): try table.reader()
        case .sheet(let sheet, let workbook): try workbook.reader(of: sheet, width: width)
        }
    }

    /// What a record is said to come from: the file, and its sheet where there may be others.
    func source(in file: String) -> String {
        if case .sheet(let sheet, _) = self { "\(file) (\(sheet.name))" } else { file }
    }

    /// Which file its records are of; `nil` of a sheet.
    var state: FileState? {
        if case .delimited(let table) = self { table.state } else { nil }
    }

    /// How many bytes its text has; 0 of a sheet, where nobody knows.
    var length: Int {
        if case .delimited(let table) = self { table.recognition.length } else { 0 }
    }

    /// What is strange about the shape of its rows.
    var warnings: [Problem] {
        guard case .delimited(let table) = self, let line = table.recognition.shape.firstRaggedRow else {
            return []
        }
        let others = table.recognition.shape.raggedRows - 1
        return [
            Problem(
                severity: .warning, line: line, cell: nil, column: nil, value: nil,
                message: "has more or fewer cells than most rows"
                    + (others > 0 ? ", and so have \(others) others" : "")
                    + ": the file may be cut off, or a delimiter stand outside of quotes.")
        ]
    }

    /// What its records are counted in: lines of text, rows of a sheet.
    var unit: String {
        if case .delimited = self { "line" } else { "row" }
    }
}

extension FileTable: CustomStringConvertible {
    /// How it is written: “UTF-8, comma, LF” or “sheet “Commitments” of 3”.
    var description: String {
        switch self {
        case .delimited(let table): return "\(table.recognition)"
        case .sheet(let sheet, let workbook):
            let isNamedSo = [".xlsx", ".xlsm", ".xltx", ".xltm"].contains {
                workbook.path.lowercased().hasSuffix($0)
            }
            return (isNamedSo ? "" : "an Excel workbook whatever its name says, ") + "sheet “\(sheet.name)”"
                + (workbook.sheets.count > 1 ? " of \(workbook.sheets.count)" : "")
                + (sheet.isHidden ? " (hidden)" : "")
        }
    }
}

extension WorkbookReader: RecordReader {
    package var line: Int { row }
    package var unit: String { "row" }
    package var isDelimited: Bool { false }
    package var offset: Int { 0 }
    package var isBlank: Bool { false }
    package var hasQuoteAsText: Bool { false }

    package var remark: String? {
        firstUnknownFormula.map { first in
            (unknownFormulas == 1 ? "1 formula was" : "\(unknownFormulas) formulas were")
                + " never calculated (\(first)" + (unknownFormulas == 1 ? ")" : " first)")
                + " and read as empty. Open the workbook in Excel, save it, and import it again."
        }
    }
}
