import CommitmentModel

/// How what a file says meets what the database holds.
enum Merging {
    /// A stronger or equal source replaces; a weaker one fills what is empty.
    ///
    /// Nobody empties a value by not knowing it, nor makes a date less exact.
    static func merged(_ old: [String?], with new: [String?], newIsStronger: Bool) -> [String?] {
        zip(old, new).map { old, new in
            guard let old, let new else { return old ?? new }
            return newIsStronger && !isMoreExact(old, than: new) ? new : old
        }
    }

    /// Whether a date says more than another that it agrees with: 2014-06 than 2014.
    private static func isMoreExact(_ date: String, than other: String) -> Bool {
        date.hasPrefix(other + "-") && PartialDate(date) != nil
    }

    /// Fills gaps and makes dates more exact: 2014 becomes 2014-06-30.
    ///
    /// A date that this file gave itself (`own` has its position) gives way to
    /// an earlier one of the same file, so that the order of its rows does not
    /// matter; and any date gives way to one of `newIsCurated` seeds. Otherwise
    /// the old value stays. Of dates that only differ in how exact they are, none is contradicted.
    static func refined(
        _ old: [String?], with new: [String?], own: Set<Int>, newIsCurated: Bool = false
    ) -> (values: [String?], contradicted: Set<Int>) {
        var contradicted: Set<Int> = []
        let values = zip(old, new).enumerated().map { index, values in
            guard let old = values.0, let new = values.1, old != new else { return values.0 ?? values.1 }
            if isMoreExact(new, than: old) { return new }
            if isMoreExact(old, than: new) { return old }
            contradicted.insert(index)
            if newIsCurated { return new }
            return own.contains(index) && PartialDate(new) != nil ? min(old, new) : old
        }
        return (values, contradicted)
    }
}
