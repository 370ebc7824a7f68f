import CommitmentModel
import CommitmentStore

/// Stores the rows of a file in one of ocmap's own layouts, but for commitments.
struct PlainImport: RowTaker {
    let session: ImportSession
    let rows: PlainRows
    /// What stands for a source where a row gives none.
    private let file: String
    private(set) var tally = RowTally()
    /// Where a row on a thing was, and what it said of it.
    private var earlier: [[String?]: (line: Int, said: [String: String])] = [:]

    init(_ rows: PlainRows, _ session: ImportSession) {
        (self.rows, self.session) = (rows, session)
        file = session.run.file
    }

    mutating func take(_ row: TableRow) throws {
        var row = row
        // Before anything of the row is read: no word of it may end in a message.
        if rows.layout.kind == .contacts { throw ImportError.privateRows(file: file) }
        tally.counts.read += 1
        if rows.layout.kind == .decisions, !PlainLayout.decided.contains(where: { rows.has($0, row) }) {
            row.warn("has no decision, and says nothing.")
            tally.counts.same += 1
            return tally.note(row.notes)
        }
        guard let values = rows.read(&row) else { return tally.refuse(row.notes) }
        let (thing, said) = (try key(values), values.filter { !naming.contains($0.key) })
        if let known = earlier[thing] {
            if known.said == said {
                tally.counts.same += 1
                row.warn("says the same as \(row.unit) \(known.line); it counts once.")
            } else {
                row.report(
                    .error, nil, nil,
                    "says otherwise than \(row.unit) \(known.line) of the same thing. Keep one.")
                tally.counts.refused += 1
            }
            return tally.note(row.notes)
        }
        earlier[thing] = (row.line, said)
        let outcome: ImportSession.Outcome
        do {
            guard let stored = try store(values, &row) else { return tally.refuse(row.notes) }
            outcome = stored
        } catch StoreError.contradiction(let why) {
            row.report(.error, nil, nil, "cannot stand beside the others: \(why). Correct one of them.")
            return tally.refuse(row.notes)
        }
        switch outcome {
        case .new: tally.counts.new += 1
        case .changed: tally.counts.changed += 1
        case .same, .repeated: tally.counts.same += 1
        }
        tally.note(row.notes)
    }

    mutating func finish() {}

    /// The thing that a row speaks of, however it names it.
    private func key(_ values: [String: String]) throws -> [String?] {
        switch rows.layout.kind {
        case .plans: return [values["country"], values["number"], try isLocal(values) ? "local" : "national"]
        case .reports: return [values["country"], values["plan"], values["kind"], values["number"] ?? "1"]
        case .assessments, .tags:
            let commitment = try known(values).map { ["\($0.id)"] } ?? naming.sorted().map { values[$0] }
            return commitment + [values["report"], values["tag"], values["coder"]]
        default: return rows.layout.table?.key(of: stored(values)) ?? []
        }
    }

    /// The columns that only name that thing, or are for readers.
    private var naming: Set<String> {
        switch rows.layout.kind {
        case .plans: ["level"]
        case .reports: ["number"]
        case .assessments: ["reference", "country", "plan", "number", "title_key", "title"]
        case .tags:
            ["reference", "country", "plan", "number", "title", "score", "words", "suggested_centrality"]
        case .engagement: ["partner"]
        default: []
        }
    }

    private func store(_ values: [String: String], _ row: inout TableRow) throws -> ImportSession.Outcome? {
        switch rows.layout.kind {
        case .plans: try plan(values, &row)
        case .reports: try report(values, &row)
        case .assessments: try assessment(values, &row)
        case .tags: try judge(values, &row)
        case .decisions: try decide(values, &row)
        case .calendar: try calendar(values, &row)
        default: try put(values, row)
        }
    }

    private func put(_ values: [String: String], _ row: TableRow) throws -> ImportSession.Outcome? {
        try rows.layout.table.map { try session.put(stored(values), into: $0, line: row.line) }
    }

