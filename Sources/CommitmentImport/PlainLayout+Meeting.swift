import CommitmentModel
import CommitmentStore

// What a meeting reads, and what it leaves behind.
extension PlainLayout {
    /// The ledger, and the sheet of a meeting's workbook: it comes back sorted,
    /// with columns moved, and with rows that nobody filled in.
    static let decisions = PlainLayout(
        kind: .decisions,
        meaning: "What a meeting decided for a country, who does it by when, and what became of it.",
        columns: [
            Column(
                "iso3", .country, .value, or: ["iso", "code pays", "código de país"],
                meaning: "the country: ISO code of two or three letters, name or alias"),
            Column("country", or: ["pays", "país"], meaning: "for readers"),
            Column(
                "list", .code(["b", "a", "c"]), .value, or: ["liste", "lista"],
                meaning: "the list it stood in; what is under way and not reviewed stands in b"),
            Column(
                "meeting", .date, .value, or: ["réunion", "reunión"], meaning: "the day of the meeting"),
            Column("rank", or: ["rang", "rango"], meaning: "for readers: its place in the list"),
            Column("is_in", or: ["in the top"], meaning: "for readers"),
            Column("category_words", or: ["opportunity"], meaning: "for readers"),
            Column(
                "need", or: ["evidence", "besoin", "necesidad"], meaning: "the record, in one sentence"),
            Column("next_plan_due", or: ["plan due"], meaning: "for readers"),
            Column("already_there", or: ["already there"], meaning: "for readers"),
            Column("joint_priority", or: ["joint priority"], meaning: "for readers"),
            Column("flags", or: ["to know"], meaning: "for readers"),
            Column("offer", or: ["suggested offer", "offre", "oferta"], meaning: "what was suggested"),
            Column(
                "decision", .text, .column, or: ["décision", "decisión"],
                meaning: "what was agreed; a row without it, owner, due and result says nothing"),
            Column(
                "owner", or: ["responsable"],
                meaning: "who does it: a role or an organisation, never a person"),
            Column("due", .date, or: ["échéance", "plazo"], meaning: "by when"),
            Column(
                "state", .code(Assistance.State.allCases.map(\.rawValue)), or: ["état", "estado"],
                meaning: "how it stands; agreed if empty"),
            Column("result", or: ["résultat", "resultado"], meaning: "what came of it"),
            Column("told", .date, meaning: "since when state and result are known"),
            .source,
            Column(
                "note", or: ["notes", "remarks", "comments", "remarque", "nota", "notas"],
                meaning: "anything a reader should know"),
        ])

    /// The cells that make a row of decisions say something.
    static let decided = ["decision", "owner", "due", "state", "result"]

    static let calendar = PlainLayout(
        kind: .calendar, meaning: "A rule of OGP's calendar, for plans that are due in a year or later.",
        columns: [
            Column("from_year", .integer(2011...2099), .value, meaning: "the first year it holds for"),
            Column("due_month", .integer(1...12), .value, meaning: "the month in which plans are due"),
            Column("due_day", .integer(1...31), .value, meaning: "and the day"),
            Column(
                "opens_months", .integer(1...24),
                meaning: "how many months before that day writing the plan begins"),
            Column(
                "contrary_after_months", .integer(1...36),
                meaning: "how many months later a country acts contrary to process"),
            Column(
                "moved_after_months", .integer(1...36),
                meaning: "how many months later it is moved to the group of the next year"),
            Column(
                "midterm_months", .integer(1...60),
                meaning: "how many months after its start a four-year plan is reviewed"), .source, .note,
        ])

    static let focalPoints = PlainLayout(
        kind: .focalPoints,
        meaning: "Who speaks for OGP in a government: an office and a role, never a person.",
        columns: [
            .country(),
            Column("office", .text, .value, or: ["bureau", "oficina"], meaning: "the ministry or agency"),
            Column(
                "role", .text, .value, or: ["rôle", "función"],
                meaning: "what it does there: OGP point of contact"),
            Column("since", .date, or: ["depuis", "desde"], meaning: "from when on"),
            Column("ends", .date, or: ["fin"], meaning: "the last day"),
            Column("introduced", .date, meaning: "when OGP introduced it to OCP; empty: not yet"),
            .source, .note,
        ])
}

extension PlainImport {
    /// Takes what a row of the ledger says; `nil` where it was refused.
    func decide(_ values: [String: String], _ row: inout TableRow) throws -> ImportSession.Outcome? {
        if values["meeting"].flatMap(Day.init) == nil {
            rows.refuse(&row, "meeting", "is no day. Write year, month and day of the meeting: 2016-03-15.")
        }
        if values["decision"] == nil {
            rows.refuse(
                &row, "decision", "is empty, although others are filled in. Write what was agreed.")
        }
        guard !row.hasErrors else { return nil }
        return try session.put(stored(values), into: .assistance, line: row.line)
    }
}
