import ArgumentParser
import CommitmentImport
import Reporting

struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show how a delimited file or a workbook would be read.",
        discussion: """
            Any file will do, OGP's or not. With --format the whole table is printed from its header on, \
            every cell as it is read: csv as RFC 4180, json as an array of arrays. What stands above the \
            header is left out, and said; --no-header prints everything.

            EXAMPLES
              ocmap preview ogpirm_live_data.csv
              ocmap preview ogpirm_live_data.csv --format json --no-header
              ocmap preview ogpirm_live_data.csv --encoding windows-1252 --delimiter ";"
              ocmap preview commitments.xlsx --sheet About --format csv
            """)

    /// The shapes of the whole table.
    enum Shape: String, CaseIterable, ExpressibleByArgument {
        case csv
        case json
    }

    @Argument(help: "The file.")
    var file: String

    @Option(help: "Print the whole table: csv or json.")
    var format: Shape?

    @Flag(name: .customLong("no-header"), help: "The file has no header.")
    var hasNoHeader = false

    @Flag(help: "Leave cells as they are that a spreadsheet would take for formulas.")
    var raw = false

    @Flag(help: "Print only how many records there are.")
    var count = false

    @OptionGroup var reading: ReadingOptionGroup

    func run() throws {
        var told = reading.reading
        told.hasNoHeader = hasNoHeader
        let preview = try Preview(path: file, told)
        if count { return try Terminal.write(Array("\(try preview.count())\n".utf8)) }
        Terminal.tell("Read as \(preview.recognition): \(try preview.shape()).")
        switch format {
        case .csv: try printCSV(preview)
        case .json: try printJSON(preview)
        case nil: try show(preview)
        }
    }

    private func printCSV(_ preview: Preview) throws {
        try stream { write in
            try preview.records { _, fields in
                try write(fields.map { Preview.quoted($0, raw: raw) }.joined(separator: ",") + "\r\n")
                return true
            }
        }
    }

    private func printJSON(_ preview: Preview) throws {
        try stream { write in
            var separator = "[\n"
            try preview.records { _, fields in
                try write(separator + "  [" + fields.map(JSONText.quoted).joined(separator: ", ") + "]")
                separator = ",\n"
                return true
            }
            try write(separator == "[\n" ? "[]\n" : "\n]\n")
        }
    }

    /// Hands pieces of text on to the output, a quarter of a megabyte at a time.
    private func stream(_ body: ((String) throws -> Void) throws -> Void) throws {
        var buffer: [UInt8] = []
        try body { piece in
            buffer.append(contentsOf: piece.utf8)
            guard buffer.count > 1 << 18 else { return }
            try Terminal.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        try Terminal.write(buffer)
    }

    /// How it would be read, and its first rows.
    private func show(_ preview: Preview) throws {
        if let remark = preview.remark { Terminal.tell("Warning: \(remark)") }
        if !preview.otherSheets.isEmpty {
            let names = preview.otherSheets.map { "“\($0)”" }.joined(separator: ", ")
            Terminal.tell("Other sheets, to be named with --sheet: \(names).")
        }
        let layout = try preview.layout()
        Terminal.tell(layout.map { "Layout: \($0.title)." } ?? "Layout: none that ocmap imports.")
        var (names, rows): ([String]?, [[String]]) = (nil, [])
        try preview.records { line, fields in
            if let header = try preview.headerLine() {
                if line == header { names = fields } else { rows.append(fields) }
            } else {
                rows.append(fields)
            }
            return rows.count < 5
        }
        let width = max(names?.count ?? 0, rows.map(\.count).max() ?? 0)
        let columns = (0..<width).map { index in
            let name = names.flatMap { index < $0.count ? $0[index] : nil } ?? ""
            return PrintedList.Column("column_\(index + 1)", name.isEmpty ? "(\(index + 1))" : name)
        }
        let list = PrintedList(
            title: "First rows", columns: columns,
            rows: rows.map { row in
                (0..<width).map { $0 < row.count ? PrintedList.Value(row[$0] as String?) : .unknown }
            },
            emptyMessage: "There are no rows.")
        try Terminal.write(TableRenderer(style: Terminal.style).render(list))
        guard let layout else { return }
        try Terminal.write(Array("\n".utf8))
        try Terminal.write(TableRenderer(style: Terminal.style).render(.readings(layout.columns)))
    }
}

extension PrintedList {
    /// What each column that is read says.
    fileprivate static func readings(_ columns: [ColumnReading]) -> PrintedList {
        PrintedList(
            title: "What its columns are read as, beside tags",
            columns: [.init("letters", "Col."), .init("header", "Header"), .init("meaning", "Read as")],
            rows: columns.map { [.text($0.letters), .text($0.header), .text($0.meaning)] })
    }
}
