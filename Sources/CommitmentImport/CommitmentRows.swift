import CommitmentModel
import CommitmentStore

/// Reads the rows of a file in one of OGP's layouts.
struct CommitmentRows {
    private let layout: OGPLayout
    private let countries: CountryNames
    /// The tags that a header stands for, by its spelling in the file.
    private let tagColumns: [(column: String, tags: [Tag])]
    /// The tags that a label stands for, by folded label.
    private let labels: [String: [Tag]]

    init(_ layout: OGPLayout, _ header: Header, countries: CountryNames, tagLabels: [String: [Tag]]) {
        self.layout = layout
        self.countries = countries
        labels = tagLabels
        tagColumns = header.names.compactMap { name in
            tagLabels[HeaderWords.key(name)].map { (name, $0) }
        }
    }

    /// Whether a row is none of a commitment: totals, a remark below the table, or the header once more.
    func isFooter(_ row: TableRow) -> Bool {
        row.text(layout.commitmentTitle) == nil && row.text(layout.country) == nil || row.repeatsHeader
    }

    /// What a row says, and what is wrong with it.
    func read(_ row: inout TableRow) -> ImportedRow? {
        guard let title = row.text(layout.commitmentTitle) else {
            row.refuse(layout.commitmentTitle, "a commitment needs a title.")
            return nil
        }
        guard let plan = plan(&row) else { return nil }
        let shortTitle = layout.shortTitle.flatMap(row.text)
        let number = layout.number.flatMap(row.text)
        var draft = CommitmentDraft(planID: 0, title: title, titleKey: CommitmentKeys.title(title))
        draft.officialID = layout.officialID.flatMap(row.known)
        draft.number = number
        draft.shortTitle = shortTitle
        draft.shortKey = shortTitle.map(CommitmentKeys.title)
        draft.theme = layout.theme.flatMap(row.known)
        draft.text = layout.text.flatMap(row.known)
        draft.institution = row.known(layout.lead)
        draft.supporting = layout.supporting.flatMap(row.known)
        draft.rowKey = CommitmentKeys.row(
            number: number ?? "", title: title, shortTitle: shortTitle ?? "",
            text: layout.text.flatMap(row.text) ?? "")
        let kinds = OGPLayout.kinds(submitted: plan.submitted?.year)
        let reports = [
            report(&row, layout.interim, kinds.interim),
            layout.final.flatMap { report(&row, $0, kinds.final) },
        ].compactMap(\.self)
        return ImportedRow(
            plan: plan, commitment: draft, reports: reports,
            tags: tags(&row, words: [title, shortTitle, draft.theme, draft.text]))
    }

    // MARK: The plan

    private func plan(_ row: inout TableRow) -> PlanDraft? {
        let isLocal = layout.level.flatMap(row.text)?.lowercased().contains("local") ?? false
        guard let country = country(&row, isLocal: isLocal) else { return nil }
        guard let number = row.known(layout.plan).map(Self.planNumber) else {
            row.refuse(layout.plan, "a commitment needs the number of its action plan.")
            return nil
        }
        let officialID = layout.planID.flatMap(row.known)
        var plan = PlanDraft(country: country, number: number, coverage: .all, source: layout.title)
        plan.officialID = officialID
        if isLocal {
            // The plans of a country's localities are counted for each of them: GBSC-1.
            guard let place = officialID.flatMap(Self.locality) else {
                row.refuse(
                    layout.planID ?? layout.plan, "a local plan needs OGP's identifier, such as AP_GBSC01.")
                return nil
            }
            plan.isLocal = true
            plan.number = "\(place)-\(number)"
        }
        if let column = layout.year {
            plan.submitted = row.year(column).map { PartialDate(year: $0) }
            if !layout.yearsMayBeEmpty, row.known(column) == nil {
                row.refuse(column, "an action plan needs the year of its submission.")
            }
        }
        if let column = layout.endYear {
            plan.ends = row.year(column).map { PartialDate(year: $0) }
        }
        return plan
    }

    private func country(_ row: inout TableRow, isLocal: Bool) -> CountryCode? {
        let name = row.text(layout.country)
        // A locality stands with its country: "Scotland, United Kingdom".
        let whole = isLocal ? name?.split(separator: ",").last.map(String.init) ?? name : name
        if let whole, let code = countries.code(of: whole) { return code }
        let suggestion = whole.flatMap(countries.suggestion)
        row.refuse(
            layout.country,
            "is no country that ocmap knows" + (suggestion.map { "; did you mean “\($0)”?" } ?? "."))
        return nil
    }

