import CommitmentModel
import SQLite

extension ImportSession {
    /// Whether a plan held commitments before this run.
    package func holdsCommitments(plan: Int) throws -> Bool {
        try id("SELECT 1 FROM commitment WHERE plan_id = :plan AND id <= :old LIMIT 1") {
            try $0.bind(plan, to: ":plan")
            try $0.bind(lastOldCommitment, to: ":old")
        } != nil
    }

    /// Stores a new commitment, or merges into the one that ``match(_:)`` found.
    package func put(_ draft: CommitmentDraft, into known: Int?, line: Int) throws -> Stored {
        try put(draft, [], into: known, line: line).commitment
    }

    /// The same with what reports found of it, if one line states both.
    package func put(
        _ draft: CommitmentDraft, _ found: [(report: Int, assessment: AssessmentDraft)], into known: Int?,
        line: Int
    ) throws -> (commitment: Stored, assessments: [Stored]) {
        let commitment = try store(draft, into: known, line: line)
        try noteSource(ofCommitment: commitment.id, reports: found.map(\.report), line: line)
        var assessments: [Stored] = []
        for (place, one) in found.enumerated() {
            let isFirst = commitment.isNew && !found[..<place].contains { $0.report == one.report }
            assessments.append(
                try store(one.assessment, of: commitment.id, by: one.report, isFirst: isFirst, line: line))
        }
        return (commitment, assessments)
    }

    private func store(_ draft: CommitmentDraft, into known: Int?, line: Int) throws -> Stored {
        guard let known else {
            let id = try insert(draft)
            hasWritten = true
            try addKeys(draft, to: id)
            return Stored(id: id, isNew: true, changes: [], conflicts: [])
        }
        claim(known)
        let old = try commitments.values(ofRow: known)
        // What stays as it is, before the authority: the reference and the last row.
        let said = draft.values.map(\.text) + old.suffix(3).dropLast()
        try addKeys(draft, to: known)
        return try merge("commitment", commitments, known, old, said, line: line)
    }

    /// Stores a new commitment under ocmap's own name for it: country, plan and
    /// number, and a counter where the plan repeats the number.
    private func insert(_ draft: CommitmentDraft) throws -> Int {
        let name = draft.number ?? draft.officialID ?? "\(draft.titleKey)"
        let base = "\(try planName(draft.planID))-\(name)"
        var count = 1
        while true {
            let reference = count == 1 ? base : "\(base)~\(count)"
            let id = try commitments.insert(
                draft.values + [
                    .text(reference), Value(LastRows.number(draft.digest)), .integer(run.rowAuthority),
                ])
            if connection.changes > 0 { return id }
            count += 1
        }
    }

    /// Country and number of a plan, UKR-2; that of the last one is remembered.
    package func planName(_ id: Int) throws -> String {
        if let lastPlanName, lastPlanName.plan == id { return lastPlanName.name }
        let names = try connection.rows("SELECT iso3 || '-' || number FROM action_plan WHERE id = :plan") {
            try $0.bind(id, to: ":plan")
        } decode: {
            $0.text(at: 0)
        }
        guard let name = names.first else { throw StoreError.damaged("plan \(id) is missing") }
        lastPlanName = (id, name)
        return name
    }

    /// Notes how this file words a commitment; what others wrote stays.
    private func addKeys(_ draft: CommitmentDraft, to id: Int) throws {
        try insertKey.run(with: [
            .integer(draft.planID), .integer((draft.rowKey ?? draft.titleKey).number),
            .integer(draft.titleKey.number), .integer((draft.shortKey ?? draft.titleKey).number),
            .integer(id),
        ])
        if connection.changes > 0 { hasWritten = true }
    }

    /// Stores what a report says of a commitment, or merges it.
    package func put(
        _ draft: AssessmentDraft, of commitment: Int, by report: Int, line: Int
    ) throws -> Stored {
        try noteSource(of: "assessment", commitment, report: report, line: line)
        return try store(draft, of: commitment, by: report, isFirst: false, line: line)
    }

