import CommitmentModel
import CommitmentStore

/// Stores the rows of a file one after the other, and counts.
///
/// Rows that certainly are a commitment of the database are stored at once.
/// The others of a plan that held commitments before wait until the end:
/// until then it is open which of its commitments the file speaks of elsewhere.
struct RowImport {
    private let session: ImportSession
    private let plansAre: Plans
    private let lastRows: LastRows
    private(set) var tally = RowTally()
    private var plans: [PlanDraft: Int] = [:]
    private var reports: [ReportDraft: Int] = [:]
    private var plansWithCommitments: [Int: Bool] = [:]
    /// Where the last row belonged, and most often the next one does.
    private var lastPlan: (draft: PlanDraft, id: Int, heldCommitments: Bool)?
    private var lastReports: [(draft: ReportDraft, id: Int)] = []
    /// The plan of the last row that was stored, and the reports that spoke of it.
    private(set) var place: (plan: Int, reports: [Int])?
    /// The rows of plans that held no commitments before, as numbers like those of titles.
    private var newRows: Set<UInt64> = []
    private var waiting: [(row: ImportedRow, line: Int)] = []
    /// The titles of the file's rows in plans that held commitments before,
    /// and those of them that several rows have; as numbers, to be small.
    private var titles: Set<UInt64> = []
    private var repeatedTitles: Set<UInt64> = []

    /// A title in its plan; two share a number as good as never.
    private static func number(of draft: CommitmentDraft) -> UInt64 {
        number(draft.titleKey, in: draft.planID)
    }

    private static func number(_ key: CommitmentKey, in plan: Int) -> UInt64 {
        UInt64(bitPattern: Int64(key.number)) ^ UInt64(plan) &* 0x9E37_79B9_7F4A_7C15
    }

    /// What the file says of the plans of its commitments.
    enum Plans {
        /// All their commitments are in it.
        case whole
        /// Some are.
        case selection
        /// Some are, drawn from OGP's files: where a plan was read whole, nothing can be new.
        case excerpt
        /// Nothing: they are known already.
        case known
    }

    init(_ session: ImportSession, plansAre: Plans, _ lastRows: LastRows = LastRows()) {
        self.session = session
        self.lastRows = lastRows
        self.plansAre = plansAre
    }

    /// Notes a row that is none of a commitment.
    mutating func pass(_ row: RowNotes) { tally.note(row) }

