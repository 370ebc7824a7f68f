import CommitmentModel
import SQLite

/// One import of one file, inside one transaction.
///
/// Finds the row that a file speaks of, merges, and keeps where every fact
/// came from and what it replaced. Made by ``Store/importing(_:_:)``.
package final class ImportSession {
    /// What was said of an import before its first row.
    package struct Run: Sendable {
        /// The file's name, without its folder.
        package let file: String
        /// Of the file's bytes, 64 hexadecimal digits.
        package let sha256: String
        /// The layout that the file was read as.
        package let profile: String
        /// Name and version of this program.
        package let program: String
        /// UTC, `2016-02-08T12:00:00Z`.
        package let time: String
        /// How much the file weighs against others: 0 ocmap's own seeds,
        /// 1 OGP's older files, 2 the explorer file of 2017, 3 the official file,
        /// 4 ocmap's own layouts, which a person filled in on purpose.
        package let authority: Int
        /// Whether a person looked its dates up one by one.
        var isCurated: Bool { authority == 0 || isOwn }
        /// Whether a person filled it in.
        var isOwn: Bool { authority == 4 }
        /// How much a row weighs that it wrote; what a person says is protected field by field instead.
        var rowAuthority: Int { isOwn ? 0 : authority }

        package init(
            file: String, sha256: String, profile: String, program: String, time: String, authority: Int
        ) {
            self.file = file
            self.sha256 = sha256
            self.profile = profile
            self.program = program
            self.time = time
            self.authority = authority
        }
    }

    package let run: Run
    /// The day of the import, UTC: 2016-02-08.
    var day: String { String(run.time.prefix(10)) }
    let runID: Int
    let connection: Connection
    let plans: RowWriter
    let reports: RowWriter
    let commitments: RowWriter
    let assessments: RowWriter
    /// Made when a row of their table comes.
    var referenceWriters: [ReferenceTable: ReferenceWriter] = [:]
    /// Commitments from before this run that a row of it has already spoken of: a bit
    /// for each of 64 that follow each other, which a file mostly does.
    private var claimedBefore: [Int: UInt64] = [:]
    /// The positions of the values that this run wrote into plans and reports.
    var own: [Owned: Set<Int>] = [:]
    /// The highest commitment row before this run; what lies above is new.
    let lastOldCommitment: Int
    var hasWritten = false
    /// Whether it is noted where every row came from: not while a file that is
    /// known may turn out to change nothing, since then no trace stays of it.
    let notesSources: Bool
    let sources: SourceNotes
    var insertKey: Statement
    var giveTag: Statement
    private var noteChange: Statement
    private var noteContradiction: Statement
    /// Country and number of the plan that was named last.
    var lastPlanName: (plan: Int, name: String)?
    private var changed = ChangeTally()

    /// What this run changed in rows that were there, so far.
    package var changes: [ChangeGroup] { changed.all }

    init(_ run: Run, connection: Connection, notesSources: Bool) throws {
        self.run = run
        self.notesSources = notesSources
        self.connection = connection
        plans = try RowWriter(table: "action_plan", columns: PlanDraft.columns, connection: connection)
        reports = try RowWriter(table: "report", columns: ReportDraft.columns, connection: connection)
        commitments = try RowWriter(
            table: "commitment", columns: CommitmentDraft.columns,
            unless: "ON CONFLICT (reference) DO NOTHING", connection: connection)
        assessments = try RowWriter(
            table: "assessment", columns: AssessmentDraft.columns, connection: connection)
        insertKey = try Statement(
            """
            INSERT INTO commitment_key (plan_id, row_key, title_key, short_key, commitment_id)
            VALUES (:plan, :row, :title, :short, :id) ON CONFLICT DO NOTHING
            """, on: connection)
        // A suggestion that a file confirms is accepted; nothing is unaccepted
        // or unjudged here. What people said is kept elsewhere (tag_judgement).
        giveTag = try Statement(
            """
            INSERT INTO commitment_tag (commitment_id, tag, state, centrality, given_by, who, reason)
            VALUES (:id, :tag, :state, :centrality, :given_by, :who, :reason)
            ON CONFLICT (commitment_id, tag) DO UPDATE SET
                state = CASE excluded.state WHEN 'accepted' THEN 'accepted' ELSE state END,
                centrality = COALESCE(centrality, excluded.centrality),
                reason = COALESCE(reason, excluded.reason)
            """, on: connection)
        noteChange = try Statement(
            """
            INSERT INTO change (run_id, subject, subject_id, field, old, new)
            VALUES (:run, :subject, :id, :field, :old, :new)
            """, on: connection)
        noteContradiction = try Statement(
            """
            INSERT INTO contradiction (run_id, subject, subject_id, field, line, said)
            VALUES (:run, :subject, :id, :field, :line, :said) ON CONFLICT DO NOTHING
            """, on: connection)
        lastOldCommitment = try connection.rows("SELECT COALESCE(max(id), 0) FROM commitment") {
            $0.integer(at: 0)
        }[0]
        let runs = try RowWriter(
            table: "import_run",
            columns: [":file", ":sha256", ":profile", ":program", ":imported", ":authority"],
            connection: connection)
        runID = try runs.insert(
            [run.file, run.sha256, run.profile, run.program, run.time].map { .text($0) }
                + [.integer(run.authority)])
        sources = try SourceNotes(ofRun: runID, on: connection)
    }

    /// Throws ``StoreError/stopped`` if somebody wants the import to end; known rows need no
    /// statement that would break off.
    package func stopIfAsked() throws {
        if connection.isToBreakOff() { throw StoreError.stopped }
    }

    /// Whether a row of this run already spoke of a commitment; of a new one, the row that made it.
    package func isClaimed(_ id: Int) -> Bool {
        id > lastOldCommitment || claimedBefore[id >> 6, default: 0] >> UInt64(id & 63) & 1 == 1
    }

    /// Notes that a row of this run speaks of a commitment.
    func claim(_ id: Int) {
        if id <= lastOldCommitment { claimedBefore[id >> 6, default: 0] |= 1 << UInt64(id & 63) }
    }

    /// Notes the file and line of a row, and what was changed in it.
    func record(_ subject: StaticString, _ id: Int, line: Int, _ changes: [FieldChange]) throws {
        try noteSource(of: subject, id, line: line)
        try note(changes, of: subject, line: line, row: id)
    }

    /// Notes the file and line of a row, or of what a report found of a commitment.
    func noteSource(of subject: StaticString, _ id: Int, report: Int = 0, line: Int) throws {
        if notesSources { try sources.note(subject, id, report: report, line: line) }
    }

    /// Notes that another line than the first one of this file says what counts of a row.
    ///
    /// - Returns: The line that was noted before.
    func moveSource(of subject: StaticString, _ id: Int, to line: Int) throws -> Int {
        guard notesSources else { return line }
        try sources.finish()
        let before = try self.id(
            """
            SELECT line FROM provenance
            WHERE subject_id = :id AND subject = :subject AND run_id = :run AND report_id = 0
            """
        ) {
            try $0.bind(id, to: ":id")
            try $0.bind("\(subject)", to: ":subject")
            try $0.bind(runID, to: ":run")
        }
        var move = try Statement(
            """
            UPDATE provenance SET line = :line
            WHERE subject_id = :id AND subject = :subject AND run_id = :run AND report_id = 0
            """, on: connection)
        try move.run(with: [.integer(line), .integer(id), .text("\(subject)"), .integer(runID)])
        return before ?? line
    }

    /// Notes the file and line of a commitment, and with it of what reports found.
    func noteSource(ofCommitment id: Int, reports: [Int], line: Int) throws {
        if reports.isEmpty { return try noteSource(of: "commitment", id, line: line) }
        for report in reports { try noteSource(of: "commitment", id, report: report, line: line) }
    }

    /// Notes what was changed in a row; tables without numbers keep no trace of it.
    func note(_ changes: [FieldChange], of subject: StaticString, line: Int, row id: Int?) throws {
        changed.add(changes, of: subject, line: line)
        guard let id else { return }
        for change in changes { try write(change, of: subject, row: id) }
    }

    /// Writes down one changed or confirmed field of a row.
    func write(_ change: FieldChange, of subject: StaticString, row id: Int) throws {
        try noteChange.run(with: [
            .integer(runID), .text("\(subject)"), .integer(id), .text(change.field), Value(change.old),
            Value(change.new),
        ])
    }

    /// Notes that a line says something of a row that does not count.
    func note(_ conflicts: [Conflict], of subject: StaticString, line: Int, row id: Int) throws {
        guard notesSources else { return }
        for conflict in conflicts {
            try writeContradiction(of: subject, id, conflict.field, conflict.said, run: runID, line: line)
        }
    }

    /// Writes down what a line of a run says of a field and what does not count.
    func writeContradiction(
        of subject: StaticString, _ id: Int, _ field: String, _ said: String, run: Int, line: Int
    ) throws {
        try noteContradiction.run(with: [
            .integer(run), .text("\(subject)"), .integer(id), .text(field), .integer(line), .text(said),
        ])
    }

    /// The values of a row after it was merged with what a file says, and the sources of it all.
    ///
    /// A file that changed the row is one more source of it, and so is one that a person names.
    /// None is lost: other fields of the row may rest on it.
    func sourced(_ merged: [String?], from old: [String?], said: [String?], _ table: RowWriter) -> [String?] {
        guard let place = table.sourcePlace, let before = old[place] else { return merged }
        var sourced = merged
        sourced[place] = before
        guard let new = said[place] else { return sourced }
        func parts(_ text: String) -> [String] {
            text.split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
        }
        let known = parts(before)
        let missing = parts(new).filter { !known.contains($0) }
        let isChanged = merged.indices.contains {
            $0 != place && merged[$0] != old[$0] && RowWriter.name(table.columns[$0]) != "authority"
        }
        if !missing.isEmpty, isChanged || (run.isCurated && new != run.file) {
            let added = missing == parts(new) ? new : missing.joined(separator: "; ")
            sourced[place] = "\(before); \(added)"
        }
        return sourced
    }

    /// The first column of the first row, or `nil` where there is none.
    func id(_ sql: SQLText, _ bind: (inout Statement) throws -> Void) throws -> Int? {
        try connection.rows(sql, bind: bind) { $0.integer(at: 0) }.first
    }
}

extension ImportSession {
    /// A row of a table, as a key.
    struct Owned: Hashable {
        let table: String
        let id: Int

        init(_ table: StaticString, _ id: Int) {
            self.table = "\(table)"
            self.id = id
        }
    }

    /// How an import ends.
    package struct Ending<Output> {
        let output: Output
        let counts: ImportCounts
        let keep: Bool

        package init(output: Output, counts: ImportCounts, keep: Bool) {
            self.output = output
            self.counts = counts
            self.keep = keep
        }
    }
}

/// What became of the rows of a file.
package struct ImportCounts: Equatable, Sendable {
    package var read = 0
    package var new = 0
    package var changed = 0
    package var same = 0
    package var refused = 0

    package init() {}
}
