import CSV
import CommitmentModel
import CommitmentStore

/// A row of a file in one of OGP's layouts.
enum OGPRow: Sendable {
    /// Its digest is that of a row that was merged before; where it stands, as a
    /// spreadsheet counts and as an editor does.
    case known(row: Int, line: Int, Digests)
    /// Totals, a remark below the table, or the header once more.
    case aside(RowNotes)
    /// What it says; `nil` if it cannot be read.
    case read(ImportedRow?, RowNotes, Digests)

    /// Of all cells, and of those that tell the plan and its reports.
    struct Digests: Sendable {
        let row: UInt64
        let plan: UInt64
    }
}

/// Reads the rows of a file in one of OGP's layouts.
///
/// A row that the database knows by its digest is not read at all, unless it is
/// the first of its plan: most rows of a file were in the one before it.
struct OGPReading: RowReading {
    private let commitments: CommitmentRows
    private let header: Header
    private var lastRows: LastRows
    /// What a digest depends on beside the row: how it is read.
    private let seed: UInt64
    private let columnsOfPlan: [Int]
    /// The plan of the last row that was read, by its digest.
    private var lastPlan: (digest: UInt64, draft: PlanDraft?)?

    init(_ commitments: CommitmentRows, _ header: Header, _ lastRows: LastRows, seed: UInt64) {
        (self.commitments, self.header) = (commitments, header)
        (self.lastRows, self.seed) = (lastRows, seed)
        columnsOfPlan = commitments.columnsOfPlan
    }

    /// The same for rows that have to be read whether they are known or not.
    var ofEveryRow: OGPReading {
        var reading = self
        reading.lastRows = LastRows()
        return reading
    }

    mutating func read(_ reader: borrowing any RecordReader & ~Copyable, row: Int) -> OGPRow? {
        // The same cells say something else in a workbook, where no apostrophe is taken away.
        let seed = reader.isDelimited ? seed : ~seed
        let digests = OGPRow.Digests(
            row: reader.digest(seed: seed), plan: reader.digest(ofFields: columnsOfPlan, seed: seed))
        if digests.plan == lastPlan?.digest, commitments.tellsYears, lastRows.contains(digests.row) {
            return .known(row: row, line: reader.line, digests)
        }
        var cells = TableRow(reader, row: row, header: header)
        if cells.isEmpty { return nil }
        if commitments.isFooter(cells) {
            cells.warn(
                cells.repeatsHeader
                    ? "repeats the header: left out."
                    : "has neither country nor title: left out as totals or a remark.")
            return .aside(cells.notes)
        }
        cells.checkDoubledColumns()
        let known = lastPlan?.digest == digests.plan ? lastPlan?.draft : nil
        var imported = commitments.read(&cells, plan: known)
        // What is strange about a row has to be said every time.
        let isPlain = commitments.tellsYears && cells.problems.isEmpty
        if isPlain { imported?.commitment.digest = digests.row }
        lastPlan = (digests.plan, isPlain ? imported?.plan : nil)
        return .read(imported, cells.notes, digests)
    }
}

/// Takes the rows of a file in one of OGP's layouts.
struct OGPTaker: RowTaker {
    private var rows: RowImport
    private let again: SecondReading<OGPReading>
    /// The plan and the reports of rows with this digest of the plan.
    private var known: (digest: UInt64, plan: Int, reports: [Int])?

    init(_ rows: RowImport, _ again: SecondReading<OGPReading>) {
        (self.rows, self.again) = (rows, again)
    }

    var tally: RowTally { rows.tally }

    mutating func take(_ row: OGPRow) throws {
        switch row {
        case .known(let row, let line, let digests):
            if let known, known.digest == digests.plan,
                try rows.passesOver(
                    plan: known.plan, reports: known.reports, digest: digests.row, line: line)
            {
                return
            }
            // It may be one of two that are alike, or its plan's first row was refused or waits.
            guard let row = try again.row(row) else { throw ImportError.changedMeanwhile(file: again.file) }
            try take(row)
        case .aside(let notes): rows.pass(notes)
        case .read(let imported, let notes, let digests):
            try rows.take(imported, of: notes)
            if let place = rows.place {
                known = (digests.plan, place.plan, place.reports)
            } else if known?.digest != digests.plan {
                known = nil
            }
        }
    }

    mutating func finish() throws { try rows.finish() }
}
