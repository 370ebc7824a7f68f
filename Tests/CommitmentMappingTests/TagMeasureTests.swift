import CommitmentImport
import Foundation
import Testing

@testable import CommitmentMapping

/// The figures of docs/tagging.md are those that the rule gives today.
@Suite(
    "The measure of the tag rule",
    .enabled(if: TagMeasure.hasFile, "../shared/data/ogp-explorer-2017-03.csv is not here"))
struct TagMeasureTests {
    private static let page =
        (try? String(
            contentsOf: URL(filePath: #filePath).appending(path: "../../../docs/tagging.md").standardized,
            encoding: .utf8)) ?? ""

    /// Made once: it reads the file and scores every row.
    private static let made = Result { try TagMeasure() }

    /// The references in the first column of the table below a heading.
    private func references(below heading: String) -> [String] {
        let lines = Self.page.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.drop { !$0.hasPrefix("#") || !$0.contains(heading) }.dropFirst()
            .prefix { !$0.hasPrefix("#") }
            .compactMap { $0.firstMatch(of: /^\| ([A-Z]{3}-[^ ]+) \|/).map { String($0.1) } }
    }

    @Test("docs/tagging.md has the confusion of every threshold")
    func figures() throws {
        let measure = try Self.made.get()
        #expect(measure.rows.count == 1927)
        #expect(measure.rows.count(where: \.isTagged) == 88)
        let thresholds = measure.thresholdTable()
        #expect(Self.page.contains(thresholds), "\(thresholds)")
    }

    @Test("docs/tagging.md has the confusion of every fold", arguments: TagMeasure.Deal.allCases)
    func folds(_ deal: TagMeasure.Deal) throws {
        let folds = try Self.made.get().folds(deal)
        let table = TagMeasure.table(folds)
        #expect(Self.page.contains(table), "\(table)")
        for reference in folds.flatMap(\.missed) {
            #expect(Self.page.contains(reference), "\(reference) was missed in its fold")
        }
    }

    @Test("docs/tagging.md names every row that the rule finds untagged, and every one that it misses")
    func rows() throws {
        let measure = try Self.made.get()
        #expect(Set(references(below: "Untagged rows")).symmetricDifference(measure.untagged()) == [])
        #expect(
            Set(references(below: "Tagged rows that the rule misses")).symmetricDifference(measure.missed())
                == [])
    }

    @Test("docs/tagging.md has how often the rule and a person agree on centrality")
    func centrality() throws {
        let table = try TagMeasure([.countries, .tags, .plans, .commitments]).centralityTable()
        #expect(Self.page.contains(table), "\(table)")
    }

    @Test("nearly every tagged row is found by the rule as it is")
    func recall() throws {
        let measure = try Self.made.get()
        let confusion = TagMeasure.Confusion(measure.rows, from: TagRule.minimumScore)
        #expect(confusion.recall >= 0.95)
    }
}