    /// Nothing is known yet of what `isFirst`.
    private func store(
        _ draft: AssessmentDraft, of commitment: Int, by report: Int, isFirst: Bool, line: Int
    ) throws -> Stored {
        let known = isFirst ? nil : try assessment(of: commitment, by: report)
        let values = [.integer(commitment), .integer(report)] + draft.values
        guard let known else {
            let id = try assessments.insert(values + [.integer(run.rowAuthority)])
            hasWritten = true
            return Stored(id: id, isNew: true, changes: [], conflicts: [])
        }
        return try merge(
            "assessment", assessments, known, try assessments.values(ofRow: known), values.map(\.text),
            line: line)
    }

    /// What a report says of a commitment, if it is known.
    private func assessment(of commitment: Int, by report: Int) throws -> Int? {
        try id("SELECT id FROM assessment WHERE commitment_id = :commitment AND report_id = :report") {
            try $0.bind(commitment, to: ":commitment")
            try $0.bind(report, to: ":report")
        }
    }

    /// Writes into a row what a file's says of it, and notes what that changed, what of it does
    /// not count, and what a person confirmed.
    private func merge(
        _ subject: StaticString, _ table: RowWriter, _ id: Int, _ old: [String?], _ said: [String?], line: Int
    ) throws -> Stored {
        let merged = try merged(subject, table, id, old, said)
        let changes = try table.update(row: id, from: old, to: merged).filter { $0.field != "authority" }
        if !changes.isEmpty { hasWritten = true }
        try noteReplaced(changes, of: subject, row: id)
        try note(changes, of: subject, line: line, row: id)
        if run.isOwn { try confirm(said, old, subject, table, id) }
        let conflicts = Conflict.between(said, merged, table.columns)
        try note(conflicts, of: subject, line: line, row: id)
        return Stored(id: id, isNew: false, changes: changes, conflicts: conflicts)
    }

    /// Notes that a person filled in what another file had said, which from then on is the person's word.
    func confirm(
        _ said: [String?], _ old: [String?], _ subject: StaticString, _ table: RowWriter, _ id: Int
    ) throws {
        for (column, (said, old)) in zip(table.columns, zip(said, old)) {
            let field = RowWriter.name(column)
            guard let said, said == old, !Self.isName(field, of: subject),
                try !isOwnWord(field, of: subject, id)
            else { continue }
            try write(FieldChange(field: field, old: old, new: said), of: subject, row: id)
            hasWritten = true
        }
    }

    /// Whether a field is what a row is found by, or what nobody fills in.
    ///
    /// The number of a commitment is a fact of it.
    private static func isName(_ field: String, of subject: StaticString) -> Bool {
        names.contains(field) || (field == "number" && "\(subject)" != "commitment")
    }

    private static let names: Set = [
        "iso3", "level", "plan_id", "kind", "commitment_id", "report_id", "reference", "last_row",
        "source", "authority", "coverage",
    ]

    /// Merges by authority, which is the last column of `old`; what a person filled in stays.
    private func merged(
        _ subject: StaticString, _ table: RowWriter, _ id: Int, _ old: [String?], _ new: [String?]
    ) throws -> [String?] {
        let authority = old.last?.flatMap { Int($0) } ?? 0
        var merged = Merging.merged(
            old.dropLast(), with: new, newIsStronger: run.isOwn || run.authority >= authority)
        if run.isOwn { Self.keepWords(of: old, in: &merged, table.columns) }
        for place in merged.indices
        where !run.isOwn && place != table.sourcePlace && old[place] != nil && merged[place] != old[place] {
            if try isOwnWord(RowWriter.name(table.columns[place]), of: subject, id) {
                merged[place] = old[place]
            }
        }
        return sourced(
            merged + [String(max(authority, run.rowAuthority))], from: old, said: new, table)
    }

