package import CommitmentModel
import SQLite

extension ImportSession {
    /// A row that was found or stored.
    package struct Stored: Sendable {
        package let id: Int
        package let isNew: Bool
        package let changes: [FieldChange]
        /// What of the file does not count.
        package let conflicts: [Conflict]
    }

    /// Stores a plan, or fills what is not known of it yet.
    ///
    /// Of a plan that is there, how much was read is left alone; see ``raiseCoverage(ofPlan:to:line:)``.
    ///
    /// - Throws: ``StoreError/contradiction(_:)`` if the plan would end before it begins.
    package func put(_ draft: PlanDraft, line: Int) throws -> Stored {
        let known = try row(of: draft)
        var draft = draft
        draft.coverage = known == nil ? draft.coverage ?? ActionPlan.Coverage.none : nil
        return try refine(
            "action_plan", plans, known, draft.values, columns: PlanDraft.columns, line: line,
            check: Self.checkDays)
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

    /// The row of a plan, by its country, level and number.
    package func row(of draft: PlanDraft) throws -> Int? {
        try id("SELECT id FROM action_plan WHERE iso3 = :iso3 AND level = :level AND number = :number") {
            try $0.bind(draft.country.rawValue, to: ":iso3")
            try $0.bind(draft.isLocal ? "local" : "national", to: ":level")
            try $0.bind(draft.number, to: ":number")
        }
    }

    /// The name of another plan that has OGP's identifier of this one, UKR-2.
    package func otherPlan(withIdentifierOf draft: PlanDraft) throws -> String? {
        guard let official = draft.officialID else { return nil }
        return try connection.rows(
            """
            SELECT iso3 || '-' || number FROM action_plan
            WHERE official_id = :official AND NOT (iso3 = :iso3 AND level = :level AND number = :number)
            """
        ) {
            try $0.bind(official, to: ":official")
            try $0.bind(draft.country.rawValue, to: ":iso3")
            try $0.bind(draft.isLocal ? "local" : "national", to: ":level")
            try $0.bind(draft.number, to: ":number")
        } decode: {
            $0.text(at: 0)
        }.first
    }

    /// The row of a report, by its plan, kind and number, and whether its day is known.
    package func row(of draft: ReportDraft) throws -> (id: Int, isDated: Bool)? {
        try connection.rows(
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
    }

    /// Stores a report, or fills what is not known of it yet.
    ///
    /// One without any date is known since the import that brought it; seeds leave that open.
    package func put(_ draft: ReportDraft, line: Int) throws -> Stored {
        let known = try row(of: draft)
        var draft = draft
        if run.authority > 0, draft.published == nil, draft.knownBy == nil, known?.isDated != true {
            draft.knownBy = PartialDate(day)
        }
        return try refine(
            "report", reports, known?.id, draft.values, columns: ReportDraft.columns, line: line)
    }

    /// Refuses a plan that ends before it begins, which two files may say together.
    private static func checkDays(_ plan: [String?]) throws {
        func value(_ column: String) -> String? {
            PlanDraft.columns.firstIndex { RowWriter.name($0) == column }.flatMap { plan[$0] }
        }
        guard let ends = value("ends"), let starts = value("starts") ?? value("submitted"),
            ends < starts.prefix(ends.count)
        else { return }
        throw StoreError.contradiction(
            "with what is known already the plan begins in \(starts) and ends in \(ends)")
    }

    private func refine(
        _ subject: StaticString, _ table: RowWriter, _ known: Int?, _ values: [String?],
        columns: [StaticString], line: Int,
        check: ([String?]) throws -> Void = { _ in }
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
        let before = own[key] ?? []
        var (refined, contradicted) = Merging.refined(
            old, with: values, own: before, newIsCurated: run.isCurated)
        for place in contradicted where !run.isOwn && refined[place] != old[place] {
            if try isOwnWord(RowWriter.name(columns[place]), of: subject, known) {
                refined[place] = old[place]
            }
        }
        let merged = sourced(refined, from: old, said: values, table)
        try check(merged)
        let changes = try table.update(row: known, from: old, to: merged)
        if !changes.isEmpty { hasWritten = true }
        own[key, default: []].formUnion(columns.indices.filter { old[$0] != merged[$0] })
        let opposed = contradicted.map { RowWriter.name(columns[$0]) }.filter { $0 != "title" }
        try noteReplaced(changes.filter { opposed.contains($0.field) }, of: subject, row: known)
        // What this run made is new, not changed.
        try record(subject, known, line: line, isNew ? [] : changes)
        let conflicts = contradicted.sorted().compactMap { place -> Conflict? in
            guard let said = values[place], let stood = old[place], let counts = merged[place] else {
                return nil
            }
            let name = RowWriter.name(columns[place])
            if ["source", "note", "title"].contains(name) { return nil }
            if said != counts { return Conflict(field: name, said: said, counts: counts) }
            // What another file said was changed, which is told as such.
            return before.contains(place)
                ? Conflict(field: name, said: stood, counts: counts, isEarlier: true) : nil
        }
        let (earlier, own) = (conflicts.filter(\.isEarlier), conflicts.filter { !$0.isEarlier })
        try note(own, of: subject, line: line, row: known)
        if !earlier.isEmpty {
            try note(earlier, of: subject, line: moveSource(of: subject, known, to: line), row: known)
        }
        if run.isOwn { try confirm(values, old, subject, table, known) }
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
