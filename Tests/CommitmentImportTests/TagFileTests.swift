import CommitmentModel
import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("The filled-in queue of tags")
struct TagFileTests {
    private static let header =
        "reference,country,plan,number,title,tag,score,words,suggested_centrality,decision,centrality,reason,coder\n"
    private static let accept =
        "UKR-1-7,UKR,1,7,Publish contracts,oc/data,0.54,contracts (title),,Accept,part,it says so,IRM researcher 1\n"
    private static let open = "UKR-1-7,UKR,1,7,Publish contracts,oc/engagement,0.4,,,,,,\n"

    private func workbench() throws -> Workbench {
        let workbench = try Workbench()
        try workbench.take(ExplorerFile())
        return workbench
    }

    @Test("a row with a decision is a judgement, one without says nothing, and once more changes nothing")
    func taken() throws {
        let workbench = try workbench()
        let text = Self.header + Self.accept + Self.open
        let report = try workbench.take(text: text)
        #expect(report.reading.hasPrefix("ocmap tags in "))
        #expect((report.counts.read, report.counts.new, report.counts.same) == (2, 1, 1))
        #expect(report.problems.map { "\($0)" } == ["line 3: has no decision, and says nothing."])
        #expect(
            try workbench.rows(
                """
                SELECT json_array(tag, decision, centrality, reason, coder, judged, line) FROM tag_judgement
                """) == [#"["oc/data","accept","part","it says so","IRM researcher 1","2016-02-08",2]"#])
        let before = try workbench.dump()
        #expect(try workbench.take(text: text).counts.same == 2)
        #expect(try workbench.dump() == before)
        #expect(try workbench.isSound())
    }

    @Test("a corrected decision stands in the place of the earlier one, which is kept")
    func corrected() throws {
        let workbench = try workbench()
        try workbench.take(text: Self.header + Self.accept)
        let rejected = Self.accept.replacing("Accept,part", with: "reject,")
        #expect(try workbench.take(text: Self.header + rejected).counts.changed == 1)
        #expect(try workbench.rows("SELECT decision FROM tag_judgement ORDER BY id") == ["accept", "reject"])
        #expect(try workbench.rows("SELECT state FROM tag_use WHERE tag = 'oc/data'") == ["rejected"])
        // The first file again is old news.
        #expect(try workbench.take(text: Self.header + Self.accept).counts.same == 1)
        #expect(try workbench.rows("SELECT state FROM tag_use WHERE tag = 'oc/data'") == ["rejected"])
    }

    static let wrong: [(row: String, problem: String)] = [
        (
            "UKR-9-9,oc/data,accept,,,A,",
            "A2 (reference), “UKR-9-9”: No commitment is called “UKR-9-9”."
        ),
        (
            "UKR-1-7,oc/dat,accept,,,A,",
            "B2 (tag), “oc/dat”: No tag is called “oc/dat”. Did you mean oc/data?"
        ),
        ("UKR-1-7,oc/data,acept,,,A,", "C2 (decision), “acept”: is none of accept, reject; did you mean"),
        ("UKR-1-7,oc/data,accept,much,,A,", "D2 (centrality), “much”: is none of main, part, mention"),
        ("UKR-1-7,oc/data,reject,main,no,A,", "D2 (centrality), “main”: A rejected tag has no centrality."),
        ("UKR-1-7,oc/data,reject,,,A,", "E2 (reason): A rejection needs a reason, in a few words."),
        ("UKR-1-7,oc/data,accept,,,,", "F2 (coder): A judgement needs a coder"),
        ("UKR-1-7,oc/data,accept,,,A,2016-01", "G2 (date), “2016-01”: is no day."),
        ("UKR-1-7,oc/data,accept,,,A,2016-03-01", "G2 (date), “2016-03-01”: 2016-03-01 is in the future."),
    ]

    @Test("what cannot be taken refuses its row, at its cell", arguments: wrong)
    func refused(_ row: String, _ problem: String) throws {
        let workbench = try workbench()
        let before = try workbench.dump()
        let report = try workbench.take(
            text: "reference,tag,decision,centrality,reason,coder,date\n\(row)\n")
        #expect(report.counts.refused == 1)
        #expect(
            report.problems.map { "\($0)" }.contains { $0.contains("cell \(problem)") }, "\(report.problems)")
        #expect(try workbench.dump() == before)
    }
}
