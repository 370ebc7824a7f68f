import CommitmentImport
import CommitmentMapping
import CommitmentModel
import CommitmentStore
import Testing

@Suite("The history of a category")
struct CategoryHistoryTests {
    private static let question = Question(asOf: Day(year: 2024, month: 6, day: 30))

    private func records() throws -> [CountryRecord] {
        let store = try Store.create(path: ":memory:")
        _ = try SeedImport(into: store, program: "ocmap test", time: "2024-06-30T12:00:00Z")(
            SeedImport.Group.allCases)
        return try store.records()
    }

    @Test("is that of the judgements of each day, for every country of the seeds")
    func everyDay() throws {
        var moves = 0
        for record in try records() {
            let stretches = CategoryHistory(record, Self.question).stretches
            // Nothing is told of a country before it joined.
            let today = CountryJudgement(record, Self.question).category
            #expect(stretches.last?.judgement.category ?? .x == today)
            for (before, after) in zip(stretches, stretches.dropFirst()) {
                moves += 1
                #expect(before.since < after.since)
                for (day, category) in [
                    (after.since + -1, before.judgement.category), (after.since, after.judgement.category),
                ] {
                    var then = Self.question
                    then.asOf = day
                    #expect(
                        CountryJudgement(record, then).category == category,
                        "\(record.country.code) on \(day)")
                }
            }
        }
        #expect(moves > 100)
    }
}
