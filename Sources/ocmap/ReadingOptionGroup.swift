import ArgumentParser
import CommitmentImport

/// How a file is written, where it should not be recognised.
struct ReadingOptionGroup: ParsableArguments {
    @Option(help: "utf-8, utf-16le, utf-16be or windows-1252. Default: recognised, as all that follows.")
    var encoding: String?

    @Option(help: ArgumentHelp("The character between two fields, or tab.", valueName: "char"))
    var delimiter: String?

    @Option(help: ArgumentHelp("The character around a field, or none.", valueName: "char"))
    var quote: String?

    @Option(
        help: ArgumentHelp(
            "The character that makes the next one text, such as a backslash.", valueName: "char"))
    var escape: String?

    @Option(
        help: ArgumentHelp(
            "The sheet of a workbook. Default: the first that is not hidden.", valueName: "name"))
    var sheet: String?

    @Option(
        name: .customLong("header-row"),
        help: ArgumentHelp("The line of the header, or its row in a sheet, from 1.", valueName: "line"))
    var headerLine: Int?

    func validate() throws {
        if let headerLine, headerLine < 1 { throw ValidationError("--header-row takes a line from 1.") }
    }

    var reading: FileReading {
        var reading = FileReading()
        reading.encoding = encoding
        reading.delimiter = delimiter
        reading.quote = quote
        reading.escape = escape
        reading.sheet = sheet
        reading.headerLine = headerLine
        return reading
    }
}