    /// Stores what a row says, or refuses it for its errors.
    mutating func take(_ imported: ImportedRow?, of source: RowNotes) throws {
        place = nil
        tally.counts.read += 1
        guard var row = imported, !source.hasErrors else { return tally.refuse(source) }
        tally.note(source)
        let line = source.line
        guard let (planID, heldCommitments) = try plan(row.plan, line: line) else { return }
        row.commitment.planID = planID
        if heldCommitments {
            if let digest = row.commitment.digest,
                let known = lastRows.commitment(ofPlan: planID, digest), !session.isClaimed(known)
            {
                let reports = try row.reports.map { try report($0, of: row, line: line) }
                place = (planID, reports)
                return try noteRepetition(of: known, line: line)
            }
            let title = Self.number(of: row.commitment)
            if !titles.insert(title).inserted { repeatedTitles.insert(title) }
        } else if let key = row.commitment.rowKey, newRows.insert(Self.number(key, in: planID)).inserted,
            row.commitment.officialID == nil
        {
            // The database cannot know it.
            return try store(row, into: nil, line: line)
        }
        if let known = try session.exactMatch(row.commitment) {
            if try isRepeated(known, line: line) { return }
            try store(row, into: known, line: line)
        } else if heldCommitments {
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
        tally.counts.read += 1
        try noteRepetition(of: known, line: line)
        return true
    }

    private mutating func noteRepetition(of known: Int, line: Int) throws {
        try session.repeated(known, reports: place?.reports ?? [], line: line)
        tally.counts.same += 1
    }

    private mutating func refuse(_ line: Int, _ value: String?, _ message: String) {
        tally.refuse(
            line: line,
            Problem(severity: .error, line: line, cell: nil, column: nil, value: value, message: message))
    }

    /// Stores the rows that waited.
    mutating func finish() throws {
        for (row, line) in waiting {
            // An earlier row that waited may have been this very one.
            if let known = try session.exactMatch(row.commitment), try isRepeated(known, line: line) {
                continue
            }
            let isUnique = !repeatedTitles.contains(Self.number(of: row.commitment))
            switch try session.match(row.commitment, titleIsUnique: isUnique) {
            case .known(let id): try store(row, into: id, line: line)
            case .new: try storeNew(row, line: line)
            case .ambiguous(let references):
                try session.noteAmbiguous(row.commitment, candidates: references, line: line)
                refuse(
                    line, row.commitment.title,
                    "may be any of \(references.joined(separator: ", ")). "
                        + "Give the row a number or an official id that tells which.")
            }
        }
        waiting = []
    }

    /// Whether an earlier row of this file was the same commitment.
    private mutating func isRepeated(_ known: Int, line: Int) throws -> Bool {
        guard session.isClaimed(known) else { return false }
        tally.counts.same += 1
        tally.problems.append(
            Problem(
                severity: .warning, line: line, cell: nil, column: nil, value: nil,
                message: "repeats an earlier row letter by letter; it counts once."))
        return true
    }

    private mutating func storeNew(_ row: ImportedRow, line: Int) throws {
        let plan = row.commitment.planID
        guard plansAre == .excerpt, try session.coverage(ofPlan: plan) == .all else {
            return try store(row, into: nil, line: line)
        }
        let alike = try session.references(plan: plan, number: row.commitment.number)
        refuse(
            line, row.commitment.title,
            "is none of the commitments of its plan, which was read whole"
                + (alike.isEmpty ? "." : "; \(alike.joined(separator: ", ")) has its number.")
                + " Correct the title: it may be cut off.")
    }

    private mutating func store(_ row: ImportedRow, into known: Int?, line: Int) throws {
        let stored = try session.put(row.commitment, into: known, line: line)
        var hasChanged = !stored.changes.isEmpty
        var reports: [Int] = []
        for report in row.reports {
            let id = try self.report(report, of: row, line: line)
            let assessment = try session.put(
                report.assessment, of: stored.id, by: id, isFirst: stored.isNew && !reports.contains(id),
                line: line)
            hasChanged = hasChanged || assessment.isNew || !assessment.changes.isEmpty
            reports.append(id)
        }
        if let tags = row.tags {
            let changes = try session.setTags(tags, of: stored.id, isNew: stored.isNew, line: line)
            hasChanged = hasChanged || !changes.isEmpty
        }
        place = (row.commitment.planID, reports)
        if stored.isNew {
            tally.counts.new += 1
        } else if hasChanged {
            try session.setLastRow(row.commitment.digest, of: stored.id)
            tally.counts.changed += 1
        } else {
            tally.counts.same += 1
        }
    }

    /// The row of a plan and whether it held commitments; `nil` with a problem
    /// where nothing says when it was.
    private mutating func plan(_ stated: PlanDraft, line: Int) throws -> (id: Int, heldCommitments: Bool)? {
        if let lastPlan, lastPlan.draft == stated { return (lastPlan.id, lastPlan.heldCommitments) }
        guard let id = try planRow(stated, line: line) else { return nil }
        let held = try heldCommitments(id)
        lastPlan = (stated, id, held)
        lastReports = []
        return (id, held)
    }

    private mutating func planRow(_ stated: PlanDraft, line: Int) throws -> Int? {
        if let known = plans[stated] { return known }
        var draft = stated
        if draft.number.isEmpty {
            guard let number = try session.planNumber(draft.country, submitted: draft.submitted) else {
                refuse(
                    line, nil,
                    "the plan has no number, and no plan of \(draft.country) is known for its year.")
                return nil
            }
            draft.number = number
        }
        let known = try session.plan(draft.country, number: draft.number)
        guard known != nil || draft.submitted != nil || draft.starts != nil else {
            refuse(
                line, nil,
                "the file has no years, and plan \(draft.number) of \(draft.country) is not known yet. "
                    + "Load the plans first, with ocmap init or a file of kind plans.")
            return nil
        }
        switch plansAre {
        case .known:
            plans[stated] = known
            return known
        case .selection, .excerpt: draft.coverage = .some
        case .whole: break
        }
        let stored = try session.put(draft, line: line)
        _ = try session.raiseCoverage(ofPlan: stored.id, to: draft.coverage, line: line)
        plans[stated] = stored.id
        warn(stored.conflicts, of: "plan \(draft.number) of \(draft.country)", line: line)
        return stored.id
    }

    private mutating func report(_ report: ImportedRow.Report, of row: ImportedRow, line: Int) throws -> Int {
        var draft = ReportDraft(planID: row.commitment.planID, kind: report.kind, source: row.plan.source)
        draft.published = report.published
        if let last = lastReports.first(where: { $0.draft == draft }) { return last.id }
        let id = try reportRow(draft, line: line)
        lastReports.append((draft, id))
        return id
    }

    private mutating func reportRow(_ stated: ReportDraft, line: Int) throws -> Int {
        if let known = reports[stated] { return known }
        var draft = stated
        let id: Int
        if draft.published == nil, let known = try session.report(plan: draft.planID, kind: draft.kind) {
            id = known
        } else {
            // A report without any date counts from the day that it was seen.
            if draft.published == nil { draft.knownBy = PartialDate(String(session.run.time.prefix(10))) }
            let stored = try session.put(draft, line: line)
            warn(stored.conflicts, of: "the \(draft.kind.name) on its plan", line: line)
            id = stored.id
        }
        reports[stated] = id
        return id
    }

    private mutating func heldCommitments(_ plan: Int) throws -> Bool {
        if let known = plansWithCommitments[plan] { return known }
        let held = try session.holdsCommitments(plan: plan)
        plansWithCommitments[plan] = held
        return held
    }

    private mutating func warn(_ conflicts: [FieldChange], of subject: String, line: Int) {
        for conflict in conflicts {
            tally.problems.append(
                Problem(
                    severity: .warning, line: line, cell: nil, column: nil, value: conflict.new,
                    message:
                        "\(subject) has “\(conflict.old ?? "")” for \(conflict.field) elsewhere, which counts."
                ))
        }
    }
}
