import CSV
import CommitmentModel
package import CommitmentStore
import Workbook

/// Imports one file of rows into a store: of OGP, or in one of ocmap's own layouts.
package struct FileImport {
    /// How to go about it.
    package struct Options: Sendable {
        /// Take the good rows of a file that has bad ones.
        package var keepsGoodRows = false
        /// What is told of how the file is written; the rest is recognised.
        package var reading = FileReading()
        /// Whether the file holds all commitments of its plans or some; told by their numbers if `nil`.
        package var extent: Extent?
        /// Tell what would happen, and change nothing.
        package var isRehearsal = false
        /// Which of ocmap's own layouts it is; recognised if `nil`.
        package var kind: PlainLayout.Kind?
        /// Name and version of this program, kept with the import.
        package var program: String
        /// Now, UTC, `2016-02-08T12:00:00Z`.
        package var time: String

        package init(program: String, time: String) {
            self.program = program
            self.time = time
        }
    }

    /// How much of its plans a file of commitments holds.
    package enum Extent: CaseIterable, Sendable {
        /// Some of their commitments.
        case selection
        /// All of them.
        case whole
    }

    /// What came of it.
    package struct Report: Equatable, Sendable {
        package var file: String
        /// How the file was read: "read as OGP explorer 2017, header in line 2, 108 columns".
        package var reading: String
        package var counts = ImportCounts()
        /// What was changed in rows that were there.
        package var changes: [ChangeGroup] = []
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
    /// - Parameters:
    ///   - path: The file.
    ///   - progress: Is told now and then how much of the file is read, 0…1 or unknown, and how many rows.
    /// - Returns: What became of the rows. When rows were refused and the
    ///   options do not keep the others, nothing was stored.
    /// - Throws: ``ImportError`` for a file that is refused as a whole.
    package func callAsFunction(
        path: String, progress: (_ share: Double?, _ rows: Int) -> Void = { _, _ in }
    ) throws -> Report {
        let file = FileTable.name(of: path)
        return try ImportError.naming(file) { try report(of: path, file: file, progress) }
    }

    private func report(
        of path: String, file: String, _ progress: (_ share: Double?, _ rows: Int) -> Void
    ) throws -> Report {
        // The digest is made on another thread, while this one looks how the file is written.
        let isStopped = store.isToBreakOff
        let (table, digested) = try Ahead<(sha256: String, of: FileState)>.run(by: 1) { ahead in
            _ = ahead.give(try Self.digest(path: path) { ahead.isWanted && !isStopped() })
        } take: { next in
            let table = try FileTable(path: path, options.reading)
            guard let digested = try next() else { throw StoreError.stopped }
            return (table, digested)
        }
        // A sheet does not say of which file it is; the path does, behind the last row.
        guard table.state == nil || table.state == digested.of else {
            throw ImportError.changedMeanwhile(file: file)
        }
        let search = LayoutSearch(kind: options.kind)
        var opening = try table.reader()
        let (header, layout, _) = try search.header(&opening, file: file)
        let habits = try habits(of: table, layout, header)
        let run = ImportSession.Run(
            file: table.source(in: file), sha256: digested.sha256, profile: layout.profile,
            program: options.program,
            time: options.time, authority: layout.authority)
        let records = FileRecords(table: table, search: search, file: file)
        return try store.importing(run) { session in
            var header = header
            let tally = try tally(of: records, layout, &header, habits, session, progress)
            guard (try? FileSource(path: path).state) == digested.of else {
                throw ImportError.changedMeanwhile(file: file)
            }
            let told = [
                "\(layout.title) in \(table)", "header in \(header.unit) \(header.line)",
                "\(header.names.count) columns",
            ]
            var report = Report(
                file: file,
                reading: (told + habits.sentences(of: header)).joined(separator: ", "))
            report.counts = tally.counts
            report.changes = session.changes
            report.headerLine = header.line
            report.refusedLines = tally.refusedLines
            let found = tally.problems.sorted { $0.line < $1.line }
            report.problems =
                (layout.unread(of: header) + header.warnings(tally.remark) + table.warnings + found)
                .map { $0.counted(in: header.unit) }
            let isComplete = report.counts.refused == 0 || options.keepsGoodRows
            return .init(output: report, counts: report.counts, keep: isComplete && !options.isRehearsal)
        }
    }

    /// Stores the rows of a file by its layout.
    private func tally(
        of records: FileRecords, _ layout: Layout, _ header: inout Header, _ habits: ColumnHabits,
        _ session: ImportSession, _ progress: (_ share: Double?, _ rows: Int) -> Void
    ) throws -> RowTally {
        let countries = try CountryNames(store)
        switch layout {
        case .ogp(let layout):
            let labels = try store.tagLabels()
            header.expect(layout.all + header.names.filter { labels[HeaderWords.key($0)] != nil })
            let rows = CommitmentRows(layout, header, countries: countries, tagLabels: labels)
            let lastRows = try session.lastRows()
            let reading = OGPReading(rows, header, lastRows, seed: seed(layout, header, labels))
            let plans: PlanRows.Stated = layout.isExcerpt ? .excerpt : .init(options.extent)
            let taker = OGPTaker(
                RowImport(session, plansAre: plans, lastRows), SecondReading(records, reading.ofEveryRow))
            return try take(records, reading, taker, session, progress)
        case .plain(let layout):
            header.expect(layout.columns.map(\.name))
            let rows = PlainRows(layout, header, countries: countries, habits: habits)
            let reading = CellReading(header: header)
            return layout.kind == .commitments
                ? try take(records, reading, PlainCommitmentTaker(rows, session), session, progress)
                : try take(records, reading, PlainImport(rows, session), session, progress)
        }
    }

    /// Stores rows while the next ones are read.
    private func take<Reading: RowReading, Taker: RowTaker>(
        _ records: FileRecords, _ reading: Reading, _ taker: Taker, _ session: ImportSession,
        _ progress: (_ share: Double?, _ rows: Int) -> Void
    ) throws -> RowTally where Reading.Row == Taker.Row {
        var taker = taker
        var remark: String?
        try Ahead<FileRecords.Piece<Reading.Row>>.run(by: 2) { ahead in
            try records.read(reading, give: ahead.give)
        } take: { next in
            while let piece = try next() {
                try session.stopIfAsked()
                for row in piece.rows { try taker.take(row) }
                progress(piece.share, taker.tally.counts.read)
                remark = piece.remark
            }
        }
        guard taker.tally.counts.read > 0 else { throw ImportError.noRows(file: records.file) }
        progress(1, taker.tally.counts.read)
        try taker.finish()
        var tally = taker.tally
        tally.remark = remark
        return tally
    }

    /// A number that changes with all that says how a row is read.
    private func seed(_ layout: OGPLayout, _ header: Header, _ labels: [String: [Tag]]) -> UInt64 {
        var digest = RecordDigest()
        let known = labels.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value.map(\.rawValue) }
        for text in [options.program, layout.profile] + header.names + known { digest.add(text.utf8.span) }
        return digest.value
    }

    /// How the columns of a plain layout write dates and decimals: one more
    /// pass over the file, before the first row is taken.
    private func habits(of table: FileTable, _ layout: Layout, _ header: Header) throws -> ColumnHabits {
        var habits = ColumnHabits()
        (habits.toldDates, habits.toldDecimals) = try options.reading.orders()
        guard case .plain(let layout) = layout else { return habits }
        let columns = zip(layout.columns, layout.positions(in: header)).compactMap { column, position in
            position.map { (column.content, $0) }
        }
        var reader = try table.reader()
        while try reader.next() {
            guard reader.line > header.line else { continue }
            let texts = reader.cells
            for (content, position) in columns where position < texts.count {
                habits.look(
                    at: CellText.cleaned(texts[position]), column: position, content,
                    line: reader.line)
            }
        }
        return habits
    }

    /// SHA-256 of a file's bytes, and which file that is.
    ///
    /// - Throws: ``StoreError/stopped`` as soon as it is wanted no more.
    private static func digest(
        path: String, while isWanted: () -> Bool
    ) throws -> (sha256: String, of: FileState) {
        var source = try FileSource(path: path)
        // Of a device there may be no end.
        guard source.isRegular else { throw CSVError(.pipe) }
        var digest = SHA256()
        while isWanted() {
            let chunk = try [UInt8](capacity: 1 << 16) { output throws(CSVError) in
                try source.read(into: &output)
            }
            if chunk.isEmpty { return (digest.hexadecimalDigest(), source.state) }
            digest.update(chunk.span)
        }
        throw StoreError.stopped
    }
}

