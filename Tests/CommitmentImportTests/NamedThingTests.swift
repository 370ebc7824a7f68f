import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("What a row names: plans, commitments, tags and days")
struct NamedThingTests {
    @Test("OGP's identifier of another plan is refused by its row, and the others may be kept")
    func taken() throws {
        let workbench = try Workbench()
        let plans = "country,number,official_id,starts\n"
        try workbench.take(text: plans + "UKR,1,AP_UKR01,2012\n", kind: .plans)
        let text = plans + "UKR,2,AP_UKR01,2014\nUKR,3,AP_UKR03,2016\n"
        let refused = try workbench.take(text: text, kind: .plans)
        #expect(
            refused.problems.map(\.description) == [
                "line 2, cell C2 (official_id), “AP_UKR01”: is OGP's identifier of another plan, UKR-1. Correct one of them."
            ])
        #expect(try workbench.count("action_plan") == 1)
        try workbench.take(text: text, .keepsGoodRows, kind: .plans)
        #expect(try workbench.rows("SELECT number FROM action_plan") == ["1", "3"])
    }

    @Test("so it is in a file of OGP's")
    func takenInOGPFile() throws {
        let workbench = try Workbench()
        try workbench.take(text: "country,number,official_id,starts\nUKR,1,AP_UKR05,2012\n", kind: .plans)
        let report = try workbench.take(text: LayoutTests.official, .keepsGoodRows)
        #expect(
            report.problems.map(\.description) == [
                "line 2, “AP_UKR05”: is OGP's identifier of another plan, UKR-1. Correct one of them."
            ])
        #expect(try workbench.rows("SELECT official_id FROM commitment") == ["SCO0001"])
    }

    @Test("a row without a level is of the plan that is known under its number")
    func level() throws {
        let workbench = try Workbench()
        let plans = "country,number,level,starts,ends\n"
        try workbench.take(text: plans + "GBR,GBSC-1,local,2016,\n", kind: .plans)
        let report = try workbench.take(text: plans + "GBR,GBSC-1,,,2017-12-31\n", kind: .plans)
        #expect(report.problems == [] && report.counts.changed == 1)
        #expect(try workbench.rows("SELECT level || ' ' || ends FROM action_plan") == ["local 2017-12-31"])
        // The same plan in two ways is one.
        let twice = try workbench.take(
            text: plans + "GBR,GBSC-1,,,2018\nGBR,GBSC-1,local,,2019\n", kind: .plans)
        #expect(twice.counts.refused == 1)
        let unknown = try workbench.take(text: plans + "GBR,9,,,2018\n", kind: .plans)
        #expect(
            unknown.problems.map(\.message) == [
                "is empty, and so is submitted: a new plan needs one of them."
            ])
    }

    @Test("a commitment is found by its title under another number, where the title stands once")
    func number() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        let row =
            "country,plan,number,title,report,completion\nUKR,1,7.1,Publish contracts,progress,complete\n"
        #expect(try workbench.take(text: row, kind: .assessments).counts.changed == 1)
        try workbench.take(ExplorerFile([[:], ["Comm No": "8"]]))
        #expect(
            try workbench.take(text: row.replacing(",complete", with: ",limited"), kind: .assessments)
                .problems.map(\.message) == [
                    "is the title of no commitment of this plan that is known yet, or of several with other numbers."
                ])
        #expect(
            try workbench.take(text: row.replacing("7.1", with: "8"), kind: .assessments).counts.changed == 1)
    }

    @Test("OGP's identifier of a commitment of another plan is refused, and moves none")
    func takenByCommitment() throws {
        let workbench = try Workbench()
        try workbench.take(text: LayoutTests.official)
        try workbench.take(text: "country,number,starts\nGBR,3,2016\n", kind: .plans)
        let report = try workbench.take(
            text: "country,plan,number,title,official_id\nGBR,3,9,Another,UA0087\n", kind: .commitments)
        #expect(
            report.problems.map(\.message) == [
                "has OGP's identifier UA0087 of a commitment of another plan, UKR-5. Correct one of them."
            ])
        let moved = try workbench.take(
            text: LayoutTests.official.replacing("UA0087,Ukraine,5", with: "UA0087,Ukraine,4").replacing(
                "AP_UKR05", with: "AP_UKR04"))
        #expect(moved.counts.refused == 1)
        #expect(
            try workbench.rows(
                "SELECT p.number FROM commitment AS c JOIN action_plan AS p ON p.id = c.plan_id WHERE c.official_id = 'UA0087'"
            ) == ["5"])
    }

    @Test("a plan's number is a number however a spreadsheet writes it, and its days are in order")
    func numbers() throws {
        let workbench = try Workbench()
        let plans = "country,number,starts,ends\n"
        try workbench.take(text: plans + "UKR,2,2014,\n", kind: .plans)
        for number in ["02", "2.0", "2"] {
            #expect(
                try workbench.take(text: plans + "UKR,\(number),,2016-06-30\n", kind: .plans).counts.new == 0,
                "\(number)")
        }
        #expect(try workbench.count("action_plan") == 1)
        let backwards = try workbench.take(text: plans + "UKR,3,2016,2012\n", kind: .plans)
        #expect(
            backwards.problems.map(\.message) == ["lies before its beginning, 2016. Correct one of them."])
        let file = LayoutTests.official.replacing("Ukraine,5,3", with: "Ukraine,5,2.2000000000000002")
        try workbench.take(text: file)
        #expect(try workbench.rows("SELECT number FROM commitment WHERE official_id = 'UA0087'") == ["2.2"])
    }

    @Test("a rule of the calendar names a day that every year has")
    func calendar() throws {
        let workbench = try Workbench()
        let rules = "from_year,due_month,due_day\n"
        for day in ["2,31", "2,29", "4,31"] {
            let report = try workbench.take(text: rules + "2030,\(day)\n", kind: .calendar)
            #expect(report.problems.map(\.message) == ["is no day that this month has every year."])
        }
        #expect(try workbench.take(text: rules + "2030,2,28\n2031,12,31\n", kind: .calendar).counts.new == 2)
    }

    @Test("a tag that is not known is refused by its row, with the one that was meant")
    func tags() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        let report = try workbench.take(
            text: "country,plan,number,title,tags\nUKR,1,8,New,oc/dat\n", kind: .commitments)
        #expect(
            report.problems.map(\.message) == [
                "names “oc/dat”, which is no tag that is known; did you mean “oc/data”? “ocmap tag list” shows them."
            ])
    }

    @Test("rows that are longer or shorter than the header are told")
    func cut() throws {
        let workbench = try Workbench()
        let file = ExplorerFile([[:], ["Comm No": "8", "Commitment Title": "Another"]]).text
        let report = try workbench.take(text: String(file.dropLast(9)))
        #expect(
            report.problems.map(\.description).first
                == "line 3: has more or fewer cells than most rows: the file may be cut off, or a delimiter stand outside of quotes."
        )
        #expect(try workbench.take(text: file).problems == [])
    }

    @Test("two reports on a commitment that is not known do not contradict each other")
    func unknown() throws {
        let workbench = try Workbench()
        let report = try workbench.take(
            text: "reference,report,completion\nUKR-1-7,progress,limited\nUKR-1-7,end-of-term,complete\n",
            kind: .assessments)
        #expect(report.problems.allSatisfy { $0.message.hasPrefix("is no commitment that is known yet") })
        #expect(report.problems.count == 2)
    }
}
