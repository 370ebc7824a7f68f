package import CommitmentMapping
import CommitmentModel

extension OverrideState {
    /// "set to a by the country lead", or that it needs review and why.
    var words: String {
        switch standing {
        case .needsReview(let doubts):
            "override to \(letter) needs review: \(doubts.map(\.words).joined(separator: ", "))"
        case .cleared: "override taken back by \(override.by)"
        case .inForce, .superseded, .notYet: "set to \(letter) by \(override.by)"
        }
    }

    /// Everything about it but the evidence.
    package var wholeWords: String {
        words + "; decided \(override.decided)"
            + (override.reviewBy.map { ", to be reviewed by \($0)" } ?? "")
            + ". Reason: \(override.reason)"
    }

    private var letter: String { category?.rawValue ?? "nothing" }
}

extension OverrideState.Standing {
    /// As lists call it.
    var words: String {
        switch self {
        case .inForce: "in force"
        case .needsReview: "needs review"
        case .superseded: "superseded"
        case .cleared: "cleared"
        case .notYet: "not yet"
        }
    }
}

extension OverrideState.Doubt {
    var words: String {
        switch self {
        case .datePassed(let day): "its date of \(day) has passed"
        case .newerReports(let reports):
            (reports.first.map { "the \($0.words)" } ?? "a report")
                + (reports.count > 1 ? " and \(reports.count - 1) more are newer" : " is newer")
        }
    }
}
