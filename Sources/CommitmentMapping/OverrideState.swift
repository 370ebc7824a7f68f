package import CommitmentModel

/// An override as it is seen from a day, by rule abc-1 section 8.
package struct OverrideState: Equatable, Sendable {
    /// Why somebody has to look at it again.
    package enum Doubt: Equatable, Sendable {
        /// The day by which it was to be reviewed.
        case datePassed(Day)
        /// Imported or published since, the newest first; never empty.
        case newerReports([Report])
    }

    /// Whether it counts on the day, and if not, why.
    package enum Standing: Equatable, Sendable {
        case inForce
        case needsReview([Doubt])
        case superseded
        case cleared
        case notYet
    }

    package let override: Override
    package let standing: Standing

    /// What the person set; `nil` where one was taken back.
    package var category: Category? { override.category.flatMap(Category.init(rawValue:)) }

    /// Whether its category counts in place of the rule's.
    package var isInForce: Bool { standing == .inForce }
}

extension CountryRecord {
    /// Every override in the scope of a question, oldest first, as it stands on the day.
    package func overrideStates(_ question: Question) -> [OverrideState] {
        let own = overrides.filter { $0.scope == question.scope }
        // What was decided later counts; of one day, what was written down later.
        let current = own.filter { $0.decided <= question.asOf }
            .max { ($0.decided.number, $0.id) < ($1.decided.number, $1.id) }
        return own.map { OverrideState(override: $0, standing: standing(of: $0, current, question)) }
    }

    /// The override that speaks on the day, in force or not; `nil` where none does.
    func override(_ question: Question) -> OverrideState? {
        overrideStates(question).first {
            switch $0.standing {
            case .inForce, .needsReview: true
            case .superseded, .cleared, .notYet: false
            }
        }
    }

    private func standing(
        of override: Override, _ current: Override?, _ question: Question
    ) -> OverrideState.Standing {
        if override.decided > question.asOf { return .notYet }
        if override != current { return .superseded }
        if override.category == nil { return .cleared }
        var doubts: [OverrideState.Doubt] = []
        if let day = override.reviewBy, day < question.asOf { doubts.append(.datePassed(day)) }
        let newer = reports.values.flatMap(\.self).filter { report in
            guard report.kind.weight > .claim, let published = question.publication(of: report),
                published <= question.asOf
            else { return false }
            return published > override.decided || override.newerReports.contains(report.id)
        }
        if !newer.isEmpty { doubts.append(.newerReports(newer.sorted { isNewer($0, $1, question) })) }
        return doubts.isEmpty ? .inForce : .needsReview(doubts)
    }

    private func isNewer(_ left: Report, _ right: Report, _ question: Question) -> Bool {
        let days = [left, right].map { question.publication(of: $0)?.number ?? 0 }
        return (days[0], left.id) > (days[1], right.id)
    }
}
