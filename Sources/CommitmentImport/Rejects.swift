import CSV

/// The refused rows of a file, ready to be corrected and imported.
package enum Rejects {
    /// The file's own header and refused rows, each with what was wrong with it
    /// in a last column, as RFC 4180.
    ///
    /// People correct it in a spreadsheet, so nothing in it is a formula there; see ``SpreadsheetText``.
    /// The file is read once more: nothing of it was kept. A file without a
    /// header, or without refused rows, gives `nil`.
    package static func text(
        path: String, _ reading: FileReading, _ report: FileImport.Report
    ) throws -> String? {
        guard let headerLine = report.headerLine, !report.refusedLines.isEmpty else { return nil }
        let problems = Dictionary(grouping: report.problems.filter { $0.severity == .error }, by: \.line)
        var reader = try FileTable(path: path, reading).reader()
        var text = ""
        while try reader.next() {
            let line = reader.line
            guard line == headerLine || report.refusedLines.contains(line) else { continue }
            let last =
                line == headerLine
                ? "Problems" : (problems[line] ?? []).map { "\($0)" }.joined(separator: "; ")
            let fields = reader.cells + [last]
            text += fields.map(Dialect.marked).joined(separator: ",") + "\r\n"
        }
        return text
    }
}