    /// The number in "Action Plan 2" and "AP_UKR05"; empty for a plan that has a
    /// name in place of a number, which its year then tells.
    private static func planNumber(_ text: String) -> String {
        guard text.contains(where: { !$0.isNumber }) else { return text }
        let digits = String(text.reversed().prefix(while: \.isNumber).reversed())
        let name = text.dropLast(digits.count)
        guard name.hasPrefix("AP_") || folded(String(name)) == "action plan" else { return "" }
        return Int(digits).map(String.init) ?? ""
    }

    /// The place in an identifier of a local plan: GBSC of AP_GBSC01.
    private static func locality(_ officialID: String) -> String? {
        guard officialID.hasPrefix("AP_") else { return nil }
        let place = officialID.dropFirst(3).prefix { $0.isLetter }
        return place.isEmpty ? nil : String(place)
    }

    // MARK: Reports

    private func report(_ row: inout TableRow, _ columns: OGPLayout.ReportColumns, _ kind: ReportKind)
        -> ImportedRow.Report?
    {
        var draft = AssessmentDraft(source: layout.title)
        draft.completion = row.code(columns.completion, Codebook.completion)
        draft.completionWords = row.text(columns.completion)
        for column in columns.results where draft.results == nil {
            draft.results = row.code(column, Codebook.results)
            draft.resultsWords = row.text(column) ?? draft.resultsWords
        }
        if let column = columns.potentialImpact {
            draft.ambition = row.code(column, Codebook.potentialImpact)
            draft.ambitionWords = row.text(column)
        }
        if let column = columns.potentialForResults, draft.ambition == nil {
            draft.ambition = row.code(column, Codebook.potentialForResults)
            draft.ambitionWords = row.known(column) ?? draft.ambitionWords
        }
        draft.specificityWords = columns.specificity.flatMap(row.text)
        draft.relevanceInformation = flag(&row, columns.information)
        draft.relevanceParticipation = flag(&row, columns.participation)
        draft.relevanceAccountability = flag(&row, columns.accountability)
        draft.relevanceTechnology = flag(&row, columns.technology)
        let stars = columns.stars.compactMap { flag(&row, $0) }
        draft.isStarred = stars.isEmpty ? nil : stars.contains(true)
        let year =
            columns.year.flatMap { row.year($0) } ?? columns.named.flatMap { named(row, $0.column, $0.as) }
        guard let year else {
            guard draft.completion != nil || draft.ambition != nil || draft.results != nil else { return nil }
            if layout.yearsMayBeEmpty {
                return ImportedRow.Report(kind: kind, published: nil, assessment: draft)
            }
            if let column = columns.year, draft.completion != nil, row.known(column) == nil {
                row.warn(column, "the row has a completion, but no year of its report: it is not counted.")
            }
            return nil
        }
        return ImportedRow.Report(kind: kind, published: PartialDate(year: year), assessment: draft)
    }

    /// The year behind a report's name in "progress 2014; end of term 2016".
    private func named(_ row: TableRow, _ column: String, _ name: String) -> Int? {
        row.text(column)?.split(separator: ";").map { folded(String($0)) }.first { $0.hasPrefix(name + " ") }
            .flatMap { Int($0.dropFirst(name.count + 1)) }
    }

    private func flag(_ row: inout TableRow, _ column: String?) -> Bool? {
        column.flatMap { row.code($0, Codebook.flag) }
    }

    // MARK: Tags

    private func tags(_ row: inout TableRow, words: [String?]) -> [TagDraft] {
        var tags: [TagDraft] = []
        for (column, meant) in tagColumns where row.code(column, Codebook.flag) == true {
            tags += meant.map { TagDraft($0, givenBy: .import) }
        }
        let areas = layout.policyAreas.flatMap(row.text)?.split(separator: ";") ?? []
        for area in areas {
            tags += (labels[folded(String(area))] ?? []).map { TagDraft($0, givenBy: .import) }
        }
        let names = tags.contains { $0.tag == .openContractingPolicy }
        if names || OpenContractingWords.occur(in: words.compactMap(\.self)) {
            tags.append(TagDraft(.openContracting, givenBy: .rule))
        }
        return tags
    }
}

/// What a row of any layout says, ready to be stored.
struct ImportedRow {
    struct Report {
        let kind: ReportKind
        /// `nil` where the layout has no years.
        let published: PartialDate?
        let assessment: AssessmentDraft
    }

    var plan: PlanDraft
    /// Its plan is filled in when the plan has been stored.
    var commitment: CommitmentDraft
    var reports: [Report]
    /// `nil` where the file says nothing of tags.
    var tags: [TagDraft]?
}
