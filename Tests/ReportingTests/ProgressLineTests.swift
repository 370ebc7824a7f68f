import Reporting
import Testing

@Suite("How far something is, in a line")
struct ProgressLineTests {
    static let lines: [(share: Double, seconds: Double, width: Int, line: String)] = [
        (0, 0, 80, "[>                                       ]  0 %  0 of 300 MB, 41,216 rows"),
        (0.25, 3, 60, "[===>         ]  25 %  75 of 300 MB, 41,216 rows, 0:09 left"),
        (0.5, 600, 60, "[=====>     ]  50 %  150 of 300 MB, 41,216 rows, 10:00 left"),
        (0.01, 60, 60, "[>           ]  1 %  3 of 300 MB, 41,216 rows, 1:39:00 left"),
        (1, 9, 60, "[===========]  100 %  300 of 300 MB, 41,216 rows, finishing"),
        (0.5, 0, 20, "50 %  150 of 300 MB"),
        (7, 9, 10, "100 %  30"), (0.5, 5, 0, ""),
    ]

    @Test("says share, size, rows and time left, in the width of the terminal", arguments: lines)
    func line(_ example: (share: Double, seconds: Double, width: Int, line: String)) {
        let line = ProgressLine.text(
            example.share, 300_000_000, rows: 41_216, seconds: example.seconds, width: example.width)
        #expect(line == example.line)
        #expect(line.count < max(1, example.width))
    }

    @Test("says rows alone where nobody knows how many there are, as in a workbook")
    func unknown() {
        #expect(ProgressLine.text(nil, 1, rows: 41_216, seconds: 5, width: 80) == "41,216 rows")
    }

    @Test("counts a small file in kilobytes")
    func small() {
        let line = ProgressLine.text(0.5, 910_000, rows: 830, seconds: 0, width: 80)
        #expect(line.hasSuffix("50 %  455 of 910 kB, 830 rows"))
    }
}
