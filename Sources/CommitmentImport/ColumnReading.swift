/// What a column of a file is read as.
package struct ColumnReading: Equatable, Sendable {
    /// As a spreadsheet names it: F.
    package let letters: String
    /// As the file spells it.
    package let header: String
    /// What it says, in words.
    package let meaning: String
}

extension Layout {
    /// The columns of a header that are read, in their order, but for those of tags.
    func readings(of header: Header) -> [ColumnReading] {
        let meanings: [(position: Int, meaning: String)] =
            switch self {
            case .ogp(let layout):
                layout.meanings.compactMap { name, meaning in header.index(name).map { ($0, meaning) } }
            case .plain(let layout):
                zip(layout.columns, layout.positions(in: header)).compactMap { column, position in
                    position.map { ($0, "\(column.name): \(column.meaning)") }
                }
            }
        return Dictionary(grouping: meanings, by: \.position).sorted { $0.key < $1.key }.map {
            position, said in
            ColumnReading(
                letters: spreadsheetLetters(position), header: header.names[position],
                meaning: said.map(\.meaning).joined(separator: "; "))
        }
    }
}

extension OGPLayout {
    /// Each header that is read, and what it says.
    fileprivate var meanings: [(header: String, meaning: String)] {
        let own: [(String?, String)] = [
            (country, "country"), (plan, "number of the action plan"), (number, "number of the commitment"),
            (commitmentTitle, "title"), (shortTitle, "short title"), (theme, "theme"), (text, "text"),
            (lead, "institution that leads"), (supporting, "institutions that help"),
            (year, "year in which the plan was submitted"), (endYear, "year in which the plan ends"),
            (officialID, "OGP's identifier of the commitment"), (level, "national or local"),
            (planID, "OGP's identifier of the plan"), (policyAreas, "tags"),
        ]
        return (own + interim.meanings("first report") + (final?.meanings("last report") ?? []))
            .compactMap { header, meaning in header.map { ($0, meaning) } }
    }
}

extension OGPLayout.ReportColumns {
    fileprivate func meanings(_ report: String) -> [(String?, String)] {
        let own: [(String?, String)] = [
            (year, "year"), (named?.column, "name and year"), (completion, "completion"),
            (potentialImpact, "ambition (potential impact)"),
            (potentialForResults, "ambition (potential for results)"), (specificity, "specificity"),
            (information, "relevance to access to information"),
            (participation, "relevance to civic participation"),
            (accountability, "relevance to public accountability"), (technology, "relevance to technology"),
        ]
        return (own + results.map { ($0, "results") } + stars.map { ($0, "star") })
            .map { ($0, "\(report): \($1)") }
    }
}
