/// How a table may look; the caller knows where it will be printed.
package struct TableStyle: Equatable, Sendable {
    /// Whether headings may be bold and facts dim: only on a terminal, and
    /// not when `NO_COLOR` is set.
    package var colour: Bool
    /// The columns of the terminal, which no line exceeds.
    package var width: Int

    package init(colour: Bool = false, width: Int = 80) {
        self.colour = colour
        self.width = width
    }

    /// What ECMA-48 calls graphic renditions, with its numbers.
    enum Emphasis: Int {
        case plain = 0
        case bold = 1
        case dim = 2
    }

    /// The lines as the terminal gets them, emphasised if it may have colours.
    func printed(_ lines: [String], _ emphasis: Emphasis) -> String {
        let isMarked = colour && emphasis != .plain
        return lines.map { (isMarked ? "\u{1B}[\(emphasis.rawValue)m\($0)\u{1B}[0m" : $0) + "\n" }.joined()
    }
}

/// Writes aligned columns, for a person at a terminal.
///
/// Long texts are broken between words and end in "…" after four lines: a
/// table is for looking through, the other formats are complete. The columns
/// that found no room are named under the table, and so are the facts.
package struct TableRenderer: ListRenderer {
    private let style: TableStyle

    package init(style: TableStyle = TableStyle()) {
        self.style = style
    }

    package func render(_ list: PrintedList) -> [UInt8] {
        Array(TableLayout(of: list, style: style).text(of: list).utf8)
    }
}
