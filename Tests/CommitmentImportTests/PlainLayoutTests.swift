import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@testable import CommitmentImport

@Suite("ocmap's own layouts")
struct PlainLayoutTests {
    /// A row of each kind that a database of countries, tags and one plan takes.
    static let rows: [PlainLayout.Kind: String] = [
        .countries: "iso3,iso2,name,region\nWLD,WD,World,Europe",
        .countryAliases: "alias,country\nLand der Ukrainer,Ukraine",
        .memberships: "country,since,status\nUKR,2016-02,active",
        .plans: "country,number,starts\nUkraine,9,2016-07-01",
        .reports: "country,plan,kind,published\nUA,1,end-of-term,2014-05",
        .commitments: "country,plan,title\nUKR,1,Publish all contracts",
        .assessments: "reference,report,completion\nUKR-1-7,mid-term,Substantial",
        .signals: "country,kind,title\nUKR,portal,Prozorro",
        .pledges: "country,event,subject\nUKR,Paris,Publish contracts",
        .stories: "country,title,url\nUKR,It works,https://example.org/story",
        .organisations: "name,kind,country,topics\nTransparency,civil-society,UKR,monitoring",
        .engagement: "country,kind,partner\nUKR,showcase,Prozorro",
        .conditions: "country,condition,value\nUKR,civic-space,obstructed",
        .events: "date,name,place,country\n2016-12-07,Summit,Paris,France",
        .jointPriorities: "country,decided,by_role\nUKR,2016-03-15,both boards",
        .agenda: "code,area,title\n9.9,Other,Something else",
        .tags: "reference,tag,decision,coder\nUKR-1-7,oc/data,accept,IRM researcher 1",
        .tagNames: "tag,label,definition\npolicy/bridges,Bridges,what crosses water",
        .outlines: "code,name,centre_x,centre_y,area,path\nZZZ,Nowhere,5800,900,600,M0 0l1 1z",
        .focalPoints: "country,office,role\nUKR,Cabinet,OGP point of contact",
        .decisions: "iso3,list,meeting,decision\nUKR,b,2016-03-15,Send an expert",
        .calendar: "from_year,due_month,due_day\n2030,6,30",
        .tagLabels: "label,tag\nPuentes,policy/public-procurement",
    ]

    /// Countries, tags, one plan with a commitment and a mid-term report.
    private static func workbench() throws -> Workbench {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        try workbench.take(text: "country,plan,kind,published\nUKR,1,mid-term,2013")
        return workbench
    }

    @Test(
        "every kind is recognised by its header, imported once, and known the second time",
        // Persons come in by a door of their own.
        arguments: PlainLayout.Kind.allCases.filter { $0 != .contacts })
    func everyKind(_ kind: PlainLayout.Kind) throws {
        let workbench = try Self.workbench()
        let text = try #require(Self.rows[kind]) + "\n"
        let report = try workbench.take(text: text)
        #expect(report.reading.hasPrefix("ocmap \(kind.rawValue) in "))
        #expect(report.problems == [])
        #expect(report.counts.new == 1)
        let before = try workbench.dump()
        #expect(try workbench.take(text: text).counts.same == 1)
        #expect(try workbench.dump() == before)
        #expect(try workbench.isSound())
    }

    @Test("headers may be in French or Spanish, and in any order")
    func languages() throws {
        let workbench = try Self.workbench()
        #expect(try workbench.take(text: "Titre,Type,Pays\nProzorro,portal,UKR\n").counts.new == 1)
        #expect(try workbench.take(text: "TÍTULO;tipo;País\nDozorro;portal;Ucrania\n").counts.new == 1)
        #expect(try workbench.rows("SELECT title FROM signal ORDER BY id") == ["Prozorro", "Dozorro"])
    }

