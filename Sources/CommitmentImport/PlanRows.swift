import CommitmentModel
import CommitmentStore

/// The plans that the rows of a file belong to, and the reports that speak of
/// them: stored when the first row names them, and remembered for the others.
struct PlanRows {
    /// What the file says of the plans of its commitments.
    enum Stated {
        /// All their commitments are in it.
        case whole
        /// All are, unless their numbers tell otherwise.
        case wholeByNumbers
        /// Some are.
        case selection
        /// Some are, drawn from OGP's files: where a plan was read whole, nothing can be new.
        case excerpt
        /// Nothing: they are known already.
        case known
    }

    /// Where a row belongs, before anything of it is stored.
    struct Place {
        /// The plan's row; `nil` if it is not there yet.
        fileprivate(set) var id: Int?
        let heldCommitments: Bool
        /// Whether what the file says of the plan is stored.
        fileprivate var isKept = false
    }

    private let session: ImportSession
    let areStated: Stated
    /// By the hashes of drafts, 64 bits, which take a tenth of their room; two share one as good as never.
    private var places: [Int: Place] = [:]
    private var reports: [Int: Int] = [:]
    /// The plans of which the file holds every commitment, with the line that named each first.
    private var whole: [(id: Int, mark: Int, line: Int)] = []
    /// The marks of plans of which a row was refused, so that they were read in part;
    /// `nil` once one was that may be of any plan.
    private var refused: Set<Int>? = []
    /// The commitment numbers of the file's plans that were not read whole before.
    private var numbers: [Int: PlanNumbers] = [:]
    /// Where the last row belonged, and most often the next one does.
    private var last: (stated: PlanDraft, place: Place)?
    private var lastReports: [(draft: ReportDraft, id: Int)] = []  // of one plan

    init(_ session: ImportSession, plansAre: Stated) {
        self.session = session
        areStated = plansAre
    }

    /// Where a row belongs; `nil` with a problem where nothing says when its plan was.
    mutating func place(_ stated: PlanDraft, line: Int, _ tally: inout RowTally) throws -> Place? {
        if let last, last.stated == stated { return last.place }
        if let place = places[stated.hashValue] {
            last = (stated, place)
            return place
        }
        guard let draft = try numbered(stated, line: line, &tally) else { return nil }
        let known =
            areStated == .known
            ? try session.plan(draft.country, number: draft.number) : try session.row(of: draft)
        guard known != nil || draft.submitted != nil || draft.starts != nil else {
            tally.refuse(
                line, nil,
                "the file has no years, and plan \(draft.number) of \(draft.country) is not known yet. "
                    + "Load the plans first, with ocmap init or a file of kind plans.")
            return nil
        }
        if let other = try session.otherPlan(withIdentifierOf: draft) {
            tally.refuse(
                line, draft.officialID, "is OGP's identifier of another plan, \(other). Correct one of them.")
            return nil
        }
        let held = try known.map { try session.holdsCommitments(plan: $0) } ?? false
        return remember(Place(id: known, heldCommitments: held), of: stated)
    }

    /// Stores what a row that counts says of its plan.
    ///
    /// - Returns: The plan's row.
    mutating func keep(
        _ stated: PlanDraft, number: String?, line: Int, _ tally: inout RowTally
    ) throws -> Int? {
        guard var place = try place(stated, line: line, &tally) else { return nil }
        if place.isKept {
            if let id = place.id { numbers[id]?.add(number) }
            return place.id
        }
        if areStated != .known {
            guard var draft = try numbered(stated, line: line, &tally) else { return nil }
            draft.coverage = ActionPlan.Coverage.some
            let coverage = try place.id.flatMap { try session.coverage(ofPlan: $0) }
            let stored = try put(draft, line: line, &tally)
            if isWhole {
                whole.append((stored.id, Self.mark(draft), line))
                if areStated == .wholeByNumbers, coverage != .all {
                    numbers[stored.id, default: PlanNumbers(wasRead: coverage == .some)].add(number)
                }
            } else {
                _ = try session.raiseCoverage(ofPlan: stored.id, to: draft.coverage, line: line)
            }
            Self.warn(stored.conflicts, of: "plan \(draft.number) of \(draft.country)", line: line, &tally)
            place.id = stored.id
        }
        place.isKept = true
        return remember(place, of: stated).id
    }

    /// Stores a plan; without its days, and with a problem, where they contradict those that are known.
    private func put(_ draft: PlanDraft, line: Int, _ tally: inout RowTally) throws -> ImportSession.Stored {
        do {
            return try session.put(draft, line: line)
        } catch StoreError.contradiction(let why) {
            tally.problems.append(
                Problem(
                    severity: .warning, line: line, cell: nil, column: nil, value: nil,
                    message: "its plan's days were not taken: \(why)."))
            var undated = draft
            (undated.submitted, undated.starts, undated.ends) = (nil, nil, nil)
            return try session.put(undated, line: line)
        }
    }

