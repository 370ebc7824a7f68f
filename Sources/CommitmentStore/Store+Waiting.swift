package import CommitmentModel
import SQLite

extension Store {
    /// Everything that waits for a person, by kind, country and subject.
    package func waiting() throws -> [WaitingItem] {
        try connection.rows(StoreSQL.query("waiting")) { row in
            guard let kind = try row.code(at: 0, as: WaitingItem.Kind.self) else {
                throw StoreError.damaged("what waits for a person has no kind")
            }
            return WaitingItem(
                kind: kind, country: try row.country(at: 1), subject: row.text(at: 2), title: row.text(at: 3),
                detail: row.text(at: 4))
        }
    }
}

extension ImportSession {
    /// Keeps a row that may be any of several commitments, for a person to look at.
    package func noteAmbiguous(_ draft: CommitmentDraft, candidates: [String], line: Int) throws {
        var note = try Statement(
            """
            INSERT INTO ambiguous_row (run_id, line, plan_id, title, title_key, candidates)
            VALUES (:run, :line, :plan, :title, :key, :candidates)
            """, on: connection)
        try note.bind(runID, to: ":run")
        try note.bind(line, to: ":line")
        try note.bind(draft.planID, to: ":plan")
        try note.bind(draft.title, to: ":title")
        try note.bind(draft.titleKey.number, to: ":key")
        try note.bind(candidates.joined(separator: ", "), to: ":candidates")
        try note.run()
    }
}