    /// A rule of the calendar, which names a day that every year has.
    private func calendar(_ values: [String: String], _ row: inout TableRow) throws -> ImportSession.Outcome?
    {
        guard let month = values["due_month"].flatMap({ Int($0) }),
            let day = values["due_day"].flatMap({ Int($0) }),
            day <= Day.count(ofMonth: month, in: 2001)
        else {
            rows.refuse(&row, "due_day", "is no day that this month has every year.")
            return nil
        }
        return try put(values, row)
    }

    /// A row under the names of its table's columns.
    func stored(_ values: [String: String]) -> [String: String] {
        var stored = values
        if let country = values["country"], values["iso3"] == nil { stored["iso3"] = country }
        if let condition = values["condition"] { stored["kind"] = condition }
        return stored
    }
}

// MARK: Plans and reports

extension PlainImport {
    private func plan(_ values: [String: String], _ row: inout TableRow) throws -> ImportSession.Outcome? {
        guard let country = values["country"].flatMap(CountryCode.init(rawValue:)),
            let number = values["number"]
        else { return nil }
        var draft = PlanDraft(
            country: country, number: number,
            coverage: values["coverage"].flatMap(ActionPlan.Coverage.init(rawValue:)),
            source: values["source"] ?? file)
        draft.isLocal = try isLocal(values)
        draft.officialID = values["official_id"]
        draft.submitted = values["submitted"].flatMap(PartialDate.init)
        draft.starts = values["starts"].flatMap(PartialDate.init)
        draft.ends = values["ends"].flatMap(PartialDate.init)
        draft.note = values["note"]
        guard try session.row(of: draft) != nil || draft.submitted != nil || draft.starts != nil else {
            rows.refuse(&row, "starts", "is empty, and so is submitted: a new plan needs one of them.")
            return nil
        }
        if let start = draft.starts ?? draft.submitted, let end = draft.ends,
            end.lastDay < Day(year: start.year, month: start.month ?? 1, day: start.day ?? 1)
        {
            rows.refuse(&row, "ends", "lies before its beginning, \(start). Correct one of them.")
            return nil
        }
        if let other = try session.otherPlan(withIdentifierOf: draft) {
            rows.refuse(
                &row, "official_id", "is OGP's identifier of another plan, \(other). Correct one of them.")
            return nil
        }
        let stored = try session.put(draft, line: row.line)
        let raised = try session.raiseCoverage(ofPlan: stored.id, to: draft.coverage, line: row.line)
        return outcome(stored, also: raised)
    }

    /// Whether a row is of a local plan: who leaves the level out means the plan of its number that is known.
    private func isLocal(_ values: [String: String]) throws -> Bool {
        guard values["level"] == nil else { return values["level"] == "local" }
        guard let country = values["country"].flatMap(CountryCode.init(rawValue:)),
            let number = values["number"]
        else { return false }
        let national = PlanDraft(country: country, number: number, coverage: nil, source: "")
        return try session.row(of: national) == nil && session.plan(country, number: number) != nil
    }

    private func report(_ values: [String: String], _ row: inout TableRow) throws -> ImportSession.Outcome? {
        guard let plan = try knownPlan(values, &row),
            let kind = values["kind"].flatMap(ReportKind.init(rawValue:))
        else { return nil }
        var draft = ReportDraft(planID: plan, kind: kind, source: values["source"] ?? file)
        draft.number = values["number"].flatMap { Int($0) } ?? 1
        draft.published = values["published"].flatMap(PartialDate.init)
        draft.knownBy = values["known_by"].flatMap(PartialDate.init)
        draft.title = values["title"]
        draft.note = values["note"]
        return outcome(try session.put(draft, line: row.line))
    }

