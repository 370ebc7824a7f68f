import CommitmentModel
import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("OGP's other layouts")
struct LayoutTests {
    static let official = """
        Commitment Unique Identifier,Country/Locality,Action Plan Number,Commitment Number,National Or Local,\
        Year Of Submission,Action Plan End Year,Commitment Title,Short Title,Full Text,Open Contracting,\
        Public Procurement,Completion (Progress Report),Report Publication Year (End Of Term),\
        Completion (End Of Term),Early Results,Did It Open Government (Overall),Potential for Results,\
        Potential Impact,Report Publication Year (Progress Report),Action Plan ID
        UA0087,Ukraine,5,3,National,2020,2022,Expand budget transparency,Budgets,x,0,1,ND,2023,Limited,ND,Marginal,\
        Substantial,ND,2021,AP_UKR05
        SCO0001,"Scotland, United Kingdom",1,1,Legacy Local,2017,2017,Financial transparency,Money,x,1,1,ND,2017,\
        Substantial,ND,Marginal,ND,Moderate,ND,AP_GBSC01

        """

    @Test("the official file has identifiers, localities and reports of each era")
    func officialFile() throws {
        let workbench = try Workbench()
        let report = try workbench.take(text: Self.official)
        #expect(
            report.reading
                == "OGP official commitments 2024 in UTF-8, comma, LF, header in line 1, 21 columns")
        #expect(report.counts.new == 2)
        #expect(try workbench.rows("SELECT official_id FROM commitment ORDER BY 1") == ["SCO0001", "UA0087"])
        #expect(
            try workbench.rows("SELECT iso3 || ' ' || level || ' ' || number FROM action_plan ORDER BY 1")
                == ["GBR local GBSC-1", "UKR national 5"])
        #expect(
            try workbench.rows(
                "SELECT kind || ' ' || coalesce(completion, '–') || ' ' || coalesce(ambition, '–') FROM assessment "
                    + "JOIN report r ON r.id = report_id ORDER BY 1")
                == ["action-plan-review – substantial", "implementation substantial –", "results limited –"])
        #expect(
            try workbench.count("commitment_tag WHERE tag = 'oc/open-contracting' AND given_by = 'rule'") == 1
        )
    }

    @Test("a local plan without its identifier is refused")
    func localWithoutPlace() throws {
        let text = Self.official.replacing("AP_GBSC01", with: "NA")
        let report = try Workbench().take(text: text, .keepsGoodRows)
        #expect(report.counts.refused == 1)
        #expect(report.problems.first?.message == "a local plan needs OGP's identifier, such as AP_GBSC01.")
    }

    /// As the database of 2015: a band above, two columns of one name, no years, totals last.
    static let combined = """
        ,,,Measures,,,,,,,
        000 Case No.,Action Plan No.,Country,Commitment Title,Full Text,Public Procurement,Potential Impact,\
        Actual Completion,_Actual Completion,Starred,Action Plan No.
        176,1,Albania,16. e-Concessions procedures,x,1,Moderate,d. Complete,4,1,1
        ,,,,,88,,,,,

        """

    @Test("the database of 2015 has no years: its plans have to be known")
    func combinedAlone() throws {
        let report = try Workbench().take(text: Self.combined, .keepsGoodRows)
        #expect(report.counts.refused == 1)
        #expect(
            report.problems.map(\.message) == [
                "the file has no years, and plan 1 of ALB is not known yet. Load the plans first, with ocmap init or a file of kind plans.",
                "has neither country nor title: left out as totals or a remark.",
            ])
    }

    @Test("with the plans known, its rows are the commitments and reports that are known")
    func combinedOnSeeds() throws {
        let workbench = try Workbench(SeedImport.Group.allCases)
        let before = try workbench.count("commitment")
        let report = try workbench.take(text: Self.combined)
        #expect(
            report.reading == "OGP combined database 2015 in UTF-8, comma, LF, header in line 2, 11 columns")
        #expect(report.counts.changed == 1)
        #expect(try workbench.count("commitment") == before)
        #expect(try workbench.take(text: Self.combined).counts.same == 1)
    }

    @Test("an older explorer file whose years are empty is read likewise")
    func explorer2016() throws {
        let text = """
            0,1,2,3,4,5,6,7,8,9,10
            Country,Action Plan No,Comm No,Commitment Title,Short Title,Full Text,Actual Completion,\
            Year of submission,Report publication year,DELETE THIS COLUMN,DELETE THIS COLUMN
            Albania,1,16,16. e-Concessions procedures,16. e-Concessions procedures,x,d. Complete,,,a,b

            """
        let report = try Workbench(SeedImport.Group.allCases).take(text: text)
        #expect(report.reading == "OGP explorer 2016 in UTF-8, comma, LF, header in line 2, 11 columns")
        #expect(report.counts.changed == 1)
    }

    @Test("the order of official and explorer file does not matter", .enabled(if: SharedData.hasExplorer))
    func order() throws {
        let files = [SharedData.official, SharedData.explorer]
        let dumps = try [files, files.reversed()].map { order in
            let workbench = try Workbench(SeedImport.Group.allCases)
            for file in order { try workbench.take(path: file) }
            #expect(try workbench.count("commitment") == 2372)
            return try workbench.rows(Self.facts)
        }
        #expect(dumps[0] == dumps[1])
    }

    static let facts = """
        SELECT json_array(p.iso3, p.number, c.official_id, c.title, c.short_title, c.institution, r.kind, r.published,
            a.completion, a.results, a.ambition, a.starred) AS f
        FROM commitment c JOIN action_plan p ON p.id = c.plan_id LEFT JOIN assessment a ON a.commitment_id = c.id
        LEFT JOIN report r ON r.id = a.report_id ORDER BY f
        """
}
