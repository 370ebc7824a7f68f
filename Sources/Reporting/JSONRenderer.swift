/// Writes one JSON array with an object per row, a line per value.
package struct JSONRenderer: RowRenderer {
    package init() {}

    func writeHeader(of list: PrintedList, to output: inout [UInt8]) { output.append(UInt8(ascii: "[")) }

    func frame(of list: PrintedList) -> RowFrame {
        var frame = RowFrame(object: list, start: "\n  {\n    ", between: ",\n    ", end: "\n  }")
        frame.between = Array(",".utf8)
        return frame
    }

    func write(_ value: PrintedList.Value, among count: Int, to output: inout [UInt8]) {
        JSONText.write(value, to: &output)
    }

    func writeFooter(isEmpty: Bool, to output: inout [UInt8]) { output += (isEmpty ? "]\n" : "\n]\n").utf8 }
}

extension RowFrame {
    /// A JSON object with the keys of a list, and with what is the same in every row.
    init(object list: PrintedList, start: String, between: String, end: String) {
        let keys = list.columns.map(\.key) + list.repeated.map(\.column.key)
        let all = keys.enumerated().map { (($0 == 0 ? start : between) + JSONText.quoted($1) + ": ").utf8 }
        before = all.prefix(list.columns.count).map(Array.init)
        after = []
        for (key, repeated) in zip(all.dropFirst(list.columns.count), list.repeated) {
            after += key
            JSONText.write(repeated.value, to: &after)
        }
        after += end.utf8
    }
}
