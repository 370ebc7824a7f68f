/// A person's judgement on a category, beside the rule's (abc-1, section 8).
///
/// Nothing is changed or deleted: a newer one takes the place of an older.
package struct Override: Equatable, Sendable {
    /// Counted up in the order in which they were written down.
    package let id: Int
    package let scope: Scope
    /// The letter of the category; `nil` takes an earlier one back.
    package let category: String?
    package let reason: String
    /// References of commitments, and links; empty only where one is taken back.
    package let evidence: [String]
    /// A role, or a name.
    package let by: String
    /// The day from which it counts.
    package let decided: Day
    /// The last day on which it counts without another look.
    package let reviewBy: Day?
    /// When it was written down, UTC.
    package let recorded: String
    /// The rows of the country's reports that were imported after that.
    package let newerReports: Set<Int>

    package init(
        id: Int, scope: Scope = .core, category: String?, reason: String, evidence: [String] = [],
        by: String, decided: Day, reviewBy: Day?, recorded: String = "", newerReports: Set<Int> = []
    ) {
        self.id = id
        self.scope = scope
        self.category = category
        self.reason = reason
        self.evidence = evidence
        self.by = by
        self.decided = decided
        self.reviewBy = reviewBy
        self.recorded = recorded
        self.newerReports = newerReports
    }
}
