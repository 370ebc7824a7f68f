import CommitmentModel
import CommitmentStore

/// Stores the rows of a file one after the other, and counts.
///
/// Rows that certainly are a commitment of the database are stored at once.
/// The others of a plan that held commitments before wait until the end:
/// until then it is open which of its commitments the file speaks of elsewhere.
struct RowImport {
    private let session: ImportSession
    private let lastRows: LastRows
    private(set) var tally = RowTally()
    private var plans: PlanRows
    /// The plan of the last row that was stored, and the reports that spoke of it.
    private(set) var place: (plan: Int, reports: [Int])?
    /// The rows of plans that held no commitments before, as numbers like those of titles.
    private var newRows: Set<UInt64> = []
    private var waiting: [(row: ImportedRow, line: Int)] = []
    /// The titles of the file's rows in plans that held commitments before,
    /// and those of them that several rows have; as numbers, to be small.
    private var titles: Set<UInt64> = []
    private var repeatedTitles: Set<UInt64> = []

    /// A title in its plan, which has a row; two share a number as good as never.
    private static func number(of draft: CommitmentDraft) -> UInt64 {
        number(draft.titleKey, in: draft.planID)
    }

    private static func number(_ key: CommitmentKey, in plan: Int) -> UInt64 {
        UInt64(bitPattern: Int64(key.number)) ^ UInt64(bitPattern: Int64(plan)) &* 0x9E37_79B9_7F4A_7C15
    }

    init(_ session: ImportSession, plansAre: PlanRows.Stated, _ lastRows: LastRows = LastRows()) {
        self.session = session
        self.lastRows = lastRows
        plans = PlanRows(session, plansAre: plansAre)
    }

    /// Notes a row that is none of a commitment.
    mutating func pass(_ row: RowNotes) { tally.note(row) }

    /// Stores what a row says, or refuses it for its errors.
    mutating func take(_ imported: ImportedRow?, of source: RowNotes) throws {
        place = nil
        tally.counts.read += 1
        guard var row = imported, !source.hasErrors else {
            plans.refuse(imported?.plan)
            return tally.refuse(source)
        }
        tally.note(source)
        let line = source.line
        guard let plan = try plans.place(row.plan, line: line, &tally) else {
            return plans.refuse(row.plan)
        }
        // Nothing of the row is stored before it is known that it counts.
        row.commitment.planID = plan.id ?? 0
        if plan.heldCommitments {
            if let id = plan.id, let digest = row.commitment.digest,
                let known = lastRows.commitment(ofPlan: id, digest), !session.isClaimed(known)
            {
                try keepPlan(of: &row, line)
                place = (id, try found(in: row, line).map(\.report))
                return try noteRepetition(of: known, line: line)
            }
            let title = Self.number(of: row.commitment)
            if !titles.insert(title).inserted { repeatedTitles.insert(title) }
        } else if let key = row.commitment.rowKey,
            newRows.insert(Self.number(key, in: PlanRows.mark(row.plan))).inserted,
            row.commitment.officialID == nil
        {
            // The database cannot know it.
            return try store(row, into: nil, line: line)
        }
        if let known = try session.exactMatch(row.commitment) {
            if try isRepetition(row, of: known, line: line) { return }
            if let other = try session.otherPlan(ofCommitment: known, than: row.commitment.planID) {
                return refuse(
                    row, line,
                    "has OGP's identifier \(row.commitment.officialID ?? "") of a commitment of another plan, \(other). "
                        + "Correct one of them.")
            }
            try store(row, into: known, line: line)
        } else if plan.heldCommitments {
            waiting.append((row, line))
        } else {
            try store(row, into: nil, line: line)
        }
    }

    /// Passes over a row that the database knows by its digest.
    ///
    /// Its title need not be remembered: a row under another number that has
    /// the same title finds a commitment with it that is claimed already.
    mutating func passesOver(
        plan: Int, reports: [Int], digest: UInt64, line: Int
    ) throws -> Bool {
        guard let known = lastRows.commitment(ofPlan: plan, digest), !session.isClaimed(known)
        else { return false }
        place = (plan, reports)
        try plans.pass(plan: plan, commitment: known)
        tally.counts.read += 1
        try noteRepetition(of: known, line: line)
        return true
    }

    private mutating func noteRepetition(of known: Int, line: Int) throws {
        try session.repeated(known, reports: place?.reports ?? [], line: line)
        tally.counts.same += 1
    }

    /// Stores the rows that waited: those of known commitments first, so that it is known
    /// which of them nobody spoke of.
    mutating func finish() throws {
        var unknown: [(row: ImportedRow, line: Int)] = []
        for (row, line) in waiting where try !isRepetition(row, line: line) {
            let isUnique = !repeatedTitles.contains(Self.number(of: row.commitment))
            switch try session.match(row.commitment, titleIsUnique: isUnique) {
            case .known(let id): try store(row, into: id, line: line)
            case .new: unknown.append((row, line))
            case .ambiguous(let references):
                try session.noteAmbiguous(row.commitment, candidates: references, line: line)
                refuse(
                    row, line,
                    "may be any of \(references.joined(separator: ", ")). "
                        + "Give the row a number or an official id that tells which.")
            }
        }
        for (row, line) in unknown where try !isRepetition(row, line: line) {
            try storeNew(row, line: line)
        }
        waiting = []
        try plans.finish(&tally)
    }

