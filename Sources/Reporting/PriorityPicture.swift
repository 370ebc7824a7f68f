import CommitmentMapping
import CommitmentModel

extension PriorityPaper {
    /// The scores with their intervals as SVG.
    ///
    /// Text stays text, and the whole is told in words in its description. Light
    /// or dark is the reader's choice. The same paper gives the same bytes.
    package var picture: String {
        let layout = PictureLayout(self)
        var svg = MarkupWriter()
        svg.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": "0 0 \(PictureLayout.width) \(layout.height)",
                "width": "\(PictureLayout.width)", "height": "\(layout.height)", "class": "plot",
                "role": "img",
                "aria-labelledby": "plot-title plot-description",
            ]
        ) { svg in
            svg.element("title", ["id": "plot-title"], title)
            svg.element("desc", ["id": "plot-description"], description)
            if let stamp { svg.element("metadata", [:], stamp.line) }
            svg.element("style", [:], PictureLayout.style)
            svg.element("rect", ["class": "paper", "width": "100%", "height": "100%"])
            svg.element("text", ["class": "title", "x": "24", "y": "36"], title)
            if shown.isEmpty { svg.element("text", ["x": "24", "y": "70"], table.emptyMessage) }
            for section in layout.sections { draw(section, on: &svg) }
            for (index, line) in layout.legend.enumerated() {
                svg.element(
                    "text", ["class": "small", "x": "24", "y": "\(layout.legendTop + 18 * index)"], line)
            }
        }
        return svg.text
    }

    /// What the picture shows, for those who do not see it.
    private var description: String {
        guard !shown.isEmpty else { return table.emptyMessage }
        let lists = PriorityList.lists.indices.compactMap { index -> String? in
            let entries = shown.filter { $0.list == index }.map(words)
            return entries.isEmpty
                ? nil : Self.heading(ofList: index) + ". " + entries.joined(separator: "; ")
        }
        return "Scores from 0 to 100 with their intervals. " + lists.joined(separator: ". ") + "."
    }

    /// "1 Ukraine 82.2 (70.0 to 94.3), firm".
    private func words(_ entry: PriorityList.Entry) -> String {
        func text(_ score: Double) -> String { NumberText.rounded(score, decimals: 1) ?? "–" }
        let score = entry.score
        let range = score.low == score.high ? "" : " (\(text(score.low)) to \(text(score.high)))"
        return "\(entry.rank) \(entry.judgement.record.country.name) \(text(score.score))\(range)"
            + (tier(of: entry).map { ", \($0.words)" } ?? "")
    }

    private func draw(_ section: PictureLayout.Section, on svg: inout MarkupWriter) {
        svg.element("text", ["class": "heading", "x": "24", "y": "\(section.top)"], section.heading)
        for point in stride(from: 0, through: 100, by: 20) {
            let x = PictureLayout.x(Double(point))
            svg.element(
                "line",
                ["class": "grid", "x1": x, "x2": x, "y1": "\(section.top + 26)", "y2": "\(section.bottom)"])
            svg.element("text", ["class": "axis", "x": x, "y": "\(section.top + 20)"], "\(point)")
        }
        for (y, entry) in section.rows { draw(entry, at: y, on: &svg) }
        if let cut = section.cut {
            svg.element(
                "line",
                [
                    "class": "cut", "x1": "24", "x2": "\(PictureLayout.width - 24)", "y1": "\(cut)",
                    "y2": "\(cut)",
                ])
            svg.element(
                "text", ["class": "cut-words", "x": "288", "y": "\(cut - 4)"],
                "\(cutWords) ends here")
        }
    }

    private func draw(_ entry: PriorityList.Entry, at y: Int, on svg: inout MarkupWriter) {
        let (score, tier) = (entry.score, tier(of: entry))
        let x = PictureLayout.x(score.score)
        svg.element("g") { svg in
            svg.element("title", [:], words(entry))
            svg.element("text", ["class": "rank", "x": "46", "y": "\(y + 5)"], "\(entry.rank)")
            svg.element("text", ["x": "58", "y": "\(y + 5)"], entry.judgement.record.country.name)
            svg.element(
                "text", ["class": "letter", "x": "258", "y": "\(y + 5)"], entry.judgement.category.rawValue)
            if score.low < score.high {
                svg.element(
                    "line",
                    [
                        "class": "range", "x1": PictureLayout.x(score.low), "x2": PictureLayout.x(score.high),
                        "y1": "\(y)", "y2": "\(y)",
                    ])
            }
            svg.element(
                "circle", ["class": "mark \(tier?.rawValue ?? "out")", "cx": x, "cy": "\(y)", "r": "6"])
            if tier == .contested {
                svg.element("path", ["class": "half", "d": "M\(x) \(y - 6)a6 6 0 0 0 0 12z"])
            }
            svg.element(
                "text", ["class": "score", "x": "816", "y": "\(y + 5)"],
                NumberText.rounded(score.score, decimals: 1) ?? "–")
            svg.element("text", ["class": "small", "x": "826", "y": "\(y + 5)"], tier?.words ?? "–")
        }
    }
}
