import CommitmentModel
import CommitmentStore

/// The plans that the rows of a file belong to, and the reports that speak of
/// them: stored when the first row names them, and remembered for the others.
struct PlanRows {
    /// What the file says of the plans of its commitments.
    enum Stated {
        /// All their commitments are in it.
        case whole
        /// Some are.
        case selection
        /// Some are, drawn from OGP's files: where a plan was read whole, nothing can be new.
        case excerpt
        /// Nothing: they are known already.
        case known
    }

    private let session: ImportSession
    let areStated: Stated
    private var plans: [PlanDraft: Int] = [:]
    private var reports: [ReportDraft: Int] = [:]
    private var plansWithCommitments: [Int: Bool] = [:]
    /// The plans of which the file holds every commitment, with the line that named each first.
    private var whole: [(id: Int, name: String, line: Int)] = []
    /// The names of plans of which a row was refused, so that they were read in part;
    /// `nil` once one was that may be of any plan.
    private var refused: Set<String>? = []
    /// Where the last row belonged, and most often the next one does.
    private var lastPlan: (draft: PlanDraft, id: Int, heldCommitments: Bool)?
    private var lastReports: [(draft: ReportDraft, id: Int)] = []  // of one plan

    init(_ session: ImportSession, plansAre: Stated) {
        self.session = session
        areStated = plansAre
    }

    /// The row of a plan and whether it held commitments; `nil` with a problem
    /// where nothing says when it was.
    mutating func plan(
        _ stated: PlanDraft, line: Int, _ tally: inout RowTally
    ) throws -> (id: Int, heldCommitments: Bool)? {
        if let lastPlan, lastPlan.draft == stated { return (lastPlan.id, lastPlan.heldCommitments) }
        guard let id = try planRow(stated, line: line, &tally) else { return nil }
        let held = try heldCommitments(id)
        lastPlan = (stated, id, held)
        return (id, held)
    }

    private mutating func planRow(_ stated: PlanDraft, line: Int, _ tally: inout RowTally) throws -> Int? {
        if let known = plans[stated] { return known }
        var draft = stated
        if draft.number.isEmpty {
            guard let number = try session.planNumber(draft.country, submitted: draft.submitted) else {
                tally.refuse(
                    line, nil,
                    "the plan has no number, and no plan of \(draft.country) is known for its year.")
                return nil
            }
            draft.number = number
        }
        let known = try session.plan(draft.country, number: draft.number)
        guard known != nil || draft.submitted != nil || draft.starts != nil else {
            tally.refuse(
                line, nil,
                "the file has no years, and plan \(draft.number) of \(draft.country) is not known yet. "
                    + "Load the plans first, with ocmap init or a file of kind plans.")
            return nil
        }
        switch areStated {
        case .known:
            plans[stated] = known
            return known
        case .selection, .excerpt, .whole: draft.coverage = ActionPlan.Coverage.some
        }
        let stored = try session.put(draft, line: line)
        if areStated == .whole {
            whole.append((stored.id, Self.name(draft), line))
        } else {
            _ = try session.raiseCoverage(ofPlan: stored.id, to: draft.coverage, line: line)
        }
        plans[stated] = stored.id
        Self.warn(stored.conflicts, of: "plan \(draft.number) of \(draft.country)", line: line, &tally)
        return stored.id
    }

    /// Notes that a row was refused, of a plan where that could be told.
    mutating func refuse(_ plan: PlanDraft?) {
        if let plan, !plan.number.isEmpty { refused?.insert(Self.name(plan)) } else { refused = nil }
    }

    /// Notes which plans were read whole: those that lack no row of the file.
    func finish() throws {
        for (plan, name, line) in whole {
            let isWhole = refused.map { !$0.contains(name) } ?? false
            _ = try session.raiseCoverage(ofPlan: plan, to: isWhole ? .all : .some, line: line)
        }
    }

    private static func name(_ plan: PlanDraft) -> String { "\(plan.country) \(plan.number)" }

    /// The row of a report on the plan of a row.
    mutating func report(
        _ report: ImportedRow.Report, of row: ImportedRow, line: Int, _ tally: inout RowTally
    ) throws -> Int {
        var draft = ReportDraft(planID: row.commitment.planID, kind: report.kind, source: row.plan.source)
        draft.published = report.published
        if lastReports.first?.draft.planID != draft.planID { lastReports = [] }
        if let last = lastReports.first(where: { $0.draft == draft }) { return last.id }
        let id = try reportRow(draft, line: line, &tally)
        lastReports.append((draft, id))
        return id
    }

    private mutating func reportRow(_ stated: ReportDraft, line: Int, _ tally: inout RowTally) throws -> Int {
        if let known = reports[stated] { return known }
        let id: Int
        if stated.published == nil, let known = try session.report(plan: stated.planID, kind: stated.kind) {
            id = known
        } else {
            let stored = try session.put(stated, line: line)
            Self.warn(stored.conflicts, of: "the \(stated.kind.name) on its plan", line: line, &tally)
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

    private static func warn(
        _ conflicts: [FieldChange], of subject: String, line: Int, _ tally: inout RowTally
    ) {
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
