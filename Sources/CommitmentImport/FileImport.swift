import CSV
import CommitmentModel
package import CommitmentStore

/// Imports one file of OGP into a store.
package struct FileImport {
    /// How to go about it.
    package struct Options: Sendable {
        /// Take the good rows of a file that has bad ones.
        package var keepsGoodRows = false
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
            var reader = CSVReader(try FileSource(path: path))
            var row = 0
            var header = try Self.header(&reader, &row, file: file)
            header.expect(header.names + ExplorerLayout.Column.all)
            let layout = ExplorerLayout(
                header, countries: try CountryNames(store), tagLabels: try store.tagLabels())
            let run = ImportSession.Run(
                file: file, sha256: sha256, profile: ExplorerLayout.profile, program: options.program,
                time: options.time, authority: 1)
            return try store.importing(run) { [header] session in
                var rows = RowImport(session)
                while try reader.next() {
                    row += 1
                    var record = TableRow(reader, row: row, header: header)
                    if record.isEmpty { continue }
                    let imported = layout.read(&record)
                    try rows.take(imported, problems: record.problems, line: record.line)
                }
                guard rows.counts.read > 0 else { throw ImportError.noRows(file: file) }
                try rows.finish()
                var report = Report(
                    file: file,
                    reading:
                        "\(ExplorerLayout.title), header in line \(header.line), \(header.names.count) columns"
                )
                report.counts = rows.counts
                report.problems = rows.problems.sorted { $0.line < $1.line }
                let isComplete = rows.counts.refused == 0 || options.keepsGoodRows
                return .init(output: report, counts: rows.counts, keep: isComplete && !options.isRehearsal)
            }
        } catch let error as CSVError {
            throw ImportError.unreadable(file: file, error)
        }
    }

    /// Finds the header below number rows, band rows and preambles.
    private static func header(_ reader: inout CSVReader, _ row: inout Int, file: String) throws -> Header {
        var best: Header?
        while row < 30, try reader.next() {
            row += 1
            let header = Header(reader)
            if ExplorerLayout.required.allSatisfy({ header.index($0) != nil }) {
                if let doubled = header.doubled.first {
                    throw ImportError.doubledHeader(
                        file: file, line: header.line, header: doubled.name,
                        columns: doubled.columns.map(spreadsheetLetters))
                }
                return header
            }
            // The row with the most names is what a person would call the header.
            let names = header.names.count { Int($0) == nil && !$0.isEmpty }
            if best == nil || names > best?.names.count(where: { Int($0) == nil && !$0.isEmpty }) ?? 0 {
                best = header
            }
        }
        guard let best else { throw ImportError.empty(file: file) }
        throw ImportError.unknownLayout(file: file, line: best.line, found: best.names.filter { !$0.isEmpty })
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
