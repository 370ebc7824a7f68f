import CommitmentModel

// What happens outside the plans.
extension PlainLayout {
    static let signals = PlainLayout(
        kind: .signals,
        meaning: "A sign of interest in open contracting outside the plans; never a commitment.",
        columns: [
            .country(),
            Column(
                "kind", .code(Signal.Kind.allCases.filter { $0 != .pledge }.map(\.rawValue)), .value,
                or: ["type", "tipo"], meaning: "what kind of sign"),
            Column("since", .date, or: ["depuis", "desde"], meaning: "from when on"),
            .knownBy,
            Column("title", .text, .value, or: ["titre", "título"], meaning: "what it is, in a few words"),
            .url, .source, .note,
        ])

    static let pledges = PlainLayout(
        kind: .pledges, meaning: "A public promise at a summit; never a commitment.",
        columns: [
            .country(),
            Column("event", .text, .value, or: ["événement", "evento"], meaning: "where it was made"),
            Column("date", .date, or: ["fecha"], meaning: "when"), .knownBy,
            Column(
                "subject", .text, .value, or: ["objet", "objeto"],
                meaning: "what was promised, in a few words"),
            .url, .source, .note,
        ])

    static let stories = PlainLayout(
        kind: .stories, meaning: "A story of what came of open contracting in a country.",
        columns: [
            .country(), Column("title", .text, .value, or: ["titre", "título"], meaning: "of the story"),
            Column("url", .address, .value, or: ["lien", "enlace"], meaning: "where to read it"),
            Column("published", .date, or: ["publié", "publicado"], meaning: "when"), .source,
        ])

    static let organisations = PlainLayout(
        kind: .organisations,
        meaning: "An organisation that works on open contracting in a country; never a person.",
        columns: [
            Column(
                "name", .text, .value, or: ["nom", "nombre", "organisation", "organización"],
                meaning: "of the organisation"),
            Column(
                "kind",
                .code(["civil-society", "government", "international", "academic", "private", "other"]),
                .value, or: ["type", "tipo"], meaning: "what it is"),
            .country(.nothing),
            Column(
                "topics", .list, .column, or: ["thèmes", "temas"],
                meaning: "what it works on: monitoring;open data"),
            .url, .source, .note,
        ])

    static let engagement = PlainLayout(
        kind: .engagement,
        meaning: "Where the OCP already works with a country, so that help is not doubled.",
        columns: [
            .country(),
            Column(
                "kind", .code(["showcase", "learning-project", "advocacy", "partner", "steering-committee"]),
                .value, or: ["type", "tipo"], meaning: "how"),
            Column("partner", .text, .column, or: ["partenaire", "socio"], meaning: "through whom"),
            Column("since", .date, or: ["depuis", "desde"], meaning: "from when on"), .source, .note,
        ])

    static let conditions = PlainLayout(
        kind: .conditions,
        meaning:
            "What helps or hinders work in a country: a part of readiness or feasibility in rule prio-1.",
        columns: [
            .country(),
            Column(
                "condition",
                .code([
                    "goal", "mandate", "focal-point", "resources", "data-infrastructure",
                    "civil-society-partner", "request", "civic-space", "opposition",
                ]), .value, or: ["condición"], meaning: "which part"),
            Column(
                "value",
                .number(
                    0...1,
                    words: [
                        "yes": 1, "no": 0, "open": 1, "narrowed": 0.75, "obstructed": 0.5, "repressed": 0.25,
                        "closed": 0, "none": 1, "some": 0.5, "strong": 0,
                    ]), .value, or: ["valeur", "valor"],
                meaning:
                    "0 to 1, where 1 helps most; or yes and no; civic space open to closed; opposition none, some or strong"
            ),
            Column("since", .date, or: ["depuis", "desde"], meaning: "from when on"), .knownBy, .source,
            .note,
        ])

    static let events = PlainLayout(
        kind: .events, meaning: "A meeting, summit or launch.",
        columns: [
            Column("date", .date, .value, or: ["fecha"], meaning: "the first day"),
            Column("ends", .date, or: ["fin"], meaning: "the last day"),
            Column("name", .text, .value, or: ["nom", "nombre"], meaning: "of the event"),
            Column("place", .text, .column, or: ["lieu", "lugar"], meaning: "the town"), .country(.nothing),
            .url, .source,
        ])

    static let jointPriorities = PlainLayout(
        kind: .jointPriorities, meaning: "A country that OCP and OGP together made a priority.",
        columns: [
            .country(), Column("decided", .date, .value, or: ["décidé", "decidido"], meaning: "when"),
            Column(
                "by_role", .text, .value, or: ["par", "por"], meaning: "which offices decided, never a person"
            ),
            Column("ended", .date, or: ["fin"], meaning: "since when it is none any more"),
            Column("ended_by_role", meaning: "which offices ended it"),
            .source, .note,
        ])

    static let agenda = PlainLayout(
        kind: .agenda, meaning: "An action of the agreement between OCP and OGP.",
        columns: [
            Column("code", .text, .value, meaning: "as the agreement numbers it: 2.4"),
            Column("area", .text, .value, meaning: "the area it belongs to"),
            Column("title", .text, .value, or: ["titre", "título"], meaning: "what is to be done"),
            Column("priority", or: ["priorité", "prioridad"], meaning: "as agreed"),
            Column("investment", meaning: "as agreed"), Column("timeframe", meaning: "as agreed"), .source,
            .note,
        ])
}
