import Reporting

/// Everything that has broken an export somewhere, in one small list.
enum HostileList {
    static let columns: [PrintedList.Column] = [
        .init("code", "Code"),
        .init("title", "Title | of the commitment"),
        .init("share", "Share", alignment: .trailing),
        .init("tags", "Tags", presence: .whenItFits),
        .init("evidence", "Evidence", presence: .filesOnly),
    ]

    static let full = PrintedList(
        title: "Map *core*", columns: columns,
        rows: [
            [
                .text("007"), .text("=HYPERLINK(\"http://evil\";\"x\")"), .number(0.5, decimals: 2),
                .list(["a|b", "c"]), .objects([[.init("plan", .integer(2)), .init("open", .unknown)]]),
            ],
            [.text("JP"), .text("日本, 👩‍👧 e\u{301}\r\nESC \u{1B}[31m"), .unknown, .list([]), .flag(true)],
            [.text("-5"), .text("<b>\u{202E}\u{9B}`"), .integer(-5), .unknown, .unknown],
        ],
        facts: [.init("Scope", "core"), .init("As of", "2016-12-07")])

    static let empty = PrintedList(
        title: "Map", columns: columns, rows: [], facts: full.facts,
        emptyMessage: "No country is in category b in Europe.")
}

extension OutputFormat {
    /// The list in this format, as text.
    func text(_ list: PrintedList, style: TableStyle = TableStyle(), raw: Bool = false) throws -> String {
        String(decoding: try renderer(style: style, raw: raw).render(list), as: UTF8.self)
    }
}
