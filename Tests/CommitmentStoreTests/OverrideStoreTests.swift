import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Overrides are only ever added")
struct OverrideStoreTests {
    private func override(_ category: String?, on day: Day, scope: Scope = .core) -> Override {
        Override(
            id: 0, scope: scope, category: category, reason: "seen", evidence: ["UKR-2-x", "https://a.b"],
            by: "lead", decided: day, reviewBy: category == nil ? nil : day + 100,
            recorded: "2016-02-08T12:00:00Z")
    }

    private let day = Day(year: 2016, month: 2, day: 8)

    private func ukraine(_ store: Store) throws -> Country {
        try #require(try store.countries().first { $0.name == "Ukraine" })
    }

    private func overrides(_ store: Store) throws -> [Override] {
        try store.records().first { $0.country.name == "Ukraine" }?.overrides ?? []
    }

    @Test("comes back as it was written")
    func roundTrip() throws {
        let store = try Store.sample()
        try store.add(override("a", on: day), of: try ukraine(store))
        let found = try #require(try overrides(store).first)
        #expect(found.category == "a")
        #expect(found.evidence == ["UKR-2-x", "https://a.b"])
        #expect(found.decided == day)
        #expect(found.reviewBy == day + 100)
        #expect(found.newerReports.isEmpty)
    }

    @Test(
        "no statement changes, deletes or replaces a row",
        arguments: [
            "UPDATE override SET reason = 'other'", "DELETE FROM override",
            "INSERT OR REPLACE INTO override SELECT * FROM override",
            "REPLACE INTO override (id, iso3, scope, category, reason, evidence, by_role, decided, review_by, recorded, last_run) VALUES (1, 'UKR', 'core', 'b', 'x', 'y', 'z', '2016-01-01', '2017-01-01', 't', 0)",
        ] as [SQLText])
    func audit(_ sql: SQLText) throws {
        let store = try Store.sample()
        try store.add(override("a", on: day), of: try ukraine(store))
        let before = try overrides(store)
        let error = #expect(throws: SQLiteError.self) { try store.connection.execute(sql) }
        #expect(error?.message.contains("an override is never") == true)
        #expect(try overrides(store) == before)
    }

    @Test("taking one back is a row too, and needs one that is there")
    func cleared() throws {
        let store = try Store.sample()
        let country = try ukraine(store)
        let missing = StoreError.noOverride(country: "Ukraine", scope: .core)
        #expect(throws: missing) { try store.add(override(nil, on: day), of: country) }
        try store.add(override("a", on: day), of: country)
        #expect(throws: StoreError.noOverride(country: "Ukraine", scope: .broad)) {
            try store.add(override(nil, on: day, scope: .broad), of: country)
        }
        try store.add(override(nil, on: day), of: country)
        #expect(try overrides(store).map(\.category) == ["a", nil])
        #expect(throws: missing) { try store.add(override(nil, on: day), of: country) }
    }

    @Test("a report that was imported later is known as newer, one from before is not")
    func newer() throws {
        let store = try Store.withCommitment()
        func report(_ file: String, _ kind: ReportKind) throws {
            try store.importing(.sample(file)) { session in
                _ = try session.put(ReportDraft(planID: 1, kind: kind, source: "test"), line: 3)
            }
        }
        try report("old.csv", .progress)
        let hash = try store.dataHash()
        try store.add(override("a", on: day), of: try ukraine(store))
        #expect(try store.dataHash() != hash)
        #expect(try overrides(store).map(\.newerReports) == [[]])
        try report("again.csv", .progress)
        #expect(try overrides(store).map(\.newerReports) == [[]])
        try report("new.csv", .endOfTerm)
        #expect(try overrides(store).map(\.newerReports) == [[2]])
    }

    @Test("evidence is a commitment that is known, or a link")
    func evidence() throws {
        let store = try Store.withCommitment()
        let reference = try store.lines("SELECT reference FROM commitment")[0]
        #expect(try store.evidence(named: reference.lowercased()) == reference)
        #expect(try store.evidence(named: "https://a.b/c") == "https://a.b/c")
        for wrong in ["", "https://", "ftp://a.b", "https://a b", "a book", "javascript:alert(1)"] {
            #expect(throws: StoreError.self, "\(wrong)") { try store.evidence(named: wrong) }
        }
    }
}
