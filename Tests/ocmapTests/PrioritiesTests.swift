import Testing

@Suite("ocmap priorities")
struct PrioritiesTests {
    private func lists(top: Int = 999) throws -> [String: [[String: Any]]] {
        let entries = try Desk().objects(
            "priorities", "--as-of", "2016-03-15", "--draws", "100", "--top", "\(top)")
        return Dictionary(grouping: entries) { $0["list"] as? String ?? "?" }
    }

    @Test("gives the first so many of each list", arguments: [1, 5])
    func top(_ count: Int) throws {
        let lists = try lists(top: count)
        #expect(Set(lists.keys).isSubset(of: ["a", "b", "c"]))
        #expect(lists.count > 1)
        for entries in lists.values {
            #expect(entries.compactMap { $0["rank"] as? Int }.allSatisfy { (1...count).contains($0) })
            #expect(entries.count >= 1)
        }
    }

    @Test("the top of the list is the beginning of the whole")
    func beginning() throws {
        let desk = try Desk()
        let all = try desk.objects("priorities", "--as-of", "2016-03-15", "--draws", "100")
        let top = try desk.objects("priorities", "--as-of", "2016-03-15", "--draws", "100", "--top", "3")
        let expected = all.filter { $0["rank"] as? Int ?? 0 <= 3 }
        #expect(top.map { $0["iso3"] as? String } == expected.map { $0["iso3"] as? String })
        #expect(top.count < all.count)
    }

    @Test("scores fall along a list, and lie in their intervals")
    func scores() throws {
        for entries in try lists().values {
            let scores = entries.compactMap { $0["score"] as? Double }
            #expect(scores == scores.sorted(by: >))
            for entry in entries {
                let (low, score, high) = (
                    entry["low"] as? Double ?? .nan, entry["score"] as? Double ?? .nan,
                    entry["high"] as? Double ?? .nan
                )
                #expect(0 <= low && low <= score && score <= high && high <= 100, "\(entry["iso3"] ?? "")")
            }
        }
    }

    @Test("every criterion has a weight, an interval and a source")
    func criteria() throws {
        for entry in try Desk().objects("priorities", "--as-of", "2016-03-15", "--draws", "100", "--top", "3")
        {
            let criteria = entry["criteria"] as? [[String: Any]] ?? []
            #expect(!criteria.isEmpty)
            #expect(Set(criteria.compactMap { $0["code"] as? String }).count == criteria.count)
            #expect(criteria.reduce(0) { $0 + ($1["weight"] as? Int ?? 0) } == 100)
            for criterion in criteria {
                let (low, value, high) = (
                    criterion["low"] as? Double ?? .nan, criterion["value"] as? Double ?? .nan,
                    criterion["high"] as? Double ?? .nan
                )
                #expect(0 <= low && low <= value && value <= high && high <= 1)
                #expect((criterion["source"] as? String)?.isEmpty == false)
            }
        }
    }

    @Test("says how many countries stand below, and who is left out")
    func below() throws {
        let text = try Desk().run("priorities", "--as-of", "2016-03-15", "--draws", "100", "--top", "2")
            .unwrapped
        #expect(text.contains("Below the top 2: "))
        #expect(text.contains("Left out, not participating: "))
    }
}
