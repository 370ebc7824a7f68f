import CommitmentImport
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Foundation
import SQLite
import Testing

@Suite("docs/rules/abc-1.sql, the rule once more")
struct RuleInSQLTests {
    private static let days = [
        Day(year: 2011, month: 9, day: 20), Day(year: 2014, month: 2, day: 28),
        Day(year: 2016, month: 3, day: 15),
        Day(year: 2018, month: 2, day: 28), Day(year: 2020, month: 2, day: 29),
        Day(year: 2026, month: 11, day: 26),
    ]

    private static func rule() throws -> SQLText {
        let root = URL(filePath: #filePath).appending(path: "../../..").standardized
        return SQLText(
            embedded: try String(contentsOf: root.appending(path: "docs/rules/abc-1.sql"), encoding: .utf8))
    }

    private func store() throws -> Store {
        let store = try Store.create(path: ":memory:")
        _ = try SeedImport(into: store, program: "ocmap test", time: "2024-06-30T12:00:00Z")(
            SeedImport.Group.allCases)
        return store
    }

    /// What both say of every country, on every day and in every scope.
    private func compare(_ store: Store, _ comment: Comment? = nil) throws {
        let (rule, records) = (try Self.rule(), try store.records())
        for day in Self.days {
            for scope in Scope.allCases {
                let said = try store.connection.rows(rule) {
                    try $0.bind("\(day)", to: ":as_of")
                    try $0.bind(scope.rawValue, to: ":scope")
                } decode: { row in
                    let share = row.textOrNil(at: 4).flatMap(Double.init)
                    return [0, 2, 3, 5, 6, 7].map { row.textOrNil(at: $0) ?? "–" } + [Self.words(share)]
                }
                let judged = records.map {
                    Self.words(CountryJudgement($0, Question(asOf: day, scope: scope)))
                }
                let differing = Set(said).symmetricDifference(judged)
                #expect(differing.isEmpty && said.count == judged.count, "\(day), \(scope): \(comment ?? "")")
            }
        }
    }

    private static func words(_ judged: CountryJudgement) -> [String] {
        let elsewhere = Scope.allCases.compactMap { scope in
            judged.lettersElsewhere[scope].map { "\(scope) gives \($0)" }
        }
        return [
            judged.record.country.code.rawValue, judged.ruleCategory.rawValue,
            judged.wouldBe?.rawValue ?? "–",
            "\(judged.commitments.count)", "\(judged.assessedCount)",
            elsewhere.isEmpty ? "–" : elsewhere.joined(separator: ", "), words(judged.share?.value),
        ]
    }

    private static func words(_ share: Double?) -> String {
        share.map { String(format: "%.9f", $0) } ?? "–"
    }

    @Test("says of the seeds what the program says")
    func seeds() throws {
        try compare(try store())
    }

    @Test("says of other facts what the program says, too", arguments: 1...8)
    func shuffled(_ round: Int) throws {
        let store = try store()
        // Any code may stand anywhere; which does is a matter of the row's number and the round.
        func pick(_ codes: [String?], _ factor: Int) -> String {
            let cases = codes.enumerated().map { place, code in
                "WHEN \(place) THEN \(code.map { "'\($0)'" } ?? "NULL")"
            }
            return "CASE (id * \(factor) + id / 7 * \(round) + \(round)) % \(codes.count) "
                + cases.joined(separator: " ") + " END"
        }
        let completion = pick(Completion.allCases.map(\.rawValue) + [nil, nil, "complete"], 31)
        let results = pick(Results.allCases.map(\.rawValue) + [nil, nil, nil], 17)
        let kind = pick(["progress", "mid-term", "end-of-term", "hybrid", "self-assessment", "design"], 13)
        let published = pick([nil, "2013", "2015-11", "2016-03-15", "2018-02", "2024-05-01"], 11)
        let knownBy = pick([nil, "2017-01-01", "2013", "2014-05"], 3)
        let coverage = pick(["all", "all", "some", "none"], 5)
        let ends = pick([nil, "2014", "2016-06", "2016-03-15", "2027-12-31"], 3)
        try store.connection.execute(
            SQLText(
                embedded: """
                    UPDATE assessment SET completion = \(completion), results = \(results),
                        starred = \(pick(["1", nil, "0"], 7));
                    UPDATE OR IGNORE report SET kind = \(kind);
                    UPDATE report SET published = \(published), known_by = \(knownBy);
                    UPDATE action_plan SET coverage = \(coverage), ends = \(ends),
                        starts = CASE WHEN id % 4 = 0 THEN NULL WHEN id % 13 = \(round) THEN '2012-02-29' ELSE starts END,
                        submitted = COALESCE(submitted, starts);
                    UPDATE OR IGNORE action_plan SET starts = '2014-07-01', number = '10' WHERE number = '1' AND id % 7 = \(round % 7);
                    UPDATE OR IGNORE action_plan SET starts = '2014-07-01', number = '3bis' WHERE number = '2';
                    UPDATE commitment_tag SET state = iif(commitment_id % 9 = \(round), 'suggested', state),
                        centrality = CASE commitment_id % 5 WHEN 0 THEN 'mention' WHEN 1 THEN NULL ELSE centrality END;
                    """))
        try compare(store, "round \(round)")
    }
}