    /// A code that a person confirms keeps the words that it was read from, since the person may give it in ocmap's.
    private static func keepWords(of old: [String?], in merged: inout [String?], _ columns: [StaticString]) {
        let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { (RowWriter.name($1), $0) })
        for field in ["completion", "results", "ambition"] {
            guard let code = places[field], let words = places["\(field)_words"], merged[code] != nil,
                merged[code] == old[code], old[words] != nil
            else { continue }
            merged[words] = old[words]
        }
    }

    /// Whether a person filled in a field of a row, or confirmed it.
    func isOwnWord(_ field: String, of subject: StaticString, _ id: Int) throws -> Bool {
        try author(of: field, subject, id)?.authority == 4
    }

    /// The run that wrote what a field of a row holds, and where.
    private func author(
        of field: String, _ subject: StaticString, _ id: Int
    ) throws -> (run: Int, authority: Int, profile: String, line: Int?)? {
        try connection.rows(StoreSQL.query("field-author")) {
            try $0.bind("\(subject)", to: ":subject")
            try $0.bind(id, to: ":id")
            try $0.bind(field, to: ":field")
        } decode: {
            (
                run: $0.integer(at: 0), authority: $0.integer(at: 1), profile: $0.text(at: 2),
                line: $0.integerOrNil(at: 3)
            )
        }.first
    }

    /// Notes that what a file of another kind says of a row does not count any more.
    ///
    /// So it stands beside what counts whichever came first; a newer edition of the same file corrects it.
    /// To be called before the changes are noted.
    func noteReplaced(_ changes: [FieldChange], of subject: StaticString, row id: Int) throws {
        for change in changes where Conflict.isOpposed(change) {
            guard let said = change.old, let author = try author(of: change.field, subject, id),
                author.profile != run.profile, let line = author.line
            else { continue }
            try writeContradiction(of: subject, id, change.field, said, run: author.run, line: line)
        }
    }

    /// What merging a row once more would change, but for case, accents and spaces: what it says
    /// otherwise than an earlier row of this run.
    package func differences(
        _ draft: CommitmentDraft, _ said: [(report: Int?, assessment: AssessmentDraft)], from known: Int
    ) throws -> [FieldChange] {
        let old = try commitments.values(ofRow: known)
        let new = draft.values.map(\.text) + old.suffix(3).dropLast()
        var changes = FieldChange.between(
            old, try merged("commitment", commitments, known, old, new), CommitmentDraft.columns)
        for (report, draft) in said {
            let id = try report.flatMap { try assessment(of: known, by: $0) }
            let values = [String(known), report.map(String.init)] + draft.values.map(\.text)
            let old = try id.map(assessments.values) ?? values.map { _ in nil } + [nil]
            changes += FieldChange.between(
                old, try merged("assessment", assessments, id ?? 0, old, values), AssessmentDraft.columns)
        }
        return changes.filter {
            !["authority", "commitment_id", "report_id", "source"].contains($0.field)
                && folded($0.old ?? "") != folded($0.new ?? "")
        }
    }
}

extension CommitmentDraft {
    static let columns: [StaticString] = [
        ":plan_id", ":official_id", ":number", ":title", ":short_title", ":text", ":theme", ":institution",
        ":supporting", ":plain_title", ":reference", ":last_row", ":authority",
    ]

    /// All but the reference, the last row and the authority.
    var values: [Value] {
        [
            .integer(planID), Value(officialID), Value(number), .text(title), Value(shortTitle), Value(text),
            Value(theme), Value(institution), Value(supporting), Value(plainTitle),
        ]
    }
}

extension AssessmentDraft {
    static let columns: [StaticString] = [
        ":commitment_id", ":report_id", ":completion", ":completion_words", ":results", ":results_words",
        ":ambition", ":ambition_words", ":specificity_words", ":relevance_information",
        ":relevance_participation", ":relevance_accountability", ":relevance_technology", ":starred",
        ":source", ":note", ":authority",
    ]

    /// All but commitment, report and authority.
    var values: [Value] {
        [
            Value(completion?.rawValue), Value(completionWords), Value(results?.rawValue),
            Value(resultsWords), Value(ambition?.rawValue), Value(ambitionWords), Value(specificityWords),
            Value(relevanceInformation), Value(relevanceParticipation), Value(relevanceAccountability),
            Value(relevanceTechnology), Value(isStarred), .text(source), Value(note),
        ]
    }
}
