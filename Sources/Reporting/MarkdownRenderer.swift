/// Writes a table as GitHub Flavored Markdown has it, with heading and facts.
package struct MarkdownRenderer: ListRenderer {
    /// How deep the title stands in the text; `nil` where it stands there already.
    private let headingLevel: Int?

    package init() { self.init(headingLevel: 2) }

    init(headingLevel: Int?) { self.headingLevel = headingLevel }

    package func render(_ list: PrintedList) -> [UInt8] {
        let list = list.forFiles
        var output = ""
        writeHeader(of: list, to: &output)
        for row in list.rows { writeRow(row, of: list.columns, to: &output) }
        if !list.factLine.isEmpty { output += "\n" + Self.escaped(list.factLine) + "\n" }
        return Array(output.utf8)
    }

    private func writeHeader(of list: PrintedList, to output: inout String) {
        if let headingLevel {
            output += String(repeating: "#", count: headingLevel) + " \(Self.escaped(list.title))\n\n"
        }
        for note in list.notes { output += "- \(Self.escaped(note))\n" }
        if !list.notes.isEmpty { output += "\n" }
        guard !list.rows.isEmpty else {
            output += Self.escaped(list.emptyMessage) + "\n"
            return
        }
        let columns = list.columns.filter { $0.presence != .dataOnly }
        writeLine(columns.map { Self.escaped($0.title) }, to: &output)
        writeLine(columns.map { $0.alignment == .trailing ? "---:" : "---" }, to: &output)
    }

    private func writeRow(
        _ row: [PrintedList.Value], of columns: [PrintedList.Column], to output: inout String
    ) {
        let cells = zip(columns, row).filter { $0.0.presence != .dataOnly }
        writeLine(cells.map { Self.escaped($0.1.wording) }, to: &output)
    }

    private func writeLine(_ cells: [String], to output: inout String) {
        output += "| " + cells.joined(separator: " | ") + " |\n"
    }

    /// The text as words: nothing in it is markup, HTML or a new cell.
    static func escaped(_ text: String) -> String {
        var result = "".unicodeScalars
        var previous: Unicode.Scalar?
        for scalar in VisibleText.of(text, keeping: ["\n", "\r", "\t"]).unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\n" where previous == "\r": break
            case "\n", "\r": result.append(contentsOf: "<br>".unicodeScalars)
            case "\\", "|", "`", "*", "_", "~", "[", "]", "#", "$":
                result.append("\\")
                result.append(scalar)
            default: result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }
}
