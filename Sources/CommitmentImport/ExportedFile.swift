import CSV
import CommitmentModel
import Workbook

/// A file that ocmap exported, read back cell by cell in whatever format it is.
package struct ExportedFile: Equatable, Sendable {
    /// A sheet of a workbook; the one table of any other file.
    package struct Table: Equatable, Sendable {
        /// `nil` but for a sheet.
        package let sheet: String?
        /// Names above the cells, where the format has them.
        package let names: [String]
        /// From the first row under the names, or from the first line.
        package let rows: [[String]]
        /// The line or row of the file in which `rows` begins.
        package let firstLine: Int
    }

    /// By the name of the format as --format takes it; a picture is "svg".
    package let format: String
    package let tables: [Table]

    /// Reads a file.
    ///
    /// - Throws: ``ImportError`` for one that cannot be read.
    package init(path: String) throws {
        let name = FileTable.name(of: path)
        do {
            (format, tables) = try Self.read(path: path, name: name)
        } catch let error as CSVError {
            throw ImportError.unreadable(file: name, error)
        } catch let error as WorkbookError {
            throw ImportError.unreadableWorkbook(file: name, error)
        } catch let error as JSONError {
            throw ImportError.badReading("\(name), line \(error.line): \(error.reason)")
        }
    }

    private static func read(path: String, name: String) throws -> (String, [Table]) {
        var source = try FileSource(path: path)
        guard source.isRegular else {
            throw ImportError.badReading("\(name) is no file that can be read twice.")
        }
        guard let bytes = try source.all(upTo: 1 << 28) else {
            throw ImportError.badReading("\(name) is longer than any list that ocmap exports.")
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if text.starts(with: "PK".utf8) { return ("xlsx", try sheets(path: path)) }
        if text.starts(with: "[".utf8) { return ("json", [try objects(in: text)]) }
        if text.starts(with: "{".utf8) { return ("ndjson", [try lines(ofObjects: text)]) }
        if text.starts(with: "<svg".utf8) { return ("svg", [lines(text)]) }
        if text.starts(with: "## ".utf8) || text.starts(with: "# ".utf8) {
            return ("markdown", [lines(text)])
        }
        // A paper begins with a heading, which has no key of a stamp beside it.
        let first = text.prefix { $0 != UInt8(ascii: "\n") }
        guard String(decoding: first, as: UTF8.self).contains("made_by") else {
            return ("table", [lines(text)])
        }
        return (first.contains(UInt8(ascii: "\t")) ? "tsv" : "csv", [try fields(path: path)])
    }

    private static func lines(_ text: [UInt8]) -> Table {
        let lines = String(decoding: text, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Table(sheet: nil, names: [], rows: lines.map { [String($0)] }, firstLine: 1)
    }

    private static func fields(path: String) throws -> Table {
        var reader = try FileTable(path: path, FileReading()).reader()
        var rows: [[String]] = []
        while try reader.next() { if !reader.isBlank { rows.append(reader.texts) } }
        return Table(sheet: nil, names: rows.first ?? [], rows: Array(rows.dropFirst()), firstLine: 2)
    }

    private static func sheets(path: String) throws -> [Table] {
        let workbook = try WorkbookFile(path: path)
        return try workbook.sheets.map { sheet in
            var reader = try workbook.reader(of: sheet)
            var rows: [[String]] = []
            while try reader.next() { rows.append(reader.texts) }
            return Table(
                sheet: sheet.name, names: rows.first ?? [], rows: Array(rows.dropFirst()), firstLine: 2)
        }
    }

    private static func objects(in text: [UInt8]) throws -> Table {
        guard case .list(let values) = try JSONReader.value(of: text).kind else {
            throw JSONError(line: 1, reason: "this is no list of objects, as ocmap writes them.")
        }
        return try table(of: values)
    }

    private static func lines(ofObjects text: [UInt8]) throws -> Table {
        try table(
            of: text.split(separator: UInt8(ascii: "\n")).map { try JSONReader.value(of: Array($0)) })
    }

    private static func table(of values: [JSONValue]) throws -> Table {
        var names: Set<String> = []
        let objects = try values.map { value in
            guard case .object(let object) = value.kind else {
                throw JSONError(line: value.line, reason: "this is no object, as ocmap writes them.")
            }
            names.formUnion(object.keys)
            return object
        }
        let sorted = names.sorted()
        return Table(
            sheet: nil, names: sorted, rows: objects.map { object in sorted.map { object[$0]?.text ?? "" } },
            firstLine: 1)
    }
}

extension JSONValue {
    /// A value as one text, the same for equal values.
    fileprivate var text: String {
        switch kind {
        case .null: "null"
        case .flag(let flag): "\(flag)"
        case .number(let number): number
        case .text(let text): text
        case .list(let values): "[" + values.map(\.text).joined(separator: "; ") + "]"
        case .object(let object):
            "{"
                + object.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }.joined(
                    separator: "; ")
                + "}"
        }
    }
}
