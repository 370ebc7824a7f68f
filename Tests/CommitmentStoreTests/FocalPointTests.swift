import CommitmentModel
import CommitmentStore
import Testing

@Suite("Introducing focal points")
struct FocalPointTests {
    /// When a focal point came and went, when it was introduced, and whether it waits on 2016-11-25.
    static let points: [(since: String, ends: String, introduced: String, waits: Bool)] = [
        ("", "", "", true), ("2015", "", "", true), ("2016", "", "", false), ("2017", "", "", false),
        ("2016-11", "", "", false), ("2016-11-25", "", "", true), ("2016-11-26", "", "", false),
        ("", "2016", "", true), ("", "2016-11", "", true), ("", "2016-11-25", "", true),
        ("", "2016-11-24", "", false), ("", "2015", "", false), ("", "", "2016-11", true),
        ("", "", "2017", true), ("", "", "2016-11-25", false), ("", "", "2015", false),
    ]

    @Test("takes those that wait on the day, by the dates that are known", arguments: points)
    func waiting(_ point: (since: String, ends: String, introduced: String, waits: Bool)) throws {
        let store = try Store.sample()
        let stated = ["since": point.since, "ends": point.ends, "introduced": point.introduced]
            .filter { !$0.value.isEmpty }
        let key = ["iso3": "UKR", "office": "Cabinet", "role": "OGP point of contact", "source": "test"]
        try store.importing { try $0.put(key.merging(stated) { $1 }, into: .focalPoint, line: 2) }
        let ukraine = try #require(try store.countries().first { $0.code.rawValue == "UKR" })
        let day = Day(year: 2016, month: 11, day: 25)
        let before = try store.focalPoints()
        #expect(before[ukraine.code]?.map { $0.waits(on: day) } == [point.waits])
        if point.waits {
            try store.introduce(ukraine, on: day)
            #expect(try store.focalPoints()[ukraine.code]?.map(\.introduced) == [PartialDate("2016-11-25")])
        } else {
            #expect(throws: StoreError.noFocalPoint(country: "Ukraine")) {
                try store.introduce(ukraine, on: day)
            }
            #expect(try store.focalPoints() == before)
        }
    }
}
