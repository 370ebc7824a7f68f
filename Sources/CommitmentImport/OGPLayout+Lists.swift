/// Lists of procurement commitments that were drawn from OGP's files and pages:
/// a part of each plan, under headers of their own.
extension OGPLayout {
    static let procurementLists = [procurement2016, procurement2023, procurementPages]

    /// Drawn from the explorer.
    private static let procurement2016 = OGPLayout(
        profile: "procurement-list-2016", title: "procurement list 2016", authority: 1,
        country: "country", plan: "action_plan", number: "comm_no", commitmentTitle: "title",
        shortTitle: nil, theme: nil, text: nil, lead: "lead_institution", supporting: nil, year: "cycle",
        yearsMayBeEmpty: true, policyAreas: "policy_areas", isExcerpt: true,
        interim: ReportColumns(
            named: ("irm_report", as: "progress"), completion: "completion_progress",
            potentialImpact: "ambition_or_potential_impact", specificity: "specificity",
            stars: ["starred_2015"]),
        final: ReportColumns(
            named: ("irm_report", as: "end of term"), completion: "completion_end_of_term",
            results: ["did_it_open_government"]))

    /// Drawn from the official file.
    private static let procurement2023 = OGPLayout(
        profile: "procurement-list-2023", title: "procurement list 2023", authority: 1,
        country: "country", plan: "action_plan", number: nil, commitmentTitle: "title", shortTitle: nil,
        theme: nil, text: nil, lead: "lead_institution", supporting: nil, year: "cycle",
        yearsMayBeEmpty: true, endYear: "end_year", officialID: "commitment_id", level: "national_or_local",
        planID: "action_plan", policyAreas: "policy_areas", isExcerpt: true,
        interim: ReportColumns(
            completion: "completion_progress", potentialImpact: "potential_impact",
            potentialForResults: "potential_for_results"),
        final: ReportColumns(
            completion: "completion_end_of_term", results: ["did_it_open_government", "early_results"]))

    /// Read from OGP's pages, which do not write completion out.
    private static let procurementPages = OGPLayout(
        profile: "procurement-pages", title: "procurement pages", authority: 1,
        country: "country", plan: "action_plan", number: nil, commitmentTitle: "title", shortTitle: nil,
        theme: nil, text: nil, lead: "lead_institution", supporting: nil, year: "cycle",
        yearsMayBeEmpty: true, officialID: "commitment_id", policyAreas: "policy_areas", isExcerpt: true,
        interim: ReportColumns(completion: "completion"),
        final: ReportColumns(completion: "completion", results: ["early_results"], stars: ["starred"]))
}
