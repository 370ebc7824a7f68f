import CXLSXWriter
import Glibc

/// Writes a workbook: a sheet for every list, and one about them.
///
/// Every text is a string cell, also one that looks like a formula or a
/// number: codes keep their zeros. The same list gives the same bytes.
///
/// A text beyond the 32,767 characters of a cell is cut and ends in "…"; the
/// sheet "About" names each such cell. Control characters, which XLSX
/// forbids, are shown as in a table ("␛").
package struct XLSXRenderer: ListRenderer {
    private let created: Int

    /// Makes a renderer.
    ///
    /// - Parameter created: The creation date in the properties of the
    ///   workbook, in seconds since 1970. The default is 1 January 1980, the
    ///   date that libxlsxwriter gives to the parts inside the file.
    package init(created: Int = 315_532_800) {
        self.created = created
    }

    package func render(_ list: PrintedList) throws(ReportingError) -> [UInt8] {
        try render([list])
    }

    /// One workbook with several lists, a sheet each, in this order.
    ///
    /// - Throws: ``ReportingError``.
    package func render(_ lists: [PrintedList]) throws(ReportingError) -> [UInt8] {
        for list in lists where list.rows.count > 1_048_575 || list.columns.count > 16_384 {
            throw .tooLargeForSheet(list: list.title, rows: list.rows.count, columns: list.columns.count)
        }
        // libxlsxwriter 1.1.4 writes to a path only. This file has none of its
        // own, so nothing is left behind, whatever ends the program.
        guard let file = tmpfile() else { throw .workbookNotWritten(reason: systemReason()) }
        defer { fclose(file) }
        guard let workbook = workbook_new("/dev/fd/\(fileno(file))") else {
            throw .workbookNotWritten(reason: reason(LXW_ERROR_MEMORY_MALLOC_FAILED))
        }
        write(lists, to: workbook)
        // Closes also when it fails.
        let code = workbook_close(workbook)
        guard code == LXW_NO_ERROR else { throw .workbookNotWritten(reason: reason(code)) }
        return try bytes(of: file)
    }

    private func write(_ lists: [PrintedList], to workbook: UnsafeMutablePointer<lxw_workbook>) {
        var properties = lxw_doc_properties()
        properties.created = created
        workbook_set_properties(workbook, &properties)
        let formats = XLSXFormats(workbook)
        var names = XLSXSheetNames(taken: ["About"])
        var cuts: [PrintedList.Fact] = []
        for list in lists {
            let name = names.next(for: list.sheetName)
            guard let sheet = workbook_add_worksheet(workbook, name) else { continue }
            cuts += XLSXSheet(sheet, formats: formats).write(list)
        }
        if let about = workbook_add_worksheet(workbook, "About") {
            XLSXSheet(about, formats: formats).writeAbout(lists, cuts: cuts)
        }
    }

    private func bytes(of file: UnsafeMutablePointer<FILE>) throws(ReportingError) -> [UInt8] {
        var status = stat()
        guard fstat(fileno(file), &status) == 0 else { throw .workbookNotWritten(reason: systemReason()) }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
        guard bytes.count == size else { throw .workbookNotWritten(reason: "reading it back ended early") }
        return bytes
    }

    private func systemReason() -> String {
        String(cString: strerror(errno))
    }

    private func reason(_ code: lxw_error) -> String {
        let sentence = String(cString: lxw_strerror(code))
        return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }
}
