import CommitmentModel
import CommitmentStore

/// A layout of OGP's files, in which a row is a commitment with what IRM
/// reports say of it: which header holds which fact.
///
/// The layouts of all eras say the same facts under other headers, so one
/// reader (``CommitmentRows``) serves them all. docs/import.md lists them.
struct OGPLayout: Sendable {
    /// Kept with the import, and given on the command line.
    let profile: String
    /// For people.
    let title: String
    /// How much it weighs against other files; see ``ImportSession/Run/authority``.
    let authority: Int

    var country = "Country"
    var plan = "Action Plan Number"
    var number: String? = "Comm No"
    var commitmentTitle = "Commitment Title"
    var shortTitle: String? = "Short Title"
    var theme: String? = "Theme"
    var text: String? = "Full Text"
    var lead = "Lead Institution"
    var supporting: String? = "Supporting Institution(s)"
    /// The year in which the plan was submitted; `nil` in layouts without.
    var year: String? = "Year of submission"
    /// Whether years may be missing: the plans and reports are then known already.
    var yearsMayBeEmpty = false
    var endYear: String?
    var officialID: String?
    /// "National" or a word with "Local" in it.
    var level: String?
    /// OGP's identifier of the plan: AP_UKR05, AP_GBSC01.
    var planID: String?
    /// Labels of tags, with semicolons between them; in most layouts each tag has a column.
    var policyAreas: String?
    /// Whether the file holds some commitments of its plans, drawn from OGP's other files.
    var isExcerpt = false
    /// What the first report says, and what the last one says.
    var interim: ReportColumns
    var final: ReportColumns?

    /// The headers that hold what one report says.
    struct ReportColumns: Sendable {
        /// The year of its publication; `nil` in layouts without.
        var year: String?
        /// A column that names reports with their years, and what it calls this one:
        /// "progress 2014; end of term 2016".
        var named: (column: String, as: String)?
        var completion: String
        var results: [String] = []
        /// In the words of before 2020, and since.
        var potentialImpact: String?
        var potentialForResults: String?
        var specificity: String?
        var information: String?
        var participation: String?
        var accountability: String?
        var technology: String?
        var stars: [String] = []

        var all: [String] {
            [
                year, named?.column, completion, potentialImpact, potentialForResults, specificity,
                information,
                participation,
                accountability, technology,
            ].compactMap(\.self) + results + stars
        }
    }

    /// Headers without which a file is not of this layout.
    var required: [String] {
        [country, plan, number, commitmentTitle, shortTitle, text, year, officialID, interim.completion]
            .compactMap(\.self)
    }

    /// Every header that is read, but for those of tags.
    var all: [String] {
        required + [theme, lead, supporting, endYear, level, planID, policyAreas].compactMap(\.self)
            + interim.all
            + (final?.all ?? [])
    }

    /// From the most particular to the least, so that the first that fits is it.
    static let known =
        [official2024, explorer2017, explorer2016, combined2015] + procurementLists

    static let explorer2017 = OGPLayout(
        profile: "ogp-explorer-2017", title: "OGP explorer 2017", authority: 2,
        interim: ReportColumns(
            year: "Report publication year (progress report)", completion: "Completion (progress report)",
            potentialImpact: "Potential impact", specificity: "Specificity", information: "Value -Info",
            participation: "Value -Part", accountability: "Value -Acc", technology: "Value -Tech",
            stars: [
                "Starred (pre-June 2014 assessments)", "Starred (2015 only)",
                "Starred (current formula) progress report",
            ]),
        final: ReportColumns(
            year: "Report publication year (end of term)", completion: "Completion (end of term)",
            results: ["Did it open government (end of term only)"],
            stars: ["Starred (current formula) end of term"]))

    /// An older export of the explorer: one report, and years that may be empty.
    static let explorer2016 = OGPLayout(
        profile: "ogp-explorer-2016", title: "OGP explorer 2016", authority: 1,
        plan: "Action Plan No", yearsMayBeEmpty: true,
        interim: ReportColumns(
            year: "Report publication year", completion: "Actual Completion",
            potentialImpact: "Potential Impact",
            specificity: "Specificity", information: "Value -Info", participation: "Value -Part",
            accountability: "Value -Acc", technology: "Value -Tech",
            stars: ["Starred (pre-June 2014 assessments)", "Starred (2015 only)"]))

    /// The database of 2015: a band row above the header, a row of totals last,
    /// no years.
    static let combined2015 = OGPLayout(
        profile: "ogp-combined-2015", title: "OGP combined database 2015", authority: 1,
        plan: "Action Plan No.", number: nil, shortTitle: nil, theme: nil,
        lead: "Lead institution (Responsible Instutitution)", supporting: "Supporting Institution", year: nil,
        yearsMayBeEmpty: true,
        interim: ReportColumns(
            completion: "Actual Completion", potentialImpact: "Potential Impact", specificity: "Specificity",
            information: "Value -Info", participation: "Value -Part", accountability: "Value -Acc",
            technology: "Value -Tech", stars: ["Starred"]))

    static let official2024 = OGPLayout(
        profile: "ogp-official-2024", title: "OGP official commitments 2024", authority: 3,
        country: "Country/Locality", number: "Commitment Number", year: "Year Of Submission",
        endYear: "Action Plan End Year", officialID: "Commitment Unique Identifier",
        level: "National Or Local",
        planID: "Action Plan ID",
        interim: ReportColumns(
            year: "Report Publication Year (Progress Report)", completion: "Completion (Progress Report)",
            potentialImpact: "Potential Impact", potentialForResults: "Potential for Results",
            specificity: "Specificity", information: "OGP Value Access To Information",
            participation: "OGP Value Civic Participation", accountability: "OGP Value Public Accountability",
            technology: "OGP Value Technology",
            stars: ["Starred (2015 Only)", "Starred (Current Formula) Progress Report"]),
        final: ReportColumns(
            year: "Report Publication Year (End Of Term)", completion: "Completion (End Of Term)",
            results: ["Did It Open Government (Overall)", "Early Results"],
            stars: ["Starred (Current Formula) End of Term"]))
}

extension OGPLayout {
    /// The kinds of the first and the last report on a plan, which changed
    /// with each era of the IRM (codebook, section 2).
    static func kinds(submitted year: Int?) -> (interim: ReportKind, final: ReportKind) {
        switch year ?? 2012 {
        case ..<2017: (.progress, .endOfTerm)
        case ..<2019: (.design, .implementation)
        case 2019: (.design, .transitional)
        default: (.actionPlanReview, .results)
        }
    }
}
