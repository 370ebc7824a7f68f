import CommitmentMapping
import CommitmentModel
import Reporting

/// The plans of a country along the years, with the outcome of each commitment.
///
/// Places along the years are percentages, so that letters keep their size.
struct PlanTimeline {
    /// A plan with its commitments in scope.
    struct Plan {
        let plan: ActionPlan
        let period: PlanPeriod
        let commitments: [CommitmentJudgement]

        /// "2 delivered, 1 not delivered so far".
        var outcomeWords: String? {
            let counts = Outcome.allCases.compactMap { outcome -> String? in
                let count = commitments.count { $0.outcome == outcome }
                return count == 0 ? nil : "\(count) \(outcome.words)"
            }
            return counts.isEmpty ? nil : counts.joined(separator: ", ")
        }
    }

    /// From old to new.
    let plans: [Plan]
    private let years: YearAxis
    private let asOf: Day

    private static let rowHeight = 46
    private static let top = 26

    /// - Returns: `nil` where no plan had started.
    init?(_ judgement: CountryJudgement) {
        plans = judgement.plans.compactMap { plan in
            PlanPeriod(plan).map { period in
                Plan(
                    plan: plan, period: period,
                    commitments: judgement.commitments.filter { $0.plan.id == plan.id })
            }
        }
        guard let first = plans.map(\.period.start).min(), let last = plans.map(\.period.end).max() else {
            return nil
        }
        asOf = judgement.question.asOf
        years = YearAxis(from: first, to: max(last, asOf))
    }

    func draw(on html: inout MarkupWriter) {
        let height = Self.top + Self.rowHeight * plans.count + 4
        let words = plans.map { "\($0.plan.name): \($0.outcomeWords ?? "nothing in scope")" }
        html.element(
            "svg",
            [
                "class": "timeline", "width": "100%", "height": "\(height)", "role": "img",
                "aria-label": "Plans along the years. \(words.joined(separator: "; ")).",
            ]
        ) { svg in
            years.draw(height: height, today: asOf, on: &svg)
            for (index, plan) in plans.enumerated() {
                draw(plan, top: Self.top + Self.rowHeight * index, on: &svg)
            }
        }
        html.sentence("p", ["class": "note"]) { html in
            html.say("Each mark is a commitment in scope: ")
            for (index, outcome) in [Outcome.implemented, .problem, .unassessed].enumerated() {
                if index > 0 { html.say(", ") }
                html.element(
                    "span", ["class": "mark is-\(outcome.kind)", "aria-hidden": "true"], outcome.mark)
                html.say([" delivered", " not delivered, or behind", " under way or not reviewed"][index])
            }
            html.say(". A hollow bar is a plan that nobody has read whole.")
        }
    }

    private func draw(_ plan: Plan, top: Int, on svg: inout MarkupWriter) {
        let (start, end) = (years.place(of: plan.period.start), years.place(of: plan.period.end))
        let isLate = start > 60
        svg.element(
            "text",
            [
                "class": "name", "x": ScoreBar.percent(isLate ? end : start), "y": "\(top + 12)",
                "text-anchor": isLate ? "end" : nil,
            ], plan.plan.name)
        svg.element(
            "rect",
            [
                "class": plan.plan.coverage == .all ? "plan" : "plan unread", "x": ScoreBar.percent(start),
                "width": ScoreBar.percent(end - start), "y": "\(top + 17)", "height": "20", "rx": "3",
            ])
        // Marks stand from the left of the bar, closer where there are many.
        let step = min(4.0, (end - start) / Double(max(plan.commitments.count, 1)))
        for (index, judged) in plan.commitments.enumerated() {
            svg.sentence(
                "text",
                [
                    "class": "mark is-\(judged.outcome.kind)",
                    "x": ScoreBar.percent(start + step * (Double(index) + 0.5)), "y": "\(top + 32)",
                ]
            ) { svg in
                svg.say(judged.outcome.mark)
                svg.element("title", [:], "\(judged.commitment.name): \(judged.outcome.words)")
            }
        }
    }
}

/// Days along the width of a picture, from the first of January before the
/// first day to the one after the last.
struct YearAxis {
    private let first: Day
    private let last: Day

    init(from first: Day, to last: Day) {
        self.first = Day(year: first.parts.year, month: 1, day: 1)
        self.last = Day(year: last.parts.year + 1, month: 1, day: 1)
    }

    /// Percent of the width.
    func place(of day: Day) -> Double { 100 * Double(day - first) / Double(last - first) }

    func draw(height: Int, today: Day, on svg: inout MarkupWriter) {
        let (from, to) = (first.parts.year, last.parts.year)
        // Names of years need room: every second or third of many.
        let step = (to - from + 7) / 8
        for year in from...to {
            let x = ScoreBar.percent(place(of: Day(year: year, month: 1, day: 1)))
            svg.element("line", ["class": "grid", "x1": x, "x2": x, "y1": "18", "y2": "\(height)"])
            guard year < to, (year - from).isMultiple(of: step) else { continue }
            svg.element("text", ["class": "year", "x": x, "y": "12"], "\(year)")
        }
        let x = ScoreBar.percent(place(of: today))
        svg.element("line", ["class": "today", "x1": x, "x2": x, "y1": "0", "y2": "\(height)"]) {
            $0.element("title", [:], "as of \(today)")
        }
    }
}

/// The categories of a country along the years, as one strip.
struct HistoryStrip {
    private let history: CategoryHistory
    private let until: Day

    init(_ history: CategoryHistory, until: Day) {
        self.history = history
        self.until = until
    }

    func draw(on html: inout MarkupWriter) {
        let stretches = history.stretches
        guard let first = stretches.first?.since else { return }
        let years = YearAxis(from: first, to: until)
        let words = stretches.map { "\($0.judgement.category.rawValue) from \($0.since)" }
        html.element(
            "svg",
            [
                "class": "strip", "width": "100%", "height": "52", "role": "img",
                "aria-label": "Categories along the years: \(words.joined(separator: ", ")).",
            ]
        ) { svg in
            years.draw(height: 52, today: until, on: &svg)
            for (index, stretch) in stretches.enumerated() {
                let start = years.place(of: stretch.since)
                let end =
                    index + 1 < stretches.count
                    ? years.place(of: stretches[index + 1].since) : years.place(of: until)
                let category = stretch.judgement.category
                svg.element(
                    "rect",
                    [
                        "class": "of-\(category.rawValue)", "x": ScoreBar.percent(start),
                        "width": ScoreBar.percent(max(end - start, 0.4)), "y": "22", "height": "26",
                    ]
                ) { $0.element("title", [:], "\(stretch.judgement.words) from \(stretch.since)") }
                guard end - start > 3 else { continue }
                svg.element(
                    "text",
                    [
                        "class": "on-\(category.rawValue)", "x": ScoreBar.percent((start + end) / 2),
                        "y": "40",
                    ], category.rawValue)
            }
        }
    }
}
