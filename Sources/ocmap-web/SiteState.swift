import CommitmentModel
import Glibc

/// What the pages depend on beside their address: equal states, equal pages.
struct SiteState: Equatable, Sendable {
    /// Of the database; counts up.
    let changes: Int
    /// UTC.
    let today: Day

    /// Now, after so many changes.
    init(changes: Int) {
        self.changes = changes
        today = Day(number: time(nil) / 86_400)
    }
}
