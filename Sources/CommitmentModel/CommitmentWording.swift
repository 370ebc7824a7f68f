/// What a commitment says at length: for its own page, and no list.
package struct CommitmentWording: Equatable, Sendable {
    package let shortTitle: String?
    package let theme: String?
    package let text: String?
    package let supporting: String?
    /// What each report says, in the words of its file.
    package let reviews: [ReviewWording]

    package init(
        shortTitle: String?, theme: String?, text: String?, supporting: String?, reviews: [ReviewWording]
    ) {
        self.shortTitle = shortTitle
        self.theme = theme
        self.text = text
        self.supporting = supporting
        self.reviews = reviews
    }
}

/// The words and codes of one report on one commitment that no judgement uses.
package struct ReviewWording: Equatable, Sendable {
    /// The report's row; see ``Report/id``.
    package let report: Int
    package let completion: String?
    package let results: String?
    package let ambition: String?
    package let specificity: String?
    /// Which of OGP's values it was coded relevant to.
    package let accountability: Bool?
    package let technology: Bool?
    /// Who published the codes, and who the report.
    package let source: String
    package let reportSource: String

    package init(
        report: Int, completion: String?, results: String?, ambition: String?, specificity: String?,
        accountability: Bool?, technology: Bool?, source: String, reportSource: String
    ) {
        self.report = report
        self.completion = completion
        self.results = results
        self.ambition = ambition
        self.specificity = specificity
        self.accountability = accountability
        self.technology = technology
        self.source = source
        self.reportSource = reportSource
    }
}
