/// The columns of a table that fit, each with its width.
///
/// This needs to see all rows, so it comes before the first row is written.
struct TableLayout {
    private static let shown: [PrintedList.Column.Presence] = [.always, .whenItFits, .tablesOnly]
    private static let gap = 2
    /// A part of a text is read, and so it is whole.
    private let linesPerCell: Int
    /// Narrower than this, a text reads badly; a column is left out instead.
    private static let narrowestText = 12

    private struct Slot {
        let index: Int
        let column: PrintedList.Column
        /// Below this the column is left out.
        let minimum: Int
        /// More than this is of no use.
        let natural: Int
        var width: Int
    }

    private let style: TableStyle
    private var slots: [Slot]
    private var leftOut: [String] = []

    init(of list: PrintedList, style: TableStyle) {
        self.style = style
        linesPerCell = list.isPart ? .max : 4
        slots = list.columns.enumerated().filter { Self.shown.contains($0.element.presence) }.map {
            index, column in
            let title = Self.words(column.title)
            let longestWord = title.split(separator: " ").map { TextWidth.of($0) }.max() ?? 1
            let widest = list.rows.map { TextWidth.of(Self.words($0[index].wording)) }.max() ?? 1
            let natural = max(widest, column.alignment == .leading ? TextWidth.of(title) : longestWord, 1)
            let readable = min(natural, max(longestWord, Self.narrowestText))
            let minimum = column.alignment == .leading ? readable : natural
            return Slot(index: index, column: column, minimum: minimum, natural: natural, width: minimum)
        }
        leaveOutWhatDoesNotFit()
        widen()
    }

    private var room: Int {
        style.width - slots.reduce(Self.gap * (slots.count - 1)) { $0 + $1.width }
    }

    private mutating func leaveOutWhatDoesNotFit() {
        while room < 0, slots.count > 1 {
            let index = slots.lastIndex { $0.column.presence == .whenItFits } ?? slots.count - 1
            leftOut.insert(slots.remove(at: index).column.title, at: 0)
        }
        if room < 0, !slots.isEmpty { slots[0].width = max(2, style.width) }
    }

    /// Gives the room that is left to the narrowest columns that want it, so
    /// that short texts stay whole and long ones share the rest.
    private mutating func widen() {
        for _ in 0..<max(0, room) {
            let wanting = slots.indices.filter { slots[$0].width < slots[$0].natural }
            guard let narrowest = wanting.min(by: { slots[$0].width < slots[$1].width }) else { return }
            slots[narrowest].width += 1
        }
    }

    /// The whole list, for which the layout was made.
    func text(of list: PrintedList) -> String {
        var output = ""
        writeHeader(of: list, to: &output)
        for row in list.rows { writeRow(row, to: &output) }
        writeFooter(of: list, to: &output)
        return output
    }

    private func writeHeader(of list: PrintedList, to output: inout String) {
        output += style.printed(lines(of: list.title), .bold) + "\n"
        for note in list.notes {
            let lines = TextWidth.wrapped(Self.words(note), width: style.width - 2)
            output += style.printed(zip(["- "] + lines.dropFirst().map { _ in "  " }, lines).map(+), .plain)
        }
        if !list.notes.isEmpty { output += "\n" }
        guard !list.rows.isEmpty else {
            output += style.printed(lines(of: list.emptyMessage), .plain)
            return
        }
        output += style.printed(lines(of: slots.map(\.column.title), limit: .max), .bold)
        let underlines = slots.map { String(repeating: "─", count: $0.width) }
        output += style.printed(lines(of: underlines, limit: 1), .plain)
    }

    private func writeRow(_ row: [PrintedList.Value], to output: inout String) {
        let cells = slots.map { row[$0.index].wording }
        output += style.printed(lines(of: cells, limit: linesPerCell), .plain)
    }

    private func writeFooter(of list: PrintedList, to output: inout String) {
        if !list.factLine.isEmpty { output += "\n" + style.printed(lines(of: list.factLine), .dim) }
        guard !leftOut.isEmpty, !list.rows.isEmpty else { return }
        let names = leftOut.joined(separator: ", ")
        let note = "Too wide to show here: \(names). Use --format csv for every column."
        output += style.printed(lines(of: note), .plain)
    }

    /// A text across all columns.
    private func lines(of text: String) -> [String] {
        TextWidth.wrapped(Self.words(text), width: style.width)
    }

    /// Texts side by side, each in its column.
    private func lines(of cells: [String], limit: Int) -> [String] {
        let blocks = zip(slots, cells).map { slot, cell in
            TextWidth.wrapped(Self.words(cell), width: slot.width, limit: limit)
        }
        return (0..<(blocks.map(\.count).max() ?? 0)).map { number in
            var line = ""
            // Spaces that are due before the next text; none at the end of a line.
            var due = 0
            for (slot, block) in zip(slots, blocks) {
                let part = number < block.count ? block[number] : ""
                let spare = max(0, slot.width - TextWidth.of(part))
                let before = slot.column.alignment == .trailing ? spare : 0
                if !part.isEmpty {
                    line += String(repeating: " ", count: due + before) + part
                    due = spare - before + Self.gap
                } else {
                    due += spare + Self.gap
                }
            }
            return line
        }
    }

    /// The text as it is measured and printed: harmless, and on one line.
    private static func words(_ text: String) -> String {
        TextWidth.words(of: VisibleText.of(text, keeping: ["\n", "\r", "\t"])).joined(separator: " ")
    }
}