    /// Counts a row of a plan that is known to state a commitment.
    mutating func pass(plan: Int, commitment: Int) throws {
        if numbers[plan] != nil { numbers[plan]?.add(try session.number(ofCommitment: commitment)) }
    }

    private mutating func remember(_ place: Place, of stated: PlanDraft) -> Place {
        // One without a row has one as soon as a row of it is kept, however that states it.
        if place.id != nil { places[stated.hashValue] = place }
        last = (stated, place)
        return place
    }

    /// A plan with its number; `nil` with a problem where it has none and its year tells none.
    private func numbered(_ stated: PlanDraft, line: Int, _ tally: inout RowTally) throws -> PlanDraft? {
        guard stated.number.isEmpty else { return stated }
        guard let number = try session.planNumber(stated.country, submitted: stated.submitted) else {
            tally.refuse(
                line, nil, "the plan has no number, and no plan of \(stated.country) is known for its year.")
            return nil
        }
        var draft = stated
        draft.number = number
        return draft
    }

    /// Notes that a row was refused, of a plan where that could be told.
    mutating func refuse(_ plan: PlanDraft?) {
        if let plan, !plan.number.isEmpty { refused?.insert(Self.mark(plan)) } else { refused = nil }
    }

    /// Whether the file is taken to hold its plans whole, at least until it ends.
    var isWhole: Bool { areStated == .whole || areStated == .wholeByNumbers }

    /// Notes which plans were read whole: those that lack no row of the file, as far as their numbers tell.
    func finish(_ tally: inout RowTally) throws {
        let verdict =
            areStated == .wholeByNumbers
            ? PlanNumbers.Verdict(complete.map { (numbers[$0.id], $0.line) }) : nil
        if let warning = verdict?.warning { tally.problems.append(warning) }
        for (plan, mark, line) in whole {
            let isComplete = lacksNothing(mark) && (verdict?.isWhole(numbers[plan]) ?? true)
            _ = try session.raiseCoverage(ofPlan: plan, to: isComplete ? .all : .some, line: line)
        }
    }

    /// Whether no row of a plan was refused.
    private func lacksNothing(_ mark: Int) -> Bool { refused.map { !$0.contains(mark) } ?? false }

    /// The plans of which no row was refused, each once, with the line that named it first.
    private var complete: [(id: Int, line: Int)] {
        var seen: Set<Int> = []
        return whole.filter { lacksNothing($0.mark) && seen.insert($0.id).inserted }.map { ($0.id, $0.line) }
    }

    /// Tells the plans of a file from each other, those without a row, too; two share it as good as never.
    static func mark(_ plan: PlanDraft) -> Int {
        var hasher = Hasher()
        hasher.combine(plan.country)
        hasher.combine(plan.number)
        return hasher.finalize()
    }

    /// The row of a report on the plan of a row that counts.
    mutating func report(
        _ report: ImportedRow.Report, of row: ImportedRow, line: Int, _ tally: inout RowTally
    ) throws -> Int {
        let draft = Self.draft(report, of: row)
        if lastReports.first?.draft.planID != draft.planID { lastReports = [] }
        if let last = lastReports.first(where: { $0.draft == draft }) { return last.id }
        let id = try reportRow(draft, line: line, &tally)
        lastReports.append((draft, id))
        return id
    }

    /// That row, of any row, if it is there.
    func knownReport(_ report: ImportedRow.Report, of row: ImportedRow) throws -> Int? {
        let draft = Self.draft(report, of: row)
        return try reports[draft.hashValue]
            ?? (draft.published == nil
                ? session.report(plan: draft.planID, kind: draft.kind) : session.row(of: draft)?.id)
    }

    private static func draft(_ report: ImportedRow.Report, of row: ImportedRow) -> ReportDraft {
        var draft = ReportDraft(planID: row.commitment.planID, kind: report.kind, source: row.plan.source)
        draft.published = report.published
        return draft
    }

    private mutating func reportRow(_ stated: ReportDraft, line: Int, _ tally: inout RowTally) throws -> Int {
        if let known = reports[stated.hashValue] { return known }
        let id: Int
        if stated.published == nil, let known = try session.report(plan: stated.planID, kind: stated.kind) {
            id = known
        } else {
            let stored = try session.put(stated, line: line)
            Self.warn(stored.conflicts, of: "the \(stated.kind.name) on its plan", line: line, &tally)
            id = stored.id
        }
        reports[stated.hashValue] = id
        return id
    }

    private static func warn(
        _ conflicts: [Conflict], of subject: String, line: Int, _ tally: inout RowTally
    ) {
        for conflict in conflicts {
            tally.problems.append(
                Problem(
                    severity: .warning, line: line, cell: nil, column: nil,
                    value: conflict.isEarlier ? conflict.counts : conflict.said,
                    message: conflict.isEarlier
                        ? "\(subject) has “\(conflict.said)” for \(conflict.field) in an earlier row; "
                            + "the earlier day counts, which is this one."
                        : "\(subject) has “\(conflict.counts)” for \(conflict.field) elsewhere, which counts."
                ))
        }
    }
}
