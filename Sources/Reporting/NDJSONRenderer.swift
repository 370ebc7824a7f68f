/// Writes one JSON object per line and row.
package struct NDJSONRenderer: RowRenderer {
    package init() {}

    func writeHeader(of list: PrintedList, to output: inout [UInt8]) {}

    func frame(of list: PrintedList) -> RowFrame {
        RowFrame(object: list, start: "{", between: ", ", end: "}\n")
    }

    func write(_ value: PrintedList.Value, among count: Int, to output: inout [UInt8]) {
        JSONText.write(value, to: &output)
    }

    func writeFooter(isEmpty: Bool, to output: inout [UInt8]) {}
}
