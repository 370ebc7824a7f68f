import CommitmentModel

/// How what a file says meets what the database holds.
enum Merging {
    /// A stronger or equal source replaces; a weaker one fills what is empty.
    ///
    /// Nobody empties a value by not knowing it.
    static func merged(_ old: [String?], with new: [String?], newIsStronger: Bool) -> [String?] {
        zip(old, new).map { old, new in newIsStronger ? new ?? old : old ?? new }
    }

    /// Fills gaps and makes dates more exact: 2014 becomes 2014-06-30.
    ///
    /// Rows of one file (`isOwn`) that contradict each other agree on the
    /// earlier date, so that their order does not matter. Otherwise the old
    /// value stays. `conflicts` has the positions of contradictions.
    static func refined(
        _ old: [String?], with new: [String?], isOwn: Bool
    ) -> (values: [String?], conflicts: [Int]) {
        var conflicts: [Int] = []
        let values = zip(old, new).enumerated().map { index, values in
            guard let old = values.0, let new = values.1, old != new else { return values.0 ?? values.1 }
            if new.hasPrefix(old + "-") { return new }
            if !old.hasPrefix(new + "-") { conflicts.append(index) }
            return isOwn && PartialDate(new) != nil ? min(old, new) : old
        }
        return (values, conflicts)
    }
}
