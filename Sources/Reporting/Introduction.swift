package import CommitmentMapping
package import CommitmentModel

/// A country that OCP and OGP made a priority together, and whose focal point
/// nobody has introduced yet; with a text for the introduction.
package struct Introduction: Equatable, Sendable {
    package let judgement: CountryJudgement
    let priority: JointPriority
    /// Those who spoke for OGP on the day.
    let focalPoints: [FocalPoint]
    /// When its next plan is due by OGP's calendar; `nil` if that is past or not known.
    private let due: Day?

    /// `nil` where there is nobody to introduce: it is no joint priority, or
    /// OCP knows every focal point.
    package init?(_ judgement: CountryJudgement, _ calendar: OGPCalendar) {
        let day = judgement.question.asOf
        guard let priority = judgement.jointPriority else { return nil }
        let focalPoints = judgement.record.focalPoints
        let waiting = focalPoints.filter { $0.waits(on: day) }
        guard !waiting.isEmpty || !focalPoints.contains(where: { $0.isThere(on: day) }) else { return nil }
        self.judgement = judgement
        self.priority = priority
        self.focalPoints = waiting
        let clock = PlanClock(judgement, calendar)
        due = clock?.state == .midterm ? nil : clock?.due.flatMap { $0 >= day ? $0 : nil }
    }

    /// "OGP point of contact, Ministry of Economy"; an office and a role, never a person.
    var addressee: String {
        focalPoints.isEmpty
            ? "OGP point of contact (office not known here: ask the OGP Support Unit)"
            : focalPoints.map { "\($0.role), \($0.office)" }.joined(separator: "; ")
    }

    /// What to send, from our own template.
    var text: String {
        let country = judgement.record.country.name
        var sentences = [
            "To: \(addressee), \(country).",
            "OGP and the Open Contracting Partnership (OCP) made \(country) a joint priority on "
                + "\(priority.decided), and we would like to introduce OCP to you.",
            "OCP helps governments and civil society to publish and use data on public contracts; its help is free.",
        ]
        if !judgement.commitments.isEmpty { sentences.append("What we know so far: \(judgement.evidence)") }
        if let due {
            sentences.append(
                "Your next action plan is due by \(due), so a first talk before then would help most.")
        }
        sentences.append("Who in your office could speak with OCP, and when would it suit you?")
        return sentences.joined(separator: " ")
    }
}

extension PrintedList {
    /// Whom to introduce, with a ready text, by country.
    package static func introductions(
        _ introductions: [Introduction], _ question: Question, sources: [String]
    ) -> PrintedList {
        PrintedList(
            title: "Focal points to introduce, as of \(question.asOf)", sheetName: "Introductions",
            columns: [
                Column("iso3", "ISO"), Column("country", "Country"),
                Column("joint_priority", "Joint priority"), Column("focal_point", "Focal point"),
                Column("category", "Cat."), Column("next_plan_due", "Plan due", alignment: .trailing),
                Column("text", "Text", presence: .filesOnly),
            ] + Column.look,
            rows: introductions.map { introduction in
                let (judgement, country) = (introduction.judgement, introduction.judgement.record.country)
                return [
                    .text(country.code.rawValue), .text(country.name), .text(introduction.priority.words),
                    .text(introduction.addressee), .text(judgement.category.rawValue),
                    Value(judgement.nextPlanDue.map { "\($0)" }), .text(introduction.text),
                ] + question.look
            },
            facts: Colophon.facts(
                question, rule: CountryJudgement.rule, sources: sources, of: introductions.map(\.judgement)),
            emptyMessage:
                "Nobody is to be introduced: of the joint priorities on record, none that was asked for lacks a focal point that OCP knows."
        )
    }

    /// The texts one after the other, to be copied; the facts stand under the last.
    package static func introductionTexts(_ introductions: [Introduction], _ list: PrintedList)
        -> [PrintedList]
    {
        guard !introductions.isEmpty else { return [list] }
        return introductions.enumerated().map { index, introduction in
            var part = PrintedList(
                title: "\(introduction.judgement.record.country.name), \(introduction.priority.words)",
                columns: [
                    Column("category_words", "Opportunity"), Column("focal_point", "Focal point"),
                    Column("next_plan_due", "Plan due", alignment: .trailing),
                ],
                rows: [
                    [
                        .text(introduction.judgement.words), .text(introduction.addressee),
                        Value(introduction.judgement.nextPlanDue.map { "\($0)" }),
                    ]
                ], facts: index == introductions.count - 1 ? list.factsAndCount : [])
            part.notes = [introduction.text]
            part.isPart = true
            return part
        }
    }
}
