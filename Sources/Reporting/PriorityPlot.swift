package import CommitmentMapping
import CommitmentModel

extension PriorityPaper {
    /// The scores with their intervals, 80 columns wide, for a terminal.
    ///
    /// A cell is two points. What colour would say, the marks say.
    package func plot(style: TableStyle) -> String {
        var text = style.printed([title], .bold)
        guard !shown.isEmpty else { return text + table.emptyMessage + "\n" }
        for index in PriorityList.lists.indices {
            let entries = shown.filter { $0.list == index }
            guard !entries.isEmpty else { continue }
            text += "\n" + style.printed([Self.heading(ofList: index)], .bold)
            text += style.printed([Plot.axis], .plain)
            for (entry, next) in zip(entries, entries.dropFirst().map(Optional.some) + [nil]) {
                text += style.printed([line(entry)], .plain)
                if let next, entry.isIn, !next.isIn {
                    text += style.printed([Plot.cut("\(cutWords) ends here")], .dim)
                }
            }
        }
        text += "\n" + style.printed(legend.flatMap { TextWidth.wrapped($0, width: Plot.width) }, .plain)
        return text + "\n"
            + style.printed(
                TextWidth.wrapped(
                    VisibleText.of([factLine, stamp?.line].compactMap(\.self).joined(separator: "; ")),
                    width: Plot.width), .dim)
    }

    /// "b: needs help to deliver; u: under way, not reviewed".
    package static func heading(ofList index: Int) -> String {
        PriorityList.lists[index].map { "\($0.rawValue): \($0.words)" }.joined(separator: "; ")
    }

    /// What the marks mean, in words.
    private var legend: [String] {
        let marks = Tier.allCases.map { "\(Plot.mark(of: $0)) \(meaning(of: $0))" }.joined(separator: "   ")
        return [marks, "├──┤ from everything unknown at its worst to everything at its best"]
    }

    /// "firm: in the top 5 in 90 % of the draws or more".
    package func meaning(of tier: Tier) -> String {
        switch tier {
        case .firm: "firm: in the \(cutWords) in 90 % of draws or more"
        case .contested: "contested"
        case .out: "out: in 10 % or less"
        case .insufficientData: "insufficient data"
        }
    }

    private func line(_ entry: PriorityList.Entry) -> String {
        let country = TextWidth.wrapped(
            VisibleText.of(entry.judgement.record.country.name), width: Plot.nameWidth, limit: 1)[0]
        let label =
            Plot.padded("\(entry.rank)", to: 2, trailing: true) + " "
            + Plot.padded(country, to: Plot.nameWidth) + " " + entry.judgement.category.rawValue + " "
        let score = NumberText.rounded(entry.score.score, decimals: entry.score.tenths < 1000 ? 1 : 0) ?? "–"
        return label + Plot.cells(entry.score, Plot.mark(of: tier(of: entry)))
            + Plot.padded(score, to: 5, trailing: true)
    }
}

/// The parts of which a plot for a terminal is put together.
enum Plot {
    static let width = 80
    static let nameWidth = 18
    /// Rank, name, category, and the spaces between them.
    private static let labelWidth = 24
    private static let pointsPerCell = 2

    static func mark(of tier: Tier?) -> Character {
        switch tier {
        case .firm: "●"
        case .contested: "◐"
        case .out: "○"
        case .insufficientData, nil: "?"
        }
    }

    /// The numbers over the cells: 0, 20, … 100.
    static var axis: String {
        var cells = Array(repeating: Character(" "), count: labelWidth + 54)
        for point in stride(from: 0, through: 100, by: 20) {
            let start = labelWidth + point / pointsPerCell - (point < 10 ? 0 : 1)
            for (offset, digit) in "\(point)".enumerated() { cells[start + offset] = digit }
        }
        return String(String(cells).reversed().drop { $0 == " " }.reversed())
    }

    /// 51 cells from 0 to 100: a line over the interval, and the mark at the score.
    static func cells(_ score: PriorityScore, _ mark: Character) -> String {
        func cell(_ points: Double) -> Int {
            min(50, max(0, Int((points / Double(pointsPerCell)).rounded())))
        }
        var cells = (0...50).map { $0 % 10 == 0 ? Character("·") : " " }
        let (low, high) = (cell(score.low), cell(score.high))
        if low < high {
            for index in low...high { cells[index] = "─" }
            (cells[low], cells[high]) = ("├", "┤")
        }
        cells[cell(score.score)] = mark
        return String(cells)
    }

    /// A line between those that are in and those that are out.
    static func cut(_ words: String) -> String {
        padded("   " + words, to: labelWidth) + String(repeating: "╌", count: 51)
    }

    static func padded(_ text: String, to width: Int, trailing: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - TextWidth.of(text)))
        return trailing ? spaces + text : text + spaces
    }
}