    /// The plan that a row belongs to, which has to be there already.
    private func knownPlan(_ values: [String: String], _ row: inout TableRow) throws -> Int? {
        guard let country = values["country"].flatMap(CountryCode.init(rawValue:)),
            let number = values["plan"]
        else {
            rows.refuse(&row, "plan", "tells no plan: give country and plan.")
            return nil
        }
        if let plan = try session.plan(country, number: number) { return plan }
        rows.refuse(
            &row, "plan", "is no plan of \(country) that is known yet: import it first, as kind plans.")
        return nil
    }

    private func outcome(_ stored: ImportSession.Stored, also: [FieldChange] = []) -> ImportSession.Outcome {
        let changes = stored.changes + also
        return stored.isNew ? .new : changes.isEmpty ? .same : .changed(changes)
    }
}

// MARK: Assessments

extension PlainImport {
    private func assessment(_ values: [String: String], _ row: inout TableRow) throws -> ImportSession
        .Outcome?
    {
        guard let commitment = try commitment(values, &row),
            let kind = values["report"].flatMap(ReportKind.init(rawValue:))
        else { return nil }
        guard let report = try session.report(plan: commitment.plan, kind: kind) else {
            rows.refuse(
                &row, "report",
                "is no report on this plan that is known yet: import it first, as kind reports.")
            return nil
        }
        let isEarly = kind != .actionPlanReview && kind != .results
        var draft = AssessmentDraft(source: values["source"] ?? file)
        draft.completion = rows.code(&row, "completion", Codebook.completion)
        draft.completionWords = values["completion"]
        draft.results = rows.code(&row, "results", Codebook.results)
        draft.resultsWords = values["results"]
        draft.ambition = rows.code(
            &row, "ambition", isEarly ? Codebook.potentialImpact : Codebook.potentialForResults)
        draft.ambitionWords = values["ambition"]
        draft.specificityWords = values["specificity"]
        draft.relevanceInformation = flag(values["relevance_information"])
        draft.relevanceParticipation = flag(values["relevance_participation"])
        draft.relevanceAccountability = flag(values["relevance_accountability"])
        draft.relevanceTechnology = flag(values["relevance_technology"])
        draft.isStarred = flag(values["starred"])
        draft.note = values["note"]
        guard !row.hasErrors else { return nil }
        let stored = try session.put(draft, of: commitment.id, by: report, line: row.line)
        // The row of OGP's file that spoke of the commitment last may now say something else than is known.
        if stored.isNew || !stored.changes.isEmpty { try session.setLastRow(nil, of: commitment.id) }
        return outcome(stored)
    }

    private func flag(_ text: String?) -> Bool? { text == "1" ? true : text == "0" ? false : nil }

    private func commitment(_ values: [String: String], _ row: inout TableRow) throws -> (id: Int, plan: Int)?
    {
        if let known = try known(values) { return known }
        if values["reference"] != nil {
            rows.refuse(
                &row, "reference", "is no commitment that is known yet. “ocmap commitments” lists them.")
            return nil
        }
        guard try knownPlan(values, &row) != nil else { return nil }
        if titleKey(values) == nil {
            row.report(
                .error, nil, nil,
                "names no commitment: give its reference, or country, plan, number and title.")
        } else {
            rows.refuse(
                &row, "title",
                "is the title of no commitment of this plan that is known yet, or of several with other numbers."
            )
        }
        return nil
    }

    /// The commitment that a row names, and its plan, if it is there.
    private func known(_ values: [String: String]) throws -> (id: Int, plan: Int)? {
        if let reference = values["reference"] { return try session.commitment(named: reference) }
        guard let country = values["country"].flatMap(CountryCode.init(rawValue:)),
            let number = values["plan"],
            let title = titleKey(values), let plan = try session.plan(country, number: number)
        else { return nil }
        return try session.commitment(plan: plan, number: values["number"], titleKey: title).map {
            ($0, plan)
        }
    }

    private func titleKey(_ values: [String: String]) -> CommitmentKey? {
        values["title_key"].flatMap(CommitmentKey.init) ?? values["title"].map(FoldedWords.titleKey)
    }
}
