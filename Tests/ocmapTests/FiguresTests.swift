import Testing

@Suite("ocmap figures")
struct FiguresTests {
    private static let questions = [
        ["--as-of", "2016-03-15"], ["--as-of", "2016-03-15", "--scope", "broad"],
        ["--as-of", "2016-03-15", "--assume-published", "2016=2016-03-01"],
        ["--as-of", "2026-11-01", "--scope", "strict"],
    ]

    @Test("every figure is the number of rows that its command lists", arguments: questions)
    func counted(_ question: [String]) throws {
        let desk = try Desk()
        let figures = try desk.objects(["figures"] + question)
        #expect(figures.count == 13)
        for figure in figures {
            let query = try #require(figure["query"] as? String)
            let list = try desk.shell("\(query) --format ndjson")
            #expect(list.status == 0, "\(query): \(list.errors)")
            #expect(list.text.split(separator: "\n").count == figure["count"] as? Int, "\(query)")
        }
        #expect(figures.contains { ($0["count"] as? Int ?? 0) > 0 })
    }

    @Test("the whole of a figure is a figure of its own, and the percentage is theirs")
    func shares() throws {
        let figures = try Desk().objects(["figures", "--as-of", "2016-03-15"])
        let counts = figures.compactMap { $0["count"] as? Int }
        for figure in figures {
            guard let whole = figure["whole"] as? Int, whole > 0 else { continue }
            #expect(counts.contains(whole))
            let (count, percent) = (
                try #require(figure["count"] as? Int), try #require(figure["percent"] as? Double)
            )
            #expect(abs(percent - 100 * Double(count) / Double(whole)) < 1e-9)
        }
    }

    @Test("the filters of commitments that figures use hold together", arguments: ["national", "local"])
    func filters(_ level: String) throws {
        let desk = try Desk()
        let all = try desk.objects(["commitments", "--level", level, "--as-of", "2026-11-01"])
        let problems = try desk.objects([
            "commitments", "--level", level, "--as-of", "2026-11-01", "--outcome", "problem", "--outcome",
            "strong",
        ])
        let outcomes = all.compactMap { $0["outcome"] as? String }
        #expect(problems.count == outcomes.count { $0 == "problem" || $0 == "strong" })
        let limited = try desk.objects([
            "commitments", "--level", level, "--as-of", "2026-11-01", "--completion", "limited",
        ])
        #expect(limited.count == all.count { $0["completion"] as? String == "limited" })
    }
}
