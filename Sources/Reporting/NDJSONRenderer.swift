/// Writes one JSON object per line and row.
package struct NDJSONRenderer: RowRenderer {
    var canBePieced: Bool { true }

    package init() {}

    func writeHeader(of list: PrintedList, to output: inout String) {}

    func writeRow(
        _ row: [PrintedList.Value], at index: Int, of columns: [PrintedList.Column], to output: inout String
    ) {
        output += JSONText.object(zip(columns, row).map { PrintedList.Field($0.key, $1) }) + "\n"
    }

    func writeFooter(of list: PrintedList, to output: inout String) {}
}
