import ArgumentParser
import CommitmentModel
import CommitmentStore
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

    /// The command of a list that is made once more only to be compared.
    @Option(help: .private)
    var madeBy: String?

    var chosen: OutputFormat { format ?? formatOfEnding ?? .table }
    private var isChosen: Bool { format != nil || formatOfEnding != nil }

    /// The format that the file's name asks for.
    private var formatOfEnding: OutputFormat? {
        ending.flatMap { OutputFormat(fileExtension: String($0)) }
    }

    private var ending: Substring? { output.flatMap(OutputFile.ending) }

    func validate() throws {
        if output == "" { throw ValidationError("-o takes the name of a file, such as -o list.csv.") }
        if let ending, format == nil, formatOfEnding == nil, !isPicture { throw unknown(ending) }
        if isPicture, format != nil {
            throw ValidationError("A file named .svg has to be a picture: leave --format out.")
        }
        if formatOfEnding == .xlsx, !chosen.isBinary {
            throw ValidationError(
                "A file named .xlsx has to be a workbook: use --format xlsx, or another ending.")
        }
        if chosen.isBinary, output == nil {
            throw ValidationError("A workbook is no text: name a file for it, such as -o list.xlsx.")
        }
    }

    /// Whether the file's name asks for a picture, which only some lists have.
    var isPicture: Bool { ending?.lowercased() == "svg" }

    private func unknown(_ ending: Substring) -> ValidationError {
        ValidationError("No format is called “\(ending)”. Choose one with --format.")
    }

    /// Whether the list goes into a file, which takes it as fast as it comes.
    var isIntoFile: Bool { output != nil || Terminal.isFile }

    /// How a table may look where it goes.
    var style: TableStyle { output == nil ? Terminal.style : TableStyle() }

    /// Prints a list, or writes it to the file.
    ///
    /// The format is `other` where a person chose none and it is not `nil`.
    func print(_ list: PrintedList, unlessChosen other: OutputFormat? = nil) throws {
        try write(
            try rendered(list, isChosen ? chosen : other ?? chosen),
            saying: list.rows.isEmpty ? "A table without rows was" : "\(list.rows.count) rows")
    }

    /// The stamp of what leaves the program; `nil` on a screen, where a person sees what was asked.
    ///
    /// `weights` are the words of those that counted, for lists that have any.
    func stamp(from store: Store, asOf: Day, weights: String = "") throws -> Stamp? {
        if output == nil, chosen == .table { return nil }
        return Stamp(
            command: madeBy
                ?? CommandText.of(Array(CommandLine.arguments.dropFirst()), asOf: asOf, weights: weights),
            dataHash: try store.dataHash())
    }

    /// The list that `make` makes, with the stamp of the very state of the database that it is of.
    func stamped(from store: Store, asOf: Day, _ make: () throws -> PrintedList) throws -> PrintedList {
        try store.snapshot {
            let list = try make()
            return try stamp(from: store, asOf: asOf).map(list.stamped) ?? list
        }
    }

    /// Prints that list, when the database may change again.
    func print(from store: Store, asOf: Day, _ make: () throws -> PrintedList) throws {
        try print(try stamped(from: store, asOf: asOf, make))
    }

    /// Prints a list that comes in pieces of the same columns, if its format can.
    ///
    /// `next` makes one after the other, and `nil` behind the last; of the state
    /// of the database that the stamp is of, or it throws.
    ///
    /// - Returns: Whether it was printed.
    func printPieces(from store: Store, asOf: Day, next: () throws -> PrintedList?) throws -> Bool {
        let renderer = chosen.renderer(style: style, raw: raw, byteOrderMark: byteOrderMark)
        guard !isPicture, var writer = try renderer.pieceWriter() else { return false }
        let stamp = try stamp(from: store, asOf: asOf)
        var count = 0
        func writeAll(_ write: ([UInt8]) throws -> Void) throws {
            while let piece = try next() {
                count += piece.rows.count
                try writer.take(stamp.map(piece.stamped) ?? piece, write: write)
            }
            try writer.finish(write: write)
        }
        guard let output else {
            try writeAll(Terminal.write(data:))
            return true
        }
        try OutputFile.write(to: output, writeAll)
        if madeBy == nil {
            Terminal.tell("\(count == 0 ? "A table without rows was" : "\(count) rows") written to \(output)")
        }
        return true
    }

    /// Prints an explanation, or writes it to the file.
    func print(_ explanation: Explanation) throws {
        if isPicture, let ending { throw unknown(ending) }
        let bytes: [UInt8] =
            switch chosen {
            case .table: Array(explanation.text(style: style).utf8)
            case .markdown: Array(explanation.markdown.utf8) + (try rendered(explanation.commitments, chosen))
            case .json, .ndjson: try rendered(explanation.whole, chosen)
            case .csv, .tsv: try rendered(explanation.commitments, chosen)
            case .xlsx: try XLSXRenderer().render([explanation.summary, explanation.commitments])
            }
        try write(bytes, saying: "The explanation was")
    }

    /// Prints a list for files, and in its place its parts one after the other
    /// in the formats that people read from top to bottom.
    func print(_ list: PrintedList, inParts parts: [PrintedList]) throws {
        guard chosen == .table || chosen == .markdown else { return try print(list) }
        let bytes = try parts.map { try rendered($0, chosen) }.joined(separator: [UInt8(ascii: "\n")])
        try write(Array(bytes), saying: "\(parts.count) parts")
    }

    /// Prints text as it is, or writes it to the file and says what was written.
    func write(_ bytes: [UInt8], saying words: String? = nil) throws {
        guard let output else {
            return try chosen == .table ? Terminal.write(bytes) : Terminal.write(data: bytes)
        }
        try OutputFile.write(bytes, to: output)
        if let words, madeBy == nil { Terminal.tell("\(words) written to \(output)") }
    }

    private func rendered(_ list: PrintedList, _ format: OutputFormat) throws -> [UInt8] {
        if isPicture, let ending { throw unknown(ending) }
        return try format.renderer(style: style, raw: raw, byteOrderMark: byteOrderMark).render(list)
    }
}

extension OutputFormat: ExpressibleByArgument {
    /// By its name, or by the ending that its files have: markdown and md.
    package init?(argument: String) {
        guard let format = OutputFormat(rawValue: argument) ?? OutputFormat(fileExtension: argument) else {
            return nil
        }
        self = format
    }
}
