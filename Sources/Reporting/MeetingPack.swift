package import CommitmentMapping
import CommitmentModel

/// What people walk into a meeting with: a paper to read, and a workbook to
/// fill in and to import again.
package struct MeetingPack: Sendable {
    /// The prioritised lists of the day.
    let priorities: PriorityPaper
    /// How many countries of each list the paper shows.
    let top: Int
    let findings: Findings
    let since: SinceMeeting?

    /// What a pack holds beside the prioritised lists.
    package struct Findings: Sendable {
        package var figures: [Figure]
        package var clocks: [PlanClock]
        /// How far the clock looks: "6m".
        package var within: String
        package var introductions: [Introduction]
        /// Countries of the lists without a civil society partner.
        package var gaps: [CountryJudgement]
        /// Whether any civil society organisation is known at all.
        package var knowsPartners: Bool
        package var contested: [ReviewItem]

        package init(
            figures: [Figure], clocks: [PlanClock], within: String, introductions: [Introduction],
            gaps: [CountryJudgement], knowsPartners: Bool, contested: [ReviewItem]
        ) {
            (self.figures, self.clocks, self.within) = (figures, clocks, within)
            (self.introductions, self.gaps, self.contested) = (introductions, gaps, contested)
            self.knowsPartners = knowsPartners
        }
    }

    package init(_ priorities: PriorityPaper, top: Int, _ findings: Findings, since: SinceMeeting?) {
        (self.priorities, self.top, self.findings, self.since) = (priorities, top, findings, since)
    }

    var question: Question { priorities.question }
    var sources: [String] { priorities.sources }

    var figures: PrintedList {
        .figures(
            findings.figures, question, sources: sources, of: priorities.judgements)
    }

    var clock: PrintedList {
        .clock(findings.clocks, question, within: findings.within, sources: sources)
    }

    var introductions: PrintedList {
        .introductions(findings.introductions, question, sources: sources)
    }

    var contested: PrintedList {
        .review(findings.contested, kinds: [.contested], question, sources: sources)
    }

    func moves(_ since: SinceMeeting) -> PrintedList {
        .moves(
            since.moves, from: since.day, to: question.asOf, question, looked: priorities.judgements.count,
            sources: sources)
    }
}
