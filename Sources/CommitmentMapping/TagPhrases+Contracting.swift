/// The phrases of rule tag-1: the words of buying by public bodies.
///
/// To add one, write it where its language and strength stand, raise
/// ``TagRule/version`` and measure again (docs/tagging.md).
enum TagPhrases {
    static let all = procurement + learned + openContracting + data + engagement

    private static let procurement =
        english + spanish + french + portuguese + otherLanguages + notProcurement

    private static let english =
        TagPhrase.list(
            .procurement, .names,
            """
            procurement*, e procurement*, eprocurement*, public tender*, government tender*, tendering,
            call for tenders, calls for tenders, public purchas*, government purchas*, state purchas*,
            debarment, debarred, framework agreements, ocds, open contracting
            """)
        + TagPhrase.list(
            .procurement, .likely,
            """
            tender, tenders, bidding, bidder*, purchas*, public contract*, government contract*,
            state contract*, federal contract*, contracting process*, contracting authorit*,
            register of contracts, registers of contracts, contract register*, contracts register*,
            contract data, suppliers registry, supplier register, register of suppliers,
            excluded suppliers, e concession*
            """)
        + TagPhrase.list(
            .procurement, .hint,
            "contract, contracts, contractor*, contractual, supplier*, concession*")

    private static let spanish =
        TagPhrase.list(
            .procurement, .names,
            """
            compra* pública*, compra* del estado, compra* estatal*, compra* gubernamental*,
            compra* y contratacion*, compra* abierta*, compra* directa*, compra* eficiente*,
            contratación* pública*, contratación* del estado, contratación* estatal*,
            contratación* gubernamental*, contratación* administrativa*, contratación* electrónica*,
            contratación* abierta*, sistema* de contratacion*, sistema* de compras,
            adquisición* pública*, adquisición* del estado, adquisición* gubernamental*,
            adquisición* y contratacion*, contratación* y adquisicion*, licitación*
            """)
        + TagPhrase.list(
            .procurement, .likely,
            """
            compras, adquisición*, adquisiciones, adjudicación*, adjudicaciones, contratación*,
            contrataciones, gestión de contratos, proveedor* del estado, registro de proveedores,
            precios de referencia, compranet, guatecompras, chilecompra
            """)
        + TagPhrase.list(
            .procurement, .hint, "compra, contrato, contratos, contratista*, proveedor*, concesion*")

    private static let french =
        TagPhrase.list(
            .procurement, .names,
            """
            marché* public*, passation des marchés, passation de marchés, commande publique,
            appel* d offres, achat* public*, contrat* public*
            """)
        + TagPhrase.list(.procurement, .likely, "attribution des marchés, fournisseur* de l état")
        + TagPhrase.list(.procurement, .hint, "contrat, contrats, fournisseur*")

    private static let portuguese =
        TagPhrase.list(
            .procurement, .names,
            """
            contrataç* públic*, contrataç* governamenta*, compra* governamenta*, aquisiç* públic*,
            licitaç*, licitatório*, pregão
            """)
        + TagPhrase.list(
            .procurement, .likely, "contrataç*, aquisiç*, contratual, fornecedor*, comprasnet, siasg")

    /// Italian, Romanian, Albanian, Indonesian, the languages of Croatia,
    /// Bosnia, Montenegro and Serbia in Latin letters, Ukrainian.
    private static let otherLanguages = TagPhrase.list(
        .procurement, .names,
        """
        appalt* pubblic*, achiziți* public*, prokurim* publik*, pengadaan barang*, pengadaan publik,
        javn* nabav*, публічн* закупів*, державн* закупів*
        """)

    /// Hiring, and contracts between others.
    private static let notProcurement = TagPhrase.list(
        .procurement, .other,
        """
        contratación* de personal, contratación* de recursos humanos, contratación* de servidores,
        contratación* de docentes, contratación y evaluación, reclutamiento y contratacion*,
        employment contract*, contract* of employment, performance contract*, mining contract*,
        procurement office, procurement unit
        """)

    /// Phrases that we would not have thought of: each was added for a row
    /// that OGP tagged and the others missed, or that they took wrongly.
    private static let learned =
        TagPhrase.list(.procurement, .likely, learnedFrom: ["GTM"], "fondos de préstamos, contratados")
        + TagPhrase.list(.procurement, .likely, learnedFrom: ["SLV"], "abastecimiento de medicamentos")
        + TagPhrase.list(.procurement, .likely, learnedFrom: ["BRA"], "contractual management")
        + TagPhrase.list(.procurement, .likely, learnedFrom: ["HUN"], "publicity of contracts")
        + TagPhrase.list(.procurement, .other, learnedFrom: ["GEO"], "purchase state or private property")
        + TagPhrase.list(.procurement, .other, learnedFrom: ["EST"], "procurement registry")
        + TagPhrase.list(
            .procurement, .other, learnedFrom: ["BRA"], "contratos de repasse, contract system siconv")
}
