import CommitmentModel
import CommitmentStore

/// Reads the rows of a file in one of OGP's layouts.
struct CommitmentRows: Sendable {
    private let layout: OGPLayout
    private let columns: OGPColumns
    private let countries: CountryNames
    /// The tags that a header stands for, by the position of its column.
    private let tagColumns: [(column: Int, tags: [Tag])]
    /// The tags that a label stands for, by folded label.
    private let labels: [String: [Tag]]

    init(_ layout: OGPLayout, _ header: Header, countries: CountryNames, tagLabels: [String: [Tag]]) {
        self.layout = layout
        self.countries = countries
        columns = OGPColumns(layout, header)
        labels = tagLabels
        tagColumns = header.names.compactMap { name in
            guard let tags = tagLabels[HeaderWords.key(name)] else { return nil }
            return header.index(name).map { ($0, tags) }
        }
    }

    /// The positions of all columns on which the plan of a row and its reports depend.
    var columnsOfPlan: [Int] { columns.ofPlan }

    /// Whether rows that are alike always mean the same plan and reports: not
    /// where the file leaves out years, which the database then tells.
    var tellsYears: Bool { !layout.yearsMayBeEmpty }

    /// Whether a row is none of a commitment: totals, a remark below the table, or the header once more.
    func isFooter(_ row: TableRow) -> Bool {
        text(row, columns.title) == nil && text(row, columns.country) == nil || row.repeatsHeader
    }

    private func text(_ row: borrowing TableRow, _ column: Int?) -> String? {
        column.flatMap { row.text(at: $0) }
    }

    private func known(_ row: borrowing TableRow, _ column: Int?) -> String? {
        column.flatMap { row.known(at: $0) }
    }

    /// What a row says, and what is wrong with it.
    ///
    /// A plan that is `known` was read of a row whose columns of it are alike.
    func read(_ row: inout TableRow, plan known: PlanDraft? = nil) -> ImportedRow? {
        guard let title = text(row, columns.title) else {
            row.refuse(at: columns.title, "a commitment needs a title.")
            return nil
        }
        guard let plan = known ?? plan(&row) else { return nil }
        let (number, shortTitle) = (
            text(row, columns.number).map(Self.printed), text(row, columns.shortTitle)
        )
        let text = text(row, columns.text)
        let words = FoldedWords(number: number, title: title, shortTitle: shortTitle, text: text)
        var draft = CommitmentDraft(planID: 0, title: title, titleKey: words.titleKey)
        draft.officialID = self.known(row, columns.officialID)
        draft.number = number
        draft.shortTitle = shortTitle
        draft.shortKey = words.shortKey
        draft.rowKey = words.rowKey
        draft.theme = self.known(row, columns.theme)
        draft.text = text.flatMap { Codebook.isBlank($0) ? nil : $0 }
        draft.institution = self.known(row, columns.lead)
        draft.supporting = self.known(row, columns.supporting)
        let kinds = OGPLayout.kinds(submitted: plan.submitted?.year)
        let reports = [
            report(&row, columns.interim, kinds.interim),
            columns.final.flatMap { report(&row, $0, kinds.final) },
        ].compactMap(\.self)
        let tags = tags(&row) {
            OpenContractingWords.occur(in: words.bytes, from: words.afterNumber)
                || draft.theme.map(OpenContractingWords.occur) ?? false
        }
        return ImportedRow(plan: plan, commitment: draft, reports: reports, tags: tags)
    }

