import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Which plan it is, and how much of it was read")
struct PlanIdentityTests {
    @Test("sources and notes may differ without a conflict")
    func notes() throws {
        let store = try Store.sample()
        let stored = try store.importing { session in
            _ = try session.put(.sample { $0.note = "one" }, line: 2)
            return try session.put(
                .sample {
                    $0.note = "two"
                    $0.source = "elsewhere"
                }, line: 3)
        }
        #expect(stored.conflicts == [])
        #expect(try store.lines("SELECT source, note FROM action_plan", columns: 2) == ["test|one"])
    }

    @Test("a plan is its country, level and number")
    func identity() throws {
        let store = try Store.sample()
        let stored = try store.importing { session in
            [
                try session.put(.sample(), line: 2), try session.put(.sample("GBR"), line: 3),
                try session.put(.sample(number: "3"), line: 4),
                try session.put(.sample { $0.isLocal = true }, line: 5), try session.put(.sample(), line: 6),
            ]
        }
        #expect(stored.map(\.isNew) == [true, true, true, true, false])
        #expect(stored[4].id == stored[0].id)
    }

    static let coverages: [(ActionPlan.Coverage, ActionPlan.Coverage, String)] = [
        (.none, .some, "some"), (.none, .all, "all"), (.some, .all, "all"), (.all, .some, "all"),
        (.all, .none, "all"),
        (.some, .some, "some"),
    ]

    @Test("coverage is raised", arguments: coverages)
    func coverage(_ old: ActionPlan.Coverage, _ new: ActionPlan.Coverage, _ expected: String) throws {
        #expect(try raised(old, new) == [expected])
    }

    @Test("coverage is never lowered")
    func coverageNotLowered() throws {
        let found = try raised(.some, .none)
        #expect(found == ["some"])
    }

    private func raised(_ old: ActionPlan.Coverage, _ new: ActionPlan.Coverage) throws -> [String] {
        let store = try Store.sample()
        try store.importing { session in
            let plan = try session.put(.sample { $0.coverage = old }, line: 2).id
            _ = try session.raiseCoverage(ofPlan: plan, to: new, line: 2)
        }
        return try store.lines("SELECT coverage FROM action_plan")
    }
}
