import CommitmentModel
import CommitmentStore

// What people say of tags: the queue of `ocmap tag queue`, filled in.
extension PlainLayout {
    static let tags = PlainLayout(
        kind: .tags, meaning: "What a person says of a tag on a commitment: yes or no.",
        columns: [
            Column(
                "reference", .text, .value, or: ["référence", "referencia"],
                meaning: "the commitment as ocmap commitments prints it"),
            .country(.nothing),
            Column("plan", or: ["plan d'action", "plan de acción"], meaning: "for readers"),
            Column("number", or: ["numéro", "número"], meaning: "for readers"),
            Column("title", or: ["titre", "título"], meaning: "for readers"),
            Column(
                "tag", .text, .value, or: ["étiquette", "etiqueta"],
                meaning: "which tag: policy/public-procurement"),
            Column("score", meaning: "for readers: how sure the rule is, 0 to 1"),
            Column("words", or: ["mots", "palabras"], meaning: "for readers: what led to the suggestion"),
            Column("suggested_centrality", meaning: "for readers"),
            Column(
                "decision", .code(TagVerdict.allCases.map(\.rawValue)), .column,
                or: ["décision", "decisión"], meaning: "accept or reject; a row without one says nothing"),
            Column(
                "centrality", .code(Centrality.allCases.map(\.rawValue)), or: ["centralité", "centralidad"],
                meaning: "how much of the commitment the tag covers"),
            Column(
                "reason", or: ["raison", "razón"], meaning: "why, in a few words; a rejection needs one"),
            Column(
                "coder", or: ["codeur", "codificador"],
                meaning: "who says so: a role or code such as IRM researcher 1, no name is needed"),
            Column(
                "date", .date, or: ["fecha"], meaning: "when it was judged; the day of the import if empty"),
        ])
}

extension PlainImport {
    /// Takes what a row says of a tag; `nil` where it was refused.
    func judge(_ values: [String: String], _ row: inout TableRow) throws -> ImportSession.Outcome? {
        guard let verdict = values["decision"].flatMap(TagVerdict.init(rawValue:)) else {
            row.warn("has no decision, and says nothing.")
            return .same
        }
        var decision = TagDecision(
            verdict, of: values["tag"] ?? "", on: values["reference"] ?? "", coder: values["coder"] ?? "")
        decision.centrality = values["centrality"].flatMap(Centrality.init(rawValue:))
        decision.reason = values["reason"]
        if let date = values["date"] {
            guard let day = Day(date) else {
                rows.refuse(&row, "date", "is no day. Write year, month and day, or leave it empty.")
                return nil
            }
            decision.judged = day
        }
        switch try session.put(decision, line: row.line) {
        case .new: return .new
        case .changed: return .changed([])
        case .same: return .same
        case .refused(let part, let reason):
            rows.refuse(&row, part.rawValue, reason)
            return nil
        }
    }
}
