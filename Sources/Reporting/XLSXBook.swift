import CXLSXWriter
import Glibc

/// A workbook that is being written, one sheet after the other and each from
/// top to bottom: no more than a row of it is in memory.
final class XLSXBook {
    // libxlsxwriter 1.1.4 writes to a path only. This file has none of its
    // own, so nothing is left behind, whatever ends the program.
    private let file: UnsafeMutablePointer<FILE>
    // `nil` once it was closed, which frees it.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let formats: XLSXFormats
    private var names = XLSXSheetNames(taken: ["About"])
    private var sheets: [XLSXListSheet] = []
    /// All sheets, whose temporary files are looked at before they are made one file.
    private var worksheets: [UnsafeMutablePointer<lxw_worksheet>] = []

    init(created: Int) throws(ReportingError) {
        guard let file = tmpfile() else { throw .workbookNotWritten(reason: Self.systemReason()) }
        // A row is written when the next one begins, and texts stand in their cells.
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let workbook = workbook_new_opt("/dev/fd/\(fileno(file))", &options) else {
            fclose(file)
            throw .workbookNotWritten(reason: Self.reason(LXW_ERROR_MEMORY_MALLOC_FAILED))
        }
        var properties = lxw_doc_properties()
        properties.created = created
        workbook_set_properties(workbook, &properties)
        self.file = file
        self.workbook = workbook
        formats = XLSXFormats(workbook)
    }

    deinit {
        if let workbook { lxw_workbook_free(workbook) }
        fclose(file)
    }

    /// Begins the sheet of a list, which ends the one before.
    ///
    /// - Throws: ``ReportingError``.
    func begin(_ list: PrintedList) throws(ReportingError) {
        sheets.last?.finish()
        let sheet = try addSheet(names.next(for: list.sheetName))
        sheets.append(try XLSXListSheet(sheet, list))
    }

    /// Writes rows, below those that the sheet of the list has by now.
    ///
    /// - Throws: ``ReportingError/tooLargeForSheet(list:)``.
    func write(_ list: PrintedList) throws(ReportingError) {
        try sheets.last?.write(list.forReading.rows)
    }

    /// Writes the sheet "About" and makes one file of all sheets.
    func close() throws(ReportingError) {
        sheets.last?.finish()
        try addSheet("About").write(about: sheets)
        try checkTemporaryFiles()
        guard let workbook else { return }
        // Frees it also when it fails.
        self.workbook = nil
        let code = workbook_close(workbook)
        guard code == LXW_NO_ERROR else { throw .workbookNotWritten(reason: Self.reason(code)) }
    }

    /// The next bytes of the closed workbook; `nil` behind the last.
    func piece() throws(ReportingError) -> [UInt8]? {
        let size = 1 << 20
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
        guard ferror(file) == 0 else { throw .workbookNotWritten(reason: Self.systemReason()) }
        return bytes.isEmpty ? nil : bytes
    }

    private func addSheet(_ name: String) throws(ReportingError) -> XLSXSheet {
        // libxlsxwriter gives none where it cannot make a temporary file for its rows.
        guard let workbook, let sheet = workbook_add_worksheet(workbook, name) else {
            throw .workbookNotWritten(reason: Self.reason(LXW_ERROR_CREATING_TMPFILE))
        }
        worksheets.append(sheet)
        return XLSXSheet(sheet, formats: formats)
    }

    /// libxlsxwriter does not look whether its temporary files took everything: of a
    /// full disk it would make a workbook that lacks rows.
    ///
    /// Each sheet has one for its rows, and copies them into another of that size.
    private func checkTemporaryFiles() throws(ReportingError) {
        for worksheet in worksheets {
            guard let rows = worksheet.pointee.optimize_tmpfile else { continue }
            guard fflush(rows) == 0, ferror(rows) == 0 else {
                throw .workbookNotWritten(reason: "a temporary file did not take all of its rows")
            }
            var disk = statvfs()
            guard fstatvfs(fileno(rows), &disk) == 0 else { continue }
            guard UInt64(disk.f_bavail) * UInt64(disk.f_frsize) > UInt64(max(ftell(rows), 0)) + Self.spare
            else {
                throw .workbookNotWritten(reason: String(cString: strerror(ENOSPC)))
            }
        }
    }

    /// Room for the smaller parts of a workbook, in bytes.
    private static let spare: UInt64 = 1 << 20

    private static func systemReason() -> String {
        String(cString: strerror(errno))
    }

    private static func reason(_ code: lxw_error) -> String {
        let sentence = String(cString: lxw_strerror(code))
        return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }
}
