package import CommitmentModel
import SQLite

extension ImportSession {
    /// A row that was found or stored.
    package struct Stored: Sendable {
        package let id: Int
        package let isNew: Bool
        package let changes: [FieldChange]
        /// What the file says differently; the database keeps its own value.
        package let conflicts: [FieldChange]
    }

    /// Stores a plan, or fills what is not known of it yet.
    ///
    /// Of a plan that is there, how much was read is left alone; see ``raiseCoverage(ofPlan:to:line:)``.
    package func put(_ draft: PlanDraft, line: Int) throws -> Stored {
        let known = try id(
            "SELECT id FROM action_plan WHERE iso3 = :iso3 AND level = :level AND number = :number"
        ) {
            try $0.bind(draft.country.rawValue, to: ":iso3")
            try $0.bind(draft.isLocal ? "local" : "national", to: ":level")
            try $0.bind(draft.number, to: ":number")
        }
        var draft = draft
        draft.coverage = known == nil ? draft.coverage ?? ActionPlan.Coverage.none : nil
        return try refine(
            "action_plan", plans, known, draft.values, columns: PlanDraft.columns, line: line)
    }

    /// Notes that commitments of a plan were read; what was read stays read.
    ///
    /// Where a file says nothing of it (`nil`), nothing changes.
    ///
    /// - Returns: The change, if there was one.
    package func raiseCoverage(ofPlan id: Int, to coverage: ActionPlan.Coverage?, line: Int) throws
        -> [FieldChange]
    {
        guard let coverage else { return [] }
        let row = try plans.values(ofRow: id)
        guard let position = PlanDraft.columns.firstIndex(where: { RowWriter.name($0) == "coverage" }),
            let old = row[position].flatMap(ActionPlan.Coverage.init(rawValue:)), old < coverage
        else { return [] }
        var raised = row
        raised[position] = coverage.rawValue
        let changes = try plans.update(row: id, from: row, to: raised)
        hasWritten = true
        // What this run made is new, not changed.
        let isNew = own[Owned("action_plan", id)]?.count == PlanDraft.columns.count
        try record("action_plan", id, line: line, isNew ? [] : changes)
        return isNew ? [] : changes
    }

    /// Stores a report, or fills what is not known of it yet.
    ///
    /// One without any date is known since the import that brought it; seeds leave that open.
    package func put(_ draft: ReportDraft, line: Int) throws -> Stored {
        let known = try connection.rows(
            """
            SELECT id, COALESCE(published, known_by) FROM report
            WHERE plan_id = :plan AND kind = :kind AND number = :number
            """
        ) {
            try $0.bind(draft.planID, to: ":plan")
            try $0.bind(draft.kind.rawValue, to: ":kind")
            try $0.bind(draft.number, to: ":number")
        } decode: {
            (id: $0.integer(at: 0), isDated: !$0.isNull(at: 1))
        }.first
        var draft = draft
        if run.authority > 0, draft.published == nil, draft.knownBy == nil, known?.isDated != true {
            draft.knownBy = PartialDate(day)
        }
        return try refine(
            "report", reports, known?.id, draft.values, columns: ReportDraft.columns, line: line)
    }

    private func refine(
        _ subject: StaticString, _ table: RowWriter, _ known: Int?, _ values: [String?],
        columns: [StaticString], line: Int
    ) throws -> Stored {
        guard let known else {
            let id = try table.insert(values.map(Value.init))
            hasWritten = true
            own[Owned(subject, id)] = Set(columns.indices)
            try record(subject, id, line: line, [])
            return Stored(id: id, isNew: true, changes: [], conflicts: [])
        }
        let key = Owned(subject, known)
        let isNew = own[key]?.count == columns.count
        let old = try table.values(ofRow: known)
        let values = withoutOwnSource(values, columns)
        let (merged, differing) = Merging.refined(
            old, with: values, own: own[key] ?? [], newIsCurated: run.isCurated)
        let changes = try table.update(row: known, from: old, to: merged)
        if !changes.isEmpty { hasWritten = true }
        own[key, default: []].formUnion(columns.indices.filter { old[$0] != merged[$0] })
        // What this run made is new, not changed.
        try record(subject, known, line: line, isNew ? [] : changes)
        // Two sources and two notes are no contradiction.
        let conflicts = differing.filter {
            !["source", "note", "title"].contains(RowWriter.name(columns[$0]))
        }
        .map {
            FieldChange(
                field: RowWriter.name(columns[$0]), old: merged[$0],
                new: values[$0] == merged[$0] ? old[$0] : values[$0]
            )
        }
        return Stored(id: known, isNew: false, changes: changes, conflicts: conflicts)
    }
}

extension PlanDraft {
    static let columns: [StaticString] = [
        ":iso3", ":level", ":number", ":official_id", ":submitted", ":starts", ":ends", ":coverage",
        ":source",
        ":note",
    ]

    var values: [String?] {
        [
            country.rawValue, isLocal ? "local" : "national", number, officialID, submitted?.description,
            starts?.description, ends?.description, coverage?.rawValue, source, note,
        ]
    }
}

extension ReportDraft {
    static let columns: [StaticString] = [
        ":plan_id", ":kind", ":number", ":published", ":known_by", ":title", ":source", ":note",
    ]

    var values: [String?] {
        [
            String(planID), kind.rawValue, String(number), published?.description, knownBy?.description,
            title,
            source, note,
        ]
    }
}
