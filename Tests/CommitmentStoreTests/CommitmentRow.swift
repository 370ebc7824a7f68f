import CommitmentModel
import CommitmentStore

/// A commitment of a file; the plan is Ukraine's second unless it says otherwise.
struct CommitmentRow: Sendable {
    var title = "Open data"
    var number: String?
    var official: String?
    var key: String?
    var plan = 1

    var draft: CommitmentDraft {
        .sample(title, plan: plan) {
            $0.number = number
            $0.officialID = official
            $0.rowKey = key.map { CommitmentKey(of: $0.utf8.span) }
        }
    }
}

extension Store {
    /// A store with these commitments in the second plans of Ukraine and the United Kingdom.
    static func holding(_ rows: [CommitmentRow]) throws -> Store {
        let store = try Store.sample()
        try store.importing(.sample("old.csv")) { session in
            _ = try session.put(.sample(), line: 1)
            _ = try session.put(.sample("GBR"), line: 1)
            for (index, row) in rows.enumerated() {
                _ = try session.put(row.draft, into: nil, line: index + 2)
            }
        }
        return store
    }
}
