package import CommitmentMapping
package import CommitmentModel

extension PrintedList {
    /// Headline figures, each with the command that lists what it counts.
    package static func figures(
        _ figures: [Figure], _ question: Question, sources: [String], of judgements: [CountryJudgement]
    ) -> PrintedList {
        let look =
            ["--as-of \(question.asOf)"]
            + (question.assumptions.text?.split(separator: ", ").map { "--assume-published \($0)" } ?? [])
        return PrintedList(
            title: "Headline figures, as of \(question.asOf)", sheetName: "Figures",
            columns: [
                Column("count", "Count", alignment: .trailing), Column("whole", "Of", alignment: .trailing),
                Column("percent", "%", alignment: .trailing), Column("figure", "Figure"),
                Column("rows", "Rows: ocmap …"),
                Column("query", "Listed by", presence: .filesOnly),
            ] + Column.look,
            rows: figures.map { figure in
                let share = figure.whole.flatMap { $0 == 0 ? nil : 100 * Double(figure.count) / Double($0) }
                return [
                    .integer(figure.count), Value(figure.whole), Value(share, decimals: 0),
                    .text(figure.words),
                    .text(figure.rows.filters),
                    .text(
                        (["ocmap", figure.rows.filters] + figure.rows.scope(question) + look)
                            .joined(separator: " ")),
                ] + question.look
            },
            facts: Colophon.facts(
                question, rule: CountryJudgement.rule, sources: sources, plans: judgements.flatMap(\.plans),
                of: judgements))
    }
}

extension Figure.Rows {
    /// Commitments of any subject are listed without a scope.
    fileprivate func scope(_ question: Question) -> [String] {
        isScoped ? ["--scope \(question.scope.rawValue)"] : []
    }

    /// Whether the list depends on the scope.
    package var isScoped: Bool {
        if case .commitments(false, _, _) = self { false } else { true }
    }

    /// The list whose rows are counted, as options of the command line without
    /// those that say from where to look.
    package var words: [String] {
        switch self {
        case .countries(let categories):
            ["map"] + categories.flatMap { ["--category", $0.rawValue] }
        case .commitments(_, let outcomes, let completions):
            ["commitments", "--level", "national"] + outcomes.flatMap { ["--outcome", $0.rawValue] }
                + completions.flatMap { ["--completion", $0.rawValue] }
        }
    }

    fileprivate var filters: String {
        words.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
    }
}
