import Testing

@testable import Workbook

@Suite("Dates in cells")
struct DateTests {
    /// A format by the id of its own, 170, and cells that use it, a built-in one, and none.
    private func text(_ value: String, code: String, is1904: Bool = false) throws -> String? {
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="\(code)"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="170"/></cellXfs>
            """
        return try TestWorkbook(
            "<row><c s=\"1\"><v>\(value)</v></c></row>", styles: styles,
            properties: is1904 ? "date1904=\"1\"" : ""
        ).rows().first?.first
    }

    static let days = [
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
        ("42408", "2016-02-08"), ("42429", "2016-02-29"), ("2958465", "9999-12-31"),
        ("42408.604166666664", "2016-02-08T14:30:00"), ("42408.60434027778", "2016-02-08T14:30:15"),
        ("42408.999999999", "2016-02-09"), ("42408.5000057870", "2016-02-08T12:00:00.500"),
        ("0.5", "12:00:00"), ("0", "0"), ("-1", "-1"), ("2958466", "2958466"),
    ]

    @Test("of 1900 have its leap day that never was", arguments: days)
    func day(_ value: String, _ text: String) throws {
        #expect(try self.text(value, code: "yyyy\\-mm\\-dd;@") == text)
    }

    @Test(
        "of 1904 begin with a day 0",
        arguments: [("0", "1904-01-01"), ("60", "1904-03-01"), ("40946", "2016-02-08")])
    func mac(_ value: String, _ text: String) throws {
        #expect(try self.text(value, code: "d.m.yy", is1904: true) == text)
    }

    static let codes: [(String, CellFormat)] = [
        ("General", .number), ("0.00", .number), ("#,##0;[Red]-#,##0", .number), ("0.00E+00", .number),
        ("0%", .number), ("@", .number), ("\"day\" 0", .number), ("0\\d", .number), ("_(* #,##0_)", .number),
        ("[$USD] 0", .number), ("[Yellow]0", .number), ("0_m", .number),
        ("yyyy-mm-dd", .date), ("[$-409]mmmm d, yyyy;@", .date), ("mmm", .date), ("mmm-yy", .date),
        ("dd/mm/yyyy hh:mm", .date), ("D.M.YY", .date), ("0;yyyy", .number),
        ("h:mm AM/PM", .time), ("mm:ss", .time), ("hh:mm:ss.0", .time),
        ("[h]:mm:ss", .duration), ("[mm]:ss", .duration), ("[ss]", .duration),
        ("000", .digits(3)), ("0", .number),
    ]

    @Test("are known by the format of the cell", arguments: codes)
    func format(_ code: String, _ format: CellFormat) {
        #expect(CellFormat(code: code) == format)
    }

    @Test(
        "are known by the formats that Excel has built in",
        arguments: [
            (0, CellFormat.number), (9, .number), (13, .number), (14, .date), (17, .date), (18, .time),
            (22, .date), (37, .number), (45, .time), (46, .duration), (49, .number),
        ])
    func builtIn(_ id: Int, _ format: CellFormat) {
        #expect(CellFormat(builtIn: id) == format)
    }

    static let others = [
        ("h:mm", "0.604166666666667", "14:30:00"), ("h:mm", "42408.25", "2016-02-08T06:00:00"),
        ("[h]:mm", "1.5", "36:00:00"), ("[h]:mm", "-0.25", "-06:00:00"), ("[h]:mm", "1E9", "1000000000"),
        ("000", "7", "007"), ("000", "1234", "1234"), ("000", "1.5", "1.5"), ("000", "7.0", "007"),
        ("0%", "0.25", "0.25"),
    ]

    @Test("times, durations and leading zeros", arguments: others)
    func other(_ code: String, _ value: String, _ text: String) throws {
        #expect(try self.text(value, code: code) == text)
    }
}