    @Test("a column that no layout knows is told, with the one that was probably meant")
    func strange() throws {
        let report = try Self.workbench().take(
            text: "country,kind,title,Sorce,colour\nUKR,portal,Prozorro,me,red\n")
        #expect(report.counts.new == 1)
        #expect(
            report.problems.map { "\($0)" } == [
                "line 1, cell D1 (Sorce): is no column of ocmap signals, and was not read; is it “source”?",
                "line 1, cell E1 (colour): is no column of ocmap signals, and was not read.",
            ])
    }

    @Test("a header that is nearly right is named, and never taken")
    func nearMiss() throws {
        #expect {
            try Self.workbench().take(text: "country,kind,titel\nUKR,portal,Prozorro\n")
        } throws: { error in
            "\(error)" == "explorer.csv: line 1 is nearly the header of ocmap signals, but lacks “title” "
                + "(is it “titel”?). Rename the column, or export the file again."
        }
    }

    @Test("a kind that is told is not looked for")
    func told() throws {
        let workbench = try Self.workbench()
        // As it stands, a file of engagement; the kind says otherwise.
        #expect(throws: ImportError.self) {
            try workbench.take(text: "country,kind,partner\nUKR,portal,x\n", kind: .signals)
        }
        #expect(
            try workbench.take(
                text: "country,kind,title,url,published\nUKR,portal,A,https://a.org,2016\n",
                kind: .signals
            ).counts.new == 1)
    }

    static let wrong: [(String, String)] = [
        (
            "country,kind,title\nUkraina,portal,A",
            "“Ukraina”: is no country that ocmap knows; did you mean “Ukraine”?"
        ),
        (
            "country,kind,title\nUKR,portl,A",
            "“portl”: is none of ocds-publisher, citizen-monitoring, portal, law, request, other; did you mean “portal”?"
        ),
        ("country,kind,title\nUKR,portal,", "is empty, and every row needs it: what it is, in a few words."),
        (
            "country,kind,title,url\nUKR,portal,A,javascript:alert(1)",
            "“javascript:alert(1)”: is no address: begin it with http:// or https://."
        ),
        (
            "country,kind,title,since\nUKR,portal,A,soon",
            "“soon”: is no date. Write it as 2016, 2016-02 or 2016-02-08, or leave it empty."
        ),
        (
            "country,plan,title,title_key\nUKR,1,A,c062bc97",
            "“c062bc97”: is no digest: 16 hexadecimal digits. Leave it empty if the title is OGP's own."
        ),
        (
            "country,plan,title\nUKR,77,A",
            "the file has no years, and plan 77 of UKR is not known yet. Load the plans first, with ocmap init or a file of kind plans."
        ),
        (
            "reference,report,completion\nUKR-1-7,mid-term,Sbustantial",
            "“Sbustantial”: is none of the IRM's codes; did you mean “substantial”?"
        ),
        (
            "reference,report,completion\nUKR-1-8,mid-term,Limited",
            "“UKR-1-8”: is no commitment that is known yet. “ocmap commitments” lists them."
        ),
        (
            "reference,report,completion\nUKR-1-7,design,Limited",
            "“design”: is no report on this plan that is known yet: import it first, as kind reports."
        ),
        (
            "country,plan,kind,published\nUKR,77,progress,2014",
            "“77”: is no plan of UKR that is known yet: import it first, as kind plans."
        ),
        ("country,number,starts\nUKR,9,", "is empty, and so is submitted: a new plan needs one of them."),
        (
            "country,condition,value\nUKR,civic-space,7",
            "“7”: is no number from 0.0 to 1.0, and none of closed, narrowed, no, none, obstructed, open, repressed, some, strong, yes."
        ),
        (
            "iso3,iso2,name,region\nWLD,WD,Ukraine,Europe",
            "cannot stand beside the others: another row has this name already. Correct one of them."
        ),
    ]

    @Test("a cell that cannot be read refuses its row, and says what to do", arguments: wrong)
    func refused(_ text: String, _ message: String) throws {
        let workbench = try Self.workbench()
        let before = try workbench.dump()
        let report = try workbench.take(text: text + "\n")
        #expect(report.counts.refused == 1)
        #expect(
            report.problems.map { "\($0)" }.filter { $0.hasSuffix(message) }.count == 1, "\(report.problems)")
        #expect(try workbench.dump() == before)
    }

    @Test("a row that says the same twice counts once; one that says otherwise is refused")
    func repeated() throws {
        let workbench = try Self.workbench()
        let same = "country,kind,title,note\nUKR,portal,A,x\nUKR,portal,A,x\n"
        let twice = try workbench.take(text: same)
        #expect((twice.counts.new, twice.counts.same, twice.counts.refused) == (1, 1, 0))
        let other = try workbench.take(
            text: same.replacing("A,x\nUKR,portal,A,x", with: "A,x\nUKR,portal,A,y"))
        #expect(other.counts.refused == 1)
        #expect(other.problems.map(\.message) == ["says otherwise than line 2 of the same thing. Keep one."])
    }

    /// Tables in which two rows name one thing in two ways.
    static let namedTwice = [
        "country,number,level,starts,ends\nUKR,1,,,2013\nUKR,1,national,,2014\n",
        "country,plan,kind,number,published\nUKR,1,end-of-term,,2015\nUKR,1,end-of-term,1,2016\n",
        "reference,country,plan,number,title,report,completion\nUKR-1-7,,,,,progress,limited\n"
            + ",UKR,1,7,Publish contracts,progress,complete\n",
        "country,kind,partner,since\nUKR,partner,Hivos,2015\nUkraine,partner,HIVOS,2016\n",
        "reference,tag,decision,reason,coder\nUKR-1-7,oc/data,accept,,one\nUA0007,oc/data,reject,not really,one\n",
    ]

    @Test("nor may rows say otherwise of one thing that they name in two ways", arguments: namedTwice)
    func twiceNamed(_ text: String) throws {
        let workbench = try Self.workbench()
        try workbench.store.connection.execute("UPDATE commitment SET official_id = 'UA0007'")
        let before = try workbench.dump()
        let report = try workbench.take(text: text)
        #expect(report.counts.refused == 1)
        #expect(report.problems.map(\.message) == ["says otherwise than line 2 of the same thing. Keep one."])
        #expect(try workbench.dump() == before)
        // The same thing said in two ways counts once.
        var lines = text.split(separator: "\n").map(String.init)
        for (first, second) in [("2013", "2014"), ("2015", "2016"), ("limited", "complete")] {
            lines[1].replace(first, with: second)
        }
        lines[2].replace("reject,not really", with: "accept,")
        let agreeing = try workbench.take(text: lines.joined(separator: "\n") + "\n")
        #expect(agreeing.counts.refused == 0 && agreeing.counts.same >= 1)
    }

    @Test("a corrected file changes what was corrected, and empties nothing")
    func corrected() throws {
        let workbench = try Self.workbench()
        try workbench.take(
            text: "country,number,starts,ends,note\nUKR,9,2016-07-01,2018-06-30,from the letter\n")
        let report = try workbench.take(
            text: "country,number,starts,ends,note\nUKR,9,2016-08-01,2018-06-30,\n")
        #expect(report.counts.changed == 1)
        #expect(
            try workbench.rows("SELECT starts || ' ' || note FROM action_plan WHERE number = '9'")
                == ["2016-08-01 from the letter"])
        #expect(
            try workbench.rows(
                "SELECT field || ': ' || old || ' to ' || new FROM change ORDER BY id DESC LIMIT 1")
                == ["starts: 2016-07-01 to 2016-08-01"])
    }

    @Test(
        "what a person says without a date counts from the day of the import, and without a source from the file"
    )
    func undated() throws {
        let workbench = try Self.workbench()
        try workbench.take(text: "country,kind,title\nUKR,portal,A\n")
        #expect(
            try workbench.rows("SELECT known_by || ' ' || source FROM signal") == ["2016-02-08 explorer.csv"])
        #expect(
            try workbench.rows("SELECT subject || ' ' || line FROM provenance ORDER BY run_id DESC LIMIT 1")
                == ["signal 2"])
    }

    @Test("every column of every kind says what belongs in it, under a name of its own")
    func described() {
        for layout in PlainLayout.Kind.allCases.map(PlainLayout.of) {
            let names = layout.columns.flatMap { Set(([$0.name] + $0.otherNames).map(folded)) }
            #expect(Set(names).count == names.count, "\(layout.kind): \(names)")
            #expect(
                layout.columns.allSatisfy { !$0.meaning.isEmpty && $0.meaning.last != "." }, "\(layout.kind)")
            #expect(!layout.required.isEmpty)
        }
    }
}

