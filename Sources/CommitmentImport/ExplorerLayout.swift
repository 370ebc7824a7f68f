import CommitmentModel
import CommitmentStore

/// The layout of the file behind OGP's explorer, 2017: a row is a commitment
/// with what up to two IRM reports say of it.
struct ExplorerLayout {
    static let profile = "ogp-explorer-2017"
    static let title = "OGP explorer 2017"
    static let source = "OGP explorer"
    /// Headers without which a file is not of this layout.
    static let required = [
        Column.country, Column.plan, Column.number, Column.title, Column.shortTitle, Column.text, Column.year,
        Column.progressCompletion,
    ]

    /// The headers, as the file spells them.
    enum Column {
        static let country = "Country"
        static let plan = "Action Plan Number"
        static let theme = "Theme"
        static let number = "Comm No"
        static let title = "Commitment Title"
        static let shortTitle = "Short Title"
        static let text = "Full Text"
        static let lead = "Lead Institution"
        static let supporting = "Supporting Institution(s)"
        static let specificity = "Specificity"
        static let information = "Value -Info"
        static let participation = "Value -Part"
        static let accountability = "Value -Acc"
        static let technology = "Value -Tech"
        static let ambition = "Potential impact"
        static let progressCompletion = "Completion (progress report)"
        static let stars = [
            "Starred (pre-June 2014 assessments)", "Starred (2015 only)",
            "Starred (current formula) progress report",
        ]
        static let year = "Year of submission"
        static let progressYear = "Report publication year (progress report)"
        static let finalYear = "Report publication year (end of term)"
        static let finalCompletion = "Completion (end of term)"
        static let results = "Did it open government (end of term only)"
        static let finalStar = "Starred (current formula) end of term"

        static let all =
            stars + [
                country, plan, theme, number, title, shortTitle, text, lead, supporting, specificity,
                information, participation, accountability, technology, ambition, progressCompletion, year,
                progressYear, finalYear, finalCompletion, results, finalStar,
            ]
    }

    /// The tags that a header stands for, by its spelling in the file.
    private let tagColumns: [(column: String, tags: [Tag])]
    private let countries: CountryNames

    init(_ header: Header, countries: CountryNames, tagLabels: [String: [Tag]]) {
        self.countries = countries
        tagColumns = header.names.compactMap { name in
            tagLabels[folded(name)].map { (name, $0) }
        }
    }

    /// What a row says, and what is wrong with it.
    func read(_ row: inout TableRow) -> ImportedRow? {
        guard let title = row.text(Column.title) else {
            row.refuse(Column.title, "a commitment needs a title.")
            return nil
        }
        guard let plan = plan(&row) else { return nil }
        let text = row.known(Column.text)
        let shortTitle = row.text(Column.shortTitle)
        var draft = CommitmentDraft(planID: 0, title: title, titleKey: CommitmentKeys.title(title))
        draft.number = row.text(Column.number)
        draft.shortTitle = shortTitle
        draft.theme = row.known(Column.theme)
        draft.text = text
        draft.institution = row.known(Column.lead)
        draft.supporting = row.known(Column.supporting)
        draft.rowKey = CommitmentKeys.row(
            number: row.text(Column.number) ?? "", title: title, shortTitle: shortTitle ?? "",
            text: row.text(Column.text) ?? "")
        let reports = [progress(&row), endOfTerm(&row)].compactMap(\.self)
        return ImportedRow(
            plan: plan, commitment: draft, reports: reports,
            tags: tags(&row, words: [title, shortTitle, draft.theme, text]))
    }

    private func plan(_ row: inout TableRow) -> PlanDraft? {
        guard let name = row.text(Column.country), let country = countries.code(of: name) else {
            let suggestion = row.text(Column.country).flatMap(countries.suggestion)
            row.refuse(
                Column.country,
                "is no country that ocmap knows" + (suggestion.map { "; did you mean “\($0)”?" } ?? "."))
            return nil
        }
        guard let number = row.known(Column.plan) else {
            row.refuse(Column.plan, "a commitment needs the number of its action plan.")
            return nil
        }
        var plan = PlanDraft(country: country, number: number, coverage: .all, source: Self.source)
        plan.submitted = row.year(Column.year).map { PartialDate(year: $0) }
        if row.known(Column.year) == nil {
            row.refuse(Column.year, "an action plan needs the year of its submission.")
        }
        return plan
    }

    private func progress(_ row: inout TableRow) -> ImportedRow.Report? {
        var draft = AssessmentDraft(source: Self.source)
        draft.completion = row.code(Column.progressCompletion, Codebook.completion)
        draft.completionWords = row.text(Column.progressCompletion)
        draft.ambition = row.code(Column.ambition, Codebook.potentialImpact)
        draft.ambitionWords = row.text(Column.ambition)
        draft.specificityWords = row.text(Column.specificity)
        draft.relevanceInformation = row.code(Column.information, Codebook.flag)
        draft.relevanceParticipation = row.code(Column.participation, Codebook.flag)
        draft.relevanceAccountability = row.code(Column.accountability, Codebook.flag)
        draft.relevanceTechnology = row.code(Column.technology, Codebook.flag)
        let stars = Column.stars.compactMap { row.code($0, Codebook.flag) }
        draft.isStarred = stars.isEmpty ? nil : stars.contains(true)
        guard let year = row.year(Column.progressYear) else {
            if draft.completion != nil, row.known(Column.progressYear) == nil {
                row.warn(
                    Column.progressYear,
                    "the row has a completion, but no year of its report: it is not counted.")
            }
            return nil
        }
        return ImportedRow.Report(kind: .progress, published: PartialDate(year: year), assessment: draft)
    }

    private func endOfTerm(_ row: inout TableRow) -> ImportedRow.Report? {
        var draft = AssessmentDraft(source: Self.source)
        draft.completion = row.code(Column.finalCompletion, Codebook.completion)
        draft.completionWords = row.text(Column.finalCompletion)
        draft.results = row.code(Column.results, Codebook.results)
        draft.resultsWords = row.text(Column.results)
        draft.isStarred = row.code(Column.finalStar, Codebook.flag)
        guard let year = row.year(Column.finalYear) else { return nil }
        return ImportedRow.Report(kind: .endOfTerm, published: PartialDate(year: year), assessment: draft)
    }

    private func tags(_ row: inout TableRow, words: [String?]) -> [TagDraft] {
        var tags: [TagDraft] = []
        for (column, meant) in tagColumns where row.code(column, Codebook.flag) == true {
            tags += meant.map { TagDraft($0, givenBy: .import) }
        }
        if OpenContractingWords.occur(in: words.compactMap(\.self)) {
            tags.append(TagDraft(.openContracting, givenBy: .rule))
        }
        return tags
    }
}

/// What a row of any layout says, ready to be stored.
struct ImportedRow {
    struct Report {
        let kind: ReportKind
        let published: PartialDate?
        let assessment: AssessmentDraft
    }

    var plan: PlanDraft
    /// Its plan is filled in when the plan has been stored.
    var commitment: CommitmentDraft
    var reports: [Report]
    var tags: [TagDraft]
}
