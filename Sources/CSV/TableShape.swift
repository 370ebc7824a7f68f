/// Where the table of a file is, and what stands around it.
///
/// Nothing of this is left out by the reader: these are facts, with lines, for
/// whoever reads the records to skip them or not, and to say so.
package struct TableShape: Equatable, Sendable {
    /// A record that is no row of the table.
    package struct Aside: Equatable, Sendable {
        /// What it is instead, in words.
        package enum Kind: String, CaseIterable, Sendable {
            /// Text above the header, in fewer fields than the table has columns.
            case preamble = "text above the table"
            /// A few names, each over several columns, above the header.
            case band = "band row"
            /// 1, 2, 3 and so on, above or below the header.
            case numbers = "number row"
            case repeatedHeader = "repeated header"
            case total = "totals row"
            /// Text below the table, in fewer fields than the table has columns.
            case footer = "text below the table"
        }

        package let kind: Kind
        /// The line on which the record starts.
        package let line: Int
    }

    /// The line with the names of the columns; `nil` if there is none.
    package let header: Int?
    /// The line of the first row; `nil` if there is none.
    package let firstRow: Int?
    /// The most frequent number of fields, the larger of two that are as frequent.
    package let columns: Int
    /// The largest number of fields.
    package let widest: Int
    /// All records but blank lines.
    package let records: Int
    /// How many rows have another number of fields than there are columns; the header counts, asides do not.
    package let raggedRows: Int
    /// The line of the first of them.
    package let firstRaggedRow: Int?
    package let blankLines: Int
    /// The records at the end that hold nothing, blank lines among them.
    package let emptyTrailingRows: Int
    /// The columns at the right that hold nothing, not even in the header.
    package let emptyTrailingColumns: Int
    /// In the order of the file; of repeated headers, no more than the first thousand.
    package let asides: [Aside]

    /// What the record on a line is, if it is no row of the table.
    package func aside(at line: Int) -> Aside.Kind? {
        var range = asides[...]
        while let middle = range.indices.dropFirst(range.count / 2).first {
            if asides[middle].line == line { return asides[middle].kind }
            range = asides[middle].line < line ? range[(middle + 1)...] : range[..<middle]
        }
        return nil
    }
}

extension TableShape {
    /// Surveys the records of a table from the next one of `reader` to the
    /// last; `told` is what is known of the header, if anything is.
    package init(
        of reader: inout some RecordReader & ~Copyable, told: ReadingOptions.Header? = nil
    ) throws {
        var survey = ShapeSurvey(told: told)
        while try reader.next() { survey.add(reader) }
        self = survey.finish()
    }
}

extension TableShape: CustomStringConvertible {
    /// Such as “header in line 4, 7 columns”.
    package var description: String { words(counting: "line") }

    /// The same of a sheet, which has rows: “header in row 4, 7 columns”.
    package func words(counting unit: String) -> String {
        var parts = [header.map { "header in \(unit) \($0)" } ?? "no header"]
        parts.append(columns == 1 ? "1 column" : "\(columns) columns")
        if let firstRaggedRow {
            let rows = raggedRows == 1 ? "1 row" : "\(raggedRows) rows"
            let line = "\(unit) \(firstRaggedRow)" + (raggedRows > 1 ? " first" : "")
            parts.append("\(rows) with another number of fields (\(line))")
        }
        for aside in asides.prefix(5) { parts.append("\(aside.kind.rawValue) in \(unit) \(aside.line)") }
        if asides.count > 5 { parts.append("and \(asides.count - 5) more") }
        return parts.joined(separator: ", ")
    }
}