extension Layout {
    /// Columns of a file in ocmap's own layouts that it does not know: left out, and said.
    fileprivate func unread(of header: Header) -> [Problem] {
        guard case .plain(let layout) = self else { return [] }
        let read = Set(layout.positions(in: header).compactMap(\.self))
        return header.names.indices.filter { !read.contains($0) && !header.names[$0].isEmpty }.map { index in
            let meant = nearest(
                to: header.names[index],
                among: zip(layout.columns, layout.positions(in: header)).filter { $0.1 == nil }.map(\.0.name))
            return Problem(
                severity: .warning, line: header.line, cell: spreadsheetLetters(index) + "\(header.line)",
                column: header.names[index], value: nil,
                message: "is no column of \(title), and was not read"
                    + (meant.map { "; is it “\($0)”?" } ?? "."))
        }
    }
}

extension Header {
    /// A remark on the file as a whole, which has no line but the header's.
    fileprivate func warnings(_ remark: String?) -> [Problem] {
        remark.map {
            [Problem(severity: .warning, line: line, cell: nil, column: nil, value: nil, message: $0)]
        } ?? []
    }
}

extension PlanRows.Stated {
    /// What a person says of a file that is no excerpt, or else its numbers.
    fileprivate init(_ extent: FileImport.Extent?) {
        self =
            switch extent {
            case .selection: .selection
            case .whole: .whole
            case nil: .wholeByNumbers
            }
    }
}
