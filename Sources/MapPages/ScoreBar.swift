import CommitmentMapping
import Reporting

/// A score from 0 to 100 with its interval, as wide as there is room.
enum ScoreBar {
    /// Places are percentages, so that the mark and the letters keep their size.
    static func draw(_ score: PriorityScore, tier: Tier?, on html: inout MarkupWriter) {
        func text(_ points: Double) -> String { NumberText.rounded(points, decimals: 1) ?? "–" }
        let range = score.low == score.high ? "" : ", from \(text(score.low)) to \(text(score.high))"
        html.element(
            "svg",
            [
                "class": "score", "width": "100%", "height": "20", "role": "img",
                "aria-label": "\(text(score.score)) of 100 points\(range)"
                    + (tier.map { ", \($0.words)" } ?? ""),
            ]
        ) { svg in
            svg.element("line", ["class": "axis", "x1": "0%", "x2": "100%", "y1": "10", "y2": "10"])
            svg.element(
                "line",
                [
                    "class": "range", "x1": percent(score.low), "x2": percent(score.high), "y1": "10",
                    "y2": "10",
                ])
            svg.element(
                "circle",
                [
                    "class": "mark \(tier?.rawValue ?? "out")", "cx": percent(score.score), "cy": "10",
                    "r": "5",
                ])
        }
    }

    /// What each criterion added, one beside the other; the rest of 100 is empty.
    static func contributions(_ entry: PriorityList.Entry, _ weights: Weights, on html: inout MarkupWriter) {
        let parts = entry.values.map { ($0.criterion, weights.contribution(of: $0)) }
        let words = parts.map { "\($0.words) \(NumberText.rounded($1, decimals: 1) ?? "–")" }
        html.element(
            "svg",
            [
                "class": "stack", "width": "100%", "height": "20", "role": "img",
                "aria-label": "Points by criterion: \(words.joined(separator: ", "))",
            ]
        ) { svg in
            var start = 0.0
            for (criterion, points) in parts {
                svg.element(
                    "rect",
                    [
                        "class": "by-\(criterion.rawValue)", "x": percent(start), "width": percent(points),
                        "y": "3", "height": "14",
                    ]
                ) {
                    $0.element(
                        "title", [:], "\(criterion.words): \(NumberText.rounded(points, decimals: 1) ?? "–")")
                }
                start += points
            }
        }
    }

    static func percent(_ points: Double) -> String { (NumberText.rounded(points, decimals: 2) ?? "0") + "%" }
}
