// The words of open contracting itself, and of its two sides: data that is
// published, and people who take part.

extension TagPhrases {
    static let openContracting =
        TagPhrase.list(
            .openContracting, .names,
            """
            open contracting, ocds, contratación* abierta*, contrataciones abiertas, contratos abiertos,
            contrataç* aberta*, contratos abertos, contrats ouverts, marchés publics ouverts,
            commande publique ouverte, contrattazione aperta, contractare deschisă
            """)
        + TagPhrase.list(
            .openContracting, .likely, "compra* abierta*, compra* aberta*, achats publics ouverts")

    static let data =
        TagPhrase.list(
            .data, .names,
            """
            open data, machine readable, open format*, datos abiertos, datos públicos, formato* abierto*,
            dados abertos, formato* aberto*, données ouvertes, dati aperti, date deschise,
            data standard, ocds, reutilización*
            """)
        + TagPhrase.list(
            .data, .likely,
            """
            publish*, publication*, publicize*, publicise*, disclos*, portal*, database*, dataset*,
            data set*, registry, register, website*, web page*, online, on line, access to information,
            transparen*, publicar*, publicación*, publiquen, divulg*, difundir, difusión, base de datos,
            página web, en línea, acceso a la información, observatorio*, registro*, publicação*,
            banco de dados, publier, diffusion, site web, en ligne, accès à l information
            """)

    static let engagement =
        TagPhrase.list(
            .engagement, .names,
            """
            civil society, public participation, citizen* participation, citizen monitoring,
            public oversight, public monitoring, social audit*, integrity pact*, participation of citizens,
            participación ciudadana, sociedad civil, control social, contraloría social, veeduria*,
            auditoría* social*, monitoreo ciudadano, observador* ciudadano*, pacto* de integridad,
            sociedade civil, controle social, participação social, société civile,
            participation citoyenne, contrôle citoyen, società civile, societatea civilă
            """)
        + TagPhrase.list(
            .engagement, .likely,
            """
            citizen*, engag*, consult*, stakeholder*, feedback, complain*, ngo, ngos, csos, hearing*,
            broadcast*, help desk, ciudadan*, organizaciones sociales, denuncia*, quejas, consulta*,
            cidadão*, cidadã*, citoyen*, plainte*, concertation
            """)
}
