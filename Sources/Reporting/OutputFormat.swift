/// The shapes in which every list can leave the program.
package enum OutputFormat: String, CaseIterable, Sendable {
    /// Aligned columns, for a person at a terminal.
    case table
    /// RFC 4180, UTF-8, header line, `\r\n`; an unknown value is an empty field.
    case csv
    /// As `csv`, with tabs for commas.
    case tsv
    /// One array of objects; an unknown value is `null`.
    case json
    /// One JSON object per line.
    case ndjson
    /// A table as GitHub renders it, with heading and facts.
    case markdown
    /// A workbook with one sheet for the list and one about it.
    case xlsx

    /// The format that a file name asks for, such as "md" or "XLSX".
    ///
    /// - Parameter fileExtension: What follows the last point of the name.
    package init?(fileExtension: String) {
        switch fileExtension.lowercased() {
        case "txt": self = .table
        case "csv": self = .csv
        case "tsv", "tab": self = .tsv
        case "json": self = .json
        case "ndjson", "jsonl": self = .ndjson
        case "md", "markdown": self = .markdown
        case "xlsx": self = .xlsx
        default: return nil
        }
    }

    /// Whether the bytes are no text, and therefore nothing for a terminal.
    package var isBinary: Bool {
        self == .xlsx
    }

    /// The one place where a format becomes code.
    ///
    /// - Parameters:
    ///   - style: How a table may look; other formats ignore it.
    ///   - raw: Whether CSV and TSV leave texts as they are that a
    ///     spreadsheet would take for formulas; see ``SpreadsheetText``.
    ///   - byteOrderMark: Whether CSV and TSV begin with one, from which
    ///     Excel knows that they are UTF-8.
    /// - Returns: A renderer that knows nothing of the file or terminal.
    package func renderer(
        style: TableStyle = TableStyle(), raw: Bool = false, byteOrderMark: Bool = false
    ) -> any ListRenderer {
        switch self {
        case .table: TableRenderer(style: style)
        case .csv: DelimitedRenderer(separator: ",", raw: raw, byteOrderMark: byteOrderMark)
        case .tsv: DelimitedRenderer(separator: "\t", raw: raw, byteOrderMark: byteOrderMark)
        case .json: JSONRenderer()
        case .ndjson: NDJSONRenderer()
        case .markdown: MarkdownRenderer()
        case .xlsx: XLSXRenderer()
        }
    }
}
