import CommitmentModel

// Action plans, what they promise, and what reports found.
extension PlainLayout {
    static let plans = PlainLayout(
        kind: .plans, meaning: "An action plan: what a country or locality promises for, usually, two years.",
        columns: [
            .country(),
            Column(
                "number", .planNumber, .value, or: ["numéro", "número"],
                meaning: "OGP's count within the country, 2; a local plan with its place, GBSC-1"),
            Column(
                "level", .code(["national", "local"]), or: ["niveau", "nivel"], meaning: "national if empty"),
            Column(
                "official_id", or: ["identifiant officiel", "identificador oficial"],
                meaning: "OGP's identifier: AP_UKR05"),
            Column("submitted", .date, or: ["soumis", "presentado"], meaning: "handed in to OGP"),
            Column(
                "starts", .date, .column, or: ["début", "inicio"],
                meaning: "first day; this or submitted is needed for a new plan"),
            Column("ends", .date, or: ["fin"], meaning: "last day"),
            Column(
                "coverage", .code(["all", "some", "none"]), or: ["couverture", "cobertura"],
                meaning:
                    "how many of its commitments are in the database; none if empty; what was read stays read"
            ),
            .source, .note,
        ])

    static let reports = PlainLayout(
        kind: .reports, meaning: "A report on an action plan, by the IRM or by the government itself.",
        columns: [
            .country(), plan,
            Column(
                "kind", .code(ReportKind.allCases.map(\.rawValue)), .value, or: ["type", "tipo"],
                meaning: "which report"),
            Column(
                "number", .integer(1...99), or: ["numéro", "número"],
                meaning: "of its kind on the plan, higher is later; 1 if empty"),
            Column(
                "published", .date, .column, or: ["publié", "publicado"], meaning: "as exactly as it is known"
            ),
            .knownBy,
            Column("title", or: ["titre", "título"], meaning: "of the report"),
            .source, .note,
        ])

    static let commitments = PlainLayout(
        kind: .commitments, meaning: "One promise of an action plan that is known already.",
        columns: [
            .country(), plan,
            Column("number", or: ["numéro", "número"], meaning: "as printed: 1.1, B"),
            Column(
                "official_id", or: ["identifiant officiel", "identificador oficial"],
                meaning: "OGP's identifier: UA0087"),
            Column(
                "title", .text, .value, or: ["titre", "título"],
                meaning: "as the plan words it; in ocmap's own words where title_key is given"),
            Column(
                "plain_title", or: ["titre simple", "título sencillo"],
                meaning: "what was promised, in a few English words"),
            Column("short_title", or: ["titre court", "título corto"], meaning: "OGP's short title"),
            Column("theme", or: ["thème", "tema"], meaning: "as OGP gives it"),
            Column("text", or: ["texte", "texto"], meaning: "the full text"),
            Column(
                "lead_institution", or: ["institution responsable", "institución responsable"],
                meaning: "who leads"),
            Column(
                "supporting_institution", or: ["institution d'appui", "institución de apoyo"],
                meaning: "who helps"),
            Column(
                "tags", .list, or: ["étiquettes", "etiquetas"],
                meaning: "accepted tags: policy/public-procurement;oc/data"),
            Column("suggested_tags", .list, meaning: "tags that nobody has accepted yet"),
            Column(
                "centrality", .code(Centrality.allCases.map(\.rawValue)),
                meaning: "how central contracting is to it"),
            Column("centrality_reason", meaning: "why, in a few words"),
            Column(
                "title_key", .digest,
                meaning: "digest of OGP's title, where title is not OGP's; docs/import.md says how it is made"
            ),
            Column("short_key", .digest, meaning: "digest of OGP's short title"),
            Column("row_key", .digest, meaning: "digest of OGP's whole row"),
            Column(
                "level", .code(["national", "local"]), or: ["niveau", "nivel"],
                meaning: "of the plan, for readers"),
            .source, .note,
        ])

    static let assessments = PlainLayout(
        kind: .assessments, meaning: "What one report found about one commitment that is known already.",
        columns: [
            Column(
                "reference", or: ["référence", "referencia", "id"],
                meaning:
                    "the commitment as ocmap commitments prints it; or else country, plan, number and title"),
            .country(.nothing),
            Column(
                "plan", .planNumber, or: ["plan d'action", "plan de acción"], meaning: "the plan's number"),
            Column("number", or: ["numéro", "número"], meaning: "the commitment's, as printed"),
            Column("title", or: ["titre", "título"], meaning: "the commitment's, as OGP words it"),
            Column("title_key", .digest, meaning: "digest of OGP's title, in place of title"),
            Column(
                "report", .code(ReportKind.allCases.map(\.rawValue)), .value, or: ["rapport", "informe"],
                meaning: "which report says so"),
            Column(
                "published", .date, or: ["publié", "publicado"],
                meaning: "for readers: the report's own date counts"),
            Column(
                "completion", .irmCode, .column, or: ["achèvement", "cumplimiento"],
                meaning: "in the IRM's words: Substantial; empty is not known"),
            Column(
                "results", .irmCode, or: ["résultats", "resultados"],
                meaning: "early results, or whether it opened government: Major"),
            Column(
                "ambition", .irmCode, or: ["ambición"],
                meaning: "potential impact or potential for results: Moderate"),
            Column("specificity", or: ["spécificité", "especificidad"], meaning: "in the IRM's words"),
            Column("verifiable", meaning: "for readers"), Column("relevant", meaning: "for readers"),
            Column("relevance_information", .yesOrNo, meaning: "to access to information"),
            Column("relevance_participation", .yesOrNo, meaning: "to civic participation"),
            Column("relevance_accountability", .yesOrNo, meaning: "to public accountability"),
            Column("relevance_technology", .yesOrNo, meaning: "to technology and innovation"),
            Column(
                "starred", .yesOrNo, or: ["étoilé", "con estrella"], meaning: "whether the IRM starred it"),
            .source, .note,
        ])

    private static let plan = Column(
        "plan", .planNumber, .value, or: ["plan d'action", "plan de acción"],
        meaning: "the plan's number as OGP counts: 2")
}
