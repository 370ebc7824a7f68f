import CommitmentModel
import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("Dates and numbers as people write them")
struct WrittenValueTests {
    static let dates: [(String, String)] = [
        ("2016", "2016"), ("2016-02", "2016-02"), ("2016-02-08", "2016-02-08"),
        ("2016-02-08T00:00:00Z", "2016-02-08"), ("2016-02-08 12:30", "2016-02-08"),
        ("2016/2/8", "2016-02-08"),
        ("13/02/2016", "2016-02-13"), ("02/13/2016", "2016-02-13"), ("8.8.2016", "2016-08-08"),
        ("2/2016", "2016-02"), ("8 February 2016", "2016-02-08"), ("February 8, 2016", "2016-02-08"),
        ("Feb 2016", "2016-02"), ("1er mars 2016", "2016-03-01"), ("8 de febrero de 2016", "2016-02-08"),
        ("15 août 2016", "2016-08-15"), ("43525", "2019-03-01"), ("29/02/2016", "2016-02-29"),
    ]

    @Test("one way to read it", arguments: dates)
    func certain(_ text: String, _ date: String) {
        #expect(WrittenDate(text).date(nil)?.description == date)
    }

    @Test("two ways to read it, decided by the order")
    func either() {
        #expect(WrittenDate("1/2/2016").date(nil) == nil)
        #expect(WrittenDate("1/2/2016").date(.dayFirst)?.description == "2016-02-01")
        #expect(WrittenDate("01.02.2016").date(.monthFirst)?.description == "2016-01-02")
    }

    @Test(
        "no date",
        arguments: [
            "", "soon", "1/2/16", "30/02/2016", "29/02/2015", "13/13/2016", "2016-13", "8 juil", "jui 2016",
            "99999",
            "1/2/3/2016", "1850-01-01x", "February", "32 May 2016",
        ])
    func none(_ text: String) { #expect(WrittenDate(text).date(.dayFirst) == nil) }

    static let numbers: [(String, Double?, Double?, Double?)] = [
        // text, undecided, decimal comma, decimal point
        ("7", 7, 7, 7), ("0,5", 0.5, 0.5, 0.5), ("0.5", 0.5, 0.5, 0.5), ("-1,5", -1.5, -1.5, -1.5),
        ("1,234", nil, 1.234, 1234), ("1.234", nil, 1234, 1.234), ("1,234.5", 1234.5, 1234.5, 1234.5),
        ("1.234,5", 1234.5, 1234.5, 1234.5), ("1,234,567", 1_234_567, 1_234_567, 1_234_567),
        ("1 234,5", 1234.5, 1234.5, 1234.5), ("0,500", 0.5, 0.5, 0.5), ("12,34,567", nil, nil, nil),
        ("1,2,3", nil, nil, nil), ("x", nil, nil, nil), ("", nil, nil, nil), ("5.", nil, nil, nil),
        ("1.2.3,4", nil, nil, nil),
    ]

    @Test("numbers, by what stands before the decimals", arguments: numbers)
    func numberOf(_ text: String, _ undecided: Double?, _ comma: Double?, _ point: Double?) {
        let all = -10_000_000.0...10_000_000
        #expect(WrittenNumber(text).value(nil, in: all) == undecided)
        #expect(WrittenNumber(text).value(.comma, in: all) == comma)
        #expect(WrittenNumber(text).value(.point, in: all) == point)
    }

    @Test("a reading that the column cannot mean is none")
    func range() {
        #expect(WrittenNumber("1,234").value(nil, in: 0...2) == 1.234)
        #expect(WrittenNumber("1,234").value(nil, in: 100...2000) == 1234)
        #expect(WrittenNumber("7").value(nil, in: 0...1) == nil)
    }

    // MARK: Whole columns

    private static func events(_ dates: [String]) -> String {
        "date,name,place\n" + dates.enumerated().map { "\($1),Event \($0),Paris\n" }.joined()
    }

    @Test("one cell decides for the whole column, and it is said")
    func decided() throws {
        let workbench = try Workbench()
        let report = try workbench.take(text: Self.events(["1/2/2016", "13/2/2016", "3/4/2016"]))
        #expect(report.reading.hasSuffix(", dates in “date” day first (13/2/2016 in line 3)"))
        #expect(
            try workbench.rows("SELECT date FROM event ORDER BY id")
                == ["2016-02-01", "2016-02-13", "2016-04-03"])
    }

    @Test("a column that nothing decides is refused with both readings, as one group")
    func undecided() throws {
        let report = try Workbench().take(text: Self.events(["1/2/2016", "3/4/2016", "5/5/2016"]))
        #expect((report.counts.new, report.counts.refused) == (1, 2))
        #expect(
            ProblemGroup.groups(of: report.problems).map { "\($0)" } == [
                "error: line 2, cell A2 (date), “1/2/2016” (2016-02-01 or 2016-01-02): can be read in two ways, and no "
                    + "cell of the column decides. Write it as 2016-02-08, or say --dates dmy or --dates mdy. "
                    + "(1 more like it)"
            ])
    }

    @Test("a column that decides both ways keeps what is certain, and refuses the rest")
    func contradictory() throws {
        let report = try Workbench().take(text: Self.events(["13/2/2016", "2/13/2016", "3/4/2016"]))
        #expect((report.counts.new, report.counts.refused) == (2, 1))
        #expect(report.problems.first?.message.contains("other cells of the column decide both ways") == true)
    }

    @Test("what a person tells decides")
    func told() throws {
        var reading = FileReading()
        reading.dates = "mdy"
        let workbench = try Workbench()
        #expect(try workbench.take(text: Self.events(["1/2/2016"]), reading: reading).counts.new == 1)
        #expect(try workbench.rows("SELECT date FROM event") == ["2016-01-02"])
        reading.dates = "ymd"
        #expect(throws: ImportError.badReading("--dates takes dmy or mdy.")) {
            try workbench.take(text: Self.events(["1/2/2016"]), reading: reading)
        }
    }

    @Test("a column of decimals is decided as a whole")
    func decimals() throws {
        let workbench = try Workbench()
        let text = "country;condition;value\nUKR;civic-space;0,25\nGBR;civic-space;0,75\nALB;opposition;1\n"
        #expect(try workbench.take(text: text).reading.contains("decimal comma in “value” (0,25 in line 2)"))
        #expect(try workbench.rows("SELECT value FROM condition ORDER BY id") == ["0.25", "0.75", "1.0"])
    }

    // MARK: What nobody sees

    @Test("invisible characters are left out and said; the joiners of Persian stay")
    func invisible() throws {
        let workbench = try Workbench()
        let report = try workbench.take(
            text:
                "country,kind,title\nUk\u{200B}raine,portal,Pro\u{AD}zorro\u{202E}\nAFG,portal,می\u{200C}خواهم\n"
        )
        #expect(report.counts.new == 2)
        #expect(
            try workbench.rows("SELECT title FROM signal ORDER BY id") == ["Prozorro", "می\u{200C}خواهم"])
        #expect(report.problems.map(\.cell) == ["A2", "C2"])
        #expect(report.problems.allSatisfy { $0.severity == .warning })
    }
}
