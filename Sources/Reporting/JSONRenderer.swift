/// Writes one JSON array with an object per row, a line per value.
package struct JSONRenderer: RowRenderer {
    package init() {}

    func writeHeader(of list: PrintedList, to output: inout String) {
        output += "["
    }

    func writeRow(
        _ row: [PrintedList.Value], at index: Int, of columns: [PrintedList.Column], to output: inout String
    ) {
        output += index == 0 ? "\n  {\n" : ",\n  {\n"
        output += zip(columns, row).map { "    \(JSONText.quoted($0.key)): \(JSONText.of($1))" }
            .joined(separator: ",\n")
        output += "\n  }"
    }

    func writeFooter(of list: PrintedList, to output: inout String) {
        output += list.rows.isEmpty ? "]\n" : "\n]\n"
    }
}
