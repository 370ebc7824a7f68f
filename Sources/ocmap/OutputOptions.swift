import ArgumentParser
import Reporting

/// How a list leaves the program; the same for every list.
struct OutputOptions: ParsableArguments {
    @Option(
        help: "table, csv, tsv, json, ndjson, markdown or xlsx. Default: by the file's ending, else table.")
    var format: OutputFormat?

    @Option(name: .shortAndLong, help: "Write to this file instead of the screen.")
    var output: String?

    @Flag(help: "Leave cells as they are that a spreadsheet would take for formulas.")
    var raw = false

    @Flag(help: "Begin CSV and TSV with a byte-order mark, so that Excel reads accents right.")
    var byteOrderMark = false

    private var chosen: OutputFormat {
        if let format { return format }
        guard let ending = output?.split(separator: ".").last else { return .table }
        return OutputFormat(fileExtension: String(ending)) ?? .table
    }

    func validate() throws {
        if chosen.isBinary, output == nil {
            throw ValidationError("A workbook is no text: name a file for it, such as -o list.xlsx.")
        }
    }

    /// Prints a list, or writes it to the file; `opening` stands above a table.
    func print(_ list: PrintedList, opening: String = "") throws {
        let style = output == nil ? Terminal.style : TableStyle()
        let bytes = try chosen.renderer(style: style, raw: raw, byteOrderMark: byteOrderMark).render(list)
        let all = chosen == .table ? Array(opening.utf8) + bytes : bytes
        guard let output else { return try Terminal.write(all) }
        try OutputFile.write(all, to: output)
        Terminal.tell("\(list.rows.count) rows written to \(output)")
    }
}

extension OutputFormat: ExpressibleByArgument {}
