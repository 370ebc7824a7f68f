import CommitmentMapping

/// Where everything of the plot of a ``PriorityPaper`` stands, in pixels.
struct PictureLayout {
    /// A list with its heading, axis and rows.
    struct Section {
        let heading: String
        /// Of the heading's line.
        let top: Int
        let rows: [(y: Int, entry: PriorityList.Entry)]
        /// Between those that are in and those that are out.
        let cut: Int?

        var bottom: Int { (rows.last?.y ?? top) + 12 }
    }

    static let width = 960
    private static let rowHeight = 24

    let sections: [Section]
    let legend: [String]
    let legendTop: Int
    let height: Int

    init(_ paper: PriorityPaper) {
        var y = paper.shown.isEmpty ? 106 : 76
        var sections: [Section] = []
        for index in PriorityList.lists.indices {
            let entries = paper.shown.filter { $0.list == index }
            guard !entries.isEmpty else { continue }
            let first = y + 42
            let rows = entries.enumerated().map { (y: first + Self.rowHeight * $0, entry: $1) }
            let ins = entries.prefix(while: \.isIn).count
            sections.append(
                Section(
                    heading: PriorityPaper.heading(ofList: index), top: y, rows: rows,
                    cut: ins > 0 && ins < entries.count ? first + Self.rowHeight * ins - 12 : nil))
            y = first + Self.rowHeight * entries.count + 28
        }
        let marks = Tier.allCases.filter { $0 != .insufficientData }
            .map { "\(Plot.mark(of: $0)) \(paper.meaning(of: $0))" }.joined(separator: " · ")
        self.sections = sections
        legend =
            [
                marks + " · ◌ insufficient data",
                "The bar goes from everything unknown at its worst to everything at its best.",
            ]
            + TextWidth.wrapped(VisibleText.of(paper.factLine), width: 130)
        legendTop = y
        height = y + 18 * legend.count + 12
    }

    /// The place of a score on the axis, to a tenth.
    static func x(_ score: Double) -> String { NumberText.rounded(280 + 4.8 * score, decimals: 1) ?? "0" }

    /// Colours with a contrast that can be read, in the light and in the dark.
    ///
    /// Nothing here reaches beyond the picture, should it stand in a page.
    static let style = """

        .plot { --paper: #ffffff; --ink: #1b1f24; --quiet: #57606a; --grid: #d8dee4; --range: #9cc5ea; --mark: #0a5ca8; }
        @media (prefers-color-scheme: dark) {
          .plot { --paper: #14181d; --ink: #e8ebee; --quiet: #a3adb8; --grid: #343c45; --range: #2c5f90; --mark: #79bdff; }
        }
        .plot text { font: 14px system-ui, sans-serif; fill: var(--ink); }
        .plot .paper { fill: var(--paper); }
        .plot .title { font-size: 20px; font-weight: 600; }
        .plot .heading { font-size: 15px; font-weight: 600; }
        .plot .small, .plot .axis, .plot .cut-words { font-size: 12px; fill: var(--quiet); }
        .plot .axis, .plot .letter { text-anchor: middle; }
        .plot .rank, .plot .score { text-anchor: end; }
        .plot .cut-words { paint-order: stroke; stroke: var(--paper); stroke-width: 4; }
        .plot .rank, .plot .letter { fill: var(--quiet); }
        .plot .score, .plot .rank, .plot .axis { font-variant-numeric: tabular-nums; }
        .plot .grid { stroke: var(--grid); }
        .plot .cut { stroke: var(--quiet); stroke-dasharray: 4 4; }
        .plot .range { stroke: var(--range); stroke-width: 8; stroke-linecap: round; }
        .plot .mark { fill: var(--paper); stroke: var(--mark); stroke-width: 2; }
        .plot .firm, .plot .half { fill: var(--mark); }
        .plot .insufficient-data { stroke-dasharray: 3 3; }

        """
}
