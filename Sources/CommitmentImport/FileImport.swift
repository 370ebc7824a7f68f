import CSV
import CommitmentModel
package import CommitmentStore

/// Imports one file of OGP into a store.
package struct FileImport {
    /// How to go about it.
    package struct Options: Sendable {
        /// Take the good rows of a file that has bad ones.
        package var keepsGoodRows = false
        /// What is told of how the file is written; the rest is recognised.
        package var reading = FileReading()
        /// The file holds only some commitments of its plans.
        package var isSelection = false
        /// Tell what would happen, and change nothing.
        package var isRehearsal = false
        /// Name and version of this program, kept with the import.
        package var program: String
        /// Now, UTC, `2016-02-08T12:00:00Z`.
        package var time: String

        package init(program: String, time: String) {
            self.program = program
            self.time = time
        }
    }

    /// What came of it.
    package struct Report: Equatable, Sendable {
        package var file: String
        /// How the file was read: "read as OGP explorer 2017, header in line 2, 108 columns".
        package var reading: String
        package var counts = ImportCounts()
        /// In the order of the lines.
        package var problems: [Problem] = []
        /// The header's line, and the lines of rows that were refused.
        package var headerLine: Int?
        package var refusedLines: Set<Int> = []
    }

    private let store: Store
    private let options: Options

    package init(into store: Store, _ options: Options) {
        self.store = store
        self.options = options
    }

    /// Reads a file and stores what it says, as a whole or not at all.
    ///
    /// - Returns: What became of the rows. When rows were refused and the
    ///   options do not keep the others, nothing was stored.
    /// - Throws: ``ImportError`` for a file that is refused as a whole.
    package func callAsFunction(path: String) throws -> Report {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        do {
            let sha256 = try Self.digest(path: path)
            let table = try TableFile(path: path, options: try options.reading.options())
            var reader = try table.reader()
            var (header, layout, row) = try Self.header(&reader, file: file)
            let labels = try store.tagLabels()
            header.expect(layout.all + header.names.filter { labels[folded($0)] != nil })
            let commitments = CommitmentRows(
                layout, header, countries: try CountryNames(store), tagLabels: labels)
            let run = ImportSession.Run(
                file: file, sha256: sha256, profile: layout.profile, program: options.program,
                time: options.time,
                authority: layout.authority)
            return try store.importing(run) { [header] session in
                var rows = RowImport(session, isSelection: options.isSelection)
                while try reader.next() {
                    row += 1
                    var record = TableRow(reader, row: row, header: header)
                    if record.isEmpty { continue }
                    if commitments.isFooter(record) {
                        rows.pass(record)
                        continue
                    }
                    record.checkDoubledColumns()
                    let imported = commitments.read(&record)
                    try rows.take(imported, problems: record.problems, line: record.line)
                }
                guard rows.counts.read > 0 else { throw ImportError.noRows(file: file) }
                try rows.finish()
                var report = Report(
                    file: file,
                    reading:
                        "\(layout.title) in \(table.recognition), header in line \(header.line), \(header.names.count) columns"
                )
                report.counts = rows.counts
                report.headerLine = header.line
                report.refusedLines = rows.refusedLines
                report.problems = rows.problems.sorted { $0.line < $1.line }
                let isComplete = rows.counts.refused == 0 || options.keepsGoodRows
                return .init(output: report, counts: rows.counts, keep: isComplete && !options.isRehearsal)
            }
        } catch let error as CSVError {
            throw ImportError.unreadable(file: file, error)
        }
    }

    /// A header, the layout it belongs to, and its row as a spreadsheet counts.
    typealias Found = (header: Header, layout: OGPLayout, row: Int)

    /// Finds the header below number rows, band rows and preambles.
    private static func header(_ reader: inout CSVReader, file: String) throws -> Found {
        var best: Header?
        if let found = try header(&reader, best: &best) { return found }
        guard let best, best.nameCount > 0 else { throw ImportError.empty(file: file) }
        let nearly = OGPLayout.known.max { best.matches($0.required) < best.matches($1.required) }
        if let nearly, best.matches(nearly.required) * 2 > nearly.required.count {
            throw ImportError.missingColumns(
                file: file, line: best.line, layout: nearly.title,
                missing: best.missing(of: nearly.required).map { name, nearest in
                    "“\(name)”" + (nearest.map { " (is it “\($0)”?)" } ?? "")
                })
        }
        throw ImportError.unknownLayout(file: file, line: best.line, found: best.names.filter { !$0.isEmpty })
    }

    /// The first row that is the header of a layout; `nil` if none of the
    /// first thirty is.
    static func header(_ reader: inout CSVReader) throws -> Found? {
        var best: Header?
        return try header(&reader, best: &best)
    }

    /// `best` becomes the row with the most names: what a person would call the header.
    private static func header(_ reader: inout CSVReader, best: inout Header?) throws -> Found? {
        for row in 1...30 where try reader.next() {
            let header = Header(reader)
            if let layout = OGPLayout.known.first(where: { header.matches($0.required) == $0.required.count })
            {
                return (header, layout, row)
            }
            if header.nameCount > best?.nameCount ?? -1 { best = header }
        }
        return nil
    }

    /// SHA-256 of a file's bytes.
    private static func digest(path: String) throws(CSVError) -> String {
        var source = try FileSource(path: path)
        var digest = SHA256()
        while true {
            let chunk = try [UInt8](capacity: 1 << 16) { output throws(CSVError) in
                try source.read(into: &output)
            }
            if chunk.isEmpty { return digest.hexadecimalDigest() }
            digest.update(chunk)
        }
    }
}
