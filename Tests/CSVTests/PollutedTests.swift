import CSV
import Testing

/// One table, polluted in the ways that the Pollock benchmark names, and more;
/// the words, rows and pollutions are our own.
@Suite("A polluted table")
struct PollutedTests {
    static let table: [[String]] =
        [["Date", "Time", "Qty", "Id", "Price", "Name", "Text", "Link", "Note"]]
        + (1...12).map { row in
            [
                "\(row + 10)/01/2018", "0\(row % 10):15", "\(row)", "AB-10\(row)", "$\(row).50",
                ["Boots", "Pillow, soft", "Table, 48\"", "Boxer, 5\" seam"][row % 4],
                "Fine for all, light and dry: \(row).", "https://example.com/\(row).html", "",
            ]
        }

    /// A field as the benchmark writes it: in quotes where it has to be, and each link too.
    static func written(
        _ field: String, _ delimiter: String = ",", quote: String = "\"", doubled: String = "\"\""
    )
        -> String
    {
        guard field.contains(delimiter) || field.contains(quote) || field.hasPrefix("https") else {
            return field
        }
        return quote
            + field.split(separator: quote, omittingEmptySubsequences: false).joined(separator: doubled)
            + quote
    }

    static func text(
        _ delimiter: String = ",", quote: String = "\"", doubled: String = "\"\"", end: String = "\n"
    )
        -> String
    {
        table.map { row in
            row.map { written($0, delimiter, quote: quote, doubled: doubled) }.joined(separator: delimiter)
                + end
        }.joined()
    }

    static let wholes: [(String, String)] = [
        ("as it is", text()), ("CR", text(end: "\r")), ("CRLF", text(end: "\r\n")),
        ("semicolon", text(";")), ("tab", text("\t")), ("comma and space", text(", ")),
        ("single quotes", text(quote: "'", doubled: "''")), ("backslash", text(doubled: "\\\"")),
        ("quotes not doubled", text(doubled: "\"")),
        ("no line end behind the last", String(text().dropLast())),
    ]

    @Test("is the same table in another dialect", arguments: wholes)
    func whole(_ example: (name: String, text: String)) throws {
        let recognition = try Recognition(of: MemorySource(example.text))
        var reader = try recognition.reader(of: MemorySource(example.text))
        #expect(try reader.rest() == Self.table, "\(recognition)")
        #expect(recognition.shape.header == 1 && recognition.shape.columns == 9)
    }

    @Test("keeps every other field where one has a quote too many", arguments: 0..<table.count, 0..<9)
    func extraQuote(row: Int, column: Int) throws {
        // Behind the last quote of the text nothing could close or open: that is an error.
        if row == Self.table.count - 1, column == 8 { return }
        var expected = Self.table
        expected[row][column] = "\"" + expected[row][column]
        let lines = Self.table.enumerated().map { index, fields in
            fields.enumerated().map { position, field in
                let text = Self.written(field)
                guard (index, position) == (row, column) else { return text }
                return "\"" + text
            }.joined(separator: ",") + "\n"
        }
        let text = lines.joined()
        let recognition = try Recognition(of: MemorySource(text))
        var reader = try recognition.reader(of: MemorySource(text))
        #expect(try reader.rest() == expected, "\(recognition)")
        #expect(recognition.recordsWithStrayQuotes == 1 && recognition.firstStrayQuote == row + 1)
    }

    @Test("keeps every other record where one has a delimiter less or more", arguments: 0..<table.count)
    func delimiters(row: Int) throws {
        for column in 0..<9 {
            var lines = Self.table.map { $0.map { Self.written($0) } }
            lines[row].insert("", at: column)
            try keepsOthers(lines.map { $0.joined(separator: ",") + "\n" }.joined(), row: row)
            guard column > 0 else { continue }
            lines = Self.table.map { $0.map { Self.written($0) } }
            lines[row][column - 1] += lines[row].remove(at: column)
            try keepsOthers(lines.map { $0.joined(separator: ",") + "\n" }.joined(), row: row)
        }
        let lines = Self.table.enumerated().map { index, fields in
            fields.map { Self.written($0) }.joined(separator: index == row ? " " : ",") + "\n"
        }
        try keepsOthers(lines.joined(), row: row)
    }

    private func keepsOthers(_ text: String, row: Int) throws {
        let recognition = try Recognition(of: MemorySource(text))
        var reader = try recognition.reader(of: MemorySource(text))
        var records = try reader.rest()
        try #require(records.count == Self.table.count, "\(recognition)\n\(text)")
        var expected = Self.table
        records.remove(at: row)
        expected.remove(at: row)
        #expect(records == expected, "\(recognition)\n\(text)")
    }

    @Test("is found below a title, above another table and without a header")
    func parts() throws {
        let titled = try Recognition(of: MemorySource("Title,,,,,,,,\n,,,,,,,,\n" + Self.text())).shape
        #expect(titled.header == 3 && titled.aside(at: 1) == .preamble)
        let headless = Self.text().split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(try Recognition(of: MemorySource(headless)).shape.header == nil)
        let header = Self.text().split(separator: "\n")[0] + "\n"
        #expect(try Recognition(of: MemorySource(header + Self.text())).shape.aside(at: 2) == .repeatedHeader)
        let alone = try Recognition(of: MemorySource(String(header))).shape
        #expect(alone.header != nil && alone.firstRow == nil)
        let second = Self.table.map { $0.dropLast().map { Self.written($0) }.joined(separator: ",") + "\n" }
            .joined()
        let both = Self.text() + second
        let recognition = try Recognition(of: MemorySource(both))
        var reader = try recognition.reader(of: MemorySource(both))
        #expect(try reader.rest() == Self.table + Self.table.map { Array($0.dropLast()) })
        #expect(recognition.shape.columns == 9 && recognition.shape.firstRaggedRow == 14)
    }

    @Test("keeps its quotes above another table of other columns, whose quotes nobody doubled")
    func strayQuotesInSecondTable() throws {
        let second = Self.table.map { $0.dropLast() }
        let text =
            Self.text()
            + second.map { $0.map { Self.written($0, doubled: "\"") }.joined(separator: ",") + "\n" }.joined()
        let recognition = try Recognition(of: MemorySource(text))
        var reader = try recognition.reader(of: MemorySource(text))
        #expect(try reader.rest() == Self.table + second.map(Array.init), "\(recognition)")
        #expect(recognition.recordsWithStrayQuotes > 0)
    }
}
