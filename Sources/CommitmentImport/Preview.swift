import CSV

/// How a delimited file would be read, whether it is one of OGP's or not.
package struct Preview {
    private let table: TableFile

    /// Recognises how the file at `path` is written.
    ///
    /// - Throws: ``ImportError`` for a file that cannot be read, or that is
    ///   something else than it says.
    package init(path: String, _ reading: FileReading) throws {
        var options = try reading.options()
        // Any file may come here, not only those that offices send.
        options.triesRareDelimiters = true
        do throws(CSVError) {
            table = try TableFile(path: path, options: options)
        } catch {
            throw ImportError.unreadable(
                file: path.split(separator: "/").last.map(String.init) ?? path, error)
        }
    }

    /// Encoding, delimiter, line ends and what else was noticed.
    package var recognition: String { "\(table.recognition)" }

    /// Header, columns, and what stands above, below and between the rows.
    package var shape: String { "\(table.recognition.shape)" }

    /// The line of the header; `nil` if there is none.
    package var headerLine: Int? { table.recognition.shape.header }

    /// Calls `body` with every record, its line and its fields as they are written.
    ///
    /// `body` returns whether to go on. Blank lines are no records.
    package func records(_ body: (_ line: Int, _ fields: [String]) throws -> Bool) throws {
        var reader = try table.reader()
        while try reader.next() {
            if reader.isBlank { continue }
            guard try body(reader.line, (0..<reader.fieldCount).map { reader.text(at: $0) }) else { return }
        }
    }

    /// The layout that the file would be imported as; `nil` if it is none.
    package func layout() throws -> String? {
        var reader = try table.reader()
        return try LayoutSearch(kind: nil).header(&reader)?.layout.title
    }

    /// How many records there are, without looking at their fields.
    package func count() throws -> Int {
        var reader = try table.reader()
        var count = 0
        while try reader.next() {
            if !reader.isBlank { count += 1 }
        }
        return count
    }

    /// A field as RFC 4180 writes it.
    package static func quoted(_ field: String) -> String { Dialect.rfc4180.quoted(field) }
}
