import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("Finding the header")
struct HeaderTests {
    struct Above: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let lines: [[String]]
    }

    static let above = [
        Above(testDescription: "nothing", lines: []),
        Above(testDescription: "column numbers", lines: [(0..<17).map(String.init)]),
        Above(
            testDescription: "a band of groups",
            lines: [["Commitment", "", "", "", "", "", "Tags", "", "IRM"]]),
        Above(
            testDescription: "a preamble",
            lines: [["OGP explorer, exported 2017-03-01"], [], ["Source: IRM, see notes"], []]),
        Above(
            testDescription: "a preamble, a band and numbers",
            lines: [["OGP explorer"], ["Commitment", "", "Tags"], (1...17).map(String.init)]),
    ]

    @Test("the header is found below", arguments: above)
    func found(_ above: Above) throws {
        var file = ExplorerFile()
        file.above = above.lines
        let report = try Workbench().take(file)
        #expect(
            report.reading
                == "OGP explorer 2017 in UTF-8, comma, LF, header in line \(above.lines.count + 1), 17 columns"
        )
        #expect((report.counts.read, report.counts.new) == (1, 1))
        #expect(report.problems == [])
    }

    @Test("case, spaces, punctuation and line breaks in a header do not count")
    func spelling() throws {
        let header = ExplorerFile.columns.map { " \($0.uppercased())<br/>" }
        var file = ExplorerFile()
        file.header = header
        #expect(try Workbench().take(file).counts.new == 1)
    }

    @Test("a number beside a word has its own header, with _")
    func underscore() throws {
        var file = ExplorerFile()
        file.header[9] = "_Potential impact"
        file.rows[0][9] = "3"
        #expect(try Workbench().take(file).problems == [])
    }

    @Test("columns that the layout does not need may be missing, moved or many")
    func optional() throws {
        let workbench = try Workbench()
        let extra = (0..<200).map { "Extra \($0)" }
        let file = ExplorerFile(header: extra + OGPLayout.explorer2017.required.reversed() + ["", "", ""])
        // The completion lacks the year of its report, which is worth a warning.
        #expect(try workbench.take(file).problems.map(\.severity) == [.warning])
        #expect(try workbench.rows("SELECT title FROM commitment") == ["Publish contracts"])
    }

    /// The sentence that refuses a file.
    static func refusal(of text: String) throws -> String? {
        let workbench = try Workbench()
        let before = try workbench.dump()
        let error = #expect(throws: ImportError.self) { try workbench.take(text: text) }
        #expect(try workbench.dump() == before)
        return error.map { "\($0)" }
    }

    static let known =
        "Known are: OGP official commitments 2024, OGP explorer 2017, OGP explorer 2016, "
        + "OGP combined database 2015, procurement list 2016, procurement list 2023, procurement pages, "
        + "and ocmap's own, which “ocmap template” lists."

    @Test("a file without one of the columns is refused", arguments: OGPLayout.explorer2017.required)
    func missing(_ column: String) throws {
        let header = ExplorerFile.columns.filter { $0 != column }
        let refusal = try Self.refusal(of: ExplorerFile(header: header).text)
        #expect(
            refusal?.hasPrefix(
                "explorer.csv: line 1 is nearly the header of OGP explorer 2017, but lacks “\(column)”")
                == true)
        #expect(refusal?.hasSuffix(". Rename the column, or export the file again.") == true)
    }

    @Test("a header that is nearly right is named, and never taken for the right one")
    func misspelt() throws {
        var file = ExplorerFile()
        file.header[3] = "Comitment Title"
        #expect(
            try Self.refusal(of: file.text)
                == "explorer.csv: line 1 is nearly the header of OGP explorer 2017, but lacks “Commitment Title” "
                + "(is it “Comitment Title”?). Rename the column, or export the file again.")
    }

    @Test(
        "headers may be French or Spanish",
        arguments: [("Pays", "Titre de l’engagement"), ("País", "TÍTULO DEL COMPROMISO")])
    func languages(_ country: String, _ title: String) throws {
        var file = ExplorerFile()
        (file.header[0], file.header[3]) = (country, title)
        #expect(try Workbench().take(file).counts.new == 1)
    }

    @Test(
        "a whole header may be French or Spanish, codes, years, tags and all",
        arguments: [
            [
                "Pays", "Numéro du plan d’action", "Numéro de l’engagement", "Titre de l’engagement",
                "Titre court",
                "Texte intégral", "Institution responsable", "Marchés publics", "Données ouvertes",
                "Value -Info",
                "Impact potentiel", "Achèvement (rapport d’étape)", "Année de soumission",
                "Année de publication (rapport d’étape)", "Année de publication (rapport final)",
                "Achèvement (rapport final)", "Did it open government (end of term only)",
            ],
            [
                "País", "Número del plan de acción", "Número del compromiso", "Título del compromiso",
                "Título corto",
                "Texto completo", "Institución responsable", "Contratación pública", "Datos abiertos",
                "Value -Info",
                "Impacto potencial", "Cumplimiento (informe de progreso)", "Año de presentación",
                "Año de publicación (informe de progreso)", "Año de publicación (informe final)",
                "Cumplimiento (informe final)", "Did it open government (end of term only)",
            ],
        ])
    func wholeHeader(_ header: [String]) throws {
        let (translated, plain) = (try Workbench(), try Workbench())
        try plain.take(ExplorerFile())
        var file = ExplorerFile()
        file.header = header
        try translated.take(file)
        let facts = [
            "SELECT title || institution FROM commitment", "SELECT completion || ambition FROM assessment",
            "SELECT submitted FROM action_plan", "SELECT kind || published FROM report",
            "SELECT tag FROM commitment_tag ORDER BY tag",
        ]
        for fact in facts {
            #expect(try translated.rows(fact) == plain.rows(fact))
            #expect(try !plain.rows(fact).isEmpty)
        }
    }

    @Test("a file of something else is refused, and its likeliest header shown")
    func unknown() throws {
        #expect(
            try Self.refusal(of: "Budget 2016\n1,2,3\nname,amount\nroads,7\n")
                == "explorer.csv: no layout that ocmap knows. Line 3 reads: name, amount. \(Self.known)")
    }

    @Test("a doubled column is read if both say the same, and refuses the row if not")
    func doubled() throws {
        var file = ExplorerFile([["Short Title": "Contracts"]])
        file.header.append("short  title")
        file.rows[0].append("Contracts")
        #expect(try Workbench().take(file).counts.new == 1)
        file.rows[0][file.rows[0].count - 1] = "Other"
        #expect(
            try Workbench().problems(of: file) == [
                "error: line 2, cell R2 (short  title), “Other”: says otherwise than column E of the same name, "
                    + "“Contracts”. Remove the column that is wrong."
            ])
    }

    @Test(
        "an empty file is refused",
        arguments: [("", "is empty"), ("\u{FEFF}", "holds a byte-order mark and no text")])
    func empty(_ text: String, _ what: String) throws {
        #expect(try Self.refusal(of: text) == "explorer.csv: the file \(what). Export it again.")
    }

    @Test("a file of blank lines is refused", arguments: ["\n", "\n\r\n\n", ",,,\n,,,\n"])
    func blank(_ text: String) throws {
        #expect(try Self.refusal(of: text) != nil)
    }

    @Test("a file with a header and no rows has nothing to import, and says so")
    func headerOnly() throws {
        let error = #expect(throws: ImportError.self) { try Workbench().take(ExplorerFile([])) }
        #expect(
            error?.description.hasSuffix(
                ": there is a header, and no row under it. Fill one in, or export it again.") == true
        )
    }
}
