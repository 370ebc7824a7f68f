import Reporting
import Testing

@Suite("Output formats")
struct OutputFormatTests {
    @Test(
        "a file name says its format",
        arguments: [
            ("csv", OutputFormat.csv), ("TSV", .tsv), ("tab", .tsv), ("json", .json), ("jsonl", .ndjson),
            ("md", .markdown), ("Xlsx", .xlsx), ("txt", .table), ("xls", nil), ("", nil),
        ])
    func fileExtension(_ name: String, _ format: OutputFormat?) {
        #expect(OutputFormat(fileExtension: name) == format)
    }

    @Test("the name of every format is a file extension too", arguments: OutputFormat.allCases)
    func ownName(_ format: OutputFormat) {
        #expect(format == .table || OutputFormat(fileExtension: format.rawValue) == format)
    }

    @Test("only a workbook is nothing for a terminal")
    func binary() {
        #expect(OutputFormat.allCases.filter(\.isBinary) == [.xlsx])
    }

    struct Number: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let number: Double
        let decimals: Int
        let people: String
        let machines: String
    }

    static let numbers = [
        Number(testDescription: "half", number: 0.5, decimals: 2, people: "0.50", machines: "0.5"),
        Number(
            testDescription: "third", number: 1 / 3, decimals: 2, people: "0.33",
            machines: "0.3333333333333333"),
        Number(testDescription: "whole", number: 12, decimals: 0, people: "12", machines: "12"),
        Number(
            testDescription: "decimal half", number: 1.005, decimals: 2, people: "1.01", machines: "1.005"),
        Number(testDescription: "negative half", number: -2.5, decimals: 0, people: "-3", machines: "-2.5"),
        Number(
            testDescription: "no minus before zero", number: -0.001, decimals: 2, people: "0.00",
            machines: "-0.001"),
        Number(testDescription: "minus zero", number: -0.0, decimals: 1, people: "0.0", machines: "0"),
        Number(testDescription: "small", number: 2e-5, decimals: 5, people: "0.00002", machines: "2e-05"),
        Number(testDescription: "large", number: 1e20, decimals: 2, people: "1e+20", machines: "1e+20"),
        Number(testDescription: "infinite", number: .infinity, decimals: 2, people: "–", machines: "null"),
        Number(testDescription: "not a number", number: .nan, decimals: 2, people: "–", machines: "null"),
    ]

    @Test("a number is rounded for people and exact for machines", arguments: numbers)
    func number(_ example: Number) throws {
        let list = PrintedList(
            title: "N", columns: [.init("n", "N")],
            rows: [[.number(example.number, decimals: example.decimals)]])
        #expect(try OutputFormat.markdown.text(list).contains("\n| \(example.people) |\n"))
        #expect(try OutputFormat.ndjson.text(list) == "{\"n\": \(example.machines)}\n")
    }

    @Test("what is nil is unknown, and nothing else is")
    func unknown() {
        #expect(PrintedList.Value(String?.none) == .unknown)
        #expect(PrintedList.Value(Int?.none) == .unknown)
        #expect(PrintedList.Value(Bool?.none) == .unknown)
        #expect(PrintedList.Value(nil, decimals: 2) == .unknown)
        #expect(PrintedList.Value("") == .text(""))
        #expect(PrintedList.Value(false) == .flag(false))
    }
}
