import CommitmentModel
import CommitmentStore
import SQLite
import Testing

@Suite("Selections")
struct SelectionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let selection: Selection
        let references: [String]

        init(_ description: String, _ references: String..., change: (inout Selection) -> Void) {
            var selection = Selection()
            change(&selection)
            (testDescription, self.selection, self.references) = (description, selection, references)
        }
    }

    private static let ukraine = CountryCode(rawValue: "UKR")

    static let cases = [
        Case("everything, by country, plan and row", "CIV-2-1", "UKR-2-1", "UKR-2-2", "UKR-3-1", "UKR-L-1") {
            _ in
        },
        Case("a country", "UKR-2-1", "UKR-2-2", "UKR-3-1", "UKR-L-1") { $0.country = ukraine },
        Case("a region", "CIV-2-1") { $0.region = "Africa and the Middle East" },
        Case("a region without commitments") { $0.region = "Americas" },
        Case("a region that is not one") { $0.region = "' OR 1 --" },
        Case("a plan of every country", "CIV-2-1", "UKR-2-1", "UKR-2-2") { $0.plan = "2" },
        Case("a country's plan", "UKR-2-1", "UKR-2-2") { ($0.country, $0.plan) = (ukraine, "2") },
        Case("a tag that is accepted", "UKR-2-1") { $0.tag = .openContracting },
        Case("a tag that is only suggested") { $0.tag = .data },
        Case("a search", "CIV-2-1", "UKR-2-2") { $0.search = "budget*" },
        Case("a search in a country", "UKR-2-2") { ($0.search, $0.country) = ("budget*", ukraine) },
        Case("a search for a tag", "UKR-2-1") { ($0.search, $0.tag) = ("open", .openContracting) },
        Case("a search for nothing") { $0.search = "" },
        Case("the first two", "CIV-2-1", "UKR-2-1") { $0.limit = 2 },
        Case("the best one", "CIV-2-1") { ($0.search, $0.limit) = ("budget*", 1) },
        Case("none at all") { $0.limit = 0 },
    ]

    private func store() throws -> Store {
        let store = try Store.sample()
        try store.importing { session in
            let plans = try [
                session.put(.sample(), line: 1), session.put(.sample(number: "3"), line: 1),
                session.put(.sample(number: "L") { $0.isLocal = true }, line: 1),
                session.put(.sample("CIV"), line: 1),
            ].map(\.id)
            let rows: [(Int, String, String, [TagDraft])] = [
                (plans[2], "1", "Town hall", []),
                (plans[0], "1", "Open contracting", [TagDraft(.openContracting, givenBy: .import)]),
                (plans[0], "2", "Open data on the whole of the budget of the state", [suggestion(.data)]),
                (plans[1], "1", "Schools", [suggestion(.openContracting)]),
                (plans[3], "1", "Budgets, budgets", [TagDraft(.publicProcurement, givenBy: .import)]),
            ]
            for (line, row) in rows.enumerated() {
                let draft = CommitmentDraft.sample(row.2, plan: row.0) { $0.number = row.1 }
                let id = try session.put(draft, into: nil, line: line + 2).id
                _ = try session.setTags(row.3, of: id, line: line + 2)
            }
        }
        return store
    }

    private func suggestion(_ tag: CommitmentModel.Tag) -> TagDraft {
        var draft = TagDraft(tag, givenBy: .rule)
        draft.isAccepted = false
        return draft
    }

    @Test("hold every part that is given", arguments: cases)
    func selected(_ example: Case) throws {
        #expect(try store().commitments(example.selection).map(\.reference) == example.references)
    }

    @Test("commitments come with their own tags, however far apart they stand, in the order of the list")
    func tagsApart() throws {
        let store = try Store.sample()
        try store.importing { session in
            let plan = try session.put(.sample(), line: 1).id
            for number in 1...300 {
                let draft = CommitmentDraft.sample(
                    number.isMultiple(of: 70) ? "Needle \(400 - number)" : "Hay \(number)", plan: plan)
                let id = try session.put(draft, into: nil, line: number + 1).id
                let tags: [CommitmentModel.Tag] =
                    number.isMultiple(of: 140) ? [.publicProcurement, .data] : [.data]
                _ = try session.setTags(tags.map { TagDraft($0, givenBy: .import) }, of: id, line: number + 1)
            }
        }
        var selection = Selection()
        selection.search = "needle"
        let found = try store.commitments(selection)
        #expect(Set(found.map(\.title)) == ["Needle 330", "Needle 260", "Needle 190", "Needle 120"])
        for commitment in found {
            let isTagged = commitment.title == "Needle 260" || commitment.title == "Needle 120"
            #expect(commitment.tags.map(\.tag) == (isTagged ? [.data, .publicProcurement] : [.data]))
        }
        let all = try store.commitments(Selection())
        #expect(all.map(\.title) == all.map(\.title).sorted())
        #expect(all.count == 300 && all.allSatisfy { !$0.tags.isEmpty })
        #expect(try store.records().flatMap(\.commitments).count == 2)
    }

    @Test("the official id is the reference where OGP gave one")
    func officialID() throws {
        let store = try Store.withCommitment { $0.officialID = "UA1" }
        #expect(try store.commitments(Selection()).map(\.reference) == ["UA1"])
    }

    @Test("records hold every country, with what it has and nothing of another")
    func records() throws {
        let records = try store().records()
        #expect(records.map(\.country.code.rawValue) == ["CIV", "GBR", "UKR"])
        #expect(records.map { $0.plans.map(\.number) } == [["2"], [], ["L", "2", "3"]])
        #expect(records.map { $0.commitments.map(\.reference) } == [["CIV-2-1"], [], ["UKR-2-1"]])
        #expect(records[2].plans.map(\.isLocal) == [true, false, false])
        #expect(records.flatMap(\.commitments).allSatisfy { $0.provenance == nil && !$0.tags.isEmpty })
        let ukraine = try store().records(of: Self.ukraine, withSources: true)
        #expect(ukraine.map(\.country.code.rawValue) == ["UKR"])
        #expect(ukraine.flatMap(\.commitments).map(\.reference) == ["UKR-2-1"])
        #expect(ukraine.flatMap(\.commitments).allSatisfy { $0.provenance?.line == 3 })
    }

    @Test("a record holds memberships, reports, signals and engagements, in the order of their days")
    func facts() throws {
        let store = try Store.withCommitment()
        try store.connection.execute(
            """
            INSERT INTO membership (iso3, since, status, source) VALUES
                ('UKR', '2016-05', 'procedural-review', 't'), ('UKR', '2011-09-20', 'active', 't');
            INSERT INTO signal (iso3, kind, since, title, source) VALUES ('UKR', 'law', '2015-12', 'Law', 't');
            INSERT INTO pledge (iso3, event, date, known_by, subject, source)
            VALUES ('UKR', 'London', NULL, '2016-05', 'OCDS', 't');
            INSERT INTO engagement (iso3, kind, partner, since, source)
            VALUES ('UKR', 'showcase', 'ProZorro', '2015', 't');
            INSERT INTO joint_priority (iso3, decided, by_role, source)
            VALUES ('UKR', '2016-05', 'a board', 't'), ('UKR', '2016-02-08', 'a meeting', 't');
            INSERT INTO report (plan_id, kind, published, known_by, source)
            VALUES (1, 'mid-term', NULL, '2016-02', 't');
            """)
        let record = try #require(try store.records().last)
        #expect(record.memberships.map(\.status) == [.active, .proceduralReview])
        #expect(record.signals.map(\.kind) == [.pledge, .law])
        #expect(record.signals.map(\.title) == ["London: OCDS", "Law"])
        #expect(record.signals.map(\.knownBy) == [Day("2016-05-31"), nil])
        #expect(
            record.engagements == [
                Engagement(kind: "showcase", partner: "ProZorro", since: PartialDate(year: 2015), source: "t")
            ])
        #expect(
            record.jointPriorities == [
                JointPriority(
                    decided: PartialDate(year: 2016, month: 2, day: 8), byRole: "a meeting", source: "t"),
                JointPriority(decided: PartialDate(year: 2016, month: 5), byRole: "a board", source: "t"),
            ])
        #expect(record.reports.values.flatMap { $0 }.map(\.knownBy) == [Day("2016-02-29")])
    }

    @Test(
        "a cell that holds no code or date is damage, named by its words",
        arguments: [
            ("UPDATE action_plan SET ends = 'soon'", "“soon” stands where a date belongs"),
            (
                "INSERT INTO membership VALUES (NULL, 'UKR', '2016-02-30', 'active', 't', NULL)",
                "“2016-02-30” stands where a date belongs"
            ),
        ] as [(SQLText, String)])
    func damaged(_ sql: SQLText, _ what: String) throws {
        let store = try Store.withCommitment()
        try store.connection.execute(sql)
        #expect(throws: StoreError.damaged(what)) { try store.records() }
    }
}