@Suite("What an import changed")
struct ChangeReportTests {
    @Test("is told by kind of row and field, with the first of them; a rehearsal tells the same")
    func groups() throws {
        let workbench = try Workbench()
        try workbench.take(text: "country,number,starts,source\nUKR,8,2014,letter\nUKR,9,2016,letter\n")
        let text = "country,number,starts,note\nUKR,8,2014-07,new\nUKR,9,2016-07,\n"
        let told = [
            ChangeGroup(subject: "action_plan", field: "note", count: 1, line: 2, old: nil, new: "new"),
            ChangeGroup(
                subject: "action_plan", field: "starts", count: 2, line: 2, old: "2014", new: "2014-07"),
        ]
        #expect(try workbench.take(text: text, .rehearsal).changes == told)
        let report = try workbench.take(text: text)
        #expect(report.changes == told)
        #expect(report.counts.changed == 2)
        #expect(try workbench.take(text: text).changes == [])
        // What a file changed has it for a source, too; what it only repeats has not.
        #expect(try workbench.rows("SELECT DISTINCT source FROM action_plan") == ["letter; explorer.csv"])
        try workbench.take(text: "country,number,starts\nUKR,8,2014-07\n", called: "again.csv")
        #expect(try workbench.rows("SELECT DISTINCT source FROM action_plan") == ["letter; explorer.csv"])
    }
}

@Suite("Conditions from a file")
struct ConditionImportTests {
    @Test("arrive in the record of their country, words as numbers")
    func record() throws {
        let workbench = try Workbench()
        try workbench.take(
            text: "country,condition,value,since\nUKR,civic-space,obstructed,2015\nUKR,focal-point,yes,\n")
        let record = try #require(try workbench.store.records().first { $0.country.code.rawValue == "UKR" })
        #expect(record.conditions.map(\.kind) == [.civicSpace, .focalPoint])
        #expect(record.conditions.map(\.value) == [0.5, 1])
        #expect(
            record.conditions.map { "\($0.knownFrom.map { "\($0)" } ?? "–")" } == [
                "2015-12-31", "2016-02-08",
            ])
    }
}
