import CommitmentModel
import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("A meeting's decisions, read back")
struct DecisionFileTests {
    private static let header =
        "List,Rank,ISO,Country,Evidence,Suggested offer,Decision,Owner,Due,Note,Meeting\n"
    private static let ukraine =
        "b,1,UKR,Ukraine,0 of 1,Help,Send an expert,OCP country team,2016-06-30,soon,2016-03-15\n"
    private static let chile =
        "c,5,CHL,Chile,nothing,Introduce,Introduce the standard,OGP Support Unit,2016-05,,2016-03-15\n"
    private static let empty = "a,1,PRY,Paraguay,1 of 2,Next,,,,,2016-03-15\n"

    private static let ledger =
        "SELECT json_array(iso3, list, meeting, need, offer, decision, owner, due, note) FROM assistance ORDER BY iso3"
    private static let rows = [
        #"["CHL","c","2016-03-15","nothing","Introduce","Introduce the standard","OGP Support Unit","2016-05",null]"#,
        #"["UKR","b","2016-03-15","0 of 1","Help","Send an expert","OCP country team","2016-06-30","soon"]"#,
    ]

    @Test("what was filled in lands, what was not says nothing, and once more changes nothing")
    func taken() throws {
        let workbench = try Workbench()
        let text = Self.header + Self.ukraine + Self.empty + Self.chile
        let report = try workbench.take(text: text)
        #expect(report.reading.hasPrefix("ocmap decisions in "))
        #expect((report.counts.read, report.counts.new, report.counts.same) == (3, 2, 1))
        #expect(report.problems.map { "\($0)" } == ["line 3: has no decision, and says nothing."])
        #expect(try workbench.rows(Self.ledger) == Self.rows)
        let before = try workbench.dump()
        #expect(try workbench.take(text: text).counts.same == 3)
        #expect(try workbench.dump() == before)
    }

    @Test("rows sorted, columns moved, one added, remarks below: the same ledger")
    func rearranged() throws {
        let workbench = try Workbench()
        let text = """
            Due,Decision,Who spoke,Owner,Country,Meeting,ISO,List,Note,Evidence,Suggested offer
            2016-06-30,Send an expert,chair,OCP country team,Ukraine,2016-03-15,ukr,B,soon,0 of 1,Help
            2016-05,Introduce the standard,,OGP Support Unit,Chile,2016-03-15,CHL,c,,nothing,Introduce
            ,,,,Paraguay,2016-03-15,PRY,a,,1 of 2,Next
            ,,Remark: next meeting in October,,,,,,,,

            """
        let report = try workbench.take(text: text.replacing("ukr", with: "UKR"), kind: .decisions)
        #expect((report.counts.new, report.counts.refused) == (2, 0))
        #expect(try workbench.rows(Self.ledger) == Self.rows)
        #expect(report.problems.first.map { "\($0)" }?.contains("cell C1 (Who spoke)") == true)
    }

    static let wrong: [(row: String, problem: String)] = [
        ("d,1,UKR,Ukraine,,,Talk,,,,2016-03-15", "cell A2 (List), “d”: is none of b, a, c."),
        (
            "b,1,UKX,Ukraine,,,Talk,,,,2016-03-15",
            "cell C2 (ISO), “UKX”: is no country that ocmap knows"
        ),
        ("b,1,,,,,Talk,,,,2016-03-15", "cell C2 (ISO): is empty, and every row needs it"),
        ("b,1,UKR,Ukraine,,,Talk,,soon,,2016-03-15", "cell I2 (Due), “soon”: is no date."),
        ("b,1,UKR,Ukraine,,,Talk,,,,2016-03", "cell K2 (Meeting), “2016-03”: is no day."),
        (
            "b,1,UKR,Ukraine,,,,OCP,,,2016-03-15",
            "cell G2 (Decision): is empty, although others are filled in."
        ),
    ]

    @Test("what cannot be read is named with its cell", arguments: wrong)
    func cells(_ example: (row: String, problem: String)) throws {
        let workbench = try Workbench()
        let report = try workbench.take(text: Self.header + example.row + "\n")
        #expect(report.counts.refused == 1)
        let problems = report.problems.map { "\($0)" }
        #expect(problems.contains { $0.contains(example.problem) }, "\(problems)")
        #expect(try workbench.rows(Self.ledger) == [])
    }

    @Test("state and result come with the day on which they were told")
    func told() throws {
        let workbench = try Workbench()
        let text = "iso3,list,meeting,decision,state,result\nUKR,b,2016-01-15,Talk,done,It was held\n"
        #expect(try workbench.take(text: text).counts.new == 1)
        let entry = try #require(try workbench.store.assistance().first)
        #expect(entry.told == PartialDate("2016-02-08"))
        let (before, after) = (Day(year: 2016, month: 2, day: 7), Day(year: 2016, month: 2, day: 8))
        #expect((entry.state(on: before), entry.result(on: before)) == (.agreed, nil))
        #expect((entry.state(on: after), entry.result(on: after)) == (.done, "It was held"))
    }
}