    /// A number as it is printed in the plan: a spreadsheet writes 2.2 as 2.2000000000000002.
    private static func printed(_ number: String) -> String {
        guard number.utf8.count > 12,
            number.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (48...57).contains($0) })
        else { return number }
        return Double(number).map { "\($0)" } ?? number
    }

    // MARK: The plan

    private func plan(_ row: inout TableRow) -> PlanDraft? {
        let isLocal = text(row, columns.level)?.lowercased().contains("local") ?? false
        guard let country = country(&row, isLocal: isLocal) else { return nil }
        guard let number = known(row, columns.plan).map(Self.planNumber) else {
            row.refuse(at: columns.plan, "a commitment needs the number of its action plan.")
            return nil
        }
        let officialID = known(row, columns.planID)
        var plan = PlanDraft(country: country, number: number, coverage: .all, source: layout.title)
        plan.officialID = officialID
        if isLocal {
            // The plans of a country's localities are counted for each of them: GBSC-1.
            guard let place = officialID.flatMap(Self.locality) else {
                row.refuse(
                    at: layout.planID == nil ? columns.plan : columns.planID,
                    "a local plan needs OGP's identifier, such as AP_GBSC01.")
                return nil
            }
            plan.isLocal = true
            plan.number = "\(place)-\(number)"
        }
        if let column = columns.year {
            plan.submitted = row.year(at: column).map { PartialDate(year: $0) }
        }
        if layout.year != nil, !layout.yearsMayBeEmpty, known(row, columns.year) == nil {
            row.refuse(at: columns.year, "an action plan needs the year of its submission.")
        }
        if let column = columns.endYear {
            plan.ends = row.year(at: column).map { PartialDate(year: $0) }
        }
        return plan
    }

    private func country(_ row: inout TableRow, isLocal: Bool) -> CountryCode? {
        let name = text(row, columns.country)
        // A locality stands with its country: "Scotland, United Kingdom".
        let whole = isLocal ? name?.split(separator: ",").last.map(String.init) ?? name : name
        if let whole, let code = countries.code(of: whole) { return code }
        let suggestion = whole.flatMap(countries.suggestion)
        row.refuse(
            at: columns.country,
            "is no country that ocmap knows" + (suggestion.map { "; did you mean “\($0)”?" } ?? "."))
        return nil
    }

    /// The number in "Action Plan 2" and "AP_UKR05"; empty for a plan that has a
    /// name in place of a number, which its year then tells.
    private static func planNumber(_ text: String) -> String {
        guard text.contains(where: { !$0.isNumber }) else { return Int(text).map(String.init) ?? text }
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

    private func report(_ row: inout TableRow, _ columns: OGPColumns.Report, _ kind: ReportKind)
        -> ImportedRow.Report?
    {
        var draft = AssessmentDraft(source: layout.title)
        draft.completion = row.code(at: columns.completion, Codebook.completion)
        draft.completionWords = text(row, columns.completion)
        for column in columns.results where draft.results == nil {
            draft.results = row.code(at: column, Codebook.results)
            draft.resultsWords = text(row, column) ?? draft.resultsWords
        }
        if let column = columns.potentialImpact {
            draft.ambition = row.code(at: column, Codebook.potentialImpact)
            draft.ambitionWords = text(row, column)
        }
        if let column = columns.potentialForResults, draft.ambition == nil {
            draft.ambition = row.code(at: column, Codebook.potentialForResults)
            draft.ambitionWords = known(row, column) ?? draft.ambitionWords
        }
        draft.specificityWords = text(row, columns.specificity)
        draft.relevanceInformation = flag(&row, columns.information)
        draft.relevanceParticipation = flag(&row, columns.participation)
        draft.relevanceAccountability = flag(&row, columns.accountability)
        draft.relevanceTechnology = flag(&row, columns.technology)
        let stars = columns.stars.compactMap { flag(&row, $0) }
        draft.isStarred = stars.isEmpty ? nil : stars.contains(true)
        let year =
            columns.year.flatMap { row.year(at: $0) }
            ?? columns.named.flatMap { named(row, $0.column, $0.as) }
        guard let year else {
            guard draft.completion != nil || draft.ambition != nil || draft.results != nil else { return nil }
            if layout.yearsMayBeEmpty {
                return ImportedRow.Report(kind: kind, published: nil, assessment: draft)
            }
            if columns.hasYear, draft.completion != nil, known(row, columns.year) == nil {
                row.warn(
                    at: columns.year,
                    "the row has a completion, but no year of its report: it is not counted.")
            }
            return nil
        }
        return ImportedRow.Report(kind: kind, published: PartialDate(year: year), assessment: draft)
    }

    /// The year behind a report's name in "progress 2014; end of term 2016".
    private func named(_ row: TableRow, _ column: Int, _ name: String) -> Int? {
        row.text(at: column)?.split(separator: ";").map { folded(String($0)) }.first {
            $0.hasPrefix(name + " ")
        }
        .flatMap { Int($0.dropFirst(name.count + 1)) }
    }

    private func flag(_ row: inout TableRow, _ column: Int?) -> Bool? {
        column.flatMap { row.code(at: $0, Codebook.flag) }
    }

    // MARK: Tags

    private func tags(_ row: inout TableRow, areOnOpenContracting: () -> Bool) -> [TagDraft] {
        var tags: [TagDraft] = []
        for (column, meant) in tagColumns where row.code(at: column, Codebook.flag) == true {
            tags += meant.map { TagDraft($0, givenBy: .import) }
        }
        let areas = text(row, columns.policyAreas)?.split(separator: ";") ?? []
        for area in areas {
            tags += (labels[folded(String(area))] ?? []).map { TagDraft($0, givenBy: .import) }
        }
        if tags.contains(where: { $0.tag == .openContractingPolicy }) || areOnOpenContracting() {
            tags.append(TagDraft(.openContracting, givenBy: .rule))
        }
        return tags
    }
}

/// What a row of any layout says, ready to be stored.
struct ImportedRow: Sendable {
    struct Report: Sendable {
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
