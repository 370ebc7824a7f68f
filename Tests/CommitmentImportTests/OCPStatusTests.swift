import CommitmentModel
import CommitmentStore
import Foundation
import Testing

@testable import CommitmentImport

@Suite("OCP's status: what an entry becomes")
struct OCPStatusTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let results: String
        /// Rows of signal, as JSON.
        let signals: [String]
    }

    static let cases = [
        Case(
            testDescription: "a publisher is a sign of interest, since its year",
            results:
                #""publishers": [{"publisher": "Crown Commercial", "publisher_link": "https://a.gov.uk/x", "year_first_implemented": "2016"}]"#,
            signals: [#"["GBR","ocds-publisher","2016",null,"Crown Commercial","https://a.gov.uk/x",null]"#]),
        Case(
            testDescription: "a publisher that is named by an address is a portal of others",
            results:
                #""publishers": [{"publisher": "https://opentender.eu", "publisher_link": "https://opentender.eu/uk/", "year_first_implemented": "2020"}]"#,
            signals: []),
        Case(
            testDescription: "a year is a number or a text",
            results:
                #""publishers": [{"publisher": "A", "year_first_implemented": 2018}, {"publisher": "B", "year_first_implemented": " 2019 "}]"#,
            signals: [
                #"["GBR","ocds-publisher","2018",null,"A",null,null]"#,
                #"["GBR","ocds-publisher","2019",null,"B",null,null]"#,
            ]),
        Case(
            testDescription: "a year that cannot be is not known: the day of the import counts",
            results:
                #""publishers": [{"publisher": "A", "year_first_implemented": "2011"}, {"publisher": "B", "year_first_implemented": 2027}, {"publisher": "C", "year_first_implemented": "soon"}, {"publisher": "D"}]"#,
            signals: ["A", "B", "C", "D"].map {
                #"["GBR","ocds-publisher",null,"2026-08-31","\#($0)",null,null]"#
            }),
        Case(
            testDescription: "citizens who monitor are a sign, in the words of the seeds",
            results: #""citizen_monitoring": true"#,
            signals: [
                #"["GBR","citizen-monitoring",null,"2026-08-31","Citizens monitor contracts, says the OCP",null,null]"#
            ]),
        Case(
            testDescription: "no is no sign, and neither is null", results: #""citizen_monitoring": false"#,
            signals: []),
        Case(
            testDescription: "null says nothing", results: #""citizen_monitoring": null, "publishers": null"#,
            signals: []),
        Case(
            testDescription: "an innovation is a sign of another kind",
            results:
                #""innovations": [{"innovation_description": "Tool", "innovation_link": "http://tool.org"}]"#,
            signals: [#"["GBR","other",null,"2026-08-31","Tool","http://tool.org",null]"#]),
        Case(
            testDescription: "an entry of blanks and nulls is no entry",
            results:
                #""innovations": [{"innovation_description": " ", "innovation_link": ""}, {"innovation_description": null}, {}]"#,
            signals: []),
        Case(
            testDescription: "a link that is no address of the web stays as a note",
            results:
                #""innovations": [{"innovation_description": "A", "innovation_link": "javascript:alert(1)"}, {"innovation_description": "B", "innovation_link": "tool.ge/en"}, {"innovation_description": "C", "innovation_link": "HTTPS://c.org/a"}, {"innovation_description": "D", "innovation_link": "https://"}]"#,
            signals: [
                #"["GBR","other",null,"2026-08-31","A",null,"link as given: javascript:alert(1)"]"#,
                #"["GBR","other",null,"2026-08-31","B",null,"link as given: tool.ge/en"]"#,
                #"["GBR","other",null,"2026-08-31","C","HTTPS://c.org/a",null]"#,
                #"["GBR","other",null,"2026-08-31","D",null,"link as given: https://"]"#,
            ]),
        Case(
            testDescription: "control characters and marks that nobody sees are left out of titles",
            results: #""innovations": [{"innovation_description": "\u001b[31mRed\u0007 \u202etool\u200b"}]"#,
            signals: [#"["GBR","other",null,"2026-08-31","[31mRed tool",null,null]"#]),
        Case(
            testDescription: "every space is one space",
            results: #""innovations": [{"innovation_description": " Agency\u2002(AAC)\u00a0\n of\tX "}]"#,
            signals: [#"["GBR","other",null,"2026-08-31","Agency (AAC) of X",null,null]"#]),
        Case(
            testDescription: "SQL in a title is a title",
            results: #""innovations": [{"innovation_description": "x'); DROP TABLE signal; --"}]"#,
            signals: [#"["GBR","other",null,"2026-08-31","x'); DROP TABLE signal; --",null,null]"#]),
        Case(
            testDescription: "a law is a sign, and so is a strategy",
            results:
                #""ogp_commitments": [{"ogp_commitment": "Law of public procurement  Nº 14.133/ 2021"}, {"ogp_commitment": "National Open Data Strategy"}]"#,
            signals: [
                #"["GBR","law",null,"2026-08-31","Law of public procurement Nº 14.133/ 2021",null,null]"#,
                #"["GBR","other",null,"2026-08-31","National Open Data Strategy",null,null]"#,
            ]),
    ]

    @Test("signals", arguments: cases)
    func signals(_ example: Case) throws {
        let folder = try OCPStatusFolder()
        let report = try folder.take(example.results)
        #expect(try folder.signals() == example.signals)
        #expect((report.counts.read, report.counts.new) == (example.signals.count, example.signals.count))
        #expect(report.counts.refused == 0)
    }

    static let mentions: [(String, OCPMention)] = [
        ("UK Anti-Corruption Summit Commitment ", london), ("Commitment UK Anti-Corruption Summit", london),
        ("London anti-corruption summit, 2016", london), ("Anticorruption Summit (United Kingdom)", london),
        ("C5 founding member", .pledge(event: "Contracting 5", date: nil)),
        ("Joined the Contracting 5", .pledge(event: "Contracting 5", date: nil)),
        ("Anti-Corruption Summit", .pledge(event: "Anti-Corruption Summit", date: nil)),
        ("Cumbre de las Américas 2018", .pledge(event: "Cumbre de las Américas 2018", date: nil)),
        ("OGP NAP 2013-2015", .plan), ("National Action Plan 3.1 ", .plan),
        ("Paris OGP National Action Plan ", .plan),
        ("Scotland subnational OGP action plan", .plan), ("Open Government Partnership commitment 7", .plan),
        ("Plan de acción nacional", .plan), ("Law in the OGP NAP", .plan),
        ("Ley de contrataciones", .law), ("Public Procurement Act", .law), ("Decreto 1/2020", .law),
        ("Lift impact accelerator 2023-2025", .other), ("Flaws of the napkin", .other),
        ("Transparency Agenda, City of Buenos Aires", .other), ("", .other),
    ]
    private static let london = OCPMention.pledge(
        event: "Anti-Corruption Summit, London", date: PartialDate(year: 2016, month: 5, day: 12))

    @Test("what is listed as a commitment is told apart by its words", arguments: mentions)
    func mention(_ text: String, _ expected: OCPMention) {
        #expect(OCPMention(text, link: "https://example.org") == expected)
    }

    @Test("what OGP's own site is given for is a claim, whatever its words")
    func link() {
        #expect(OCPMention("Commitment 4", link: "https://www.opengovpartnership.org/members/x/") == .plan)
    }

    @Test("a plan is a claim: told, and stored nowhere")
    func claims() throws {
        let folder = try OCPStatusFolder()
        let before = try folder.workbench.dump()
        let report = try folder.take(
            #""ogp_commitments": [{"ogp_commitment": "OGP NAP 2013-2015", "ogp_commitment_link": "http://x.org"}, {"ogp_commitment": "OGP NAP 2016"}]"#
        )
        #expect(report.reading == "OCP status, 1 file, 2 claims not counted")
        #expect((report.counts.read, report.counts.refused) == (0, 0))
        #expect(report.problems.map(\.value) == ["OGP NAP 2013-2015", "OGP NAP 2016"])
        #expect(
            ProblemGroup.groups(of: report.problems).map { "\($0)" } == [
                "warning: line 1, cell gb.json .results.ogp_commitments[0].ogp_commitment (ogp_commitment), "
                    + "“OGP NAP 2013-2015”: claims, not counted: names an action plan, and commitments come from "
                    + "OGP's own files. (1 more like it)"
            ])
        #expect(try folder.workbench.dump() == before)
    }

    @Test("a promise made at a summit is a pledge")
    func pledge() throws {
        let folder = try OCPStatusFolder()
        try folder.take(
            #""ogp_commitments": [{"ogp_commitment": "UK Anti-Corruption Summit Commitment", "ogp_commitment_link": "https://gov.uk/a.pdf"}]"#
        )
        #expect(
            try folder.workbench.rows(
                "SELECT json_array(iso3, event, date, known_by, subject, url, source) FROM pledge") == [
                    #"["GBR","Anti-Corruption Summit, London","2016-05-12",null,"UK Anti-Corruption Summit Commitment","https://gov.uk/a.pdf","OCP status, gb.json"]"#
                ])
    }

    @Test("a story has its day from its address, if that has one")
    func stories() throws {
        let folder = try OCPStatusFolder()
        try folder.take(
            #""impacts_stories": [{"story_title": "A", "story_url": "https://o.org/2020/01/31/a/"}, {"story_title": "B", "story_url": "https://o.org/2020/13/31/b"}, {"story_title": "C", "story_url": "https://o.org/c"}]"#
        )
        #expect(
            try folder.workbench.rows(
                "SELECT title || ' ' || COALESCE(published, '–') FROM story ORDER BY id")
                == ["A 2020-01-31", "B –", "C –"])
    }
}
