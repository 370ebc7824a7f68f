/// How a commitment stands, by the table of rule abc-1 section 3.
package enum Outcome: String, CaseIterable, Sendable {
    case onTrack = "on_track"
    case behind
    case running
    case strong
    case hollow
    case implemented
    case problem
    case needsCoding = "needs_coding"
    case unassessed

    /// The words that people read.
    package var words: String {
        switch self {
        case .onTrack: "on track"
        case .behind: "behind schedule"
        case .running: "under way"
        case .strong: "delivered, strong results"
        case .hollow: "delivered, no change seen yet"
        case .implemented: "delivered"
        case .problem: "not delivered so far"
        case .needsCoding: "result known, completion missing"
        case .unassessed: "not reviewed"
        }
    }

    /// Whether it is finished and reviewed: only these decide a category.
    package var isAssessed: Bool { isDelivered || self == .problem }

    /// Whether the promise was kept, whatever came of it.
    package var isDelivered: Bool { isSuccess || self == .hollow }

    /// Whether it was kept, and not without effect.
    package var isSuccess: Bool { self == .strong || self == .implemented }

    /// Whether its plan still runs.
    package var isUnderWay: Bool { self == .onTrack || self == .behind || self == .running }
}
