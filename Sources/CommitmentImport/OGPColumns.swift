/// Where the columns of one of OGP's layouts stand in a file; `nil` for one that it lacks.
///
/// Looked up once for a file and not for every cell.
struct OGPColumns {
    let country: Int?
    let plan: Int?
    let number: Int?
    let title: Int?
    let shortTitle: Int?
    let theme: Int?
    let text: Int?
    let lead: Int?
    let supporting: Int?
    let year: Int?
    let endYear: Int?
    let officialID: Int?
    let level: Int?
    let planID: Int?
    let policyAreas: Int?
    let interim: Report
    let final: Report?

    /// The columns that hold what one report says.
    struct Report {
        let year: Int?
        /// Whether the layout has a column for the year, be it in the file or not.
        let hasYear: Bool
        let named: (column: Int, as: String)?
        let completion: Int?
        let results: [Int]
        let potentialImpact: Int?
        let potentialForResults: Int?
        let specificity: Int?
        let information: Int?
        let participation: Int?
        let accountability: Int?
        let technology: Int?
        let stars: [Int]

        init(_ columns: OGPLayout.ReportColumns, _ header: Header) {
            func place(_ name: String?) -> Int? { name.flatMap(header.index) }
            year = place(columns.year)
            hasYear = columns.year != nil
            named = columns.named.flatMap { named in header.index(named.column).map { ($0, named.as) } }
            completion = place(columns.completion)
            results = columns.results.compactMap(header.index)
            potentialImpact = place(columns.potentialImpact)
            potentialForResults = place(columns.potentialForResults)
            specificity = place(columns.specificity)
            information = place(columns.information)
            participation = place(columns.participation)
            accountability = place(columns.accountability)
            technology = place(columns.technology)
            stars = columns.stars.compactMap(header.index)
        }
    }

    init(_ layout: OGPLayout, _ header: Header) {
        func place(_ name: String?) -> Int? { name.flatMap(header.index) }
        country = place(layout.country)
        plan = place(layout.plan)
        number = place(layout.number)
        title = place(layout.commitmentTitle)
        shortTitle = place(layout.shortTitle)
        theme = place(layout.theme)
        text = place(layout.text)
        lead = place(layout.lead)
        supporting = place(layout.supporting)
        year = place(layout.year)
        endYear = place(layout.endYear)
        officialID = place(layout.officialID)
        level = place(layout.level)
        planID = place(layout.planID)
        policyAreas = place(layout.policyAreas)
        interim = Report(layout.interim, header)
        final = layout.final.map { Report($0, header) }
    }

    /// Those that say which plan a row is of and which reports speak of it.
    var ofPlan: [Int] {
        let reports = [interim, final].flatMap { [$0?.year, $0?.named?.column] }
        return ([country, plan, year, endYear, level, planID] + reports).compactMap(\.self)
    }
}
