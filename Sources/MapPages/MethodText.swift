import CommitmentMapping

/// The rules abc-1 and prio-1 in plain words; docs/rules holds them whole.
enum MethodText {
    enum Table {
        case categories, outcomes, criteria
    }

    struct Section {
        let heading: String
        let paragraphs: [String]
        var table: Table?
    }

    /// The sections, with how often weights and unknowns are drawn for the pages.
    static func sections(draws: Int) -> [Section] {
        [
            Section(
                heading: "What is counted",
                paragraphs: [
                    "Countries of the Open Government Partnership write action plans, usually for two years, and each plan holds "
                        + "commitments. The Independent Reporting Mechanism (IRM) reviews them. The map counts commitments on open "
                        + "contracting in national plans that had started by its day.",
                    "Which commitments are on open contracting is a matter of scope. Strict: the plan names open contracting or its "
                        + "data standard. Core, unless said otherwise: also public procurement, where that is the main subject or a "
                        + "part of it, or nobody has judged that yet. Broad: also where procurement is only mentioned, and contracts "
                        + "of infrastructure, oil, gas and mining.",
                ]),
            Section(
                heading: "What a day means",
                paragraphs: [
                    "Every page looks from one day: plans that had started by then, reports that were out by then, and nothing later. "
                        + "A date that is known only to the month or year counts from its last day, unless the foot of the page says "
                        + "what was assumed."
                ]),
            Section(
                heading: "The outcome of a commitment",
                paragraphs: [
                    "Only IRM reports count. A final report goes before an interim one, and within a kind the newest; what it leaves "
                        + "blank is taken from the next, code by code. A government's own report is shown as a claim, and never counts.",
                    "The first of these that holds is the outcome.",
                ], table: .outcomes),
            Section(
                heading: "The category of a country (rule \(CountryJudgement.rule))",
                paragraphs: [
                    "The share delivered is taken over the two newest plans with reviewed commitments; those of the newer plan count twice."
                ], table: .categories),
            Section(
                heading: "How far a category holds",
                paragraphs: [
                    "The rule is read in eight ways, and each commitment is left out once. Firm: at least nine in ten of these agree. "
                        + "Leaning: at least six. Contested: fewer, and a person should look."
                ]),
            Section(
                heading: "The order of help (rule \(PriorityList.rule))",
                paragraphs: [
                    "Each country gets 0 to 100 points. What is not known is an interval, never a zero and never left out, so the "
                        + "score has a range. In \(draws) draws the weights vary by half and unknowns within their range: a place is firm "
                        + "where it holds in nine draws of ten."
                ], table: .criteria),
            Section(
                heading: "Limits",
                paragraphs: [
                    "Completion is coded by different people in different years, on scales that changed; it is no measure to compare "
                        + "countries by, and these pages do not.",
                    "Not every plan has been imported, and some only in part. Without a commitment in scope, a country with a plan of the last "
                        + "four years that was not read whole is in n, and not in c; how many plans were read stands at the foot of "
                        + "the pages.",
                    "Unknown is not no. A blank in a report, no evidence found, not started and withdrawn are different things, and stay so.",
                    "Nobody has judged how central procurement is to every commitment that carries its tag; until then core counts it.",
                    "Borders on the map are those of Natural Earth (de facto), and say nothing on whose land it is.",
                ]),
        ]
    }

    static func meaning(of category: CommitmentMapping.Category) -> String {
        switch category {
        case .a: "At least half of what was reviewed was delivered, and the newer plan has a success."
        case .b: "Commitments were reviewed, and it did not come to that."
        case .u: "There are commitments, and none is finished and reviewed."
        case .c:
            "Every plan of the last four years, or else the newest, was read whole, and nothing was found; with or without a sign of "
                + "interest outside the plans."
        case .n:
            "Nothing was found, but no plan is known, or one of the last four years, or else the newest, was not read whole."
        case .x: "The country has left, is inactive or suspended, or had not joined."
        }
    }

    static func meaning(of outcome: Outcome) -> String {
        switch outcome {
        case .onTrack: "Its plan runs, and completion is substantial or better."
        case .behind: "Its plan runs, and completion is below substantial."
        case .running: "Its plan runs, and no report has coded it."
        case .strong: "Results are major or outstanding."
        case .hollow: "Completion is substantial or better, and nothing changed or it got worse."
        case .implemented: "Completion is substantial or better, or the IRM starred it."
        case .problem: "Its plan is over, and completion is below substantial, or no evidence was found."
        case .needsCoding: "Results are coded, and completion is not."
        case .unassessed: "Its plan is over, and no code of its completion is known."
        }
    }

    static func meaning(of criterion: Criterion) -> String {
        switch criterion {
        case .timing: "How near the next plan is: help matters most two to nine months before it is due."
        case .need: "How much was not delivered; in a, how modest, closed or weak in results the record is."
        case .readiness:
            "A goal, a mandate, a focal point, resources, data, a partner in civil society, a request."
        case .feasibility: "Standing in the partnership, civic space, opposition."
        case .scale: "How many people live there."
        case .leverage: "How many countries that deliver share a language or the region."
        }
    }
}
