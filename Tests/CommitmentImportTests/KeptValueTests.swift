import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("What an import leaves as it is")
struct KeptValueTests {
    @Test("a plan that was read stays read, whatever a table of plans says or leaves empty")
    func coverage() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        func coverage(_ number: Int) throws -> [String] {
            try workbench.rows("SELECT coverage FROM action_plan WHERE iso3 = 'UKR' AND number = '\(number)'")
        }
        #expect(try coverage(1) == ["all"])
        for said in ["", "none", "some", "all"] {
            let report = try workbench.take(text: "country,number,starts,coverage\nUKR,1,,\(said)\n")
            #expect(report.counts.same == 1, "\(said)")
            #expect(report.problems == [])
            #expect(try coverage(1) == ["all"], "\(said)")
        }
        try workbench.take(text: "country,number,starts,coverage\nUKR,8,2014,some\nUKR,9,2016,\n")
        #expect(try coverage(8) + coverage(9) == ["some", "none"])
        try workbench.take(text: "country,number,starts,coverage\nUKR,8,2014,all\nUKR,9,2016,some\n")
        #expect(try coverage(8) + coverage(9) == ["all", "some"])
        #expect(
            try workbench.rows("SELECT field || ': ' || old || ' to ' || new FROM change ORDER BY id")
                == ["coverage: some to all", "coverage: none to some"])
    }

    @Test("what a person filled in stays; the other fields of its row go on following OGP's files")
    func ownWords() throws {
        let workbench = try Workbench()
        func found() throws -> [String] {
            try workbench.rows(
                "SELECT completion || ', ' || COALESCE(results, '–') || ', ' || COALESCE(note, '–') FROM assessment"
            )
        }
        try workbench.take(ExplorerFile([["Completion (progress report)": "Limited"]]))
        let own = try workbench.take(
            text: "reference,report,completion,note\nUKR-1-7,progress,,seen in Kyiv\n", kind: .assessments)
        #expect(own.problems == [])
        #expect(try found() == ["limited, –, seen in Kyiv"])
        try workbench.take(ExplorerFile([["Completion (progress report)": "Complete"]]))
        #expect(try found() == ["complete, –, seen in Kyiv"])

        try workbench.take(
            text: "reference,report,completion\nUKR-1-7,progress,substantial\n", kind: .assessments)
        #expect(try found() == ["substantial, –, seen in Kyiv"])
        for completion in ["Complete", "Limited"] {
            try workbench.take(ExplorerFile([["Completion (progress report)": completion]]))
            #expect(try found() == ["substantial, –, seen in Kyiv"])
        }
        // A title that a person filled in, and an institution that none did.
        try workbench.take(
            text: "country,plan,number,title,plain_title\nUKR,1,7,Publish contracts,Contracts online\n")
        try workbench.take(ExplorerFile([["Lead Institution": "Ministry of Finance"]]))
        try workbench.take(ExplorerFile([["Lead Institution": "Ministry of Economy"]]))
        #expect(
            try workbench.rows("SELECT plain_title || ', ' || institution FROM commitment")
                == ["Contracts online, Ministry of Economy"])
    }

    @Test(
        "a person who confirms a code in ocmap's word changes nothing, and a number that is confirmed stays")
    func confirmed() throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        let words = "SELECT completion || ': ' || completion_words FROM assessment"
        for word in ["limited", "b. Limited", "LIMITED"] {
            let own = try workbench.take(
                text: "reference,report,completion\nUKR-1-7,progress,\(word)\n", kind: .assessments)
            #expect(own.problems == [] && own.counts.same == 1, "\(word)")
            #expect(try workbench.rows(words) == ["limited: b. Limited"])
        }
        try workbench.take(ExplorerFile([["Completion (progress report)": "c. Substantial"]]))
        #expect(try workbench.rows(words) == ["limited: b. Limited"])
        try workbench.take(
            text: "reference,report,completion\nUKR-1-7,progress,substantial\n", kind: .assessments)
        #expect(try workbench.rows(words) == ["substantial: substantial"])

        try workbench.take(text: "country,plan,number,title\nUKR,1,7,Publish contracts\n")
        try workbench.take(ExplorerFile([["Comm No": "7.1"]]))
        #expect(try workbench.rows("SELECT number FROM commitment") == ["7"])
    }

    @Test("what a person says of plans and reports stays, when the seeds come later, too")
    func ownDays() throws {
        let workbench = try Workbench()
        try workbench.take(text: "country,number,starts,ends\nUKR,2,2013-02,2015-03-31\n", kind: .plans)
        try workbench.take(
            text: "country,plan,kind,published,title\nUKR,2,progress,2013-03-04,As we call it\n",
            kind: .reports)
        func stands() throws -> [String] {
            try workbench.rows(
                "SELECT starts || ' to ' || ends FROM action_plan WHERE iso3 = 'UKR' AND number = '2'")
                + workbench.rows(
                    """
                    SELECT r.published || ' ' || r.title FROM report AS r JOIN action_plan AS p ON p.id = r.plan_id
                    WHERE iso3 = 'UKR' AND p.number = '2' AND kind = 'progress'
                    """)
        }
        let before = try stands()
        try workbench.load([.plans])
        #expect(try stands() == before)
    }

    /// Files of things without a date, and where they say since when they are known.
    static let undated = [
        ("country,kind,title\nUKR,portal,A\n", "SELECT known_by FROM signal"),
        ("country,event,subject\nUKR,Paris,A\n", "SELECT known_by FROM pledge"),
        ("country,condition,value\nUKR,civic-space,open\n", "SELECT known_by FROM condition"),
        (
            "country,plan,kind,published\nUKR,1,end-of-term,\n",
            "SELECT known_by FROM report WHERE kind = 'end-of-term'"
        ),
        (
            "iso3,list,meeting,decision,state\nUKR,b,2016-01-15,Talk,done\n", "SELECT told FROM assistance"
        ),
    ]

    @Test("what has no date is known since its first import, however often it comes", arguments: undated)
    func again(_ text: String, _ day: String) throws {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        #expect(try workbench.take(text: text).counts.new == 1)
        let before = try workbench.dump()
        #expect(try workbench.take(text: text, on: "2016-10-01").counts.same == 1)
        #expect(try workbench.dump() == before)
        // Another file of the same rows is a run of its own, and changes nothing either.
        let other = text.replacing("\n", with: "\r\n")
        #expect(try workbench.take(text: other, on: "2016-10-02").counts.same == 1)
        #expect(try workbench.rows(day) == ["2016-02-08"])
    }

    @Test("a condition with another value, and a decision with another state, count from that import")
    func changed() throws {
        let workbench = try Workbench()
        let condition = "country,condition,value,note\nUKR,civic-space,open,\n"
        try workbench.take(text: condition)
        try workbench.take(text: condition.replacing("open,", with: "open,as heard"), on: "2016-03-01")
        #expect(try workbench.rows("SELECT known_by FROM condition") == ["2016-02-08"])
        try workbench.take(text: condition.replacing("open", with: "closed"), on: "2016-04-01")
        #expect(try workbench.rows("SELECT known_by FROM condition") == ["2016-04-01"])
        let decision = "iso3,list,meeting,decision,owner,state\nUKR,b,2016-01-15,Talk,OCP,\n"
        try workbench.take(text: decision)
        #expect(try workbench.rows("SELECT told FROM assistance") == ["–"])
        for (line, day, told) in [
            ("OCP,under-way", "2016-03-01", "2016-03-01"), ("OGP,under-way", "2016-04-01", "2016-03-01"),
            ("OGP,done", "2016-05-01", "2016-05-01"),
        ] {
            try workbench.take(text: decision.replacing("OCP,", with: line), on: day)
            #expect(try workbench.rows("SELECT told FROM assistance") == [told])
        }
    }

    @Test("a day that a file gives replaces the day of an import, and stays")
    func given() throws {
        let workbench = try Workbench()
        try workbench.take(text: "country,kind,title\nUKR,portal,A\n")
        try workbench.take(text: "country,kind,title,known_by\nUKR,portal,A,2015\n", on: "2016-03-01")
        #expect(try workbench.rows("SELECT known_by FROM signal") == ["2015"])
        try workbench.take(text: "country,kind,title,note\nUKR,portal,A,seen\n", on: "2016-04-01")
        #expect(try workbench.rows("SELECT known_by || ' ' || note FROM signal") == ["2015 seen"])
        try workbench.take(text: "country,kind,title,since\nUKR,portal,B,2014\n")
        try workbench.take(text: "country,kind,title\nUKR,portal,B\n", on: "2016-03-01")
        #expect(try workbench.rows("SELECT known_by FROM signal WHERE title = 'B'") == ["–"])
    }
}
