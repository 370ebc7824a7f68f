import CommitmentMapping
package import CommitmentModel

/// Where each score comes from, and what would bring a country in or out.
package struct PriorityExplanation {
    private typealias Value = PrintedList.Value

    private let paper: PriorityPaper
    private let entries: [PriorityList.Entry]
    private let emptyMessage: String

    /// Explains every country that the paper shows.
    package init(_ paper: PriorityPaper) {
        self.paper = paper
        entries = paper.shown
        emptyMessage = paper.table.emptyMessage
    }

    /// Explains one country, whether the paper shows it or not.
    package init(_ paper: PriorityPaper, of code: CountryCode) {
        self.paper = paper
        entries = paper.list.entries.filter { $0.code == code }
        let left = paper.list.leftOut.first { $0.record.country.code == code }
        emptyMessage =
            left.map { "\($0.record.country.name) is in no list: \($0.words)." } ?? "\(code) is in no list."
    }

    /// A row for each criterion of each country, for files.
    package var list: PrintedList {
        let list = PrintedList(
            title: paper.title, sheetName: "Scores",
            columns: [
                .init("list", "List"), .init("rank", "#", alignment: .trailing),
                .init("iso3", "ISO"), .init("country", "Country"),
                .init("score", "Score", alignment: .trailing), .init("is_in", "In \(paper.cutWords)"),
                .init("margin", "Margin", alignment: .trailing),
                .init("code", "Code"), .init("criterion", "Criterion"), .init("raw", "Found"),
                .init("value", "Value", alignment: .trailing), .init("low", "Low", alignment: .trailing),
                .init("high", "High", alignment: .trailing), .init("weight", "Weight", alignment: .trailing),
                .init("contribution", "Points", alignment: .trailing), .init("source", "Source"),
                .init("tips_at", "Would do at", alignment: .trailing),
            ] + PriorityPaper.looks,
            rows: entries.flatMap { entry in
                let margin = paper.list.margin(of: entry)
                return entry.values.map { value in
                    [
                        .text(PriorityPaper.letter(of: entry)), .integer(entry.rank),
                        .text(entry.code.rawValue), .text(entry.judgement.record.country.name),
                        .number(entry.score.score, decimals: 1), .flag(entry.isIn),
                        Value(margin?.points, decimals: 1), .text(value.criterion.rawValue),
                        .text(value.criterion.words), .text(value.raw),
                        .number(value.value.middle, decimals: 2), .number(value.value.low, decimals: 2),
                        .number(value.value.high, decimals: 2),
                        .number(paper.list.weights[value.criterion], decimals: 1),
                        .number(paper.list.weights.contribution(of: value), decimals: 1),
                        .text(value.source),
                        Value(
                            margin?.moves.first { $0.criterion == value.criterion }?.value, decimals: 2),
                    ] + paper.look
                }
            }, facts: paper.lookFacts, emptyMessage: emptyMessage)
        return paper.stamped(list)
    }

    /// A part for each country, for people; the last one says what all rest on.
    package var parts: [PrintedList] {
        guard !entries.isEmpty else { return [list] }
        // What all rest on stands once, at the end.
        return entries.indices.map { index in
            var part = part(entries[index])
            if index == entries.count - 1 {
                part.facts =
                    paper.lookFacts + (paper.stamp?.facts ?? []) + [.init("Rows", "\(list.rows.count)")]
            }
            return part
        }
    }

    private func part(_ entry: PriorityList.Entry) -> PrintedList {
        let score = entry.score
        let size = paper.list.entries.count { $0.list == entry.list }
        let range = score.low == score.high ? "" : " (\(text(score.low)) to \(text(score.high)))"
        var part = PrintedList(
            title: "\(entry.judgement.record.country.name) (\(entry.code)): \(entry.rank) of \(size) in list "
                + "\(PriorityPaper.letter(of: entry)), \(text(score.score)) points\(range)"
                + (paper.tier(of: entry).map { ", \($0.words)" } ?? ""),
            columns: [
                .init("criterion", "Criterion"), .init("weight", "Weight", alignment: .trailing),
                .init("value", "Value 0…1"), .init("contribution", "Points", alignment: .trailing),
                .init("raw", "Found"), .init("source", "Source"),
            ],
            rows: entry.values.map { value in
                [
                    .text("\(value.criterion.rawValue) \(value.criterion.words)"),
                    .text(Weights.words(paper.list.weights[value.criterion])), .text(value.value.words),
                    .number(paper.list.weights.contribution(of: value), decimals: 1), .text(value.raw),
                    .text(value.source),
                ]
            })
        part.notes = paper.notes(on: entry)
        part.isPart = true
        return part
    }

    private func text(_ score: Double) -> String { NumberText.rounded(score, decimals: 1) ?? "–" }
}
