import CommitmentModel

/// French and Spanish headers of OGP's layouts, and the English ones they stand for.
///
/// ocmap's own layouts name theirs beside each column.
enum HeaderWords {
    /// A header as it is compared: folded, and in English.
    static func key(_ name: String) -> String {
        let key = folded(name)
        return english[key] ?? key
    }

    private static let english: [String: String] = [
        "pays": "country", "pais": "country",
        "pays localite": "country locality", "pais localidad": "country locality",
        "numero du plan d action": "action plan number", "numero de plan de accion": "action plan number",
        "numero del plan de accion": "action plan number",
        "identifiant du plan d action": "action plan id",
        "identificador del plan de accion": "action plan id",
        // OGP itself writes it in two ways.
        "commitment number": "comm no",
        "numero de l engagement": "comm no", "numero del compromiso": "comm no",
        "identifiant unique de l engagement": "commitment unique identifier",
        "identificador unico del compromiso": "commitment unique identifier",
        "titre de l engagement": "commitment title", "titulo del compromiso": "commitment title",
        "titre court": "short title", "titulo corto": "short title",
        "texte integral": "full text", "texto completo": "full text",
        "theme": "theme", "tema": "theme",
        "institution responsable": "lead institution", "institucion responsable": "lead institution",
        "institutions d appui": "supporting institution s",
        "instituciones de apoyo": "supporting institution s",
        "national ou local": "national or local", "nacional o local": "national or local",
        "annee de soumission": "year of submission", "ano de presentacion": "year of submission",
        "annee de fin du plan d action": "action plan end year",
        "ano de fin del plan de accion": "action plan end year",
        "annee de publication rapport d etape": "report publication year progress report",
        "ano de publicacion informe de progreso": "report publication year progress report",
        "annee de publication rapport final": "report publication year end of term",
        "ano de publicacion informe final": "report publication year end of term",
        "achevement rapport d etape": "completion progress report",
        "cumplimiento informe de progreso": "completion progress report",
        "achevement rapport final": "completion end of term",
        "cumplimiento informe final": "completion end of term",
        "impact potentiel": "potential impact", "impacto potencial": "potential impact",
        "potentiel de resultats": "potential for results", "potencial de resultados": "potential for results",
        "specificite": "specificity", "especificidad": "specificity",
        "premiers resultats": "early results", "primeros resultados": "early results",
        "marches publics": "public procurement", "contratacion publica": "public procurement",
        "contratacion abierta": "open contracting", "passation ouverte de marches": "open contracting",
        "donnees ouvertes": "open data", "datos abiertos": "open data",
    ]
}