    /// Whether an earlier row, which may have waited too, was this very one.
    private mutating func isRepetition(_ row: ImportedRow, line: Int) throws -> Bool {
        guard let known = try session.exactMatch(row.commitment) else { return false }
        return try isRepetition(row, of: known, line: line)
    }

    private mutating func refuse(_ row: ImportedRow, _ line: Int, _ message: String) {
        plans.refuse(row.plan)
        tally.refuse(line, row.commitment.title, message)
    }

    /// Whether an earlier row of this file spoke of the same commitment: one that says the same
    /// counts once, and one that says otherwise is refused.
    private mutating func isRepetition(_ row: ImportedRow, of known: Int, line: Int) throws -> Bool {
        guard session.isClaimed(known) else { return false }
        let said = try row.reports.map { (try plans.knownReport($0, of: row), $0.assessment) }
        guard let difference = try session.differences(row.commitment, said, from: known).first else {
            var row = row
            try keepPlan(of: &row, line)
            _ = try found(in: row, line)
            tally.counts.same += 1
            tally.problems.append(
                Problem(
                    severity: .warning, line: line, cell: nil, column: nil, value: nil,
                    message: "says the same as an earlier row of the same commitment; it counts once."))
            return true
        }
        let first = try session.line(ofCommitment: known).map { "line \($0)" } ?? "an earlier row"
        var (field, here, there) = (difference.field, difference.new ?? "", difference.old ?? "")
        if field == "plan_id", let plan = Int(there) {
            (field, here) = ("plan", "\(row.plan.country)-\(row.plan.number)")
            there = try session.planName(plan)
        }
        refuse(
            row, line,
            "speaks of the same commitment as \(first) and says otherwise: \(field) is “\(here)” here and "
                + "“\(there)” there. Keep one.")
        return true
    }

    /// Stores a row that no commitment of its plan is like.
    ///
    /// Where the plan was read whole before, that is rare: the row may be one of its
    /// commitments with a corrected title, or a damaged one.
    private mutating func storeNew(_ row: ImportedRow, line: Int) throws {
        let plan = row.commitment.planID
        guard plans.isWhole || plans.areStated == .excerpt, try session.coverage(ofPlan: plan) == .all else {
            return try store(row, into: nil, line: line)
        }
        if plans.areStated == .excerpt {
            let alike = try session.references(plan: plan, number: row.commitment.number)
            return refuse(
                row, line,
                "is none of the commitments of its plan, which was read whole"
                    + (alike.isEmpty ? "." : "; \(alike.joined(separator: ", ")) has its number.")
                    + " Correct the title: it may be cut off.")
        }
        let left = try session.withSameNumber(row.commitment)
        guard let first = left.first else { return try store(row, into: nil, line: line) }
        // Number and text say that the title was corrected.
        if left.count == 1, first.hasSameText { return try store(row, into: first.id, line: line) }
        refuse(
            row, line,
            "has the number of \(first.reference), “\(first.title)”, which no row states, in a plan that was read whole. "
                + "If it is the same commitment, import it once under its old title or short title; if it is another, "
                + "give it a number of its own.")
    }

    private mutating func store(_ row: ImportedRow, into known: Int?, line: Int) throws {
        var row = row
        try keepPlan(of: &row, line)
        let found = try found(in: row, line)
        let (stored, assessments) = try session.put(row.commitment, found, into: known, line: line)
        var hasChanged = !stored.changes.isEmpty || assessments.contains { $0.isNew || !$0.changes.isEmpty }
        if let tags = row.tags {
            let changes = try session.setTags(tags, of: stored.id, isNew: stored.isNew, line: line)
            hasChanged = hasChanged || !changes.isEmpty
        }
        place = (row.commitment.planID, found.map(\.report))
        if stored.isNew {
            tally.counts.new += 1
        } else if hasChanged {
            // A row of which something does not count is compared again when it comes again.
            let counts = ([stored] + assessments).allSatisfy(\.conflicts.isEmpty)
            try session.setLastRow(counts ? row.commitment.digest : nil, of: stored.id)
            tally.counts.changed += 1
        } else {
            tally.counts.same += 1
        }
    }

    /// Stores what a row that counts says of its plan, which may be new.
    private mutating func keepPlan(of row: inout ImportedRow, _ line: Int) throws {
        row.commitment.planID =
            try plans.keep(row.plan, number: row.commitment.number, line: line, &tally)
            ?? row.commitment.planID
    }

    /// What reports found of the commitment of a row that counts, by the rows of the reports.
    private mutating func found(
        in row: ImportedRow, _ line: Int
    ) throws -> [(report: Int, assessment: AssessmentDraft)] {
        try row.reports.map {
            (try plans.report($0, of: row, line: line, &tally), $0.assessment)
        }
    }
}
