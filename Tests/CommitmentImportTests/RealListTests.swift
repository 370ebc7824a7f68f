import CommitmentModel
import CommitmentStore
import Testing

@testable import CommitmentImport

@Suite("Lists drawn from OGP's files", .enabled(if: SharedData.hasLists, "../shared/data is not here"))
struct RealListTests {
    /// File, rows, refused after all seeds, and refused on countries and tags alone.
    static let lists = [
        ("procurement-2011-2016.csv", 95, 2, 0), ("procurement-2012-2023.csv", 18, 0, 0),
        ("procurement-pages.csv", 50, 1, 50),
    ]

    @Test("after the seeds, which were made from them, nothing is new", arguments: lists)
    func known(_ file: String, _ rows: Int, _ refused: Int, _ alone: Int) throws {
        let workbench = try Workbench(SeedImport.Group.allCases)
        let before = try workbench.count("commitment")
        let report = try workbench.take(path: SharedData.path(file), .keepsGoodRows)
        #expect((report.counts.read, report.counts.new, report.counts.refused) == (rows, 0, refused))
        #expect(try workbench.count("commitment") == before)
        #expect(try workbench.isSound())
        #expect(try workbench.take(path: SharedData.path(file), .keepsGoodRows).counts.same == rows - refused)
    }

    @Test("alone, a list that names plans by their years needs the plans", arguments: lists)
    func alone(_ file: String, _ rows: Int, _ refused: Int, _ alone: Int) throws {
        let report = try Workbench().take(path: SharedData.path(file), .keepsGoodRows)
        #expect((report.counts.read, report.counts.refused) == (rows, alone))
    }

    @Test("a title that was cut off is no new commitment of a plan that was read whole")
    func cut() throws {
        let report = try Workbench(SeedImport.Group.allCases).take(
            path: SharedData.path("procurement-2011-2016.csv"))
        #expect(
            report.problems.filter { $0.severity == .error }.map(\.message) == [
                "is none of the commitments of its plan, which was read whole; MNG-1-3.3.1.3 has its number. "
                    + "Correct the title: it may be cut off.",
                "is none of the commitments of its plan, which was read whole; RO0018 has its number. "
                    + "Correct the title: it may be cut off.",
            ])
    }

    @Test("country facts correct the countries, and no date becomes less exact")
    func countries() throws {
        let workbench = try Workbench()
        let days =
            "SELECT iso3 || joined FROM country WHERE length(joined) = 10 AND iso3 NOT IN ('MDA', 'MNG')"
        let joined = try workbench.rows(days)
        let report = try workbench.take(path: SharedData.path("country-facts.csv"), .keepsGoodRows)
        #expect((report.counts.read, report.counts.new, report.counts.refused) == (86, 0, 1))
        #expect(report.problems.filter { $0.severity == .error }.map(\.value) == ["2016/2017"])
        // These two joined in another year, says the file.
        #expect(report.changes.filter { $0.field == "joined" }.map(\.count) == [3])
        #expect(try workbench.rows(days) == joined)
        #expect(!joined.isEmpty)
    }

    @Test("every outline of the world map lands")
    func outlines() throws {
        let workbench = try Workbench([])
        #expect(try workbench.take(path: SharedData.path("world-map.csv")).counts.new == 240)
        #expect(try workbench.count("outline") == 240)
    }
}
