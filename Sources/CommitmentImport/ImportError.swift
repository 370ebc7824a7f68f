package import CSV
package import Workbook

/// Why a whole file was refused; the database is as it was.
package enum ImportError: Error, Equatable {
    case unreadable(file: String, CSVError)
    case unreadableWorkbook(file: String, WorkbookError)
    case empty(file: String)
    /// The first rows hold numbers alone.
    case noHeader(file: String)
    case noRows(file: String)
    /// No row looks like the header of a layout; the fields of the row with most names.
    case unknownLayout(file: String, line: Int, unit: String = "line", found: [String])
    /// Nearly a layout: its title, what is missing, and what may be meant.
    case missingColumns(file: String, line: Int, unit: String = "line", layout: String, missing: [String])
    /// What a person told of a file means nothing.
    case badReading(String)
    /// A row that was there a moment ago is there no more.
    case changedMeanwhile(file: String)
    /// Rows with errors, in a file that has to come in whole.
    case rowsRefused(file: String, Int)
    /// Persons, who have no place in a database.
    case privateRows(file: String)
    /// A built-in file that the tests should have caught.
    case seed(file: String, line: Int, reason: String)
}

extension ImportError {
    /// Does `work`; what the readers of text and workbooks throw becomes an
    /// error of the file.
    static func naming<Result>(_ file: String, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as CSVError {
            throw unreadable(file: file, error)
        } catch let error as WorkbookError {
            throw unreadableWorkbook(file: file, error)
        }
    }
}

extension ImportError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let file, let error):
            "\(file): \(error)"
        case .unreadableWorkbook(let file, let error):
            "\(file): \(error)"
        case .empty(let file):
            "\(file): the file is empty. Export it again."
        case .noHeader(let file):
            "\(file): the first rows hold numbers alone, and no header. Put the names of the columns above them."
        case .noRows(let file):
            "\(file): there is a header, and no row under it. Fill one in, or export it again."
        case .changedMeanwhile(let file):
            "\(file): another program changed the file while it was read. Import it again."
        case .unknownLayout(let file, let line, let unit, let found):
            """
            \(file): no layout that ocmap knows. \(unit == "row" ? "Row" : "Line") \(line) reads: \(found.prefix(8).joined(separator: ", "))\
            \(found.count > 8 ? " … (\(found.count) columns)" : ""). Known are: \
            \(OGPLayout.known.map(\.title).joined(separator: ", ")), and ocmap's own, which “ocmap template” lists.
            """
        case .missingColumns(let file, let line, let unit, let layout, let missing):
            """
            \(file): \(unit) \(line) is nearly the header of \(layout), but lacks \
            \(missing.joined(separator: ", ")). Rename the column, or export the file again.
            """
        case .badReading(let reason):
            reason
        case .rowsRefused(let file, let count):
            """
            \(file): \(count) \(count == 1 ? "row was" : "rows were") refused, so nothing was imported. \
            Correct them, or take the others with --keep-good-rows.
            """
        case .privateRows(let file):
            "\(file): these are persons, and no database holds any. Use: ocmap contact import \(file)"
        case .seed(let file, let line, let reason):
            "\(file), line \(line): \(reason)"
        }
    }
}
