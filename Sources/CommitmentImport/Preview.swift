import CSV
import Workbook

/// How a table would be read, whether it is one of OGP's or not.
package final class Preview {
    private let file: String
    private let reading: FileReading
    private let table: FileTable
    /// A sheet is looked through only for those who ask; text was, to recognise it.
    private var knownShape: TableShape?
    private var knownWidth: Int?
    /// What was strange about the sheet when its width was measured.
    package private(set) var remark: String?

    /// Recognises how the file at `path` is written.
    ///
    /// - Throws: ``ImportError`` for a file that cannot be read, or that is
    ///   something else than it says.
    package init(path: String, _ reading: FileReading) throws {
        let file = FileTable.name(of: path)
        // Any file may come here, not only those that offices send.
        table = try ImportError.naming(file) {
            try FileTable(path: path, reading, triesRareDelimiters: true)
        }
        self.file = file
        self.reading = reading
        if case .delimited(let text) = table { knownShape = text.recognition.shape }
    }

    /// Encoding, delimiter, line ends and what else was noticed; or the sheet.
    package var recognition: String { "\(table)" }

    /// Header, columns, and what stands above, below and between the rows.
    package func shape() throws -> String { try tableShape().words(counting: table.unit) }

    /// The line of the header; `nil` if there is none.
    package func headerLine() throws -> Int? { try tableShape().header }

    /// The sheets beside the one that is read, in the order of their tabs.
    package var otherSheets: [String] {
        guard case .sheet(let sheet, let workbook) = table else { return [] }
        return workbook.sheets.map(\.name).filter { $0 != sheet.name }
    }

    /// Calls `body` with the header, if there is one, and every record below
    /// it: its line and its fields as they are read.
    ///
    /// `body` returns whether to go on. The rows of a sheet all have as many
    /// cells. A blank line is no record, but of a table of one column it is a
    /// row with an empty cell.
    package func records(_ body: (_ line: Int, _ fields: [String]) throws -> Bool) throws {
        let shape = try tableShape()
        try ImportError.naming(file) {
            var reader = try table.reader(width: try width())
            while try reader.next() {
                if reader.isBlank, shape.columns > 1 { continue }
                if let header = shape.header, reader.line < header { continue }
                let fields = reader.cells
                guard try body(reader.line, fields) else { return }
            }
        }
    }

    /// The layout that the file would be imported as, and what its columns are
    /// read as; `nil` if it is none.
    package func layout() throws -> (title: String, columns: [ColumnReading])? {
        try ImportError.naming(file) {
            var reader = try table.reader()
            return try LayoutSearch(kind: nil).header(&reader).map { header, layout, _ in
                (layout.title, layout.readings(of: header))
            }
        }
    }

    /// How many records there are, without looking at their fields.
    package func count() throws -> Int {
        if case .delimited(let text) = table, text.recognition.foundEveryRecord {
            return text.recognition.shape.records
        }
        return try ImportError.naming(file) {
            var reader = try table.reader()
            var count = 0
            while try reader.next() {
                if !reader.isBlank { count += 1 }
            }
            return count
        }
    }

    /// A field as RFC 4180 writes it; only a `raw` one, for machines, may be a formula to a spreadsheet.
    package static func quoted(_ field: String, raw: Bool) -> String {
        raw ? Dialect.rfc4180.quoted(field) : Dialect.marked(field)
    }

    private func tableShape() throws -> TableShape {
        if let knownShape { return knownShape }
        let shape = try ImportError.naming(file) {
            var reader = try table.reader(width: try width())
            return try TableShape(of: &reader, told: try reading.options().header)
        }
        knownShape = shape
        return shape
    }

    /// The cells of the widest row of a sheet; 0 for text, whose records are as wide as they are.
    private func width() throws -> Int {
        guard case .sheet = table else { return 0 }
        if let knownWidth { return knownWidth }
        var width = 0
        var reader = try table.reader()
        while try reader.next() { width = max(width, reader.fieldCount) }
        knownWidth = width
        remark = reader.remark
        return width
    }
}
